"""The page of a unit: its month, its people day by day, its months so far."""

from collections.abc import Sequence
from typing import NamedTuple

from generator.aggregate.attendance.unit_presence import NO_PRESENCE, UnitPresence
from generator.aggregate.count_lines import CountLine, make_count_line
from generator.aggregate.downloads import archive_downloads, month_downloads
from generator.aggregate.evidence import (
    make_evidence,
    make_source,
    month_span,
    months_span,
    records_text,
)
from generator.aggregate.indonesian import month_text
from generator.aggregate.month_matrix import MonthMatrix, make_month_matrix
from generator.aggregate.notes_of_month import DayNotes, make_obstacle_notes
from generator.aggregate.results.result_lines import ResultLine, make_result_lines
from generator.aggregate.sentences import NO_RECORDS, period_sentence
from generator.aggregate.tally import add_counts, by_month, by_person, tally
from generator.aggregate.trend import Trend, make_trend
from generator.aggregate.view_parts import Evidence, Figure, Link, PageHead, Source
from generator.aggregate.workings import make_figures
from generator.model.office import Unit
from generator.model.person_month import Counts, PersonMonthSummary
from generator.model.site import CountRow, SiteContext


class UnitView(NamedTuple):
    """Everything on the page of a unit; months newest first, `matrix` None before the first."""

    head: PageHead
    trail: tuple[Link, ...]
    name: str
    month_name: str
    sentence: str
    figures: tuple[Figure, ...]
    matrix: MonthMatrix | None
    results: tuple[ResultLine, ...]
    obstacles: DayNotes
    trend: Trend | None
    months: tuple[CountLine, ...]
    evidence: Evidence | None
    months_source: Source | None
    months_downloads: tuple[Link, ...]
    presence: UnitPresence


def make_unit_view(
    context: SiteContext,
    unit: Unit,
    rows: Sequence[CountRow],
    summaries_of_this_month: Sequence[PersonMonthSummary],
    presence: UnitPresence = NO_PRESENCE,
) -> UnitView:
    """Make the page of a unit.

    Args:
        context: The office and its "now".
        unit: One of the office's.
        rows: All count rows; those of other units are not looked at.
        summaries_of_this_month: Those of everybody in the last of `context.months`.
        presence: The unit's attendance and its latest spot check.
    """
    office = context.office
    month = context.months[-1] if context.months else ""
    own = [row for row in rows if row.unit == unit.slug]
    people = tally((row for row in own if row.month == month), by_person)
    total = add_counts(people.values())
    members = [s for s in summaries_of_this_month if s.unit == unit.slug]
    months = sorted(tally(own, by_month).items())
    sentence = _make_sentence(month, people, total)
    results = (
        item for s in summaries_of_this_month for item in s.results if item.unit == unit.slug
    )
    return UnitView(
        head=PageHead(f"unit/{unit.slug}/", unit.nama, sentence, "unit", "site_config/kantor.yml"),
        trail=(Link("Unit", "unit/"),),
        name=unit.nama,
        month_name=month_text(month) if month else "",
        sentence=sentence,
        figures=make_figures(total),
        matrix=make_month_matrix(context, month, members) if members else None,
        results=make_result_lines(office, int(month[:4]) if month else 0, results),
        obstacles=make_obstacle_notes(office, members),
        trend=make_trend(f"Kelengkapan laporan {unit.nama}", months),
        months=tuple(
            make_count_line(Link(month_text(name), f"bulan/{name}/"), counts)
            for name, counts in reversed(months)
        ),
        evidence=_make_evidence(context, month, total) if months else None,
        months_source=_make_months_source(context, months) if months else None,
        months_downloads=archive_downloads(),
        presence=presence,
    )


def _make_sentence(month: str, people: dict[str, Counts], total: Counts) -> str:
    if not month or not people:
        return NO_RECORDS
    return period_sentence(month_text(month), people.values(), total)


def _make_evidence(context: SiteContext, month: str, total: Counts) -> Evidence:
    source = make_source(
        context, records_text(total.laporan, month_span(context, month)), "entries/"
    )
    return make_evidence(total, source, month_downloads(month))


def _make_months_source(context: SiteContext, months: Sequence[tuple[str, Counts]]) -> Source:
    reports = sum(counts.laporan for _, counts in months)
    span = months_span(month for month, _ in months)
    return make_source(context, records_text(reports, span), "entries/")
