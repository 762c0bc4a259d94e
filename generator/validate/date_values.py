"""The date of a report, in the ways people and programs write it."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from generator.validate.folding import fold_value

MONTH_NAMES: Final = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
DAY_NAMES: Final = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")

_MONTH_WORDS: Final = (
    ("januari", "january", "jan"),
    ("februari", "pebruari", "february", "feb", "peb"),
    ("maret", "march", "mar", "mrt"),
    ("april", "apr"),
    ("mei", "may"),
    ("juni", "june", "jun"),
    ("juli", "july", "jul"),
    ("agustus", "august", "agt", "agu", "ags", "agust", "aug"),
    ("september", "sept", "sep"),
    ("oktober", "october", "okt", "oct"),
    ("november", "nopember", "nov", "nop"),
    ("desember", "december", "des", "dec"),
)
_MONTHS: Final = {word: number for number, words in enumerate(_MONTH_WORDS, 1) for word in words}
_DAY_WORDS: Final = (
    ("senin", "monday", "mon", "sen"),
    ("selasa", "tuesday", "tue", "sel"),
    ("rabu", "wednesday", "wed", "rab"),
    ("kamis", "thursday", "thu", "kam"),
    ("jumat", "jum at", "jum'at", "friday", "fri", "jum"),
    ("sabtu", "saturday", "sat", "sab"),
    ("minggu", "ahad", "sunday", "sun", "min"),
)
_DAYS: Final = {word: number for number, words in enumerate(_DAY_WORDS) for word in words}
_WEEKDAY: Final = re.compile(
    rf"(?:hari )?({'|'.join(sorted(_DAYS, key=len, reverse=True))})\b[ ,/-]*"
)
_WEEKDAY_AFTER: Final = re.compile(  # only from where blanks and commas begin: they can be many
    rf"(?<![ ,])[ ,]*+\(?({'|'.join(sorted(_DAYS, key=len, reverse=True))})\)?$"
)
_MONTH_WORD: Final = re.compile(rf"\b({'|'.join(sorted(_MONTHS, key=len, reverse=True))})\b")
_YEAR_WORD: Final = re.compile(r"(?<!\d)20\d\d(?!\d)")
_MONTH_NUMBERS: Final = re.compile(r"(0?[1-9]|1[0-2])[-/. ](20\d\d)", re.ASCII)
_TIME_PART: Final = (
    r"(?:[t ]\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d{1,9})?)?"
    r" ?(?:z|utc|gmt|wib|wita|wit|[+-]\d{2}:?\d{2})?)?"
)
_YEAR_FIRST: Final = re.compile(
    rf"(\d{{4}})[-/. ]+(\d{{1,2}})[-/. ]+(\d{{1,2}}){_TIME_PART}", re.ASCII
)
_COMPACT: Final = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
_YEAR_LAST: Final = re.compile(
    rf"(\d{{1,2}})[-/. ]+(\d{{1,2}})[-/. ]+(\d{{4}}){_TIME_PART}", re.ASCII
)
_DAY_MONTH: Final = re.compile(
    r"(?:tanggal |tgl\.? )?(\d{1,2})[-/. ]*([a-z]+)[-/., ]*(\d{4}|\d{2})", re.ASCII
)
_MONTH_DAY: Final = re.compile(r"([a-z]+)[-/. ]*(\d{1,2})(?:st|nd|rd|th)?[-/., ]+(\d{4})", re.ASCII)


@dataclass(frozen=True, slots=True)
class TypedDate:
    """What a typed date can mean.

    Attributes:
        meanings: The days of the calendar it can be; none where it is no date.
        weekday: The day of the week named beside it, 0 Monday; None where none is.
        is_shaped: Whether it looks like a date at all, be it 31 June.
    """

    meanings: tuple[date, ...]
    weekday: int | None
    is_shaped: bool


def read_typed_date(typed: str) -> TypedDate:
    """Find every day that a typed date can mean."""
    text, weekday = _take_weekday(fold_value(typed))
    numbers = _read_numbers(text)
    days = [day for year, month, number in numbers if (day := make_day(year, month, number))]
    if weekday is not None and len(days) > 1:
        # A named weekday chooses between two readings: only one of them is a Monday.
        days = [day for day in days if day.weekday() == weekday] or days
    return TypedDate(tuple(dict.fromkeys(days)), weekday, bool(numbers))


def format_day(day: date) -> str:
    """Write a day in full: "Senin, 30 Juni 2025"."""
    return f"{DAY_NAMES[day.weekday()]}, {day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


def _take_weekday(text: str) -> tuple[str, int | None]:
    """Split a named weekday off."""
    if (match := _WEEKDAY.match(text)) is not None:
        return text[match.end() :].strip(" ,"), _DAYS[match[1]]
    if (match := _WEEKDAY_AFTER.search(text)) is not None:
        return text[: match.start()].strip(" ,"), _DAYS[match[1]]
    return text, None


def _read_numbers(text: str) -> list[tuple[int, int, int]]:
    """Read (year, month, day) in every order that the shape allows."""
    if match := _YEAR_FIRST.fullmatch(text) or _COMPACT.fullmatch(text):
        return [(int(match[1]), int(match[2]), int(match[3]))]
    if match := _YEAR_LAST.fullmatch(text):
        first, second, year = int(match[1]), int(match[2]), int(match[3])
        return [(year, second, first), (year, first, second)]
    if (match := _DAY_MONTH.fullmatch(text)) and match[2] in _MONTHS:
        year = int(match[3]) if len(match[3]) > 2 else 2000 + int(match[3])  # noqa: PLR2004 - "25"
        return [(year, _MONTHS[match[2]], int(match[1]))]
    if (match := _MONTH_DAY.fullmatch(text)) and match[1] in _MONTHS:
        return [(int(match[3]), _MONTHS[match[1]], int(match[2]))]
    return []


def read_weekday(typed: str) -> int | None:
    """Tell the weekday that a text begins with, 0 Monday; None where it names none."""
    match = _WEEKDAY.match(fold_value(typed))
    return _DAYS[match[1]] if match else None


def read_typed_month(typed: str, year: int | None) -> tuple[int, int] | None:
    """Read the one month that a text names, "Laporan bulan Juni 2025", as (year, month).

    Args:
        typed: The text.
        year: The year, where it is named elsewhere.

    Returns:
        None where no month is named, no year, or more than one of either.
    """
    text = fold_value(typed)
    words = {_MONTHS[word] for word in _MONTH_WORD.findall(text)}
    years = {int(word) for word in _YEAR_WORD.findall(text)} or ({year} if year else set())
    if not words and (match := _MONTH_NUMBERS.fullmatch(text)):
        words, years = {int(match[1])}, {int(match[2])}
    return (years.pop(), words.pop()) if len(words) == len(years) == 1 else None


def make_day(year: int, month: int, number: int) -> date | None:
    """Make a day; None where the calendar has none."""
    try:
        return date(year, month, number)
    except ValueError:
        return None
