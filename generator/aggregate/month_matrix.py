"""People × days of one month: who reported when, grouped by unit. Names lead to the person-months.

Cells are no links: twelve hundred of them would stand between a keyboard and the rest of the page.
"""

from collections.abc import Iterable
from typing import NamedTuple

from generator.aggregate.day_marks import DAY_MARKS, SILENT, make_legend
from generator.aggregate.people import sort_people
from generator.aggregate.ratios import make_ratio
from generator.aggregate.view_parts import Link, Mark, Ratio
from generator.model.office import Office
from generator.model.period import days_of_month
from generator.model.person_month import PersonMonthSummary
from generator.model.site import SiteContext

_NO_MARK = Mark("", "")
_MARKS = DAY_MARKS | dict.fromkeys(SILENT, _NO_MARK)


class MatrixDay(NamedTuple):
    """A column: "12", and whether the office works."""

    number: str
    is_working_day: bool


class MatrixRow(NamedTuple):
    """A person: the mark of each day, and the share of obliged days reported."""

    name: Link
    marks: tuple[Mark, ...]
    complete: Ratio


class MatrixGroup(NamedTuple):
    """A unit and its people, by name."""

    unit: Link
    rows: tuple[MatrixRow, ...]


class MonthMatrix(NamedTuple):
    """The table. `legend` explains the marks that occur."""

    days: tuple[MatrixDay, ...]
    groups: tuple[MatrixGroup, ...]
    legend: tuple[Mark, ...]


def make_month_matrix(
    context: SiteContext, month: str, summaries: Iterable[PersonMonthSummary]
) -> MonthMatrix:
    """Make the matrix of a month; units in the office's order, people by name."""
    by_slug = {summary.pegawai: summary for summary in summaries}
    states = {day.state for summary in by_slug.values() for day in summary.days}
    return MonthMatrix(
        days=tuple(
            MatrixDay(str(day.day), context.calendar.is_working_day(day))
            for day in days_of_month(month)
        ),
        groups=tuple(_group_by_unit(context.office, month, by_slug)),
        legend=make_legend(states),
    )


def _group_by_unit(
    office: Office, month: str, by_slug: dict[str, PersonMonthSummary]
) -> Iterable[MatrixGroup]:
    people = [person for person in sort_people(office.people) if person.slug in by_slug]
    for unit in office.units:
        rows = tuple(
            _make_row(Link(person.nama, f"pegawai/{person.slug}/{month}/"), by_slug[person.slug])
            for person in people
            if by_slug[person.slug].unit == unit.slug
        )
        if rows:
            yield MatrixGroup(Link(unit.nama, f"unit/{unit.slug}/"), rows)


def _make_row(name: Link, summary: PersonMonthSummary) -> MatrixRow:
    total = summary.total
    return MatrixRow(
        name,
        tuple(_MARKS[day.state] for day in summary.days),
        make_ratio(total.hari_terlapor, total.hari_wajib),
    )
