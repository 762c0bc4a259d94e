"""Working hours as people write them: "08.00 – 16.00 WIB", "8:00 s.d. 16:00"."""

import re
from dataclasses import dataclass

_HOURS = re.compile(
    r"(?<!\d)(\d{1,2})[.:](\d{2})\s*(?:[-–—]|s\.?/?d\.?|sampai|hingga)\s*(\d{1,2})[.:](\d{2})(?!\d)"
    r"(?:\s*(WIB|WITA|WIT)\b)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class WorkingHours:
    """From when to when, "HH:MM" each; `zone` is WIB, WITA, WIT, or "" where none was typed."""

    start: str
    end: str
    zone: str

    @property
    def is_in_order(self) -> bool:
        """Tell whether the end lies after the start on the same day."""
        return self.start < self.end


def find_hours(text: str) -> WorkingHours | None:
    """Find the hours in a line; None where there are none, several, or no times of day."""
    found = _HOURS.findall(text)
    if len(found) != 1:
        return None
    hour, minute, end_hour, end_minute, zone = found[0]
    start, end = f"{int(hour):02d}:{minute}", f"{int(end_hour):02d}:{end_minute}"
    is_clock = max(start, end) < "24" and max(minute, end_minute) < "60"
    return WorkingHours(start, end, zone.upper()) if is_clock else None
