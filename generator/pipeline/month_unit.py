"""The unit of work: one person's month, from its files to everything that is made of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from generator.aggregate.month_plan import MonthPlan
from generator.aggregate.person_month import DayRecord, fill_person_month
from generator.model.office import Person
from generator.model.person_month import PersonMonth
from generator.model.provenance import Provenance, Revision
from generator.pipeline.checks.check_file import check_file
from generator.problems import Problem
from generator.read.tree import TreeEntry
from generator.render.data.report_rows import report_rows
from generator.validate.entry_path_problems import explain_second_file
from generator.validate.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class MonthUnit:
    """One person's month, and what was wrong in its files."""

    person_month: PersonMonth
    problems: tuple[Problem, ...]


def make_month_unit(
    person: Person,
    plan: MonthPlan,
    files: Iterable[tuple[TreeEntry, bytes]],
    revisions: Mapping[str, list[Revision]],
    vocabulary: Vocabulary,
) -> MonthUnit:
    """Check the files of a month and put the month together.

    Args:
        person: Whose month it is.
        plan: What the month asks of everybody.
        files: Its files, from the person's folder and those of former slugs, in that order.
        revisions: Path to its life in git, oldest first; files that are gone are among them.
        vocabulary: What reports are checked against.
    """
    records: dict[date, DayRecord] = {}
    paths: dict[date, str] = {}
    problems: list[Problem] = []
    moves = _list_moves(revisions)
    for entry, data in files:
        checked = check_file(entry.path, entry.mode, data, vocabulary)
        problems += checked.problems
        day = day_of(entry.path)
        if day is None:
            continue
        present = records.get(day)
        if present is None or (present.report is None and checked.value is not None):
            provenance = _trace_life(entry.path, revisions, moves)
            records[day] = DayRecord(checked.value, checked.problems, provenance)
            paths[day] = entry.path
        elif checked.value is not None:
            problems.append(explain_second_file(entry.path, paths[day]))
    for path, life in revisions.items():
        day = day_of(path)
        if day is not None and day not in records:
            records[day] = DayRecord(provenance=Provenance(tuple(life)))
    return MonthUnit(fill_person_month(person, plan, records), tuple(problems))


def day_of(path: str) -> date | None:
    """Tell which day a path speaks of; None where its name is no date."""
    name = path.rpartition("/")[2]
    try:
        return date.fromisoformat(name.removesuffix(".md")) if len(name) == 13 else None  # noqa: PLR2004
    except ValueError:
        return None


def make_data_rows(unit: MonthUnit, person: Person, zone: ZoneInfo) -> list[tuple[str, str, str]]:
    """Make the rows of the data files: (date, CSV lines, JSON record) for each accepted report."""
    return [
        (day.day.isoformat(), rows.csv, rows.json)
        for day in unit.person_month.days
        if day.report is not None
        for rows in (report_rows(day, person, zone),)
    ]


def _list_moves(revisions: Mapping[str, list[Revision]]) -> dict[tuple[date, str], str]:
    """List removed files by day and removing commit: what that commit added is the same report."""
    return {
        (day, life[-1].commit): path
        for path, life in revisions.items()
        if life[-1].is_deletion and (day := day_of(path)) is not None
    }


def _trace_life(
    path: str, revisions: Mapping[str, list[Revision]], moves: Mapping[tuple[date, str], str]
) -> Provenance | None:
    """Tell the life of a file, from before it was moved out of a former slug's folder."""
    life = list(revisions.get(path, ()))
    while life and (day := day_of(path)) is not None:
        former = moves.get((day, life[0].commit))
        if former is None or former == path:
            break
        life, path = [*revisions[former][:-1], *life], former
    return Provenance(tuple(life)) if life else None
