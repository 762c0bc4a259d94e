"""From the sessions of a logbook to one report a day; what has two meanings is refused."""

from collections.abc import Mapping
from datetime import date

from generator.model.logbook import (
    DraftedDay,
    DraftedReports,
    ImportNote,
    LogbookDraft,
    LogbookSession,
    RefusalReason,
    RefusedDay,
    Typed,
)
from generator.model.report import Activity, Report
from generator.read.logbook.day_activities import draft_activities
from generator.read.logbook.day_narrative import draft_narrative
from generator.read.logbook.logbook_date import DateReading, find_date
from generator.read.logbook.markdown_text import strip_markup

_NO_ACTIVITY = (
    "Tidak ada kegiatan yang terbaca pada hari ini. Tulis kegiatannya sebagai daftar di bawah "
    "judul Kegiatan, lalu impor lagi."
)


def draft_reports(
    draft: LogbookDraft, pegawai: str, choices: Mapping[int, date] | None = None
) -> DraftedReports:
    """Make a report of each day.

    Args:
        draft: The logbook.
        pegawai: Whose reports they are.
        choices: Line of a heading to the date somebody decided on, where the typed one was refused.

    Returns:
        Days ascending by date; sessions of one date are one report, in the order of the source.
    """
    by_day: dict[date, list[LogbookSession]] = {}
    refused: list[RefusedDay] = []
    for session in draft.sessions:
        day = _read_day(session, choices or {})
        if isinstance(day, RefusedDay):
            refused.append(day)
        else:
            by_day.setdefault(day, []).append(session)
    days: list[DraftedDay] = []
    notes: list[ImportNote] = []
    for day, sessions in sorted(by_day.items()):
        activities, findings = draft_activities(sessions)
        if not activities:
            refused.append(
                RefusedDay(tuple(sessions), RefusalReason.NO_ACTIVITY, (_NO_ACTIVITY,), (day,))
            )
            continue
        report = _make_report(day, pegawai, sessions, activities)
        days.append(DraftedDay(report, tuple(sessions)))
        notes.extend(findings)
    return DraftedReports(draft, pegawai, tuple(days), tuple(refused), tuple(notes))


def _read_day(session: LogbookSession, choices: Mapping[int, date]) -> date | RefusedDay:
    if session.heading.line in choices:
        return choices[session.heading.line]
    reading = find_date(session.heading.text) or DateReading("", ())
    if len(reading.readings) == 1 and not reading.conflict:
        return reading.readings[0]
    if not reading.readings:
        sentence = f'Tanggal "{reading.typed}" tidak ada di kalender. Perbaiki tanggalnya.'
        return RefusedDay((session,), RefusalReason.NO_DATE, (sentence,))
    finding = "nama hari dan tanggalnya tidak cocok" if reading.conflict else "artinya bisa dua"
    sentence = f'Tanggal "{reading.typed}": {finding}. Pilih satu tanggal.'
    return RefusedDay((session,), RefusalReason.TWO_READINGS, (sentence,), reading.readings)


def _make_report(
    day: date, pegawai: str, sessions: list[LogbookSession], activities: tuple[Activity, ...]
) -> Report:
    return Report(
        path=f"entries/{pegawai}/{day:%Y/%m}/{day.isoformat()}.md",
        tanggal=day,
        pegawai=pegawai,
        status="hadir",
        kegiatan=activities,
        kendala=_join([typed for session in sessions for typed in session.obstacles]),
        rencana=_join([typed for session in sessions for typed in session.plans]),
        narasi=draft_narrative(sessions),
    )


def _join(texts: list[Typed]) -> str | None:
    return "; ".join(strip_markup(typed.text) for typed in texts) or None
