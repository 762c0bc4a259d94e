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
from generator.pipeline.check_file import check_file
from generator.problems import Problem
from generator.read.tree import TreeEntry
from generator.render.data.report_rows import report_rows
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
    problems: list[Problem] = []
    seen: set[str] = set()
    for entry, data in files:
        checked = check_file(entry.path, entry.mode, data, vocabulary)
        problems += checked.problems
        seen.add(entry.path)
        day = day_of(entry.path)
        if day is not None and day not in records:
            records[day] = DayRecord(
                checked.value, checked.problems, _life(revisions.get(entry.path))
            )
    for path, life in revisions.items():
        day = day_of(path)
        if path not in seen and day is not None and day not in records:
            records[day] = DayRecord(provenance=_life(life))
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


def _life(revisions: list[Revision] | None) -> Provenance | None:
    return Provenance(tuple(revisions)) if revisions else None
