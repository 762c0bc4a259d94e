"""Lines of a table of figures: one name a line, each share with its numbers in sight."""

from typing import NamedTuple

from generator.aggregate.figures import NO_FIGURE, number_text
from generator.aggregate.ratios import make_ratio
from generator.aggregate.view_parts import Link, Ratio
from generator.model.person_month import Counts


class CountLine(NamedTuple):
    """One line.

    Attributes:
        name: Whose figures; the line's header.
        anchor: Its place on the page; "" without.
        detail: A few words below the name; "" without.
        complete: Kelengkapan.
        on_time: Share of reported days that came in time.
        with_result: Share of activities with a result.
        activities: How many activities; "–" where none was due and none was written.
        reason: Why there is no figure; "" where there is one.
    """

    name: Link
    anchor: str
    detail: str
    complete: Ratio
    on_time: Ratio
    with_result: Ratio
    activities: str
    reason: str


def make_count_line(name: Link, counts: Counts, *, anchor: str = "", detail: str = "") -> CountLine:
    """Make the line of some counts."""
    return CountLine(
        name=name,
        anchor=anchor,
        detail=detail,
        complete=make_ratio(counts.hari_terlapor, counts.hari_wajib),
        on_time=make_ratio(counts.hari_tepat_waktu, counts.hari_terlapor),
        with_result=make_ratio(counts.kegiatan_dengan_hasil, counts.kegiatan),
        activities=number_text(counts.kegiatan)
        if counts.hari_wajib or counts.kegiatan
        else NO_FIGURE,
        reason="" if counts.hari_wajib else "tidak ada hari wajib",
    )
