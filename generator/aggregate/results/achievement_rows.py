"""Capaian of every plan as rows of data: an RHK, an indicator, a period each."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from generator.aggregate.results.achievement import Achievement, measure_totals
from generator.aggregate.results.achievement_lines import name_to_date
from generator.model.office import PlannedResult
from generator.model.period import quarter_of
from generator.model.person_month import ResultTotal
from generator.model.site import ResultRow


class AchievementRow(NamedTuple):
    """One row.

    Attributes:
        planned: The RHK in the plan of one year.
        number: Of the indicator, from 1; 0 for an RHK without one.
        period: "2026", "2026-T3" or "2026-sd-T3".
        achievement: None for an RHK without an indicator.
        activity_count: Activities that name the RHK in the period.
    """

    planned: PlannedResult
    number: int
    period: str
    achievement: Achievement | None
    activity_count: int


def make_achievement_rows(
    plans: Iterable[PlannedResult], rows: Iterable[ResultRow], today: date
) -> tuple[AchievementRow, ...]:
    """Measure every plan in its year, its four quarters, and the quarters up to each begun one.

    Returns:
        Rows by year, then in the order of the plan, then by period, then by indicator.
    """
    totals: dict[tuple[str, str], list[ResultTotal]] = {}
    for row in rows:
        totals.setdefault((row.total.rhk, quarter_of(row.month)), []).append(row.total)
    return tuple(
        made
        for planned in sorted(plans, key=lambda planned: planned.tahun)
        for period in list_data_periods(planned.tahun, today)
        for made in _measure(planned, period, totals)
    )


def list_data_periods(year: int, today: date) -> tuple[str, ...]:
    """List the periods that the data tells of a year."""
    to_date = name_to_date(year, today)
    begun = int(to_date[-1]) if to_date else 0
    return (
        str(year),
        *(f"{year}-T{number}" for number in range(1, 5)),
        *(f"{year}-sd-T{number}" for number in range(1, begun + 1)),
    )


def _measure(
    planned: PlannedResult, period: str, totals: dict[tuple[str, str], list[ResultTotal]]
) -> Iterable[AchievementRow]:
    found = [
        total
        for quarter in _quarters_in(period)
        for total in totals.get((planned.slug, quarter), ())
    ]
    activities = sum(total.kegiatan for total in found)
    if not planned.indikator:
        yield AchievementRow(planned, 0, period, None, activities)
    for number, one in enumerate(measure_totals(planned, period, found), start=1):
        yield AchievementRow(planned, number, period, one, activities)


def _quarters_in(period: str) -> Sequence[str]:
    year = period[:4]
    if "T" not in period:
        return [f"{year}-T{number}" for number in range(1, 5)]
    last = int(period[-1])
    first = 1 if "-sd-" in period else last
    return [f"{year}-T{number}" for number in range(first, last + 1)]
