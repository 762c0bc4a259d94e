"""The page of a quarter (triwulan): report figures and what came out against the quarter's plan."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.aggregate.count_lines import CountLine, make_count_line
from generator.aggregate.downloads import quarter_downloads
from generator.aggregate.evidence import (
    last_commit,
    make_evidence,
    make_source,
    months_span,
    records_text,
)
from generator.aggregate.figures import number_text
from generator.aggregate.indonesian import date_text, month_text, quarter_text
from generator.aggregate.month_view import people_counts
from generator.aggregate.people import sort_people
from generator.aggregate.quarter.quarter_results import make_quarter_results
from generator.aggregate.quarter.realisation import has_reported
from generator.aggregate.quarter.realisation_view import (
    RealisationView,
    RecordedQuarter,
    make_realisation_view,
    realisation_sentence,
)
from generator.aggregate.results.result_lines import ResultLine
from generator.aggregate.sentences import office_sentence
from generator.aggregate.tally import add_counts, by_month, by_unit, rows_of, tally
from generator.aggregate.view_parts import Evidence, Figure, Link, PageHead
from generator.aggregate.workings import make_figures
from generator.model.office import Office
from generator.model.office_records import Program
from generator.model.period import months_of_quarter
from generator.model.person_month import Counts, PersonMonthSummary, ResultTotal
from generator.model.site import SiteContext


class QuarterSurroundings(NamedTuple):
    """What stands beside the reports of a quarter.

    Attributes:
        realisation: Its record of realisasi; None where there is none.
        previous: The quarter before that has a page; "" for the first.
        has_letter: The camat wrote to the bupati about this quarter.
        is_refused: A record of realisasi is there, but could not be accepted.
    """

    realisation: RecordedQuarter | None = None
    previous: str = ""
    has_letter: bool = False
    is_refused: bool = False


@dataclass(frozen=True, slots=True)
class QuarterView:
    """Everything on the page of a quarter; months ascending, people by name.

    `realisation_lack` says why there is no realisasi; "" where there is one.
    """

    head: PageHead
    trail: tuple[Link, ...]
    quarter_name: str
    ways: tuple[Link, ...]
    sentence: str
    figures: tuple[Figure, ...]
    silent_units: tuple[str, ...]
    realisation: RealisationView | None
    realisation_lack: str
    months: tuple[CountLine, ...]
    units: tuple[CountLine, ...]
    people: tuple[CountLine, ...]
    results: tuple[ResultLine, ...]
    evidence: Evidence


def make_quarter_view(
    context: SiteContext,
    quarter: str,
    summaries: Sequence[PersonMonthSummary],
    results: Sequence[ResultTotal],
    around: QuarterSurroundings | None = None,
) -> QuarterView:
    """Make the page of a quarter "2025-T2".

    Args:
        context: The office.
        quarter: The quarter.
        summaries: Of its months, in any order; what adds up is enough.
        results: What came of them, per RHK, unit and satuan, in any order.
        around: What stands beside the reports.
    """
    around = around or QuarterSurroundings()
    realisation = around.realisation
    office, when, year = context.office, quarter_text(quarter), quarter[:4]
    people = people_counts(summaries)
    total = add_counts(people.values())
    rows = rows_of(summaries)
    report_sentence = office_sentence(people.values(), total) if rows else _word_no_reports(office)
    sentence = _join_sentences(report_sentence, realisation)
    by_units = tally(rows, by_unit)
    by_months = tally(rows, by_month)
    span = months_span(by_months or months_of_quarter(quarter))
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
        ways=_make_ways(quarter, around),
        sentence=sentence,
        figures=make_figures(total),
        silent_units=_list_silent_units(office, by_units),
        realisation=make_realisation_view(
            office, realisation.record, realisation.life, office.skala_nilai
        )
        if realisation
        else None,
        realisation_lack="" if realisation else _word_lack(when, is_refused=around.is_refused),
        months=tuple(
            make_count_line(Link(month_text(month), f"bulan/{month}/"), by_months[month])
            for month in sorted(by_months)
        ),
        units=_make_unit_lines(office, by_units, realisation),
        people=people_lines(office, summaries),
        results=make_quarter_results(office, quarter, results) if rows else (),
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


def _word_lack(when: str, *, is_refused: bool) -> str:
    if is_refused:
        return f"Catatan realisasi {when} ada, tetapi perlu perbaikan."
    return f"Belum ada data realisasi untuk {when}."


def _word_no_reports(office: Office) -> str:
    return f"Belum ada laporan harian: kantor ini mulai melapor {date_text(office.mulai)}."


def _join_sentences(sentence: str, realisation: RecordedQuarter | None) -> str:
    return f"{sentence} {realisation_sentence(realisation.record)}" if realisation else sentence


def _make_ways(quarter: str, around: QuarterSurroundings) -> tuple[Link, ...]:
    year, previous = quarter[:4], around.previous
    before = (Link(quarter_text(previous), f"triwulan/{previous}/"),) if previous else ()
    letter = (Link("Laporan camat tentang triwulan ini", f"berkala/{quarter}/"),)
    return (
        *(letter if around.has_letter else ()),
        *before,
        Link(f"Tahun {year}", f"tahun/{year}/"),
        Link("Semua triwulan", f"triwulan/#{quarter}"),
    )


def _list_silent_units(office: Office, counts: Mapping[str, Counts]) -> tuple[str, ...]:
    """Name the units that owed reports and sent none, with the grade the office gives them."""
    return tuple(
        f"{unit.nama}: belum ada laporan harian dari {number_text(owed)} hari wajib. Nilainya "
        f"{office.nilai_tanpa_laporan} menurut pengaturan kantor, karena belum melapor."
        for unit in office.units
        if (owed := counts.get(unit.slug, Counts()).hari_wajib)
        and not counts[unit.slug].hari_terlapor
    )


def _make_unit_lines(
    office: Office, counts: dict[str, Counts], realisation: RecordedQuarter | None
) -> tuple[CountLine, ...]:
    """Make the lines of units, each with how many of its programs told their realisation."""
    programs = realisation.record.program if realisation else ()
    for program in programs:
        if program.unit:
            counts = {program.unit: Counts(), **counts}
    lines = []
    for unit in office.units:
        own = [program for program in programs if program.unit == unit.slug]
        if unit.slug in counts:
            link = Link(unit.nama, f"unit/{unit.slug}/")
            lines.append(make_count_line(link, counts[unit.slug], detail=_word_programs(own)))
    return tuple(lines)


def _word_programs(programs: Sequence[Program]) -> str:
    if not programs:
        return ""
    reported = sum(map(has_reported, programs))
    return f"{number_text(reported)} dari {number_text(len(programs))} program melaporkan realisasi"
