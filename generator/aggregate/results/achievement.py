"""Capaian: what was recorded for a planned result, against the target of a period (SPEC 7).

A period here is a year "2026", a quarter "2026-T3", or the quarters up to one "2026-sd-T3".
"""

from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import NamedTuple

from generator.aggregate.figures import number_text, share
from generator.model.office import Indicator, PlannedResult
from generator.model.period import months_of_quarter, months_of_year
from generator.model.person_month import ResultTotal
from generator.model.site import ResultRow

COUNTED_ASPECT = "kuantitas"
# Two of these make no third: half of the files and all of the files are not 150 % of anything.
NOT_ADDED = frozenset(
    {"%", "persen", "prosen", "nilai", "skor", "indeks", "rata-rata", "predikat", "kategori"}
)


class Achievement(NamedTuple):
    """One indicator of a planned result in one period.

    Attributes:
        period: "2026", "2026-T3" or "2026-sd-T3".
        aspek: Of the indicator: kuantitas, kualitas, waktu, biaya.
        satuan: As the plan writes it.
        target: Of the period; None where none is set.
        realised: Σ jumlah in that satuan; None where nothing countable was recorded, so never 0.
        ratio: realised ÷ target to 28 digits, may exceed 1; None where `reason` says why.
        activity_count: Activities that name the RHK in the period, counted in the sum or not.
        reason: Why there is no ratio, for the reader; "" where there is one.
    """

    period: str
    aspek: str
    satuan: str
    target: Decimal | None
    realised: Decimal | None
    ratio: Decimal | None
    activity_count: int
    reason: str


def measure_result(
    planned: PlannedResult, period: str, rows: Iterable[ResultRow]
) -> tuple[Achievement, ...]:
    """Measure a planned result in a period, an indicator each, in the order of the plan.

    Args:
        planned: A plan of one year; in a period of another year it has no target.
        period: "2026", "2026-T3" or "2026-sd-T3".
        rows: In any order; those of other RHKs and other months are not looked at.
    """
    months = months_in(period)
    totals = [row.total for row in rows if row.total.rhk == planned.slug and row.month in months]
    return measure_totals(planned, period, totals)


def measure_totals(
    planned: PlannedResult, period: str, totals: Iterable[ResultTotal]
) -> tuple[Achievement, ...]:
    """Measure as `measure_result`, from totals of that RHK and period and no other."""
    known = tuple(totals)
    sums = sum_by_satuan(known)
    activities = sum(total.kegiatan for total in known)
    return tuple(
        _measure(planned, indicator, period, sums, activities) for indicator in planned.indikator
    )


def sum_by_satuan(totals: Iterable[ResultTotal]) -> dict[str, Decimal]:
    """Add amounts up per folded satuan, never across; totals without a number are left out."""
    sums: dict[str, Decimal] = {}
    for total in totals:
        if total.satuan is not None and total.jumlah is not None:
            satuan = fold_satuan(total.satuan)
            sums[satuan] = sums.get(satuan, Decimal(0)) + total.jumlah
    return sums


def write_sums(totals: Iterable[ResultTotal]) -> dict[str, str]:
    """Write the sum of each folded satuan: "12 laporan", by satuan.

    What makes no sum, such as percents, is told by how many activities recorded it; a single one
    stands as it is.
    """
    known = tuple(totals)
    activities: dict[str, int] = {}
    for total in known:
        satuan = fold_satuan(total.satuan or "")
        activities[satuan] = activities.get(satuan, 0) + total.kegiatan
    return {
        satuan: f"{number_text(activities[satuan])} kegiatan dalam {satuan}"
        if satuan in NOT_ADDED and activities[satuan] > 1
        else f"{number_text(amount)} {satuan}"
        for satuan, amount in sorted(sum_by_satuan(known).items())
    }


@lru_cache(maxsize=1024)  # an office has some dozen, and asks ten thousand times a build
def fold_satuan(satuan: str) -> str:
    """Make satuan equal that differ in capitals or spaces only."""
    return " ".join(satuan.casefold().split())


def target_of(planned: PlannedResult, indicator: Indicator, period: str) -> Decimal | None:
    """Give the target of a period; None where the plan sets none for it."""
    if period[:4] != str(planned.tahun):
        return None
    if len(period) == len("2026"):
        return _number(indicator.target)
    number = int(period[-1])
    first = 1 if "-sd-" in period else number
    quarters = [_number(amount) for amount in indicator.triwulan[first - 1 : number]]
    known = [amount for amount in quarters if amount is not None]
    return sum(known, Decimal(0)) if len(known) == number - first + 1 else None


def months_in(period: str) -> frozenset[str]:
    """List the months of a period."""
    if len(period) == len("2026"):
        return frozenset(months_of_year(int(period)))
    year, number = period[:4], int(period[-1])
    first = 1 if "-sd-" in period else number
    quarters = [f"{year}-T{one}" for one in range(first, number + 1)]
    return frozenset(month for quarter in quarters for month in months_of_quarter(quarter))


def _measure(
    planned: PlannedResult,
    indicator: Indicator,
    period: str,
    sums: dict[str, Decimal],
    activities: int,
) -> Achievement:
    target = target_of(planned, indicator, period)
    uncountable = _why_uncountable(planned, indicator)
    realised = None if uncountable else sums.get(fold_satuan(indicator.satuan))
    reason = _why_no_target(planned, period, target) or uncountable
    if not reason and realised is None:
        reason = _why_nothing(indicator, period, activities)
    ratio = share(realised, target) if not reason and realised is not None and target else None
    return Achievement(
        period, indicator.aspek, indicator.satuan, target, realised, ratio, activities, reason
    )


def _why_uncountable(planned: PlannedResult, indicator: Indicator) -> str:
    """Say why amounts in the indicator's satuan do not measure it; "" where they do."""
    satuan = fold_satuan(indicator.satuan)
    if satuan in NOT_ADDED:
        return f"{indicator.satuan} tidak dapat dijumlahkan"
    if indicator.aspek != COUNTED_ASPECT and any(
        other.aspek == COUNTED_ASPECT and fold_satuan(other.satuan) == satuan
        for other in planned.indikator
    ):
        # The same satuan counts how many there were; it says nothing of how good or how early.
        return f"belum ada data: laporan harian tidak mencatat {indicator.aspek}"
    return ""


def _why_no_target(planned: PlannedResult, period: str, target: Decimal | None) -> str:
    if target is None:
        if period[:4] != str(planned.tahun):
            return f"tidak ada dalam rencana tahun {period[:4]}"
        return "target belum dibagi per triwulan" if "T" in period else "target belum ditulis"
    return "" if target else "target periode ini 0"


def _why_nothing(indicator: Indicator, period: str, activities: int) -> str:
    if indicator.aspek != COUNTED_ASPECT:
        return f"belum ada data: tidak ada laporan dengan satuan {indicator.satuan}"
    if not activities and "-T" in period and "-sd-" not in period:
        return "belum ada kegiatan pada triwulan ini"
    if not activities:
        return "belum ada kegiatan yang menyebut rencana ini"
    return f"belum ada jumlah dalam satuan {indicator.satuan}"


def _number(amount: str) -> Decimal | None:
    """Read a plan's number; None for "" and for what is no number."""
    try:
        return Decimal(amount)
    except InvalidOperation:
        return None
