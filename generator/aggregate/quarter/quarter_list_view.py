"""The list of quarters, newest first."""

from collections.abc import Sequence
from typing import NamedTuple

from generator.aggregate.count_lines import CountLine, make_count_line
from generator.aggregate.downloads import archive_downloads
from generator.aggregate.evidence import make_evidence, make_source, months_span, records_text
from generator.aggregate.indonesian import quarter_text
from generator.aggregate.quarter.realisation_view import realisation_sentence
from generator.aggregate.sentences import NO_RECORDS, period_sentence
from generator.aggregate.tally import add_counts, by_person, tally
from generator.aggregate.view_parts import Evidence, Link, PageHead
from generator.model.office_records import QuarterRealisation
from generator.model.period import quarter_of
from generator.model.person_month import Counts
from generator.model.site import CountRow, SiteContext


class QuarterListView(NamedTuple):
    """Everything on the list of quarters; newest first."""

    head: PageHead
    sentence: str
    quarters: tuple[CountLine, ...]
    evidence: Evidence | None


def make_quarter_list_view(
    context: SiteContext,
    rows: Sequence[CountRow],
    records: Sequence[QuarterRealisation] = (),
) -> QuarterListView:
    """Make the list of quarters from all count rows and all records of realisasi."""
    known = {record.periode: realisation_sentence(record) for record in records}
    names = sorted({*map(quarter_of, context.months), *known}, reverse=True)
    totals = tally(rows, lambda row: quarter_of(row.month))
    return QuarterListView(
        head=PageHead(
            address="triwulan/",
            title="Triwulan demi triwulan",
            description=f"Laporan kerja {context.office.nama}, triwulan demi triwulan.",
            section="bulan",
        ),
        sentence=_make_sentence(rows, names[0]) if names else NO_RECORDS,
        quarters=tuple(
            make_count_line(
                Link(quarter_text(name), f"triwulan/{name}/"),
                totals.get(name, Counts()),
                anchor=name,
                detail=known.get(name, ""),
            )
            for name in names
        ),
        evidence=_make_evidence(context, totals) if names else None,
    )


def _make_sentence(rows: Sequence[CountRow], quarter: str) -> str:
    people = tally((row for row in rows if quarter_of(row.month) == quarter), by_person)
    total = add_counts(people.values())
    return period_sentence(quarter_text(quarter), people.values(), total)


def _make_evidence(context: SiteContext, totals: dict[str, Counts]) -> Evidence:
    total = add_counts(totals.values())
    source = make_source(
        context, records_text(total.laporan, months_span(context.months)), "entries/"
    )
    recap = Link("Rekap triwulan (CSV)", "data/rekap-triwulan.csv")
    return make_evidence(total, source, (recap, *archive_downloads()))
