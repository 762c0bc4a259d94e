"""The page of a year: its months, its people month by month, and what came out against the plan."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from generator.aggregate.count_lines import CountLine, make_count_line
from generator.aggregate.downloads import archive_downloads
from generator.aggregate.evidence import (
    last_commit,
    make_evidence,
    make_source,
    months_span,
    records_text,
)
from generator.aggregate.figures import percent_text
from generator.aggregate.indonesian import month_text, quarter_text, short_month_text
from generator.aggregate.month_view import people_counts, unit_lines
from generator.aggregate.people import sort_people
from generator.aggregate.ratios import make_ratio
from generator.aggregate.results.result_lines import ResultLine, list_due, make_result_lines
from generator.aggregate.sentences import office_sentence
from generator.aggregate.tally import add_counts, by_month, by_unit, rows_of, tally
from generator.aggregate.trend import Trend, make_trend
from generator.aggregate.view_parts import Evidence, Figure, Link, PageHead, Ratio
from generator.aggregate.workings import make_figures
from generator.model.office import Office
from generator.model.period import months_of_year, quarter_of
from generator.model.person_month import PersonMonthSummary, ResultTotal
from generator.model.site import SiteContext


class YearRow(NamedTuple):
    """A person's year: a percentage for each month shown, "" outside their service."""

    name: Link
    figures: tuple[str, ...]
    complete: Ratio


class YearView(NamedTuple):
    """Everything on the page of a year; `month_names` head the figures of each row in `people`."""

    head: PageHead
    trail: tuple[Link, ...]
    year: str
    previous: Link | None
    quarters: tuple[Link, ...]
    sentence: str
    figures: tuple[Figure, ...]
    trend: Trend | None
    months: tuple[CountLine, ...]
    units: tuple[CountLine, ...]
    month_names: tuple[str, ...]
    people: tuple[YearRow, ...]
    results: tuple[ResultLine, ...]
    evidence: Evidence


def make_year_view(
    context: SiteContext,
    year: int,
    summaries: Sequence[PersonMonthSummary],
    results: Iterable[ResultTotal],
    recorded: Sequence[str] = (),
) -> YearView:
    """Make the page of a year from the summaries of its months, in any order.

    Args:
        context: The office.
        year: The year.
        summaries: Of its months; what adds up is enough.
        results: What came of them, per RHK, unit and satuan, in any order.
        recorded: Its quarters with a record of realisasi; some have no reports.
    """
    office, name = context.office, str(year)
    people = people_counts(summaries)
    total = add_counts(people.values())
    sentence = office_sentence(people.values(), total)
    rows = rows_of(summaries)
    totals = sorted(tally(rows, by_month).items())
    months = [month for month, _ in totals]
    source = make_source(
        context,
        records_text(total.laporan, months_span(months or months_of_year(year))),
        "entries/",
        last_commit(summaries),
    )
    return YearView(
        head=PageHead(
            f"tahun/{name}/",
            f"Tahun {name}: {office.nama}",
            f"Tahun {name}: {sentence}",
            "bulan",
            "entries/",
        ),
        trail=(Link("Bulan", "bulan/"),),
        year=name,
        previous=_make_previous(context, name),
        quarters=tuple(
            Link(quarter_text(quarter), f"triwulan/{quarter}/")
            for quarter in sorted({*map(quarter_of, months), *recorded})
        ),
        sentence=sentence,
        figures=make_figures(total),
        trend=make_trend(f"Kelengkapan laporan {name}", totals),
        months=tuple(
            make_count_line(Link(month_text(month), f"bulan/{month}/"), counts)
            for month, counts in totals
        ),
        units=unit_lines(office, tally(rows, by_unit)),
        month_names=tuple(short_month_text(month) for month in months),
        people=_make_people(office, months, summaries),
        results=make_result_lines(office, year, results, name, list_due(office, name)),
        evidence=make_evidence(total, source, archive_downloads()),
    )


def _make_people(
    office: Office, months: Sequence[str], summaries: Sequence[PersonMonthSummary]
) -> tuple[YearRow, ...]:
    counts = {(summary.pegawai, summary.month): summary.total for summary in summaries}
    rows = []
    for person in sort_people(office.people):
        own = [counts.get((person.slug, month)) for month in months]
        if not any(own):
            continue
        total = add_counts(month for month in own if month)
        rows.append(
            YearRow(
                Link(person.nama, f"pegawai/{person.slug}/"),
                tuple(
                    percent_text(month.hari_terlapor, month.hari_wajib) if month else ""
                    for month in own
                ),
                make_ratio(total.hari_terlapor, total.hari_wajib),
            )
        )
    return tuple(rows)


def _make_previous(context: SiteContext, year: str) -> Link | None:
    before = max((month[:4] for month in context.months if month[:4] < year), default=None)
    return Link(f"Tahun {before}", f"tahun/{before}/") if before else None
