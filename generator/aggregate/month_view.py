"""The page of one month of the office. Like a person's month it names nothing later than itself."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.aggregate.count_lines import CountLine, make_count_line
from generator.aggregate.downloads import month_downloads
from generator.aggregate.evidence import (
    last_commit,
    make_evidence,
    make_source,
    month_span,
    records_text,
)
from generator.aggregate.indonesian import month_text, quarter_text
from generator.aggregate.month_matrix import MonthMatrix, make_month_matrix
from generator.aggregate.notes_of_month import DayNotes, make_change_notes, make_obstacle_notes
from generator.aggregate.results.result_lines import ResultLine, make_result_lines
from generator.aggregate.results.work_lines import uncounted_sentence
from generator.aggregate.sentences import office_sentence
from generator.aggregate.tally import add_counts, by_unit, rows_of, tally
from generator.aggregate.view_parts import Evidence, Figure, Link, PageHead
from generator.aggregate.workings import make_figures
from generator.model.office import Office
from generator.model.period import quarter_of
from generator.model.person_month import Counts, PersonMonthSummary
from generator.model.site import SiteContext


@dataclass(frozen=True, slots=True)
class MonthView:
    """Everything on the page of a month."""

    head: PageHead
    trail: tuple[Link, ...]
    month_name: str
    previous: Link | None
    quarter: Link
    index: Link
    sentence: str
    figures: tuple[Figure, ...]
    matrix: MonthMatrix
    units: tuple[CountLine, ...]
    uncounted: str
    results: tuple[ResultLine, ...]
    obstacles: DayNotes
    changes: DayNotes
    evidence: Evidence
    attendance: Link | None = None


def make_month_view(
    context: SiteContext,
    month: str,
    summaries: Sequence[PersonMonthSummary],
    *,
    has_attendance: bool = False,
) -> MonthView:
    """Make the page of a month from the summaries of all its people, in any order."""
    office, when = context.office, month_text(month)
    total = add_counts(summary.total for summary in summaries)
    sentence = office_sentence((summary.total for summary in summaries), total)
    quarter = quarter_of(month)
    commit = last_commit(summaries)
    results = (item for summary in summaries for item in summary.results)
    return MonthView(
        head=PageHead(
            f"bulan/{month}/", f"{when}: {office.nama}", f"{when}: {sentence}", "bulan", "entries/"
        ),
        trail=(Link("Bulan", "bulan/"), Link(quarter_text(quarter), f"triwulan/{quarter}/")),
        month_name=when,
        previous=_make_previous(context, month),
        quarter=Link(quarter_text(quarter), f"triwulan/{quarter}/"),
        index=Link("Semua bulan", f"bulan/#{month}"),
        sentence=sentence,
        figures=make_figures(total, is_timed=commit is not None or not total.laporan),
        matrix=make_month_matrix(context, month, summaries),
        units=unit_lines(office, tally(rows_of(summaries), by_unit)),
        uncounted=uncounted_sentence(total),
        results=make_result_lines(office, int(month[:4]), results),
        obstacles=make_obstacle_notes(office, summaries),
        changes=make_change_notes(office, summaries),
        evidence=make_evidence(
            total,
            make_source(
                context,
                records_text(total.laporan, month_span(context, month)),
                "entries/",
                commit,
            ),
            month_downloads(month),
            is_timed=commit is not None or not total.laporan,
        ),
        attendance=Link("Kehadiran bulan ini", f"kehadiran/{month}/") if has_attendance else None,
    )


def unit_lines(office: Office, totals: dict[str, Counts]) -> tuple[CountLine, ...]:
    """Make the table of units, in the office's order; units without counts are left out."""
    return tuple(
        make_count_line(Link(unit.nama, f"unit/{unit.slug}/"), totals[unit.slug])
        for unit in office.units
        if unit.slug in totals
    )


def people_counts(summaries: Iterable[PersonMonthSummary]) -> dict[str, Counts]:
    """Add each person's counts up over the months given."""
    groups: dict[str, list[Counts]] = {}
    for summary in summaries:
        groups.setdefault(summary.pegawai, []).append(summary.total)
    return {slug: add_counts(group) for slug, group in groups.items()}


def _make_previous(context: SiteContext, month: str) -> Link | None:
    before = max((known for known in context.months if known < month), default=None)
    return Link(month_text(before), f"bulan/{before}/") if before else None
