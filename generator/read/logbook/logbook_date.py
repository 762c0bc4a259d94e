"""Dates as people write them over a day of their logbook. Two readings stay two: no guess."""

import re
from dataclasses import dataclass
from datetime import date

from generator.model.nearest_weekday import pick_nearest_weekday

_DAY_NAMES = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")
_OTHER_DAY_NAMES = {"jum'at": "jumat", "jum’at": "jumat", "ahad": "minggu"}
_MONTHS = (
    *("januari", "februari", "maret", "april", "mei", "juni"),
    *("juli", "agustus", "september", "oktober", "november", "desember"),
)
_OTHER_MONTHS = {"pebruari": 2, "agt": 8, "ags": 8, "agu": 8, "nop": 11, "nopember": 11}
_MONTH_NUMBERS = {
    **{name: number for number, name in enumerate(_MONTHS, 1)},
    **{name[:3]: number for number, name in enumerate(_MONTHS, 1)},
    **_OTHER_MONTHS,
}

_WEEKDAY = r"(?:\b(?P<weekday>senin|selasa|rabu|kamis|jumat|jum['’]at|sabtu|minggu|ahad)\b[\s,]*)?"
_DAY = r"\b(?P<day>\d{1,2})"
_SHAPES = (
    re.compile(
        _WEEKDAY + r"\b(?P<year>\d{4})(?P<iso>-)(?P<month>\d{2})-(?P<day>\d{2})\b", re.IGNORECASE
    ),
    re.compile(_WEEKDAY + _DAY + r"\s+(?P<month>[a-z]{3,9})\.?\s+(?P<year>\d{4})\b", re.IGNORECASE),
    re.compile(
        _WEEKDAY + _DAY + r"(?P<sep>[-/.])(?P<month>\d{1,2})(?P=sep)(?P<year>\d{4}|\d{2})\b",
        re.IGNORECASE,
    ),
)
# "2–10 Oktober 2025" is a stretch of days. "Hari 3 – 4 Oktober 2025" is the third day.
_STRETCH = re.compile(r"(?<![a-z\d])(\d{1,2})\s*(?:[-–—]|s\.?/?d\.?|sampai)\s*$", re.IGNORECASE)
_ORDINAL = re.compile(r"(?:day|hari|ke|no|pertemuan)[\s.:#-]*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DateReading:
    """What a text says of a date.

    Attributes:
        typed: The part of the text that is the date.
        readings: The days that can be meant, ascending: one where the text is clear, none where
            there is no such day.
        conflict: True where the weekday does not fit the date.
    """

    typed: str
    readings: tuple[date, ...]
    conflict: bool = False


def find_date(text: str) -> DateReading | None:
    """Find the date in a heading; None where there is none, or only a stretch of days."""
    for shape in _SHAPES:
        for match in shape.finditer(text):
            candidates = _candidates(match)
            is_stretch = match["weekday"] is None and _is_stretch(text[: match.start()])
            if candidates is not None and not is_stretch:
                return _read(match[0], match["weekday"], candidates)
    return None


def _is_stretch(before: str) -> bool:
    match = _STRETCH.search(before)
    return match is not None and not _ORDINAL.search(before[: match.start()])


def _candidates(match: re.Match[str]) -> tuple[date, ...] | None:
    """List the days the numbers can mean; None where the word is no month."""
    year = int(match["year"] if len(match["year"]) > len("25") else f"20{match['year']}")
    if not match["month"].isdigit():
        month = _MONTH_NUMBERS.get(match["month"].lower())
        return None if month is None else _days((year, month, int(match["day"])))
    first, second = int(match["day"]), int(match["month"])
    if "iso" in match.re.groupindex:
        return _days((year, second, first))
    return _days((year, second, first), (year, first, second))


def _days(*numbers: tuple[int, int, int]) -> tuple[date, ...]:
    """Make days of (year, month, day), those that exist, ascending, each once."""
    found = set()
    for year, month, day in numbers:
        try:
            found.add(date(year, month, day))
        except ValueError:
            continue
    return tuple(sorted(found))


def _read(typed: str, weekday: str | None, candidates: tuple[date, ...]) -> DateReading:
    if weekday is None or not candidates:
        return DateReading(typed, candidates)
    wanted = _DAY_NAMES.index(_OTHER_DAY_NAMES.get(weekday.lower(), weekday.lower()))
    fitting = tuple(day for day in candidates if day.weekday() == wanted)
    if fitting:
        return DateReading(typed, fitting)
    near = tuple(pick_nearest_weekday(day, wanted) for day in candidates)
    return DateReading(typed, tuple(sorted({*candidates, *near})), conflict=True)
