"""The days of a person's month as a list to read: days as articles, quiet stretches as lines.

Every day that has come is in the list, and says neutrally what is known of it.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import groupby
from typing import NamedTuple

from generator.aggregate.activity_block import ActivityBlock, PlannedLinks, make_activity_block
from generator.aggregate.day_history import DayHistory, make_day_history, withdrawal_text
from generator.aggregate.day_marks import DAY_MARKS
from generator.aggregate.forge_links import edit_url
from generator.aggregate.indonesian import MONTH_NAMES, day_name, long_date_text
from generator.aggregate.long_note import begin_note, is_long, note_link
from generator.aggregate.view_parts import Link, Mark
from generator.model.office import Office
from generator.model.person_month import DayState, PersonDay, PersonMonth
from generator.model.report import Report

STATUS_WORDS = {
    "hadir": "hadir",
    "wfh": "bekerja dari rumah",
    "dinas-luar": "dinas luar",
    "diklat": "pendidikan dan pelatihan",
}
_QUIET = frozenset({DayState.HOLIDAY, DayState.OUTSIDE})  # several in a row make one line
_WEEKEND = (5, 6)
_SENTENCES = {
    DayState.OFF_DUTY: "Tidak bertugas hari ini.",
    DayState.MISSING: "Belum ada laporan; tenggatnya belum lewat.",
    DayState.UNREPORTED: "Sampai tenggat belum ada laporan yang diterima.",
}
_UNREPORTED = "sampai tenggat belum ada laporan yang diterima"


class QuietDays(NamedTuple):
    """Days in a row of which one thing is said. `anchors` are their ISO dates.

    `mark` is their state where work was owed; None where it was not.
    """

    anchors: tuple[str, ...]
    text: str
    mark: Mark | None = None
    is_quiet: bool = True


class DayEntry(NamedTuple):
    """One day of a person.

    Attributes:
        anchor: ISO date.
        title: "Senin, 30 Juni 2025".
        mark: Its state.
        facts: Words after the state: status, on time or not, what was changed late.
        sentence: What is said of a day without report; "" for a reported one.
        activities: In the order of the file.
        obstacle: The day's kendala; "" without.
        plan: The day's rencana; "" without.
        narrative: Markdown as typed, or how a long one begins; render makes it HTML.
        whole_note: Leads to all of a long narrative; None elsewhere.
        history: How the report arrived; None without git or where it would tell the kind of leave.
        edit_url: Where the writer puts a refused file right; None elsewhere.
        mend: The writing form with this report in it; None where there is none to show.
    """

    anchor: str
    title: str
    mark: Mark
    facts: tuple[str, ...] = ()
    sentence: str = ""
    activities: tuple[ActivityBlock, ...] = ()
    obstacle: str = ""
    plan: str = ""
    narrative: str = ""
    whole_note: Link | None = None
    history: DayHistory | None = None
    edit_url: str | None = None
    mend: str | None = None
    is_quiet: bool = False


def report_path(pegawai: str, day: date) -> str:
    """Give the path of a day's report: SPEC 1."""
    return f"entries/{pegawai}/{day:%Y/%m}/{day.isoformat()}.md"


def make_day_entries(
    office: Office, holidays: Mapping[date, str], month: PersonMonth
) -> tuple[DayEntry | QuietDays, ...]:
    """List the days that have come, newest first."""
    return tuple(reversed(tuple(_walk(office, holidays, month))))


def _walk(
    office: Office, holidays: Mapping[date, str], month: PersonMonth
) -> Iterator[DayEntry | QuietDays]:
    come = (day for day in month.days if day.state is not DayState.FUTURE)
    planned = PlannedLinks(office, int(month.month[:4]))
    for reason, stretch in groupby(come, key=lambda day: _quiet_reason(holidays, day)):
        days = tuple(stretch)
        if reason == _UNREPORTED and len(days) > 1:
            mark = DAY_MARKS[DayState.UNREPORTED]
            yield _make_quiet(_UNREPORTED, tuple(day.day for day in days), mark)
        elif reason and reason != _UNREPORTED:
            yield _make_quiet(reason, tuple(day.day for day in days))
        else:
            for day in days:
                yield _make_entry(office, planned, month.pegawai, day)


def _quiet_reason(holidays: Mapping[date, str], day: PersonDay) -> str:
    """Say what neighbouring days have in common; "" for a day that gets an entry of its own."""
    if day.withdrawn is not None:
        return ""
    if day.state is DayState.UNREPORTED:
        return _UNREPORTED
    if day.state not in _QUIET:
        return ""
    if day.state is DayState.OUTSIDE:
        return "di luar masa tugas"
    return holidays.get(day.day, "libur akhir pekan" if day.day.weekday() in _WEEKEND else "libur")


def _make_quiet(reason: str, days: tuple[date, ...], mark: Mark | None = None) -> QuietDays:
    first, last = days[0], days[-1]
    month = MONTH_NAMES[last.month - 1]
    if first == last:
        span = f"{day_name(first)}, {first.day} {month}"
    else:
        span = f"{day_name(first)}–{day_name(last)}, {first.day}–{last.day} {month}"
    return QuietDays(tuple(day.isoformat() for day in days), f"{span}: {reason}", mark)


def _make_entry(office: Office, planned: PlannedLinks, pegawai: str, day: PersonDay) -> DayEntry:
    if day.report is not None and not day.report.is_leave:
        return _make_reported(office, planned, day, day.report)
    if day.state is DayState.REFUSED:
        return _make_refused(office, day)
    sentence, history = _SENTENCES.get(day.state, ""), None
    if day.withdrawn is not None:
        sentence = withdrawal_text(office, day.withdrawn)
        history = make_day_history(office, day, report_path(pegawai, day.day))
    # Leave has no history here: the file would tell its kind.
    return DayEntry(
        anchor=day.day.isoformat(),
        title=long_date_text(day.day),
        mark=DAY_MARKS[day.state],
        sentence=sentence,
        history=history,
    )


def _make_reported(
    office: Office, planned: PlannedLinks, day: PersonDay, report: Report
) -> DayEntry:
    note = report.narasi
    has_page = is_long(note)
    return DayEntry(
        anchor=day.day.isoformat(),
        title=long_date_text(day.day),
        mark=DAY_MARKS[day.state],
        facts=tuple(_facts(day, report)),
        activities=tuple(make_activity_block(planned, item) for item in report.kegiatan),
        obstacle=report.kendala or "",
        plan=report.rencana or "",
        narrative=begin_note(note) if has_page else note,
        whole_note=note_link(report.pegawai, day.day, note) if has_page else None,
        history=make_day_history(office, day, report.path),
        mend=f"tulis/?pegawai={report.pegawai}&tanggal={day.day.isoformat()}",
    )


def _make_refused(office: Office, day: PersonDay) -> DayEntry:
    """A file that could not be accepted: where it is, never what it says."""
    lines = ", ".join(f"baris {found.line} (kode {found.code})" for found in day.problems)
    path = day.problems[0].path
    return DayEntry(
        anchor=day.day.isoformat(),
        title=long_date_text(day.day),
        mark=DAY_MARKS[day.state],
        sentence=f"Berkasnya ada, tetapi belum dapat dibaca: {lines}.",
        history=make_day_history(office, day, path),
        edit_url=edit_url(office.forge, path),
    )


def _facts(day: PersonDay, report: Report) -> Iterator[str]:
    yield STATUS_WORDS.get(report.status, report.status)
    if day.is_on_time is not None:
        yield "tepat waktu" if day.is_on_time else "diterima setelah tenggat"
    if day.is_changed_late:
        yield "diubah setelah tenggat"
    if day.problems:
        yield f"dibaca dengan {len(day.problems)} penyesuaian penulisan"
