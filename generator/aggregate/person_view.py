"""The page of a person: who, this month, and the months so far with their bars."""

from collections.abc import Sequence
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
from generator.aggregate.indonesian import date_text, month_text
from generator.aggregate.people import post_and_unit, unit_name
from generator.aggregate.results.result_lines import ResultLine, make_result_lines
from generator.aggregate.sentences import NO_RECORDS, person_sentence
from generator.aggregate.tally import add_counts
from generator.aggregate.trend import Trend, make_trend
from generator.aggregate.view_parts import Evidence, Link, PageHead
from generator.model.office import Office, Person
from generator.model.person_month import PersonMonthSummary
from generator.model.site import SiteContext


class PersonView(NamedTuple):
    """Everything on the page of a person.

    Attributes:
        service: "Bertugas sejak 4 Januari 2021" and, for who left, until when.
        unit_history: "Sekretariat sampai 31 Desember 2025"; () for one unit only.
        newest: The newest month's page; None without months.
        months: Newest first.
        feed: The person's Atom feed.
        results_year: The year of `results`; "" without.
        evidence: None where there are no months.
    """

    head: PageHead
    trail: tuple[Link, ...]
    name: str
    detail: str
    unit: Link
    service: str
    unit_history: tuple[str, ...]
    sentence: str
    newest: Link | None
    trend: Trend | None
    months: tuple[CountLine, ...]
    results_year: str
    results: tuple[ResultLine, ...]
    feed: Link
    evidence: Evidence | None


def make_person_view(
    context: SiteContext, person: Person, summaries: Sequence[PersonMonthSummary]
) -> PersonView:
    """Make the page of a person from all their months, in any order."""
    office = context.office
    ordered = sorted(summaries, key=lambda summary: summary.month)
    totals = [(summary.month, summary.total) for summary in ordered]
    year = ordered[-1].month[:4] if ordered else ""
    return PersonView(
        head=_make_head(person),
        name=person.nama,
        detail=post_and_unit(office, person.jabatan, person.unit),
        trail=(Link("Pegawai", "pegawai/"),),
        unit=Link(unit_name(office, person.unit), f"unit/{person.unit}/"),
        service=_word_service(person),
        unit_history=_word_units(office, person),
        sentence=_make_sentence(person, ordered),
        newest=_newest(person, ordered),
        trend=make_trend(f"Kelengkapan laporan {person.nama}", totals),
        months=tuple(
            make_count_line(
                Link(month_text(month), f"pegawai/{person.slug}/{month}/"), counts, anchor=month
            )
            for month, counts in reversed(totals)
        ),
        results_year=year,
        results=_make_results(office, year, ordered),
        feed=Link("Langganan (umpan Atom)", f"data/umpan/{person.slug}.atom"),
        evidence=_make_evidence(context, person, ordered),
    )


def _make_head(person: Person) -> PageHead:
    return PageHead(
        address=f"pegawai/{person.slug}/",
        title=person.nama,
        description=f"Laporan kerja harian {person.nama}, {person.jabatan}.",
        section="pegawai",
        source_path=f"entries/{person.slug}/",
    )


def _make_sentence(person: Person, ordered: Sequence[PersonMonthSummary]) -> str:
    if not ordered:
        return NO_RECORDS
    return person_sentence(person.nama, month_text(ordered[-1].month), ordered[-1].total)


def _newest(person: Person, ordered: Sequence[PersonMonthSummary]) -> Link | None:
    if not ordered:
        return None
    month = ordered[-1].month
    return Link(f"Baca laporan {month_text(month)}", f"pegawai/{person.slug}/{month}/")


def _word_service(person: Person) -> str:
    text = f"Bertugas sejak {date_text(person.mulai)}"
    return f"{text} sampai {date_text(person.selesai)}" if person.selesai else text


def _word_units(office: Office, person: Person) -> tuple[str, ...]:
    return tuple(
        " ".join(
            (
                unit_name(office, span.unit),
                *((f"sejak {date_text(span.mulai)}",) if span.mulai else ()),
                *((f"sampai {date_text(span.selesai)}",) if span.selesai else ()),
            )
        )
        for span in person.riwayat_unit
    )


def _make_results(
    office: Office, year: str, ordered: Sequence[PersonMonthSummary]
) -> tuple[ResultLine, ...]:
    of_year = (item for summary in ordered if summary.month[:4] == year for item in summary.results)
    return make_result_lines(office, int(year), of_year) if year else ()


def _make_evidence(
    context: SiteContext, person: Person, ordered: Sequence[PersonMonthSummary]
) -> Evidence | None:
    if not ordered:
        return None
    total = add_counts(summary.total for summary in ordered)
    span = months_span(summary.month for summary in ordered)
    return make_evidence(
        total,
        make_source(
            context,
            records_text(total.laporan, span),
            f"entries/{person.slug}/",
            last_commit(ordered),
        ),
        archive_downloads(),
    )
