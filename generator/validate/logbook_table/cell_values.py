"""Times, amounts, links, short texts of a row; what is not sure is left as it was typed."""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from generator.model.report_words import CLOCK
from generator.model.sheet import Cell
from generator.validate.folding import fold_value
from generator.validate.link_forms import is_good_link
from generator.validate.number_values import read_typed_amount
from generator.validate.time_values import read_typed_time, split_typed_range

_MINUTES_OF_A_DAY: Final = 24 * 60
_NOTHING: Final = re.compile(r"[-–—−.…\s]*")
_BETWEEN_LINKS: Final = re.compile(r"[\s,;]+")
_MAX_UNIT: Final = 60


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit; `is_sure` is False where the cell has no meaning, or two."""

    number: Decimal | None = None
    unit: str | None = None
    is_sure: bool = True


def is_nothing(cell: Cell) -> bool:
    """Tell whether a cell says that there is nothing: a dash, or the dots of a template."""
    return _NOTHING.fullmatch(cell.text) is not None


def read_line(cell: Cell) -> str | None:
    """Read a text of one line, whatever breaks it has in its cell; None where it is empty."""
    return " ".join(cell.text.split()) or None


def read_clock(cell: Cell) -> str | None:
    """Read one time of day: a real time, a fraction of a day, or a text."""
    if cell.clock is not None:
        return cell.clock
    if cell.number is not None:
        return _clock_of_fraction(cell.number)
    return read_typed_time(cell.text)


def read_clocks(cell: Cell) -> tuple[str, str] | None:
    """Read `08.00 - 10.30` in one cell; None where it is no such stretch."""
    if cell.clock is not None or cell.number is not None:
        return None
    return split_typed_range(" ".join(cell.text.split()))


def read_amount(cell: Cell, unit: Cell) -> Amount:
    """Read an amount and its unit, in one cell or in two."""
    named = None if is_nothing(unit) else unit.text
    if is_nothing(cell):
        return Amount(None, named)
    read = read_typed_amount(cell.text)
    number = cell.number if cell.number is not None else read.number
    within = "" if cell.number is not None else read.unit
    if number is None or number <= 0 or len(within) > _MAX_UNIT:
        return Amount(None, named, is_sure=False)
    if within and named and fold_value(within) != fold_value(named):
        return Amount(None, named, is_sure=False)
    return Amount(number, named or within or None)


def split_links(text: str) -> tuple[tuple[str, ...], str]:
    """Split a cell into good links and all other words."""
    pieces = [piece for piece in _BETWEEN_LINKS.split(text) if piece]
    links = tuple(dict.fromkeys(piece for piece in pieces if is_good_link(piece)))
    if not links:
        return (), text
    return links, " ".join(piece for piece in pieces if piece not in links)


def _clock_of_fraction(number: Decimal) -> str | None:
    if not 0 < number < 1:
        return None
    minutes = int((number * _MINUTES_OF_A_DAY).to_integral_value(ROUND_HALF_UP))
    clock = f"{minutes // 60:02}:{minutes % 60:02}"
    return clock if clock in CLOCK else None
