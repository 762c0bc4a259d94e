"""Times of day, in the ways people type them: `08.00`, `8:30`, `pukul 08.00 WITA`."""

import re
from typing import Final

from generator.model.report_words import CLOCK
from generator.validate.folding import fold_value

_PREFIX: Final = re.compile(r"(?:pukul|jam|pkl|pk)\.? *")
_CLOCK: Final = re.compile(
    r"([0-9]{1,2}) ?[:.;,h] ?([0-9]{2})(?:[:.]00)?"
    r" ?\(?(?:wib|wita|wit)?\)?\.? ?(am|pm|a\.m|p\.m|pagi|siang|sore|malam)?"
    r"(?: ?(?:wib|wita|wit))?",
    re.ASCII,
)
_FOUR_DIGITS: Final = re.compile(r"([0-9]{2})([0-9]{2})(?: ?(?:wib|wita|wit))?()", re.ASCII)
_RANGE: Final = re.compile(r" *(?:-|s/d|s\.d\.?|sd|sampai(?: dengan)?|hingga) *")
# The hours that each word can stand for, as typed, and what is added to them.
_PARTS_OF_DAY: Final = {
    "am": (range(1, 12), 0),
    "pm": (range(1, 12), 12),
    "pagi": (range(1, 12), 0),
    "siang": (range(1, 4), 12),
    "sore": (range(3, 7), 12),
    "malam": (range(6, 12), 12),
}
# Hours that are right as typed beside the word: `10.30 siang`, `15.00 sore`, `12.00 pm`.
_AS_TYPED: Final = {
    "am": range(0),
    "pm": range(12, 24),
    "pagi": range(12),
    "siang": range(10, 16),
    "sore": range(15, 19),
    "malam": range(18, 24),
}


def read_typed_time(typed: str) -> str | None:
    """Give the one time that was meant, as HH:MM; None where there is none, or there are two."""
    text = _PREFIX.sub("", fold_value(typed), count=1)
    match = _CLOCK.fullmatch(text) or _FOUR_DIGITS.fullmatch(text)
    if match is None:
        return None
    hour = _shift_hour(int(match[1]), (match[3] or "").replace(".", ""))
    time = f"{hour:02}:{match[2]}"
    return time if hour >= 0 and time in CLOCK else None


def split_typed_range(typed: str) -> tuple[str, str] | None:
    """Split `08.00 - 10.30` into its two times; None where it is no such range."""
    parts = _RANGE.split(_PREFIX.sub("", fold_value(typed), count=1))
    if len(parts) != 2:  # noqa: PLR2004 - from, to
        return None
    first, second = map(read_typed_time, parts)
    return None if first is None or second is None else (first, second)


def _shift_hour(hour: int, word: str) -> int:
    """Apply a word such as `sore`; -1 where hour and word contradict each other."""
    if not word or hour in _AS_TYPED[word]:
        return hour
    hours, added = _PARTS_OF_DAY[word]
    return hour + added if hour in hours else -1
