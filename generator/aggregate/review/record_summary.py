"""An office record in one plain sentence, for whoever reads a proposal."""

from collections.abc import Sequence

from generator.aggregate.figures import rounded_text
from generator.aggregate.indonesian import long_date_text, period_text
from generator.aggregate.people import short_name_of, unit_name
from generator.aggregate.quarter.realisation import Measure, measure_financial, measure_physical
from generator.model.attendance import AttendanceDay
from generator.model.office import Office
from generator.model.office_records import (
    AwardDecision,
    OfficeRecord,
    PeriodicReport,
    QuarterRealisation,
    SpotCheck,
    SpotFinding,
)

_MOST_UNITS = 6
_COUNTS = (
    ("di_tempat", "di tempat"),
    ("dinas_luar", "dinas luar"),
    ("cuti", "cuti"),
    ("tidak_di_tempat", "tidak di tempat"),
)


def summarise_record(record: OfficeRecord, office: Office) -> str:
    """Say what a record is, with its key figures; texts in it are as typed."""
    if isinstance(record, SpotCheck):
        return _summarise_spot_check(record, office)
    if isinstance(record, QuarterRealisation):
        return _summarise_realisation(record)
    if isinstance(record, PeriodicReport):
        subject = f", hal {record.hal}" if record.hal else ""
        return f"laporan berkala {period_text(record.periode)}{subject}, keadaan {record.keadaan}"
    if isinstance(record, AwardDecision):
        names = ", ".join(short_name_of(office, slug) for slug in record.penerima)
        return f"penghargaan {period_text(record.periode)} untuk {names}"
    return _summarise_attendance(record)


def _summarise_spot_check(check: SpotCheck, office: Office) -> str:
    found = [_summarise_finding(finding, office) for finding in check.temuan[:_MOST_UNITS]]
    if len(check.temuan) > _MOST_UNITS:
        found.append(f"dan {len(check.temuan) - _MOST_UNITS} unit lain")
    return f"sidak {long_date_text(check.tanggal)}: {'; '.join(found)}"


def _summarise_finding(finding: SpotFinding, office: Office) -> str:
    counts = [
        f"{count} {words}"
        for name, words in _COUNTS
        if (count := getattr(finding, name)) is not None
    ]
    return f"{unit_name(office, finding.unit)} {', '.join(counts) or 'tanpa hitungan'}"


def _summarise_realisation(record: QuarterRealisation) -> str:
    count = len(record.program)
    physical = _measure_text(measure_physical(record.program))
    financial = _measure_text(measure_financial(record.program))
    return (
        f"realisasi {period_text(record.periode)}, {count} program: "
        f"fisik {physical}, keuangan {financial}, ditimbang menurut pagu"
    )


def _measure_text(measure: Measure) -> str:
    if measure.realisasi is None:
        return "belum ada data"
    text = f"{rounded_text(measure.realisasi)}%"
    return text if measure.target is None else f"{text} dari target {rounded_text(measure.target)}%"


def _summarise_attendance(rows: Sequence[AttendanceDay]) -> str:
    days, people = {row.tanggal for row in rows}, {row.pegawai for row in rows}
    return f"kehadiran {len(people)} pegawai pada {len(days)} hari"
