"""Shares and percentages, rounded half up once and from whole numbers: SPEC 7."""

from decimal import Decimal
from fractions import Fraction

NO_FIGURE = "–"  # nothing to divide by: neither 0 % nor 100 %
MINUS = "−"

Number = int | Decimal


def share(part: Number, whole: Number) -> Decimal | None:
    """Divide `part` by `whole`, to 28 digits; None where there is nothing to divide by.

    For counting on, not for printing: the texts below start from the two numbers, so that
    nothing is rounded twice.
    """
    return Decimal(part) / Decimal(whole) if whole else None


def percent_text(part: Number, whole: Number) -> str:
    """Write a share for a page: "94,2%", one decimal half up; "–" where `whole` is 0."""
    return f"{decimal_text(_scaled(part, whole, 3), 1)}%" if whole else NO_FIGURE


def fraction_text(part: Number, whole: Number) -> str:
    """Write a share for a machine: "0.942308", six decimals half up; "" where `whole` is 0."""
    if not whole:
        return ""
    millionths = _scaled(part, whole, 6)
    sign = "-" if millionths < 0 else ""
    return f"{sign}{abs(millionths) // 1_000_000}.{abs(millionths) % 1_000_000:06d}"


def number_text(number: Number) -> str:
    """Write a number the Indonesian way, all its digits: "1.234", "1.234,5", "−3,54"."""
    if isinstance(number, int):
        return decimal_text(number, 0)
    text = plain_number_text(number)
    if text.isdecimal() and len(text) <= 3:  # noqa: PLR2004 - most amounts need no separator
        return text
    whole, _, decimals = text.partition(".")
    return decimal_text(int(whole + decimals), len(decimals)) if number else "0"


def rounded_text(number: Number | Fraction, places: int = 1) -> str:
    """Write a number the Indonesian way with exactly `places` decimals, half up: "1.234,5"."""
    return decimal_text(_half_up(Fraction(number) * 10**places), places)


def plain_number_text(number: Decimal) -> str:
    """Write a number for a machine, all its digits: "2.5", "40"; no exponent, no closing zeros."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def decimal_text(units: int, places: int) -> str:
    """Write a whole number of 10⁻ᵖˡᵃᶜᵉˢ units the Indonesian way: (12345, 1) is "1.234,5"."""
    sign = MINUS if units < 0 else ""
    whole, decimals = divmod(abs(units), 10**places)
    grouped = f"{whole:,}".replace(",", ".")
    return f"{sign}{grouped},{decimals:0{places}d}" if places else f"{sign}{grouped}"


def _scaled(part: Number, whole: Number, power: int) -> int:
    """Give part ÷ whole in units of 10⁻ᵖᵒʷᵉʳ, half up."""
    if isinstance(part, int) and isinstance(whole, int) and part >= 0 and whole > 0:
        # Counts are the common case and a page has hundreds: whole numbers are 10x Fraction.
        scale: int = 10**power
        return (2 * scale * part + whole) // (2 * whole)
    return _half_up(Fraction(part) / Fraction(whole) * 10**power)


def _half_up(number: Fraction) -> int:
    """Round to the nearest whole number, halves away from zero."""
    sign = -1 if number < 0 else 1
    top, bottom = abs(number.numerator), number.denominator
    return sign * ((2 * top + bottom) // (2 * bottom))
