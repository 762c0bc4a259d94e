"""Capaian as a reader sees it: numbers with their satuan, a bar, and the target as a tick."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from generator.aggregate.figures import NO_FIGURE, Number, number_text, percent_text
from generator.aggregate.indonesian import QUARTER_NUMERALS
from generator.aggregate.ratios import FULL
from generator.aggregate.results.achievement import Achievement, measure_result
from generator.aggregate.view_parts import Ratio
from generator.model.office import PlannedResult
from generator.model.period import month_of, quarter_of
from generator.model.site import ResultRow

_TICK = 16  # width of the tick in tenths of a per cent: it must lie inside the bar


class AchievementLine(NamedTuple):
    """One indicator in one period.

    Attributes:
        name: "Setahun", "Triwulan III", "Sampai triwulan III".
        target: "96 laporan"; "–" where none is set.
        realised: "48 laporan"; "–" where nothing countable was recorded.
        ratio: Capaian with both numbers; its bar ends at the greater of realised and target.
        tick: Place of the target on the bar, 0 … 1000; None where there is no bar.
        reason: Why there is no capaian; "" where there is one.
    """

    name: str
    target: str
    realised: str
    ratio: Ratio
    tick: int | None
    reason: str


class IndicatorLines(NamedTuple):
    """One indicator over the periods of a year.

    Attributes:
        name: "Kuantitas, dalam laporan".
        periods: The year, the quarters up to now, then each quarter that has begun. The year
            alone where nothing countable was recorded in any.
    """

    name: str
    periods: tuple[AchievementLine, ...]


def make_indicator_lines(
    planned: PlannedResult, rows: Iterable[ResultRow], start: date, today: date
) -> tuple[IndicatorLines, ...]:
    """Measure each indicator of a plan over its year, in the periods of `list_periods`."""
    own = [row for row in rows if row.total.rhk == planned.slug]
    periods = list_periods(planned, start, today)
    measured = [measure_result(planned, period, own) for period in periods]
    return tuple(
        IndicatorLines(
            name=f"{by_period[0].aspek.capitalize()}, dalam {by_period[0].satuan}",
            periods=tuple(make_achievement_line(one) for one in _leave_out_bare(by_period)),
        )
        for by_period in zip(*measured, strict=True)
    )


def _leave_out_bare(by_period: Sequence[Achievement]) -> Sequence[Achievement]:
    """Say once, of the year, that there is nothing to count; not again of each quarter."""
    return by_period if any(one.realised is not None for one in by_period) else by_period[:1]


def list_periods(planned: PlannedResult, start: date, today: date) -> tuple[str, ...]:
    """List what a plan is measured in: its year, the quarters up to now, each begun quarter.

    Args:
        planned: Without a split by quarter in any indicator, it has only its year.
        start: The office's first day: quarters before it are left out.
        today: Quarters that have not begun are left out.
    """
    year = str(planned.tahun)
    to_date = name_to_date(planned.tahun, today)
    if not to_date or not any(indicator.triwulan for indicator in planned.indikator):
        return (year,)
    first = quarter_of(month_of(start))
    quarters = [f"{year}-T{number}" for number in range(1, int(to_date[-1]) + 1)]
    return (year, to_date, *(quarter for quarter in quarters if quarter >= first))


def name_to_date(year: int, today: date) -> str:
    """Name the quarters of a year up to now: "2026-sd-T3"; "" for a year that has not begun."""
    if year > today.year:
        return ""
    quarter = quarter_of(month_of(today)) if year == today.year else f"{year}-T4"
    return f"{year}-sd-{quarter[5:]}"


def make_achievement_line(one: Achievement) -> AchievementLine:
    """Put an achievement into words and lengths."""
    realised, target = one.realised, one.target
    return AchievementLine(
        name=name_period(one.period),
        target=amount_text(target, one.satuan),
        realised=amount_text(realised, one.satuan),
        ratio=make_achievement_ratio(one),
        tick=None
        if one.ratio is None or not realised or not target
        else place_tick(target, max(realised, target)),
        reason=one.reason,
    )


def make_achievement_ratio(one: Achievement) -> Ratio:
    """Make capaian with its two numbers; no bar where there is no capaian."""
    if one.ratio is None or one.realised is None or one.target is None:
        return Ratio(NO_FIGURE, NO_FIGURE, NO_FIGURE, None)
    width = _share_of_bar(one.realised, max(one.realised, one.target))
    return Ratio(
        percent_text(one.realised, one.target),
        number_text(one.realised),
        f"{number_text(one.target)} {one.satuan}",
        width,
    )


def name_period(period: str) -> str:
    """Name a period within its year: "Setahun", "Triwulan III", "Sampai triwulan III"."""
    if "T" not in period:
        return "Setahun"
    numeral = period_numeral(period)
    return f"Sampai triwulan {numeral}" if "-sd-" in period else f"Triwulan {numeral}"


def period_numeral(period: str) -> str:
    """Give the numeral of a period's last quarter: "III"."""
    return QUARTER_NUMERALS[int(period[-1]) - 1]


def amount_text(amount: Decimal | None, satuan: str) -> str:
    """Write an amount with its satuan; "–" for what is not known."""
    return NO_FIGURE if amount is None else f"{number_text(amount)} {satuan}"


def place_tick(amount: Number, whole: Number) -> int:
    """Give the place of a tick, so that all of it is on the bar."""
    return min(_share_of_bar(amount, whole), FULL - _TICK)


def _share_of_bar(amount: Number, whole: Number) -> int:
    return int(Decimal(FULL) * amount / whole)
