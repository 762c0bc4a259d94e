"""Amounts, in the ways people type them; `1.500` has two meanings and is left to the person."""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from generator.validate.folding import fold_value

_AMOUNT: Final = re.compile(r"(rp\.? ?)?\+?([0-9][0-9.,' ]*)(.*)", re.ASCII | re.DOTALL)
# `.5` loses its point, and `1_000` its line, where a value is folded: another number would be left.
_FOLDS_AWAY: Final = re.compile(r"[^0-9A-Za-z]*[.,][0-9]|.*[0-9]_+[0-9]", re.ASCII)
_SECOND_AMOUNT: Final = re.compile(r" [0-9]+(?: |$)", re.ASCII)
_GROUPED_BY_DOTS: Final = re.compile(r"([1-9][0-9]{0,2}(?:\.[0-9]{3})+)(?:,([0-9]+))?", re.ASCII)
_GROUPED_BY_COMMAS: Final = re.compile(r"([1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.([0-9]+))?", re.ASCII)
_GROUPED_BY_SPACES: Final = re.compile(
    r"([1-9][0-9]{0,2}(?:[ '][0-9]{3})+)(?:[.,]([0-9]+))?", re.ASCII
)
_DECIMAL: Final = re.compile(r"([0-9]+)(?:[.,]([0-9]+))?", re.ASCII)
_THOUSANDS: Final = 3
_SPELLED: Final = re.compile(r"\(([a-z ]+)\)")
MAX_DIGITS: Final = 15
_UNIT: Final = re.compile(r"(?!e[0-9])[^\W\d_][\w /()²³.-]*|%", re.DOTALL)
NUMBER_WORDS: Final = {
    word: number
    for number, word in enumerate(
        [
            "satu",
            "dua",
            "tiga",
            "empat",
            "lima",
            "enam",
            "tujuh",
            "delapan",
            "sembilan",
            "sepuluh",
            "sebelas",
        ],
        1,
    )
}


@dataclass(frozen=True, slots=True)
class TypedAmount:
    """What was typed as an amount.

    Attributes:
        number: The amount; None where it has no meaning, or two.
        unit: What followed it (`4 laporan`), as typed; "" for nothing.
        readings: The two readings, where there are two.
    """

    number: Decimal | None
    unit: str = ""
    readings: tuple[str, str] | None = None


def read_typed_amount(typed: str) -> TypedAmount:
    """Read an amount and the unit after it."""
    folded = fold_value(typed)
    if _FOLDS_AWAY.match(unicodedata.normalize("NFKC", typed)):
        return TypedAmount(None)
    if folded in NUMBER_WORDS:
        return TypedAmount(Decimal(NUMBER_WORDS[folded]))
    match = _AMOUNT.fullmatch(folded)
    if match is None:
        return TypedAmount(None)
    is_money, digits = match[1] is not None, match[2].strip(" ")
    unit = _take_unit(typed, match[3].strip(" "), digits)
    if unit is None:
        return TypedAmount(None)
    if is_money:
        unit = unit.strip("-,. ") or "rupiah"
    return _read_digits(digits.rstrip(".,'"), unit)


def _take_unit(typed: str, rest: str, digits: str) -> str | None:
    """Give the unit as typed; None where what follows is no unit, or contradicts the amount."""
    if (spelled := _SPELLED.match(rest)) is not None:
        if str(NUMBER_WORDS.get(spelled[1].strip(" "))) != digits:
            return None
        rest = rest[spelled.end() :].strip(" ")
    if rest in ("", "-", ",-"):
        return ""
    if rest == "x":
        return "kali"
    if _UNIT.fullmatch(rest) is None or _SECOND_AMOUNT.search(rest):
        return None
    # The folded text has lost its capitals: take the same number of characters of what was typed.
    kept = typed.strip()[-len(rest) :]
    return kept if unicodedata.normalize("NFKC", kept).casefold() == rest else rest


def _read_digits(digits: str, unit: str) -> TypedAmount:
    """Read digits with their points and commas."""
    if match := _GROUPED_BY_SPACES.fullmatch(digits):
        return _make(match[1], match[2], unit)
    match = _GROUPED_BY_DOTS.fullmatch(digits) or _GROUPED_BY_COMMAS.fullmatch(digits)
    if match is not None:
        groups = re.split("[.,]", match[1])
        if len(groups) == 2 and match[2] is None:  # noqa: PLR2004 - `1.500`: thousands, or a fraction
            whole, fraction = groups
            return TypedAmount(
                None, unit, (whole + fraction, f"{whole},{fraction}".rstrip("0").rstrip(","))
            )
        return _make(match[1], match[2], unit)
    if match := _DECIMAL.fullmatch(digits):
        return _make(match[1], match[2], unit)
    return TypedAmount(None, unit)


def _make(whole: str, fraction: str | None, unit: str) -> TypedAmount:
    """Make the amount of its parts; the zeros behind it stay, as typed."""
    digits = re.sub(r"\D", "", whole)
    if len(digits) + len(fraction or "") > MAX_DIGITS:
        return TypedAmount(None, unit)
    tail = f".{fraction}" if fraction else ""
    return TypedAmount(Decimal(f"{int(digits)}{tail}"), unit)


def format_amount(number: Decimal) -> str:
    """Write an amount as YAML and JSON do: `1500`, `2.5`."""
    return f"{number:f}"
