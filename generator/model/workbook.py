"""A workbook before any program's format: sheets of typed cells under named columns."""

from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum, auto
from fractions import Fraction
from typing import NamedTuple

# A share is a Fraction, so that nothing is rounded before it is shown; None is an empty cell.
Value = str | int | Decimal | Fraction | date | datetime | time | None


class Kind(Enum):
    """How the values of a column are shown. A text in any column is shown as text."""

    TEXT = auto()
    LONG = auto()  # text that goes on in further lines of its cell
    COUNT = auto()
    NUMBER = auto()  # as many decimals as it has
    SHARE = auto()  # a percentage
    DATE = auto()
    TIME = auto()
    MOMENT = auto()  # date and time of day, by the office's clock


class SheetColumn(NamedTuple):
    """One column: its head, how wide it is in characters, and a sentence on what stands in it."""

    head: str
    kind: Kind
    width: int
    sentence: str = ""


class WorkSheet(NamedTuple):
    """One sheet: a row of heads, then rows of values, one for each column.

    Attributes:
        name: At most 31 characters.
        columns: From left to right.
        rows: In the order of the sheet.
        empty: What the sheet says where it has no rows.
        frozen: How many columns stay in sight when the others are moved.
        printed: How many columns are printed; the rest is for looking up only. None prints all.
    """

    name: str
    columns: tuple[SheetColumn, ...]
    rows: tuple[tuple[Value, ...], ...]
    empty: str = "Tidak ada."
    frozen: int = 0
    printed: int | None = None


class Workbook(NamedTuple):
    """A whole file.

    Attributes:
        title: What it is, in words; stands at the foot of every printed page.
        author: Whose it is.
        made_at: When, epoch seconds: not the clock's time, or equal input gives other bytes.
        sheets: In their order.
        notice: A warning at the head of every printed page; "" without.
    """

    title: str
    author: str
    made_at: int
    sheets: tuple[WorkSheet, ...]
    notice: str = ""
