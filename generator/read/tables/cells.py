"""Values of a spreadsheet as cells."""

import math
import unicodedata
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from generator.model.sheet import EMPTY, Cell, SheetRow
from generator.read.odd_characters import find_forbidden, find_invisible

Value = int | float | str | bool | time | date | datetime | timedelta | None
_MINUTES_OF_A_DAY = 24 * 60


def make_cell(value: Value) -> Cell:
    """Make the cell of a value."""
    if value is None or value == "":
        return EMPTY
    if isinstance(value, str):
        return Cell(clean_text(value))
    if isinstance(value, bool):
        return Cell("TRUE" if value else "FALSE")
    if isinstance(value, int | float):
        return _number_cell(value)
    return _moment_cell(value)


def make_row(number: int, cells: Iterable[Cell], part: str) -> SheetRow | None:
    """Make a row without the empty cells at its end; None where all of it is empty."""
    kept = list(cells)
    while kept and not kept[-1].text:
        kept.pop()
    return SheetRow(number, tuple(kept), part) if kept else None


def clean_text(text: str) -> str:
    """Take out what no report may hold, and blanks at the ends of lines.

    Line ends stay: a cell of several lines often lists several activities.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ").replace("\x0b", "\n")
    if not text.isascii():
        text = "".join(" " if unicodedata.category(sign) == "Zs" else sign for sign in text)
    odd = {*find_forbidden(text), *find_invisible(text)} - {
        index for index, sign in enumerate(text) if sign == "\n"
    }
    if odd:
        text = "".join(sign for index, sign in enumerate(text) if index not in odd)
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _number_cell(value: float) -> Cell:
    if not math.isfinite(value):
        return Cell(str(value))
    number = Decimal(int(value)) if value == int(value) else Decimal(repr(value))
    return Cell(f"{number:f}", number=number)


def _moment_cell(value: time | date | timedelta) -> Cell:
    if isinstance(value, timedelta):
        minutes = round(value.total_seconds() / 60)
        if not 0 <= minutes < _MINUTES_OF_A_DAY:
            return Cell(f"{minutes // 60}:{minutes % 60:02}")
        clock = f"{minutes // 60:02}:{minutes % 60:02}"
        return Cell(clock, clock=clock)
    if isinstance(value, time):
        clock = value.strftime("%H:%M")
        return Cell(clock, clock=clock)
    if isinstance(value, datetime):
        return _datetime_cell(value)
    return Cell(value.isoformat(), day=value)


def _datetime_cell(value: datetime) -> Cell:
    clock = value.strftime("%H:%M")
    if (value.hour, value.minute) == (0, 0):
        return Cell(value.date().isoformat(), day=value.date())
    if value.year <= 1904:  # noqa: PLR2004 - day 0 of a spreadsheet: a time without a date
        return Cell(clock, clock=clock)
    return Cell(f"{value.date().isoformat()} {clock}", day=value.date(), clock=clock)
