"""The page of one of the camat's periodic reports: its status, its words, the office's figures."""

from typing import NamedTuple

from generator.aggregate.downloads import month_downloads, quarter_downloads
from generator.aggregate.evidence import (
    last_commit,
    make_evidence,
    make_source,
    months_span,
    records_text,
)
from generator.aggregate.indonesian import date_text, period_text
from generator.aggregate.letter.figures import (
    LetterFigures,
    LetterMaterial,
    make_letter_figures,
)
from generator.aggregate.letter.status import StatusStep, make_steps, state_sentence
from generator.aggregate.quarter.realisation_view import make_realisation_view, make_record_source
from generator.aggregate.view_parts import Evidence, Link, PageHead, Source
from generator.model.office_records import PeriodicReport
from generator.model.period import quarter_of
from generator.model.provenance import Provenance
from generator.model.site import SiteContext

NOT_WRITTEN = "–"


class LetterView(NamedTuple):
    """Everything on the page of a letter.

    Attributes:
        head: Address and titles.
        trail: The way back.
        name: "Laporan camat: Agustus 2026".
        sentence: Its state, and how reporting went.
        is_draft: It may still change.
        steps: Its way to the bupati.
        facts: Nomor, sifat, lampiran, hal, kepada, tanggal; "–" for what is not written.
        narrative: Its chapters, Markdown.
        letter_source: Its file and commit.
        figures: What the office's data say of the period.
        evidence: Of those figures; None in a period without any report.
        ways: On from here.
    """

    head: PageHead
    trail: tuple[Link, ...]
    name: str
    sentence: str
    is_draft: bool
    steps: tuple[StatusStep, ...]
    facts: tuple[tuple[str, str], ...]
    narrative: str
    letter_source: Source
    figures: LetterFigures
    evidence: Evidence | None
    ways: tuple[Link, ...]


def make_letter_view(
    context: SiteContext,
    letter: PeriodicReport,
    life: Provenance | None,
    material: LetterMaterial,
) -> LetterView:
    """Make the page of a letter."""
    office, period = context.office, letter.periode
    when = period_text(period)
    quarter = material.realisation
    realisation = make_realisation_view(office, *quarter, office.skala_nilai) if quarter else None
    figures = make_letter_figures(context, period, material, realisation)
    state = state_sentence(letter.keadaan)
    sentence = f"Laporan camat kepada {letter.kepada or 'bupati'} tentang {when} {state}."
    return LetterView(
        head=PageHead(
            f"berkala/{period}/",
            f"Laporan camat {when}: {office.nama}",
            f"{when}: {sentence}",
            "bulan",
            letter.path,
        ),
        trail=(Link("Laporan camat", "berkala/"),),
        name=f"Laporan camat: {when}",
        sentence=f"{sentence} {figures.sentence}" if material.summaries else sentence,
        is_draft=letter.keadaan == "draf",
        steps=make_steps(letter.keadaan),
        facts=letter_facts(letter),
        narrative=letter.narasi,
        letter_source=make_record_source(office, letter.path, "1 laporan berkala", life),
        figures=figures,
        evidence=_make_evidence(context, period, material, figures),
        ways=_make_ways(period),
    )


def letter_facts(letter: PeriodicReport) -> tuple[tuple[str, str], ...]:
    """List what stands at the head of the letter."""
    return (
        ("Nomor", letter.nomor or NOT_WRITTEN),
        ("Sifat", letter.sifat or NOT_WRITTEN),
        ("Lampiran", letter.lampiran or NOT_WRITTEN),
        ("Hal", letter.hal or NOT_WRITTEN),
        ("Kepada", letter.kepada or NOT_WRITTEN),
        ("Tanggal", date_text(letter.tanggal) if letter.tanggal else NOT_WRITTEN),
        *((("Tembusan", "; ".join(letter.tembusan)),) if letter.tembusan else ()),
    )


def _make_evidence(
    context: SiteContext, period: str, material: LetterMaterial, figures: LetterFigures
) -> Evidence | None:
    if not material.summaries:
        return None
    months = {summary.month for summary in material.summaries}
    source = make_source(
        context,
        records_text(figures.total.laporan, months_span(months)),
        "entries/",
        last_commit(material.summaries),
    )
    return make_evidence(figures.total, source, _list_downloads(period))


def _list_downloads(period: str) -> tuple[Link, ...]:
    return quarter_downloads(period) if "T" in period else month_downloads(period)


def _make_ways(period: str) -> tuple[Link, ...]:
    index = Link("Semua laporan camat", "berkala/")
    if "T" in period:
        return (Link(f"Angka {period_text(period)}", f"triwulan/{period}/"), index)
    quarter = quarter_of(period)
    return (
        Link(f"Angka {period_text(period)}", f"bulan/{period}/"),
        Link(period_text(quarter), f"triwulan/{quarter}/"),
        index,
    )
