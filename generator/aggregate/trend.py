"""A trend over months: a line for the eye, always beside its table."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.aggregate.figures import percent_text
from generator.aggregate.indonesian import month_text, short_month_text
from generator.model.person_month import Counts

HEIGHT = 60  # units of the drawing; 0 % at the bottom
STEP = 40  # units between two months
SHOWN_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Trend:
    """A line of kelengkapan, its gaps and its words.

    Attributes:
        title: Name of the drawing.
        description: The same in words, for who doesn't see it.
        width: Units of the drawing; its height is HEIGHT.
        lines: Points "x,y x,y" of each unbroken stretch; a month without a figure breaks the line.
        labels: (x, "Jun") of each month.
        first: First figure, as text.
        last: Last figure, as text.
    """

    title: str
    description: str
    width: int
    lines: tuple[str, ...]
    labels: tuple[tuple[int, str], ...]
    first: str
    last: str


def make_trend(title: str, months: Sequence[tuple[str, Counts]]) -> Trend | None:
    """Draw kelengkapan over the last twelve months given, ascending; None for fewer than three."""
    shown = months[-SHOWN_MONTHS:]
    known = [(month, counts) for month, counts in shown if counts.hari_wajib]
    if len(known) < 3:  # noqa: PLR2004 - two points are no trend
        return None
    first, last = (_name_figure(*known[place]) for place in (0, -1))
    return Trend(
        title=title,
        description=f"Dari {first} menjadi {last}.",
        width=STEP * len(shown),
        lines=_make_lines(shown),
        labels=tuple(
            (STEP * place + STEP // 2, short_month_text(month))
            for place, (month, _) in enumerate(shown)
        ),
        first=_figure(known[0][1]),
        last=_figure(known[-1][1]),
    )


def _make_lines(months: Sequence[tuple[str, Counts]]) -> tuple[str, ...]:
    stretches: list[list[str]] = [[]]
    for place, (_, counts) in enumerate(months):
        if counts.hari_wajib:
            y = HEIGHT - HEIGHT * counts.hari_terlapor // counts.hari_wajib
            stretches[-1].append(f"{STEP * place + STEP // 2},{y}")
        elif stretches[-1]:
            stretches.append([])
    return tuple(" ".join(stretch) for stretch in stretches if stretch)


def _name_figure(month: str, counts: Counts) -> str:
    return f"{_figure(counts)} pada {month_text(month)}"


def _figure(counts: Counts) -> str:
    return percent_text(counts.hari_terlapor, counts.hari_wajib)
