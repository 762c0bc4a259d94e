"""A trend over months: a line for the eye, always beside its table."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from generator.aggregate.figures import percent_text
from generator.aggregate.indonesian import month_text, short_month_text
from generator.model.person_month import Counts

WIDTH, HEIGHT = 480, 56  # units of the drawing; 0 % at the bottom
LEFT = 50  # room for the words of the axis
SHOWN_MONTHS = 12


class Trend(NamedTuple):
    """A line of kelengkapan, its gaps and its words.

    Attributes:
        title: Name of the drawing.
        description: The same in words, for who doesn't see it.
        lines: Points "x,y x,y" of each unbroken stretch; a month without a figure breaks the line.
        points: (x, y) of each figure.
        labels: (x, "Jun") of each month.
    """

    title: str
    description: str
    lines: tuple[str, ...]
    points: tuple[tuple[int, int], ...]
    labels: tuple[tuple[int, str], ...]


def make_trend(title: str, months: Sequence[tuple[str, Counts]]) -> Trend | None:
    """Draw kelengkapan over the last twelve months given, ascending; None for fewer than three."""
    shown = months[-SHOWN_MONTHS:]
    known = [(month, counts) for month, counts in shown if counts.hari_wajib]
    if len(known) < 3:  # noqa: PLR2004 - two points are no trend
        return None
    first, last = (_name_figure(*known[place]) for place in (0, -1))
    places = [_place(index, len(shown), counts) for index, (_, counts) in enumerate(shown)]
    return Trend(
        title=title,
        description=f"dari {first} menjadi {last}.",
        lines=_make_lines(places),
        points=tuple((x, y) for x, y in places if y is not None),
        labels=tuple(
            (x, short_month_text(month)) for (x, _), (month, _) in zip(places, shown, strict=True)
        ),
    )


def _place(index: int, months: int, counts: Counts) -> tuple[int, int | None]:
    """Give x and y of a month's figure; y is None where there is none."""
    x = LEFT + (WIDTH - LEFT) * (2 * index + 1) // (2 * months)
    if not counts.hari_wajib:
        return x, None
    return x, HEIGHT - HEIGHT * counts.hari_terlapor // counts.hari_wajib


def _make_lines(places: Sequence[tuple[int, int | None]]) -> tuple[str, ...]:
    stretches = groupby(places, key=lambda place: place[1] is None)
    lines = (
        " ".join(f"{x},{y}" for x, y in stretch) for is_gap, stretch in stretches if not is_gap
    )
    return tuple(lines)


def _name_figure(month: str, counts: Counts) -> str:
    return f"{_figure(counts)} pada {month_text(month)}"


def _figure(counts: Counts) -> str:
    return percent_text(counts.hari_terlapor, counts.hari_wajib)
