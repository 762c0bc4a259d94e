"""entries/kantor/realisasi/<YYYY>-T<n>.md: physical and financial realisation of each program."""

from typing import Final

from generator.model.office_records import Program, QuarterRealisation
from generator.problems import Checked
from generator.read.yaml_nodes import Mapping
from generator.validate.findings import Findings
from generator.validate.office_records.amounts import read_percent, read_rupiah
from generator.validate.office_records.fields import (
    check_known_keys,
    list_groups,
    read_line,
    require,
)
from generator.validate.office_records.open_record import OpenedRecord, check_record
from generator.validate.office_records.periods import check_period_of_name
from generator.validate.office_records.units import read_unit
from generator.validate.vocabulary import Vocabulary

FIELDS: Final = ("periode", "program")
PROGRAM_FIELDS: Final = (
    "nama",
    "unit",
    "pagu",
    "target_fisik",
    "realisasi_fisik",
    "target_keuangan",
    "realisasi_keuangan",
    "kendala",
    "tindak_lanjut",
)
_EXAMPLE: Final = "program: lalu di bawahnya - nama: nama program"


def check_realisation(
    path: str, data: bytes, vocabulary: Vocabulary
) -> Checked[QuarterRealisation | None]:
    """Check the realisation of a quarter; `vocabulary` tells units and today."""
    return check_record(path, data, lambda opened: _judge(opened, vocabulary))


def _judge(opened: OpenedRecord, vocabulary: Vocabulary) -> QuarterRealisation:
    findings = opened.findings
    check_known_keys(opened.fields, FIELDS, findings)
    period = check_period_of_name(opened, vocabulary.today)
    programs: dict[str, Program] = {}
    for group in list_groups(opened.fields.fields.get("program"), _EXAMPLE, (1, 1), findings):
        program = _read_program(group, vocabulary, findings)
        if program is not None and program.nama.casefold() in programs:
            message = "Program ini sudah ada di atas dengan nama yang sama."
            findings.add(group.place, "E607", message, "Gabungkan keduanya, atau bedakan namanya.")
        elif program is not None:
            programs[program.nama.casefold()] = program
    return QuarterRealisation(opened.entry.path, period, tuple(programs.values()), opened.narasi)


def _read_program(group: Mapping, vocabulary: Vocabulary, findings: Findings) -> Program | None:
    check_known_keys(group, PROGRAM_FIELDS, findings)
    typed = group.fields
    name = read_line(typed.get("nama"), "nama", findings)
    require(name, typed.get("nama"), group.place, "nama: nama program", findings)
    budget = read_rupiah(typed.get("pagu"), "pagu", findings)
    if budget == 0:
        message, hint = "Pagu program ini nol.", "Tulis pagu setahun, atau hapus baris pagu."
        findings.add(typed["pagu"].place, "E604", message, hint)
    spent = read_rupiah(typed.get("realisasi_keuangan"), "realisasi_keuangan", findings)
    if budget and spent is not None and spent > budget:
        message = "Realisasi keuangan melebihi pagu setahun."
        hint = "Periksa kedua angkanya; bila benar, jelaskan di kendala."
        findings.add(typed["realisasi_keuangan"].place, "W602", message, hint)
    return Program(
        nama=name or "",
        unit=read_unit(typed.get("unit"), vocabulary, findings),
        pagu=budget,
        target_fisik=read_percent(typed.get("target_fisik"), "target_fisik", findings),
        realisasi_fisik=read_percent(typed.get("realisasi_fisik"), "realisasi_fisik", findings),
        target_keuangan=read_rupiah(typed.get("target_keuangan"), "target_keuangan", findings),
        realisasi_keuangan=spent,
        kendala=read_line(typed.get("kendala"), "kendala", findings),
        tindak_lanjut=read_line(typed.get("tindak_lanjut"), "tindak_lanjut", findings),
    )
