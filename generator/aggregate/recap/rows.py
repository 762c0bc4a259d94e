"""The rekap rows of SPEC 6: one a person and period of service, with the counts of that period."""

from collections.abc import Collection, Iterable
from datetime import date
from typing import NamedTuple

from generator.model.moment import Moment
from generator.model.office import Office, Person
from generator.model.period import (
    last_day,
    month_of,
    months_between,
    quarter_of,
)
from generator.model.person_month import Counts
from generator.model.site import CountRow


class RecapRow(NamedTuple):
    """What one person reported in a month "2025-06" or quarter "2025-T2"; `unit`: the last one."""

    period: str
    pegawai: str
    unit: str
    counts: Counts


def make_month_recap(
    office: Office,
    moment: Moment,
    rows: Iterable[CountRow],
    months: Collection[str] | None = None,
) -> tuple[RecapRow, ...]:
    """Make a row for each person and month with a day of service, by period, then person.

    Service counts from the office's first day to the day the data reaches. A month of service
    without any count still has its row, of zeros.

    Args:
        office: Its people.
        moment: The day the data reaches.
        rows: Those of other months are not looked at.
        months: The months asked for; None for all.
    """
    totals: dict[tuple[str, str], Counts] = {}
    for row in rows:
        if months is not None and row.month not in months:
            continue
        key = (row.month, row.pegawai)
        totals[key] = totals[key] + row.counts if key in totals else row.counts
    recap = (
        RecapRow(month, person.slug, unit, totals.get((month, person.slug), Counts()))
        for person in office.people
        for month, unit in _months_of_service(person, office.mulai, moment.day, months)
    )
    return tuple(sorted(recap, key=_by_period))


def make_quarter_recap(month_recap: Iterable[RecapRow]) -> tuple[RecapRow, ...]:
    """Sum months to quarters, by period, then person.

    Args:
        month_recap: What `make_month_recap` gives, so ascending by month.
    """
    quarters: dict[tuple[str, str], RecapRow] = {}
    for row in month_recap:
        key = (quarter_of(row.period), row.pegawai)
        before = quarters[key].counts if key in quarters else Counts()
        quarters[key] = RecapRow(*key, row.unit, before + row.counts)
    return tuple(sorted(quarters.values(), key=_by_period))


def _months_of_service(
    person: Person, start: date, end: date, months: Collection[str] | None
) -> Iterable[tuple[str, str]]:
    """Yield each month asked for with a day of service from `start` to `end`, and its last unit."""
    first = max(person.mulai, start)
    last = end if person.selesai is None else min(person.selesai, end)
    if first > last:
        return
    for month in months_between(month_of(first), month_of(last)):
        if months is not None and month not in months:
            continue
        month_end = last_day(month)  # to its end, though the data may not reach it yet
        served = month_end if person.selesai is None else min(person.selesai, month_end)
        yield month, person.unit_on(served)


def _by_period(row: RecapRow) -> tuple[str, str]:
    return (row.period, row.pegawai)
