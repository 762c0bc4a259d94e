"""How much of the work left a result behind: per unit and month, and per status of the day."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from generator.aggregate.day_entries import STATUS_WORDS
from generator.aggregate.figures import NO_FIGURE, number_text
from generator.aggregate.indonesian import month_text, short_month_text
from generator.aggregate.ratios import make_ratio
from generator.aggregate.tally import add_counts, by_month, by_unit, tally
from generator.aggregate.view_parts import Link, Ratio
from generator.model.office import Office
from generator.model.person_month import Counts, StatusCount
from generator.model.site import CountRow

SHOWN_MONTHS = 3
_HEADS = (("Unit", False), ("Kegiatan", True), ("Dengan hasil", True), ("Tanpa hasil", True))
WHY_UNCOUNTED = (
    "Kegiatan tanpa hasil tercatat bukan kesalahan: apel, piket, atau pekerjaan yang belum selesai "
    "memang belum punya hasil. Hanya saja, belum ada yang dapat dihitung darinya."
)


class UncountedLine(NamedTuple):
    """One unit: its activities, those with a result, those without.

    Attributes:
        name: The unit.
        activities: Of the whole period.
        with_result: Share of them that recorded a result.
        without: How many recorded none.
        months: The same for each of the last months: "12 dari 80"; "–" without activities.
    """

    name: Link
    activities: str
    with_result: Ratio
    without: str
    months: tuple[str, ...]


class UncountedWork(NamedTuple):
    """Activities without a recorded result.

    Attributes:
        sentence: How many of how many.
        heads: Of the table: (text, is number), the last months among them.
        months: Those months.
        lines: One a unit, in the office's order.
    """

    sentence: str
    heads: tuple[tuple[str, bool], ...]
    months: tuple[Link, ...]
    lines: tuple[UncountedLine, ...]


class StatusLine(NamedTuple):
    """The days of one status: how many, what was done, how much of it left a result."""

    name: str
    days: str
    activities: str
    with_result: Ratio


def make_uncounted_work(office: Office, rows: Sequence[CountRow]) -> UncountedWork:
    """Tell of the activities without a result in all these rows, units in the office's order."""
    months = sorted({row.month for row in rows if row.counts.kegiatan}, reverse=True)[:SHOWN_MONTHS]
    months.sort()
    units: dict[str, list[CountRow]] = {}
    for row in rows:
        units.setdefault(row.unit, []).append(row)
    return UncountedWork(
        uncounted_sentence(add_counts(row.counts for row in rows)) if rows else "",
        (*_HEADS, *((f"Tanpa hasil {short_month_text(month)}", True) for month in months)),
        tuple(Link(month_text(month), f"bulan/{month}/") for month in months),
        tuple(
            _make_unit_line(unit.slug, unit.nama, units[unit.slug], months)
            for unit in office.units
            if months and unit.slug in units  # lines of noughts say nothing
        ),
    )


def uncounted_sentence(counts: Counts) -> str:
    """Say how many activities recorded a result, and how many did not."""
    if not counts.kegiatan:
        return "Belum ada kegiatan yang tercatat."
    without = counts.kegiatan - counts.kegiatan_dengan_hasil
    start = (
        f"{number_text(counts.kegiatan_dengan_hasil)} dari {number_text(counts.kegiatan)} kegiatan "
        "mencatat hasil"
    )
    return (
        f"{start}; {number_text(without)} kegiatan tanpa hasil tercatat."
        if without
        else f"{start}."
    )


def make_status_lines(counts: Iterable[StatusCount]) -> tuple[StatusLine, ...]:
    """Add counts up per status, in the order of the form; a status without a day is left out."""
    sums: dict[str, tuple[int, int, int]] = {}
    for one in counts:
        days, activities, results = sums.get(one.status, (0, 0, 0))
        sums[one.status] = (
            days + one.hari,
            activities + one.kegiatan,
            results + one.kegiatan_dengan_hasil,
        )
    return tuple(
        StatusLine(
            word[:1].upper() + word[1:],
            number_text(sums[status][0]),
            number_text(sums[status][1]),
            make_ratio(sums[status][2], sums[status][1]),
        )
        for status, word in STATUS_WORDS.items()
        if status in sums
    )


def _make_unit_line(
    slug: str, name: str, rows: Sequence[CountRow], months: Sequence[str]
) -> UncountedLine:
    total = tally(rows, by_unit)[slug]
    of_months = tally(rows, by_month)
    return UncountedLine(
        Link(name, f"unit/{slug}/"),
        number_text(total.kegiatan),
        make_ratio(total.kegiatan_dengan_hasil, total.kegiatan),
        number_text(total.kegiatan - total.kegiatan_dengan_hasil),
        tuple(_word_month(of_months.get(month, Counts())) for month in months),
    )


def _word_month(counts: Counts) -> str:
    if not counts.kegiatan:
        return NO_FIGURE
    without = counts.kegiatan - counts.kegiatan_dengan_hasil
    return f"{number_text(without)} dari {number_text(counts.kegiatan)}"
