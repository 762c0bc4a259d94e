"""Where the work of a day was done, and what came out of it: counts per status (SPEC 7)."""

from collections.abc import Iterable

from generator.model.person_month import DaySummary, StatusCount
from generator.model.report import AT_WORK


def count_by_status(days: Iterable[DaySummary]) -> tuple[StatusCount, ...]:
    """Count the reported days at work per unit and status, sorted; leave has no line here."""
    return add_by_status(
        StatusCount(day.unit, day.status, 1, day.activity_count, day.result_count)
        for day in days
        if day.status is not None and day.status in AT_WORK
    )


def add_by_status(counts: Iterable[StatusCount]) -> tuple[StatusCount, ...]:
    """Add counts up per unit and status, sorted."""
    sums: dict[tuple[str, str], tuple[int, int, int]] = {}
    for unit, status, days, activities, results in counts:
        before = sums.get((unit, status), (0, 0, 0))
        sums[unit, status] = (before[0] + days, before[1] + activities, before[2] + results)
    return tuple(StatusCount(*key, *numbers) for key, numbers in sorted(sums.items()))
