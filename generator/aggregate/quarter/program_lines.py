"""Lines of the table of programs: what a quarter's record says, each with its deviation."""

from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from generator.aggregate.quarter.grades import Scale, pick_grade
from generator.aggregate.quarter.realisation import (
    Measure,
    has_reported,
    measure_financial,
    measure_physical,
)
from generator.aggregate.quarter.realisation_texts import (
    bar_width,
    percent_of_text,
    points_text,
    rupiah_text,
)
from generator.aggregate.view_parts import Link
from generator.model.office import Office
from generator.model.office_records import Program, QuarterRealisation

NOT_REPORTED = "belum melaporkan realisasi"


class MeasureCell(NamedTuple):
    """A measure of one program.

    Attributes:
        text: Realisasi in percent.
        width: Of its bar; None without a figure.
        tick: Where the target stands on the bar; None without one.
        target: In percent.
        deviasi: In points, with its sign.
        grade: Of its capaian; "" where there is none.
        amount: "Rp1.376.400.000 dari target Rp1.395.000.000"; "" for the physical measure.
        reason: Why there is no figure; "" where there is one.
    """

    text: str
    width: int | None
    tick: int | None
    target: str
    deviasi: str
    grade: str
    amount: str
    reason: str


class ProgramLine(NamedTuple):
    """A program: its budget, both measures, what stood in the way and what is done about it."""

    name: str
    unit: Link | None
    budget: str
    physical: MeasureCell
    financial: MeasureCell
    grade: str  # where it did not report; "" else
    kendala: str
    tindak_lanjut: str


def make_program_lines(
    office: Office, record: QuarterRealisation, scale: Scale
) -> tuple[ProgramLine, ...]:
    """Make the lines of a record, in its order."""
    return tuple(_make_line(office, program, scale) for program in record.program)


def _make_line(office: Office, program: Program, scale: Scale) -> ProgramLine:
    unit = office.unit(program.unit) if program.unit else None
    money = (
        f"{rupiah_text(program.realisasi_keuangan)} dari target "
        f"{rupiah_text(program.target_keuangan)}"
    )
    return ProgramLine(
        name=program.nama,
        unit=Link(unit.nama, f"unit/{unit.slug}/") if unit else None,
        budget=rupiah_text(program.pagu),
        physical=_physical_cell(program, scale),
        financial=_make_cell(
            measure_financial([program]),
            scale,
            money if program.realisasi_keuangan is not None else "",
        ),
        grade="" if has_reported(program) else office.nilai_tanpa_laporan,
        kendala=program.kendala or "",
        tindak_lanjut=program.tindak_lanjut or "",
    )


def _physical_cell(program: Program, scale: Scale) -> MeasureCell:
    """Measure a program alone: its percentage needs no budget to weigh it by."""
    alone = replace(program, pagu=program.pagu or Decimal(1))
    return _make_cell(measure_physical([alone]), scale, "")


def _make_cell(measure: Measure, scale: Scale, amount: str) -> MeasureCell:
    return MeasureCell(
        text=percent_of_text(measure.realisasi),
        width=bar_width(measure.realisasi),
        tick=bar_width(measure.target),
        target=percent_of_text(measure.target),
        deviasi=points_text(measure.deviasi),
        grade=pick_grade(measure.capaian, scale),
        amount=amount,
        reason=_why_none(measure),
    )


def _why_none(measure: Measure) -> str:
    if measure.unreported:
        return NOT_REPORTED
    return "pagu belum ditulis" if measure.unweighted else ""
