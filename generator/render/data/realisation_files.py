"""realisasi.csv, a line a program and quarter, and realisasi.json, with each quarter's totals."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction

from generator.aggregate.figures import fraction_text
from generator.aggregate.quarter.realisation import Measure, measure_financial, measure_physical
from generator.aggregate.quarter.realisation_view import RecordedQuarter
from generator.model.office_records import Program
from generator.render.data.columns import REALISATION_COLUMNS
from generator.render.data.joining import csv_header
from generator.render.data.json_bytes import render_json
from generator.render.data.spreadsheet_cells import render_cells

_MILLION = 10**6


def render_realisation_csv(quarters: Iterable[RecordedQuarter]) -> bytes:
    """Write the programs of all quarters, in the order given; what nobody wrote is empty."""
    lines = (
        _line(quarter, number, program)
        for quarter in quarters
        for number, program in enumerate(quarter.record.program, start=1)
    )
    return (csv_header(REALISATION_COLUMNS) + "".join(lines)).encode()


def render_realisation_json(quarters: Iterable[RecordedQuarter]) -> bytes:
    """Write all quarters with their programs and their totals, percent to six decimals."""
    return render_json({"version": 1, "realisasi": [_quarter(quarter) for quarter in quarters]})


def _line(quarter: RecordedQuarter, number: int, program: Program) -> str:
    """Write a line. Numbers stand as they are: "-3.1" is no formula, and "'-3.1" no number."""
    head = (quarter.record.periode, str(number), program.nama, program.unit or "")
    commit = quarter.life.last.commit if quarter.life else ""
    tail = (program.kendala or "", program.tindak_lanjut or "", quarter.record.path, commit)
    return f"{render_cells(head)},{','.join(_numbers(program))},{render_cells(tail)}\r\n"


def _numbers(program: Program) -> tuple[str, ...]:
    spent, done, planned = (
        program.realisasi_keuangan,
        program.realisasi_fisik,
        program.target_fisik,
    )
    deviasi = done - planned if done is not None and planned is not None else None
    return (
        _digits(program.pagu),
        _digits(planned),
        _digits(done),
        _digits(deviasi),
        _digits(program.target_keuangan),
        _digits(spent),
        "" if spent is None or program.pagu is None else fraction_text(spent, program.pagu),
    )


def _digits(number: Decimal | None) -> str:
    return "" if number is None else f"{number:f}"


def _quarter(quarter: RecordedQuarter) -> dict[str, object]:
    record = quarter.record
    return {
        "periode": record.periode,
        "fisik": _totals(measure_physical(record.program)),
        "keuangan": _totals(measure_financial(record.program)),
        "program": [_program(program) for program in record.program],
        "narasi": record.narasi or None,
        "berkas": record.path,
        "komit": quarter.life.last.commit if quarter.life else None,
    }


def _totals(measure: Measure) -> dict[str, object]:
    return {
        "realisasi": _share(measure.realisasi),
        "target": _share(measure.target),
        "deviasi": _share(measure.deviasi),
        "capaian": _share(measure.capaian),
        "program_dihitung": measure.counted,
        "belum_melapor": list(measure.unreported),
    }


def _program(program: Program) -> Mapping[str, object]:
    names = ("nama", "unit", "kendala", "tindak_lanjut")
    amounts = (
        *("pagu", "target_fisik", "realisasi_fisik"),
        *("target_keuangan", "realisasi_keuangan"),
    )
    return {name: getattr(program, name) for name in names} | {
        name: _number(getattr(program, name)) for name in amounts
    }


def _number(amount: Decimal | None) -> int | float | None:
    """Give a number that JSON knows: a float writes back the digits it was made of."""
    if amount is None:
        return None
    return int(amount) if amount == amount.to_integral_value() else float(amount)


def _share(percent: Fraction | None) -> int | float | None:
    """Round a percentage to six decimals, half up."""
    if percent is None:
        return None
    sign = -1 if percent < 0 else 1
    millionths = sign * int(abs(percent) * _MILLION + Fraction(1, 2))
    return _number(Decimal(millionths) / _MILLION)
