"""What a month brought for each planned result, added up per satuan and never across."""

from collections.abc import Iterable
from decimal import Decimal

from generator.model.person_month import PersonDay, ResultTotal
from generator.model.report import Activity


def make_result_totals(days: Iterable[PersonDay]) -> tuple[ResultTotal, ...]:
    """Add up the activities that name an RHK, of days at work.

    Returns:
        One total for each RHK, unit of the day and satuan (case folded), sorted in that order; the
        one without a number (no `jumlah`, or no `satuan` to count it in) comes first.
    """
    sums: dict[tuple[str, str, str], tuple[Decimal, int]] = {}
    for day in days:
        if day.report is None or day.report.is_leave:
            continue
        for activity in day.report.kegiatan:
            if activity.rhk is not None:
                satuan, jumlah = _measure(activity)
                key = (activity.rhk, day.unit, satuan)
                amount, count = sums.get(key, (Decimal(0), 0))
                sums[key] = (amount + jumlah, count + 1)
    return tuple(
        ResultTotal(rhk, unit, satuan or None, amount if satuan else None, count)
        for (rhk, unit, satuan), (amount, count) in sorted(sums.items())
    )


def _measure(activity: Activity) -> tuple[str, Decimal]:
    """Give satuan and jumlah of an activity; ("", 0) where one of them is missing."""
    if activity.jumlah is None or activity.satuan is None:
        return "", Decimal(0)
    return activity.satuan.casefold(), activity.jumlah
