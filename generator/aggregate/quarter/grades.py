"""Grades of a quarter: half-open bands over capaian, a setting of the office."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from generator.aggregate.figures import number_text

MAX_CAPAIAN = 120  # more than a plan's 120 % says more about the plan than about the work
Scale = Sequence[tuple[str, str]]


def cap_capaian(capaian: Fraction) -> Fraction:
    """Cap a capaian at 120, as BPS's quarterly sheet does."""
    return min(capaian, Fraction(MAX_CAPAIAN))


def pick_grade(capaian: Fraction | None, scale: Scale) -> str:
    """Grade a capaian in percent; the last band takes all that is below; "" where there is none."""
    if capaian is None:
        return ""
    capped = cap_capaian(capaian)
    return next((name for name, above in scale if capped > Fraction(above)), scale[-1][0])


def scale_text(scale: Scale) -> str:
    """Write a scale out: "AA di atas 90, A di atas 80, …, D sampai 30"."""
    named = [f"{name} di atas {number_text(Decimal(above))}" for name, above in scale[:-1]]
    if len(scale) > 1:
        named.append(f"{scale[-1][0]} sampai {number_text(Decimal(scale[-2][1]))}")
    return ", ".join(named) or scale[-1][0]
