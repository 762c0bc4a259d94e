"""The day a cell means: a real date, a serial number, a text, or a day of the head's month."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from generator.model.nearest_weekday import pick_nearest_weekday
from generator.model.sheet import Cell
from generator.validate.date_values import MONTH_NAMES, make_day, read_typed_date, read_weekday

_SHORT_YEAR: Final = re.compile(r"((?:.*\D)?\d{1,2}[-/.]\d{1,2}[-/.])(\d{2})", re.DOTALL)
_DAY_ONLY: Final = re.compile(r"(?:tanggal |tgl\.? )?(\d{1,2})\.?", re.IGNORECASE)
_NO_YEAR: Final = re.compile(r"(?:.*\D)?\d{1,2}[ -][A-Za-z]{3,9}")
_NUMERIC: Final = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{2,4})")
_DOUBLE: Final = "artinya bisa dua"
_MONTHS: Final = 12
_SERIALS: Final = range(36_000, 60_000)  # 1998 to 2064, or four years later
_SERIAL_TEXT: Final = re.compile(r"\d{5}(?:[.,]0+)?")


@dataclass(frozen=True, slots=True)
class DayReading:
    """What a cell says of its day.

    Attributes:
        typed: As it shows.
        days: The days it can mean, ascending; none where it is no date.
        trouble: Why none of them may be taken, Indonesian; "" where the one day is sure.
    """

    typed: str
    days: tuple[date, ...]
    trouble: str = ""

    @property
    def is_double(self) -> bool:
        """Whether the trouble is that day and month can change places."""
        return self.trouble.endswith(f"{_DOUBLE}.")

    @property
    def day(self) -> date | None:
        """The one sure day."""
        return self.days[0] if len(self.days) == 1 and not self.trouble else None


@dataclass(frozen=True, slots=True)
class DayHints:
    """What else tells of the day.

    Attributes:
        month: (year, month) of the head.
        weekday: What a column of weekdays says; "" where there is none.
        epochs: What day 0 of a serial number can be.
        today: No report is of a later day.
        is_day_first: Whether one program wrote the whole column, and other rows of it show that it
            puts the day before the month.
    """

    month: tuple[int, int] | None
    weekday: str
    epochs: Sequence[date]
    today: date
    is_day_first: bool = False


def read_day(cell: Cell, hints: DayHints) -> DayReading:
    """Read the day of a row: what has two meanings, or contradicts what stands beside, is told."""
    days, weekday = _list_days(cell, hints)
    if not days:
        return DayReading(cell.text, (), f"“{cell.text}” tidak dapat dibaca sebagai satu tanggal.")
    wanted = weekday if weekday is not None else read_weekday(hints.weekday)
    fitting = [day for day in days if wanted is None or day.weekday() == wanted]
    if not fitting:
        near = [pick_nearest_weekday(day, wanted) for day in days if wanted is not None]
        return _trouble(cell, [*days, *near], "nama hari dan tanggalnya tidak cocok")
    if hints.month is not None:
        inside = [day for day in fitting if (day.year, day.month) == hints.month]
        if not inside:
            year, month = hints.month
            reason = f"di luar bulan di kepala tabel ({MONTH_NAMES[month - 1]} {year})"
            return _trouble(cell, fitting, reason)
        fitting = inside
    if len(fitting) > 1 and hints.is_day_first:
        fitting = [day for day in fitting if day.day == _first_number(cell.text)] or fitting
    if len(fitting) > 1:
        return _trouble(cell, fitting, _DOUBLE)
    return DayReading(cell.text, tuple(fitting))


def shows_day_first(texts: Iterable[str]) -> bool:
    """Tell whether a column written by a machine puts the day before the month: 26/06/2025.

    Where no number tells by its size, the one that changes from row to row is the day.
    """
    found = [match for text in texts if (match := _NUMERIC.match(text)) is not None]
    days = {int(match[1]) for match in found}
    months = {(match[3], int(match[2])) for match in found}
    if any(month > _MONTHS for _, month in months):
        return False
    return any(day > _MONTHS for day in days) or (len(months) == 1 and len(days) > 1)


def _first_number(text: str) -> int:
    match = _NUMERIC.search(text)
    return int(match[1]) if match else 0


def _trouble(cell: Cell, days: Sequence[date], reason: str) -> DayReading:
    return DayReading(cell.text, tuple(sorted(set(days))), f"Tanggal “{cell.text}”: {reason}.")


def _list_days(cell: Cell, hints: DayHints) -> tuple[list[date], int | None]:
    """List the days that a cell can mean, and the weekday named in it."""
    if cell.day is not None:
        return [cell.day], None
    if cell.number is not None or _SERIAL_TEXT.fullmatch(cell.text):
        number = cell.number or int(re.split("[.,]", cell.text)[0])
        if number in _SERIALS:
            found = [epoch + timedelta(days=int(number)) for epoch in hints.epochs]
            return [day for day in found if day <= hints.today] or found, None
    text = cell.text.split("\n", 1)[0] if "\n" in cell.text else cell.text
    text = " ".join(cell.text.split()) if not read_typed_date(text).meanings else text
    if (match := _SHORT_YEAR.fullmatch(text)) is not None:
        text = f"{match[1]}20{match[2]}"
    read = read_typed_date(text)
    if read.meanings or hints.month is None:
        return list(read.meanings), read.weekday
    return _complete(text, hints.month)


def _complete(text: str, month: tuple[int, int]) -> tuple[list[date], int | None]:
    """Complete "30", "Senin, 30" or "30 Juni" by the month of the head."""
    weekday = read_weekday(text)
    bare = re.sub(r"^[A-Za-z'’]+[ ,/]+", "", text) if weekday is not None else text
    if (match := _DAY_ONLY.fullmatch(bare.strip())) is not None:
        day = make_day(*month, int(match[1]))
        return ([day] if day else []), weekday
    if _NO_YEAR.fullmatch(text):
        read = read_typed_date(f"{text} {month[0]}")
        return list(read.meanings), read.weekday
    return [], None
