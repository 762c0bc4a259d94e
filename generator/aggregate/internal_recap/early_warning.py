"""Early warnings: working days of a calendar year with neither presence nor report nor leave.

A count for a talk in time, and nothing else. It is made only of months that have attendance, and a
day that somebody failed to record does not count. What PP 94/2021 attaches to a number of days is
not said here, and whether it applies is for the office to judge.
"""

from collections.abc import Iterable
from typing import NamedTuple

from generator.aggregate.attendance.match import Match
from generator.aggregate.internal_recap.presence import Presence
from generator.model.period import month_of
from generator.model.person_month import PersonDay

# verify: first day of each step of PP 94/2021, articles 9-11, days in one year; and days in a row.
THRESHOLDS = (3, 4, 7, 11, 14, 17, 21, 25, 28)
RUN_THRESHOLD = 10


class YearCount(NamedTuple):
    """One person's year so far.

    Attributes:
        months: Month to its count; None where the month has hari wajib but no attendance.
        total: Of all months that have attendance; None where none has.
        longest_run: Most such days one after another, days that owe nothing aside; None as `total`.
        unknown: Hari wajib without a row of attendance, in months that have some.
        reached: The last threshold that `total` has come to; None below the first.
        next: The threshold after `total`; None beyond the last.
    """

    months: dict[str, int | None]
    total: int | None
    longest_run: int | None
    unknown: int
    reached: int | None
    next: int | None


def count_year(pegawai: str, days: Iterable[PersonDay], presence: Presence) -> YearCount:
    """Count a person's year.

    Args:
        pegawai: Slug.
        days: All days of the year up to the end of the period, ascending.
        presence: Attendance of the same months.
    """
    owed = [(day, presence.match(pegawai, day)) for day in days if day.is_obliged or day.is_excused]
    months: dict[str, int | None] = {}
    unknown = 0
    for day, match in owed:
        month = month_of(day.day)
        if not presence.is_known(month):
            if day.is_obliged:
                months[month] = None
            continue
        months[month] = (months.get(month) or 0) + (match is Match.NEITHER)
        unknown += match is Match.NO_DATA
    known = [count for count in months.values() if count is not None]
    total = sum(known) if known else None
    return YearCount(
        months=months,
        total=total,
        longest_run=_find_longest_run(match for _, match in owed) if known else None,
        unknown=unknown,
        reached=max(
            (step for step in THRESHOLDS if total is not None and step <= total), default=None
        ),
        next=min((step for step in THRESHOLDS if total is not None and step > total), default=None),
    )


def _find_longest_run(matches: Iterable[Match]) -> int:
    """Find the longest run; anything else on a working day ends one, leave and silence too."""
    longest = length = 0
    for match in matches:
        length = length + 1 if match is Match.NEITHER else 0
        longest = max(longest, length)
    return longest
