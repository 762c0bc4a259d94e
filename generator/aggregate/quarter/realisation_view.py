"""The part of a quarter's page that tells physical and financial realisation."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from generator.aggregate.evidence import make_commit_mark
from generator.aggregate.figures import number_text
from generator.aggregate.forge_links import file_url
from generator.aggregate.quarter.grades import Scale, pick_grade, scale_text
from generator.aggregate.quarter.program_lines import ProgramLine, make_program_lines
from generator.aggregate.quarter.quarter_threshold import (
    CUMULATIVE,
    STATE_WORDS,
    ThresholdResult,
    judge_threshold,
)
from generator.aggregate.quarter.realisation import (
    Measure,
    has_reported,
    measure_financial,
    measure_physical,
)
from generator.aggregate.quarter.realisation_texts import (
    bar_width,
    names_text,
    percent_of_text,
    points_text,
    rupiah_text,
)
from generator.aggregate.quarter.realisation_workings import make_realisation_workings
from generator.aggregate.view_parts import Link, Source, Working
from generator.model.office import Office
from generator.model.office_records import QuarterRealisation
from generator.model.provenance import Provenance

REALISATION_DOWNLOADS = (
    Link("Realisasi (CSV)", "data/realisasi.csv"),
    Link("JSON", "data/realisasi.json"),
)


class RecordedQuarter(NamedTuple):
    """A record and its life in git; None for a preview of the work tree."""

    record: QuarterRealisation
    life: Provenance | None


class MeasureView(NamedTuple):
    """One measure of all programs.

    Attributes:
        name: "Fisik".
        text: Realisasi in percent.
        target: In percent.
        deviasi: In points.
        grade: Of its capaian; "" where there is none.
        width: Of the bar; None without a figure.
        tick: Where the target stands on it; None without one.
        money: Rupiah behind it, both numbers.
        threshold: "ambang 75%: tercapai".
        state: `ThresholdState`'s value, for the mark.
    """

    name: str
    text: str
    target: str
    deviasi: str
    grade: str
    width: int | None
    tick: int | None
    money: str
    threshold: str
    state: str


class RealisationView(NamedTuple):
    """Everything that a quarter's page says of its realisation.

    Attributes:
        sentence: Both measures in one sentence.
        reported: "5 dari 5 program melaporkan realisasi."
        missing: What did not come in, named, a sentence each; first on the page.
        reading: How the threshold is read here, and that it is a setting.
        measures: Physical, financial.
        programs: In the order of the record.
        narrative: Markdown.
        workings: With this page's own figures.
        scale: The grades, and the cap.
        source: The record.
        downloads: Its files.
    """

    sentence: str
    reported: str
    missing: tuple[str, ...]
    reading: str
    measures: tuple[MeasureView, ...]
    programs: tuple[ProgramLine, ...]
    narrative: str
    workings: tuple[Working, ...]
    scale: str
    source: Source
    downloads: tuple[Link, ...]


def make_realisation_view(
    office: Office, record: QuarterRealisation, life: Provenance | None, scale: Scale
) -> RealisationView:
    """Tell the realisation of a quarter from its record."""
    measures = (
        ("Fisik", measure_physical(record.program)),
        ("Keuangan", measure_financial(record.program)),
    )
    return RealisationView(
        sentence=realisation_sentence(record),
        reported=_word_reported(record),
        missing=_list_missing(office, record, measures),
        reading=reading_text(office),
        measures=tuple(
            _make_measure(office, record.periode, name, measure, scale)
            for name, measure in measures
        ),
        programs=make_program_lines(office, record, scale),
        narrative=record.narasi,
        workings=make_realisation_workings(office, record.periode, measures, scale),
        scale=scale_text(scale),
        source=make_record_source(office, record.path, "1 catatan realisasi", life),
        downloads=REALISATION_DOWNLOADS,
    )


def realisation_sentence(record: QuarterRealisation) -> str:
    """Say both measures: "Realisasi fisik 75,1% (target 75,0%); keuangan …"."""
    physical, financial = measure_physical(record.program), measure_financial(record.program)
    if physical.realisasi is None and financial.realisasi is None:
        return "Belum ada program yang melaporkan realisasi."
    return f"Realisasi fisik {_against(physical)}; keuangan {_against(financial)}."


def make_record_source(office: Office, path: str, records: str, life: Provenance | None) -> Source:
    """Name an office record as the source: its file, and its own last commit."""
    mark = make_commit_mark(office.forge, life.last.commit) if life else None
    return Source(records, path, file_url(office.forge, path), mark)


def reading_text(office: Office) -> str:
    """Say how the threshold is read, and that another reading is possible."""
    ambang = number_text(Decimal(office.ambang_triwulan))
    how = (
        "kumulatif: realisasi sejak awal tahun dibagi pagu, jatuh tempo akhir triwulan III"
        if office.cara_triwulan == CUMULATIVE
        else "per triwulan: realisasi dibagi target triwulan itu"
    )
    return f"Ambang {ambang}%, dibaca {how}. Ambang dan cara membacanya adalah pengaturan kantor."


def _against(measure: Measure) -> str:
    if measure.realisasi is None:
        return "belum ada data"
    text = percent_of_text(measure.realisasi)
    return text if measure.target is None else f"{text} (target {percent_of_text(measure.target)})"


def _word_reported(record: QuarterRealisation) -> str:
    reported = sum(map(has_reported, record.program))
    return (
        f"{number_text(reported)} dari {number_text(len(record.program))} program melaporkan "
        "realisasi."
    )


def _list_missing(
    office: Office, record: QuarterRealisation, measures: Sequence[tuple[str, Measure]]
) -> tuple[str, ...]:
    silent = [program.nama for program in record.program if not has_reported(program)]
    sentences = []
    if silent:
        sentences.append(
            f"Belum melaporkan realisasi: {names_text(silent)}. Tidak masuk rata-rata; nilainya "
            f"{office.nilai_tanpa_laporan} menurut pengaturan kantor."
        )
    for name, measure in measures:
        what = name.lower()
        if half := [one for one in measure.unreported if one not in silent]:
            sentences.append(f"Realisasi {what} belum ditulis: {names_text(half)}.")
        if measure.unweighted:
            sentences.append(
                f"Pagu belum ditulis, jadi tidak masuk rata-rata {what}: "
                f"{names_text(measure.unweighted)}."
            )
        if measure.untargeted:
            sentences.append(
                f"Target {what} belum ditulis: {names_text(measure.untargeted)}. Karena itu target "
                f"dan deviasi {what} seluruh program “–”."
            )
    return tuple(sentences)


def _make_measure(
    office: Office, quarter: str, name: str, measure: Measure, scale: Scale
) -> MeasureView:
    result = judge_threshold(
        measure, quarter, Decimal(office.ambang_triwulan), office.cara_triwulan
    )
    return MeasureView(
        name=name,
        text=percent_of_text(measure.realisasi),
        target=percent_of_text(measure.target),
        deviasi=points_text(measure.deviasi),
        grade=pick_grade(measure.capaian, scale),
        width=bar_width(measure.realisasi),
        tick=bar_width(measure.target),
        money=_word_money(name, measure),
        threshold=_word_threshold(office, result),
        state=result.state.value,
    )


def _word_money(name: str, measure: Measure) -> str:
    if measure.realisasi is None:
        return ""
    if name == "Fisik":
        return f"ditimbang menurut pagu {rupiah_text(measure.budget)}"
    return f"{rupiah_text(measure.realised)} dari pagu {rupiah_text(measure.budget)}"


def _word_threshold(office: Office, result: ThresholdResult) -> str:
    ambang = number_text(Decimal(office.ambang_triwulan))
    return f"ambang {ambang}%: {STATE_WORDS[result.state]}"
