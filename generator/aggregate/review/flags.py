"""What is odd about a changed report: a flag for each kind, in words for the camat."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from generator.aggregate.award.near_copies import Fingerprint, list_near_copies, make_fingerprint
from generator.aggregate.indonesian import date_text, day_name, instant_text, local_time
from generator.aggregate.people import short_name_of
from generator.aggregate.review.difference import list_differences
from generator.model.calendar import OfficeCalendar
from generator.model.office import Office
from generator.model.report import Report
from generator.model.review import ChangedReport, Flag, FlagKind
from generator.problems import Problem, Severity

_MAY_HELP: Final = ("camat", "admin")
_MOST_TOLD: Final = 100  # characters of an activity that was removed


def make_report_flags(
    report: ChangedReport,
    office: Office,
    calendar: OfficeCalendar,
    earlier: Sequence[Fingerprint],
) -> list[Flag]:
    """Flag a changed report.

    Args:
        report: What the proposal does to it.
        office: Its roster and zone.
        calendar: For the deadline.
        earlier: What the person reported in those months, oldest first.
    """
    makers = (
        *_flag_problems(report),
        _flag_foreign(report, office),
        _flag_removed(report),
        _flag_change(report, calendar),
        _flag_time(report, calendar),
        _flag_copy(report, earlier),
        _flag_no_result(report),
    )
    return [
        Flag(kind, report.path, report.pegawai, report.day, lines, original)
        for kind, lines, original in (made for made in makers if made is not None)
    ]


_Made = tuple[FlagKind, tuple[str, ...], date | None] | None


def kind_of_problem(problem: Problem) -> FlagKind:
    """Tell which kind of flag a finding of a check belongs to."""
    if problem.severity is not Severity.ERROR:
        return FlagKind.DELETED if problem.code == "W401" else FlagKind.REPAIRED
    if problem.code.startswith("E2") or problem.code == "E401":
        return FlagKind.PERSONAL_DATA
    return FlagKind.FOREIGN if problem.code.startswith("E41") else FlagKind.REFUSED


def problem_line(problem: Problem) -> str:
    """Write a finding: its line, what is wrong, and the remedy where something must be done."""
    hint = f" {problem.hint}" if problem.hint and problem.severity is Severity.ERROR else ""
    return f"baris {problem.line}: {problem.message}{hint}"


def _flag_problems(report: ChangedReport) -> Iterator[_Made]:
    lines: dict[FlagKind, list[str]] = {}
    for problem in report.problems:
        lines.setdefault(kind_of_problem(problem), []).append(problem_line(problem))
    lines.pop(FlagKind.DELETED, None)  # told by what was in it
    yield from ((kind, tuple(found), None) for kind, found in lines.items())


def _flag_foreign(report: ChangedReport, office: Office) -> _Made:
    """Flag a file that a colleague wrote; the camat and admins may, and are named no less."""
    people = [office.person(slug) for slug in report.writers if slug != report.pegawai]
    others = [person for person in people if person is not None and person.peran not in _MAY_HELP]
    if not others or any(problem.code == "E411" for problem in report.problems):
        return None
    names = " dan ".join(short_name_of(office, person.slug) for person in others)
    line = f"dikirim oleh {names}, bukan oleh {short_name_of(office, report.pegawai)}"
    return FlagKind.FOREIGN, (line,), None


def _flag_removed(report: ChangedReport) -> _Made:
    if not report.is_removed:
        return None
    if report.before is None:
        return FlagKind.DELETED, ("yang dihapus belum dapat dibaca",), None
    return FlagKind.DELETED, (f"yang hilang: {_contents(report.before)}",), None


def _contents(report: Report) -> str:
    if report.is_leave:
        return "keterangan tidak bertugas"
    texts = [" ".join(one.uraian.split())[:_MOST_TOLD] for one in report.kegiatan]
    return f"{len(texts)} kegiatan ({'; '.join(texts)})"


def _flag_change(report: ChangedReport, calendar: OfficeCalendar) -> _Made:
    """Tell what changed in a report that the base has; weightier once its deadline has passed."""
    if not report.is_known or report.is_removed or report.after is None:
        return None
    if report.before is None:
        return FlagKind.CHANGED, ("sebelumnya belum dapat dibaca, sekarang benar",), None
    differences = list_differences(report.before, report.after)
    if not differences:
        return FlagKind.CHANGED, ("hanya penulisannya",), None
    is_late = report.sent_at > calendar.due_at(report.day).timestamp()
    kind = FlagKind.CHANGED_LATE if is_late else FlagKind.CHANGED
    return kind, differences, None


def _flag_time(report: ChangedReport, calendar: OfficeCalendar) -> _Made:
    """Tell of a new report that was sent after its deadline, or before its day."""
    if report.is_known or report.is_removed:
        return None
    sent = instant_text(report.sent_at, calendar.zone)
    if local_time(report.sent_at, calendar.zone).date() < report.day:
        return FlagKind.EARLY, (f"dikirim {sent}, sebelum harinya",), None
    due = calendar.due_at(report.day)
    if report.sent_at <= due.timestamp():
        return None
    return FlagKind.LATE, (f"dikirim {sent}; tenggatnya {instant_text(due, calendar.zone)}",), None


def _flag_copy(report: ChangedReport, earlier: Sequence[Fingerprint]) -> _Made:
    if report.after is None or report.after.is_leave or report.is_known:
        return None
    copies = list(list_near_copies(make_fingerprint(report.after), earlier))
    if not copies:
        return None
    copy = max(copies, key=lambda one: (one.percent, one.day))
    likeness = "sama dengan" if copy.percent == 100 else f"{copy.percent}% sama dengan"  # noqa: PLR2004  # word for word
    others = f" dan {len(copies) - 1} laporan lain" if len(copies) > 1 else ""
    day = f"{day_name(copy.day)}, {date_text(copy.day)}"
    return FlagKind.NEAR_COPY, (f"isinya {likeness} laporan {day}{others}",), copy.day


def _flag_no_result(report: ChangedReport) -> _Made:
    day = report.after
    if day is None or day.is_leave or any(activity.has_result for activity in day.kegiatan):
        return None
    return FlagKind.NO_RESULT, (f"{len(day.kegiatan)} kegiatan, belum ada hasil tertulis",), None
