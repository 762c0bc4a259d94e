"""The office's "now": the only time the generator knows (SPEC 4, `--as-of`)."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Moment:
    """Up to when the data reaches.

    Attributes:
        day: "Today" in the office zone: the commit's day, or `--as-of`, or `data_sampai` of
            kantor.yml.
        instant: Deadlines before this aware time have passed: the commit's time, or the end of
            `day`.
    """

    day: date
    instant: datetime
