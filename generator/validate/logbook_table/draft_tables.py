"""From the rows of tables to one report a person and day."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby

from generator.model.logbook import (
    DraftedDay,
    DraftedReports,
    ImportNote,
    LeftOut,
    LogbookDraft,
    LogbookSession,
    RefusalReason,
    RefusedDay,
    Typed,
)
from generator.model.report import Activity, Report
from generator.model.report_words import MAX_ACTIVITIES, MAX_URAIAN_CHARACTERS
from generator.model.sheet import TableFile
from generator.validate.link_forms import is_good_link
from generator.validate.logbook_table.collect_rows import (
    Circumstances,
    CollectedRows,
    LogRow,
    collect_rows,
    typed,
)

_NARRATIVE_HEAD = "### Keterangan lain dari berkas asal"
# What the check refuses in a narrative: it stays readable as code, and nobody follows it.
_UNSAFE = re.compile(r"(?:https?|ftp|file)://[^\s`]+|!\[[^\s`]*|\]\([^\s`]*")
READ_MONTH = "Tulis bulannya di atas tabel, misalnya Bulan: Juni 2025."
_OTHER_LEAVE = "cuti atau izin, padahal hari itu ada kegiatan lain: periksa statusnya"


def draft_tables(
    file: TableFile, around: Circumstances, choices: Mapping[int, date] | None = None
) -> DraftedReports:
    """Make a report of each day of each person.

    Args:
        file: The file.
        around: Roster, planned results and today.
        choices: Row whose cell says a day to the date somebody decided on, where the typed one was
            refused; not taken where several sheets have a refused day on that row.
    """
    collected = collect_rows(file, around)
    chosen = _unique_choices(collected.rows, choices or {})
    by_day: dict[tuple[date, str], list[LogRow]] = {}
    refused: list[LogRow] = []
    for row in collected.rows:
        day = chosen.get(row.anchor, row.reading.day)
        if day is None or not row.owner.slug:
            refused.append(row)
        else:
            by_day.setdefault((day, row.owner.slug), []).append(row)
    days = tuple(
        _draft_day(day, slug, rows, collected) for (day, slug), rows in sorted(by_day.items())
    )
    slugs = sorted({day.report.pegawai for day in days})
    draft = LogbookDraft(file.source, file.sha256, ())
    return DraftedReports(
        draft,
        ", ".join(slugs) or around.roster.chosen or "–",
        days,
        tuple(_refuse(list(rows)) for _, rows in groupby(refused, key=_refusal_key)),
        tuple(collected.notes),
        tuple(collected.left_out),
    )


def _unique_choices(rows: Sequence[LogRow], choices: Mapping[int, date]) -> dict[Typed, date]:
    """Give the anchors that a choice speaks of, where there is only one on its row."""
    unsure = {row.anchor for row in rows if row.reading.day is None}
    return {
        anchor: choices[anchor.line]
        for anchor in unsure
        if anchor.line in choices and sum(other.line == anchor.line for other in unsure) == 1
    }


def _refusal_key(row: LogRow) -> tuple[str, Typed]:
    return row.owner.trouble, row.anchor


def _refuse(rows: Sequence[LogRow]) -> RefusedDay:
    """Refuse rows with one trouble."""
    owner, reading = rows[0].owner, rows[0].reading
    sessions = _make_sessions(rows)
    if owner.trouble:
        return RefusedDay(sessions, RefusalReason.UNKNOWN_PERSON, (owner.trouble,))
    if reading.days:
        more = f" {READ_MONTH}" if reading.is_double else " Pilih satu tanggal."
        sentence = f"{reading.trouble}{more}"
        return RefusedDay(sessions, RefusalReason.TWO_READINGS, (sentence,), reading.days)
    return RefusedDay(sessions, RefusalReason.NO_DATE, (reading.trouble,))


def _make_sessions(rows: Sequence[LogRow]) -> tuple[LogbookSession, ...]:
    """Put together the rows under one cell that says the day."""
    sessions = []
    for anchor, members in groupby(rows, key=lambda row: (row.anchor.text, row.row.part)):
        lines = tuple(typed(member.row) for member in members)
        heading = Typed(lines[0].line, " ".join(anchor[0].split()), lines[0].part)
        sessions.append(LogbookSession(heading, lines))
    return tuple(sessions)


def _draft_day(
    day: date, slug: str, rows: Sequence[LogRow], collected: CollectedRows
) -> DraftedDay:
    worked = [row for row in rows if row.outcome is not None]
    for row in rows:
        if worked and row.outcome is None:
            place = Typed(row.row.number, "(baris ini)", row.row.part)
            collected.left_out.append(LeftOut(place, _OTHER_LEAVE))
    activities, narrative = _gather(worked, collected)
    plans = [plan for row in worked if row.outcome for plan in row.outcome.plans]
    report = Report(
        path=f"entries/{slug}/{day:%Y/%m}/{day.isoformat()}.md",
        tanggal=day,
        pegawai=slug,
        status=(worked or rows)[0].status,
        kegiatan=tuple(activities),
        rencana="; ".join(" ".join(plan.split()) for plan in dict.fromkeys(plans)) or None,
        narasi="\n".join([_NARRATIVE_HEAD, "", *narrative]) if narrative else "",
    )
    return DraftedDay(report, _make_sessions(rows))


def _gather(rows: Sequence[LogRow], collected: CollectedRows) -> tuple[list[Activity], list[str]]:
    """Collect the activities of a day, and the lines of its narrative."""
    activities: list[Activity] = []
    narrative: list[str] = []
    for row in rows:
        outcome = row.outcome
        if outcome is None:
            continue
        number = len(activities) + 1
        for activity in outcome.activities:
            _add(activity, activities, narrative, row, collected)
        for title, text in outcome.kept:
            flat = _UNSAFE.sub(_as_code, "; ".join(text.split("\n")))
            narrative.append(f"- Kegiatan {number}, {' '.join(title.split())}: {flat}")
            sentence = f"Kolom “{' '.join(title.split())}” ditulis di catatan."
            collected.notes.append(_note(row, sentence))
        collected.notes += [_note(row, sentence) for sentence in outcome.notes]
    return activities, narrative


def _as_code(match: re.Match[str]) -> str:
    link = match[0]
    return link if is_good_link(link) else f"`{link}`"


def _note(row: LogRow, sentence: str) -> ImportNote:
    return ImportNote(row.row.number, " ".join(sentence.split()), row.row.part)


def _add(
    activity: Activity,
    activities: list[Activity],
    narrative: list[str],
    row: LogRow,
    collected: CollectedRows,
) -> None:
    """Add an activity; what is too long, or too much for a day, stands whole in the narrative."""
    text = " ".join(activity.uraian.split())
    if len(activities) >= MAX_ACTIVITIES:
        narrative.append(f"- Kegiatan lain: {_tell_whole(activity)}")
        sentence = f"Kegiatan sesudah yang ke-{MAX_ACTIVITIES} ditulis di catatan."
        collected.notes.append(_note(row, sentence))
        return
    if len(text) > MAX_URAIAN_CHARACTERS:
        narrative.append(f"- Kegiatan {len(activities) + 1} selengkapnya: {text}")
        sentence = (
            f"Kegiatan lebih dari {MAX_URAIAN_CHARACTERS} huruf dipotong; utuhnya di catatan."
        )
        collected.notes.append(_note(row, sentence))
        text = text[: MAX_URAIAN_CHARACTERS - 1].rstrip() + "…"
    activities.append(replace(activity, uraian=text))


def _tell_whole(activity: Activity) -> str:
    values = (
        activity.uraian,
        activity.hasil,
        activity.jumlah,
        activity.satuan,
        activity.rhk,
        activity.mulai,
        activity.selesai,
        activity.lokasi,
        *activity.bukti,
        activity.kendala,
    )
    return "; ".join(str(value) for value in values if value is not None)
