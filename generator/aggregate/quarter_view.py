"""The page of a quarter (triwulan): report figures and what came out against the quarter's plan."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.aggregate.count_lines import CountLine, make_count_line
from generator.aggregate.downloads import quarter_downloads
from generator.aggregate.evidence import (
    last_commit,
    make_evidence,
    make_source,
    months_span,
    records_text,
)
from generator.aggregate.indonesian import month_text, quarter_text
from generator.aggregate.month_view import people_counts, unit_lines
from generator.aggregate.people import sort_people
from generator.aggregate.result_lines import ResultLine, make_result_lines
from generator.aggregate.sentences import office_sentence
from generator.aggregate.tally import add_counts, by_month, by_unit, rows_of, tally
from generator.aggregate.view_parts import Evidence, Figure, Link, PageHead
from generator.aggregate.workings import make_figures
from generator.model.office import Office
from generator.model.period import months_of_quarter, quarter_of
from generator.model.person_month import PersonMonthSummary
from generator.model.site import SiteContext


@dataclass(frozen=True, slots=True)
class QuarterView:
    """Everything on the page of a quarter; months ascending, people by name."""

    head: PageHead
    trail: tuple[Link, ...]
    quarter_name: str
    previous: Link | None
    year: Link
    index: Link
    sentence: str
    figures: tuple[Figure, ...]
    months: tuple[CountLine, ...]
    units: tuple[CountLine, ...]
    people: tuple[CountLine, ...]
    results: tuple[ResultLine, ...]
    evidence: Evidence


def make_quarter_view(
    context: SiteContext, quarter: str, summaries: Sequence[PersonMonthSummary]
) -> QuarterView:
    """Make the page of a quarter "2025-T2" from the summaries of its months, in any order."""
    office, when, year = context.office, quarter_text(quarter), quarter[:4]
    people = people_counts(summaries)
    total = add_counts(people.values())
    sentence = office_sentence(people.values(), total)
    rows = rows_of(summaries)
    by_months = tally(rows, by_month)
    span = months_span(by_months or months_of_quarter(quarter))
    results = (item for summary in summaries for item in summary.results)
    source = make_source(
        context, records_text(total.laporan, span), "entries/", last_commit(summaries)
    )
    return QuarterView(
        head=PageHead(
            f"triwulan/{quarter}/",
            f"{when}: {office.nama}",
            f"{when}: {sentence}",
            "bulan",
            "entries/",
        ),
        trail=(Link("Triwulan", "triwulan/"), Link(year, f"tahun/{year}/")),
        quarter_name=when,
        previous=_make_previous(context, quarter),
        year=Link(f"Tahun {year}", f"tahun/{year}/"),
        index=Link("Semua triwulan", f"triwulan/#{quarter}"),
        sentence=sentence,
        figures=make_figures(total),
        months=tuple(
            make_count_line(Link(month_text(month), f"bulan/{month}/"), by_months[month])
            for month in sorted(by_months)
        ),
        units=unit_lines(office, tally(rows, by_unit)),
        people=people_lines(office, summaries),
        results=make_result_lines(office, int(year), results, quarter),
        evidence=make_evidence(total, source, quarter_downloads(quarter)),
    )


def people_lines(office: Office, summaries: Sequence[PersonMonthSummary]) -> tuple[CountLine, ...]:
    """Make a line a person, by name; the name leads to the newest of these months in their list."""
    counts = people_counts(summaries)
    newest: dict[str, str] = {}
    for summary in summaries:
        newest[summary.pegawai] = max(summary.month, newest.get(summary.pegawai, ""))
    return tuple(
        make_count_line(
            Link(person.nama, f"pegawai/{person.slug}/#{newest[person.slug]}"), counts[person.slug]
        )
        for person in sort_people(office.people)
        if person.slug in counts
    )


def _make_previous(context: SiteContext, quarter: str) -> Link | None:
    earlier = (quarter_of(month) for month in context.months)
    before = max((name for name in earlier if name < quarter), default=None)
    return Link(quarter_text(before), f"triwulan/{before}/") if before else None
