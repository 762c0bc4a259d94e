"""`jejak import` on a real repository: sheet first, twice is once, nothing is overwritten."""

import datetime as dt
from pathlib import Path

import pytest

from tests.doors.command_line import call
from tests.doors.repositories import OfficeRepository, make_office, path_of, report
from tests.unit.pipeline.imports.made_tables import Rows, make_csv, make_xlsx

LOGBOOK: Rows = [
    ["Nama", "Ani Lestari"],
    ["Tanggal", "Kegiatan", "Volume", "Satuan"],
    [dt.date(2025, 6, 10), "Menyusun laporan monev", 2, "laporan"],
    [dt.date(2025, 6, 11), "Piket pelayanan", None, None],
]
EXPORT: Rows = [
    ["Nama", "Tanggal", "Scan Masuk", "Scan Keluar"],
    ["Ani Lestari", "2025-06-10", "07.21", "16.02"],
    ["Budi Santoso", "2025-06-10", "", ""],
]
FIRST, SECOND = path_of("ani-lestari", "2025-06-10"), path_of("ani-lestari", "2025-06-11")
ATTENDANCE = "entries/kantor/kehadiran/2025-06.csv"


@pytest.fixture
def office(tmp_path: Path) -> OfficeRepository:
    made = make_office(tmp_path / "kantor")
    (tmp_path / "logbook.xlsx").write_bytes(make_xlsx({"Juni": LOGBOOK}))
    (tmp_path / "absen.csv").write_bytes(make_csv(EXPORT))
    return made


def test_without_the_word_nothing_is_written(office: OfficeRepository) -> None:
    answer = call(office.root, "import", "../logbook.xlsx")
    assert answer.code == 0
    assert FIRST in answer.text
    assert "Belum ada yang ditulis" in answer.err
    assert not (office.root / FIRST).exists()


def test_what_was_imported_passes_the_check_and_builds_and_twice_is_once(
    office: OfficeRepository,
) -> None:
    command = ("import", "../logbook.xlsx", "../absen.csv", "--tulis", "--lembar", "../lembar.md")
    assert call(office.root, *command).code == 0
    written = {path: (office.root / path).read_bytes() for path in (FIRST, SECOND, ATTENDANCE)}
    assert written[ATTENDANCE].decode().splitlines() == [
        "tanggal,pegawai,hadir,masuk,pulang",
        "2025-06-10,ani-lestari,ya,07:21,16:02",
        "2025-06-10,budi-santoso,tidak,,",
    ]
    office.commit("2025-06-12T08:00", {})
    assert call(office.root, "check").code == 0
    assert call(office.root, "check", "--fix").code == 0
    again = call(office.root, *command)
    assert again.code == 0
    assert "Tidak ada yang baru" in again.err
    assert {path: (office.root / path).read_bytes() for path in written} == written
    assert call(office.root, "build").code == 0
    page = office.root / "site" / "pegawai" / "ani-lestari" / "2025-06" / "index.html"
    assert "Menyusun laporan monev" in page.read_text()


def test_a_report_that_stands_there_is_kept_and_told(office: OfficeRepository) -> None:
    mine = report("ani-lestari", "2025-06-10", "Rapat lain")
    office.commit("2025-06-11T08:00", {FIRST: mine})
    answer = call(office.root, "import", "../logbook.xlsx", "--tulis")
    assert answer.code == 1
    assert f"{FIRST}:1:1: E707" in answer.err
    assert f"- `{FIRST}`" in answer.text
    assert (office.root / FIRST).read_text() == mine
    assert (office.root / SECOND).exists()


def test_a_file_of_attendance_with_an_error_is_told_by_the_check(office: OfficeRepository) -> None:
    text = "tanggal,pegawai,hadir\n2025-06-10,ani-lestari,sakit\n"
    office.commit("2025-06-11T08:00", {ATTENDANCE: text})
    answer = call(office.root, "check")
    assert answer.code == 1
    assert f"{ATTENDANCE}:2:24: E505" in answer.err
