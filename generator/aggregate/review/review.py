"""Put a proposal together as the camat reviews it: every maker's part, worst first."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple

from generator.aggregate.award.near_copies import make_fingerprint
from generator.aggregate.people import name_of, name_without_titles
from generator.aggregate.review.coverage import make_coverage
from generator.aggregate.review.flags import kind_of_problem, make_report_flags, problem_line
from generator.model.calendar import OfficeCalendar
from generator.model.office import Office
from generator.model.report import Report
from generator.model.review import ChangedReport, Flag, FlagKind, OtherChange, Review
from generator.problems import Problem

MOST_DAYS: Final = 5  # whose coverage is told
MOST_COMPARED: Final = 500  # reports looked at for copies: an import of years is none of a morning


class ReviewGround(NamedTuple):
    """What stands behind a proposal.

    Attributes:
        office: Of the base.
        calendar: Of the base.
        archive: Slug to earlier reports, of the base and the proposal together, oldest first.
        standing: Day to slug to the report of that day once merged; None for a refused file.
    """

    office: Office
    calendar: OfficeCalendar
    archive: Mapping[str, Sequence[Report]]
    standing: Mapping[date, Mapping[str, Report | None]]


class ProposedFiles(NamedTuple):
    """What a proposal changes.

    Attributes:
        head: Full hash of the proposed commit.
        reports: Every daily report that it changes, each with its problems.
        others: Every other file.
        loose: Problems of those.
        checked: How many files were looked at.
        proposed_at: Committer time of that commit, epoch seconds.
    """

    head: str
    reports: Iterable[ChangedReport]
    others: Sequence[OtherChange]
    loose: Sequence[Problem]
    checked: int
    proposed_at: int


def make_review(files: ProposedFiles, ground: ReviewGround) -> Review:
    """Make the review of a proposal."""
    listed = sort_reports(files.reports, ground.office)
    days = sorted({report.day for report in listed}, reverse=True)
    flags = [*_flag_loose(files.loose), *_flag_reports(listed, ground)]
    problems = sorted({*files.loose, *(one for report in listed for one in report.problems)})
    return Review(
        head=files.head,
        reports=listed,
        flags=_sort_flags(flags, ground.office),
        coverage=tuple(
            make_coverage(day, ground.office, ground.calendar, ground.standing.get(day, {}))
            for day in days[:MOST_DAYS]
        ),
        uncovered_days=len(days[MOST_DAYS:]),
        others=tuple(sorted(files.others, key=lambda one: one.path)),
        problems=tuple(problems),
        checked=files.checked,
        proposed_at=files.proposed_at,
    )


def sort_reports(reports: Iterable[ChangedReport], office: Office) -> tuple[ChangedReport, ...]:
    """Sort by day, newest first, then by name without titles."""
    names = {person.slug: name_without_titles(person.nama).casefold() for person in office.people}
    return tuple(
        sorted(
            reports,
            key=lambda one: (-one.day.toordinal(), names.get(one.pegawai, one.pegawai), one.path),
        )
    )


def _flag_reports(reports: Sequence[ChangedReport], ground: ReviewGround) -> Iterable[Flag]:
    prints = {
        slug: [make_fingerprint(report) for report in archive if not report.is_leave]
        for slug, archive in ground.archive.items()
    }
    for number, report in enumerate(reports):
        earlier = prints.get(report.pegawai, []) if number < MOST_COMPARED else []
        yield from make_report_flags(report, ground.office, ground.calendar, earlier)


def _flag_loose(problems: Iterable[Problem]) -> Iterable[Flag]:
    """Flag problems of files that are no reports, a flag for each file and kind."""
    lines: dict[tuple[FlagKind, str], list[str]] = {}
    for problem in problems:
        lines.setdefault((kind_of_problem(problem), problem.path), []).append(problem_line(problem))
    return [Flag(kind, path, None, None, tuple(said)) for (kind, path), said in lines.items()]


def _sort_flags(flags: Iterable[Flag], office: Office) -> tuple[Flag, ...]:
    return tuple(sorted(flags, key=lambda flag: (flag.kind.weight, *_place_of(flag, office))))


def _place_of(flag: Flag, office: Office) -> tuple[int, str, str]:
    day = -flag.day.toordinal() if flag.day else 0
    name = name_of(office, flag.pegawai) if flag.pegawai else ""
    return day, name_without_titles(name).casefold(), flag.path
