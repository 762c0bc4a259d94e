"""Where the work of a day was done, and what came out of it: counts per status (SPEC 7)."""

from collections.abc import Iterable

from generator.model.person_month import DaySummary, StatusCount
from generator.model.report import AT_WORK


def count_by_status(days: Iterable[DaySummary]) -> tuple[StatusCount, ...]:
    """Count the reported days at work per unit and status, sorted; leave has no line here."""
    sums: dict[tuple[str, str], tuple[int, int, int]] = {}
    for day in days:
        if day.status in AT_WORK:
            key = (day.unit, day.status)
            hari, kegiatan, dengan_hasil = sums.get(key, (0, 0, 0))
            sums[key] = (
                hari + 1,
                kegiatan + day.activity_count,
                dengan_hasil + day.result_count,
            )
    return tuple(StatusCount(*key, *numbers) for key, numbers in sorted(sums.items()))
