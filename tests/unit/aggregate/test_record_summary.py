from dataclasses import replace
from datetime import date

import pytest

from generator.aggregate.review.record_summary import summarise_record
from generator.model.attendance import AttendanceDay
from generator.model.office_records import OfficeRecord, SpotCheck, SpotFinding
from tests.made import make_office
from tests.unit.validate.office_records.records import GOOD, check_record

OFFICE = make_office()


def read(name: str) -> OfficeRecord:
    record = check_record(name, GOOD[name]).value
    assert record is not None
    return record


@pytest.mark.parametrize(
    ("record", "summary"),
    [
        (
            read("sidak/2025-06-30-pagi.md"),
            (
                "sidak Senin, 30 Juni 2025: Seksi Pemberdayaan Masyarakat dan Desa 4 di tempat, "
                "1 dinas luar, 0 tidak di tempat; Sekretariat tanpa hitungan"
            ),
        ),
        (
            read("realisasi/2025-T2.md"),
            (
                "realisasi Triwulan II 2025, 2 program: fisik 76,1% dari target 50,0%, "
                "keuangan 51,2% dari target 50,0%, ditimbang menurut pagu"
            ),
        ),
        (
            read("berkala/2025-06.md"),
            "laporan berkala Juni 2025, hal Laporan Juni 2025, keadaan ditandatangani",
        ),
        (read("penghargaan/2025-06.md"), "penghargaan Juni 2025 untuk Ani Lestari"),
        (
            (
                AttendanceDay(date(2025, 6, 2), "ani", hadir=True),
                AttendanceDay(date(2025, 6, 3), "ani", hadir=False),
            ),
            "kehadiran 1 pegawai pada 2 hari",
        ),
    ],
)
def test_a_record_is_said_in_one_sentence(record: OfficeRecord, summary: str) -> None:
    assert summarise_record(record, OFFICE) == summary


def test_a_quarter_without_figures_says_so_and_never_zero() -> None:
    checked = check_record(
        "realisasi/2025-T2.md", "---\nperiode: 2025-T2\nprogram: [{nama: A}]\n---\n"
    )
    assert checked.value is not None
    summary = summarise_record(checked.value, OFFICE)
    assert "fisik belum ada data, keuangan belum ada data" in summary


def test_a_spot_check_of_many_units_names_the_first_ones() -> None:
    check = read("sidak/2025-06-30-pagi.md")
    assert isinstance(check, SpotCheck)
    many = replace(check, temuan=tuple(SpotFinding(f"unit-{number}") for number in range(8)))
    summary = summarise_record(many, OFFICE)
    assert summary.endswith("unit-5 tanpa hitungan; dan 2 unit lain")
