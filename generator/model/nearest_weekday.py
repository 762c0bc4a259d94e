"""The day that was meant where a date and the weekday beside it contradict each other."""

from datetime import date, timedelta
from typing import Final

_HALF_WEEK: Final = 3


def pick_nearest_weekday(day: date, weekday: int) -> date:
    """Give the day nearest to `day` that has this weekday; Monday is 0."""
    ahead = (weekday - day.weekday()) % 7
    return day + timedelta(days=ahead if ahead <= _HALF_WEEK else ahead - 7)
