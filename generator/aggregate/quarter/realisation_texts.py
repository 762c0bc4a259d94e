"""Percentages, points and rupiah of a quarter as pages write them."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from generator.aggregate.figures import NO_FIGURE, number_text, rounded_text
from generator.aggregate.ratios import FULL

_TENTHS = 10
_MANY = 4  # more names than these would hide the sentence


def percent_of_text(percent: Fraction | None) -> str:
    """Write a percentage: "75,1%"; "–" where there is none."""
    return NO_FIGURE if percent is None else f"{rounded_text(percent)}%"


def points_text(points: Fraction | None) -> str:
    """Write percentage points with their sign: "+0,1 poin", "−3,5 poin"; "–" without."""
    if points is None:
        return NO_FIGURE
    text = rounded_text(points)
    return f"+{text} poin" if points > 0 and text != "0,0" else f"{text} poin"


def rupiah_text(amount: Decimal | None) -> str:
    """Write rupiah, all digits: "Rp1.376.400.000"; "–" where nobody wrote any."""
    return NO_FIGURE if amount is None else f"Rp{number_text(amount)}"


def bar_width(percent: Fraction | None) -> int | None:
    """Give the length of a bar in tenths of a per cent, 0 … 1000; None without a figure."""
    if percent is None:
        return None
    return min(FULL, max(0, int(percent * _TENTHS + Fraction(1, 2))))


def names_text(names: Sequence[str]) -> str:
    """List names in a sentence: "A, B, dan C"; after four the rest is counted."""
    shown = list(names[:_MANY])
    if len(names) > _MANY:
        shown.append(f"{number_text(len(names) - _MANY)} lainnya")
    if len(shown) == 1:
        return shown[0]
    if len(shown) == 2:  # noqa: PLR2004 - a pair takes no comma
        return f"{shown[0]} dan {shown[1]}"
    return f"{', '.join(shown[:-1])}, dan {shown[-1]}"
