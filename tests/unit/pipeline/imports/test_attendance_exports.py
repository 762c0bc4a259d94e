"""Exports of attendance machines in the shapes that offices have."""

import datetime as dt
from dataclasses import replace

import pytest

from generator.pipeline.imports.finish_import import ImportResult
from generator.pipeline.imports.import_around import ImportAround
from generator.pipeline.imports.import_file import import_file
from generator.validate.attendance.check_attendance import check_attendance
from generator.validate.vocabulary import make_vocabulary
from tests.unit.pipeline.imports.made_tables import Rows, make_csv, make_xlsx
from tests.unit.pipeline.imports.office_of_two import OFFICE, TODAY

PATH = "entries/kantor/kehadiran/2025-06.csv"
VOCABULARY = make_vocabulary(OFFICE, TODAY)
AROUND = ImportAround(OFFICE, VOCABULARY)


def run(
    rows: Rows,
    *,
    name: str = "absen.csv",
    chosen: str | None = None,
    present: bytes | None = None,
) -> ImportResult:
    around = replace(
        AROUND,
        chosen=chosen,
        kind="kehadiran",
        read_present=lambda path: present if path == PATH else None,
    )
    data = make_csv(rows) if name.endswith("csv") else make_xlsx({"Absensi": rows})
    result = import_file(name, data, around)
    for path, content in result.files.items():
        assert check_attendance(path, content, VOCABULARY).problems == ()
    return result


def lines(result: ImportResult) -> list[str]:
    return result.files[PATH].decode().splitlines()


OFFICE_EXPORT: Rows = [
    [
        *("Nama", "Tanggal", "Jam Kerja", "Scan Masuk", "Scan Keluar", "Terlambat", "Absent"),
        *("Pulang Cepat", "Jml Kehadiran", "Departemen", "Keterangan"),
    ],
    ["ANI LESTARI", "26/06/2025", "Reguler", "07.21", "16.02", "", "", "", "1", "PMD", ""],
    ["ANI LESTARI", "27/06/2025", "Reguler", "", "", "", "True", "", "", "PMD", "sakit"],
    ["ANI LESTARI", "28/06/2025", "Reguler", "", "", "", "", "", "", "PMD", ""],
    ["Budi Santoso", "26/06/2025", "Reguler", "07:30:12", "", "", "", "", "1", "Sekretariat", ""],
    ["Siapa Gerangan", "26/06/2025", "Reguler", "07.21", "16.02", "", "", "", "1", "PMD", ""],
]


def test_the_export_of_an_office_gives_everybodys_days_and_no_reason_of_absence() -> None:
    result = run(OFFICE_EXPORT)
    assert lines(result) == [
        "tanggal,pegawai,hadir,masuk,pulang",
        "2025-06-26,ani-lestari,ya,07:21,16:02",
        "2025-06-26,budi-santoso,ya,07:30,",
        "2025-06-27,ani-lestari,tidak,,",
    ]
    assert "sakit" not in result.review_sheet
    assert [problem.code for problem in result.problems] == ["E708"]
    assert "Siapa Gerangan" in result.review_sheet
    assert "Bukan hari kerja dan tidak ada scan:" in result.review_sheet


def test_the_export_of_one_person_is_theirs() -> None:
    rows: Rows = [
        ["Nama : Ani Lestari"],
        ["Tanggal", "Jam kerja", "Scan masuk", "Scan pulang"],
        [dt.date(2025, 6, 26), "07:30-16:00", dt.time(7, 21), dt.time(16, 2)],
    ]
    result = run(rows, name="absen.xlsx")
    assert lines(result)[1:] == ["2025-06-26,ani-lestari,ya,07:21,16:02"]


TITLES = ["Tanggal", "Jam kerja", "Scan masuk", "Scan pulang"]


def test_a_table_for_each_person_on_one_sheet_is_each_persons_own() -> None:
    rows: Rows = [
        ["Nama", ": Ani Lestari"],
        TITLES,
        ["26/06/2025", "Reguler", "07:21", "16:02"],
        ["Jumlah hadir: 1"],
        ["Nama", ": Budi Santoso"],
        ["Departemen : Sekretariat"],
        TITLES,
        ["26/06/2025", "Reguler", "07:40", "16:10"],
        ["27/06/2025", "Reguler", "07:41", "16:11"],
        TITLES,  # the next page
        ["30/06/2025", "Reguler", "07:42", "16:12"],
        ["Nama", ": Siapa Gerangan"],
        TITLES,
        ["27/06/2025", "Reguler", "07:50", "16:20"],
        ["PIN : 12"],
        TITLES,
        ["27/06/2025", "Reguler", "07:59", "16:29"],
    ]
    wanted = [
        "2025-06-26,ani-lestari,ya,07:21,16:02",
        "2025-06-26,budi-santoso,ya,07:40,16:10",
        "2025-06-27,budi-santoso,ya,07:41,16:11",
        "2025-06-30,budi-santoso,ya,07:42,16:12",
    ]
    result = run(rows, name="absen.xlsx")
    assert lines(result)[1:] == wanted
    assert {problem.code for problem in result.problems} == {"E708"}
    for told in ("Jumlah hadir: 1", "Departemen : Sekretariat", "PIN : 12", "07:50", "07:59"):
        assert told in result.review_sheet
    chosen = run(rows, name="absen.xlsx", chosen="budi-santoso")
    assert lines(chosen)[1:] == wanted[1:]


def test_a_line_below_the_last_day_is_told_and_is_no_day() -> None:
    rows: Rows = [TITLES, ["26/06/2025", "", "07:21", "16:02"], ["Jumlah hadir: 1"], ["Camat"]]
    result = run(rows, chosen="ani-lestari")
    assert (len(lines(result)), result.problems) == (2, ())
    assert "Jumlah hadir: 1" in result.review_sheet


def test_a_scan_wins_over_the_schedule_beside_it() -> None:
    rows: Rows = [
        [
            *("Tgl", "Hari", "Jam Masuk", "Scan Masuk", "Terlambat (Menit)", "Jam Keluar"),
            *("Scan Keluar", "P. Cepat (Menit)"),
        ],
        ["26/06/2025", "Kamis", "07:30", "07:45", "15", "16:00", "16:10", "0"],
        ["27/06/2025", "Jumat", "07:30", "", "", "16:00", "", ""],
    ]
    assert lines(run(rows, chosen="ani-lestari"))[1:] == [
        "2025-06-26,ani-lestari,ya,07:45,16:10",
        "2025-06-27,ani-lestari,tidak,,",
    ]


def test_the_weekday_beside_a_date_of_two_readings_tells_which_is_meant() -> None:
    rows: Rows = [
        ["Tgl", "Hari", "Scan Masuk", "Scan Keluar"],
        ["03/06/2025", "Selasa", "07:45", "16:10"],
        ["05/06/2025", "Senin", "07:45", "16:10"],
    ]
    result = run(rows, chosen="ani-lestari")
    assert lines(result)[1:] == ["2025-06-03,ani-lestari,ya,07:45,16:10"]
    assert "nama hari dan tanggalnya tidak cocok" in result.review_sheet


def test_the_raw_log_of_a_machine_gives_first_and_last_touch_and_nobodys_absence() -> None:
    rows: Rows = [
        ["No", "Date", "Time", "Status Absen"],
        [1, "2025-06-26", "07:21:05", "C/In"],
        [2, "2025-06-26", "07:22:41", "C/In"],
        [3, "2025-06-26", "16:02:10", "C/Out"],
        [4, "2025-06-30", "07:25:00", "C/In"],
    ]
    assert lines(run(rows, chosen="ani-lestari"))[1:] == [
        "2025-06-26,ani-lestari,ya,07:21,16:02",
        "2025-06-30,ani-lestari,ya,07:25,",
    ]


def test_a_recap_without_days_is_refused() -> None:
    rows: Rows = [
        ["No", "Nama Pegawai", "Telat", "P. Awal", "Izin", "Sakit", "Cuti", "Alpha", "Status"],
        [1, "Ani Lestari", 2, 0, 1, 0, 0, 0, "-"],
    ]
    result = import_file("rekap.csv", make_csv(rows), AROUND)
    (problem,) = result.problems
    assert (result.files, problem.code) == ({}, "E710")
    assert "rekap" in problem.message


def test_an_export_is_known_by_its_columns() -> None:
    result = import_file("x.csv", make_csv(OFFICE_EXPORT), AROUND)
    assert list(result.files) == [PATH]


def test_a_second_import_changes_nothing() -> None:
    first = run(OFFICE_EXPORT)
    second = run(OFFICE_EXPORT, present=first.files[PATH])
    assert second.files == first.files
    assert not [problem for problem in second.problems if problem.code == "E707"]


def test_what_stands_there_is_kept_and_a_contradiction_is_told() -> None:
    present = b"tanggal,pegawai,hadir\n2025-06-03,ani-lestari,ya\n2025-06-27,ani-lestari,ya\n"
    result = run(OFFICE_EXPORT, present=present)
    assert lines(result) == [
        "tanggal,pegawai,hadir,masuk,pulang",
        "2025-06-03,ani-lestari,ya,,",
        "2025-06-26,ani-lestari,ya,07:21,16:02",
        "2025-06-26,budi-santoso,ya,07:30,",
        "2025-06-27,ani-lestari,ya,,",
    ]
    (conflict,) = [problem for problem in result.problems if problem.code == "E707"]
    assert "2025-06-27 ani-lestari" in conflict.message
    assert conflict.message in result.review_sheet


def test_a_file_with_errors_is_not_joined() -> None:
    result = run(OFFICE_EXPORT, present=b"tanggal,pegawai,hadir\n2025-06-03,ani-lestari,sakit\n")
    assert result.files == {}
    assert "E505" in {problem.code for problem in result.problems}


@pytest.mark.parametrize("cell", ["7 lewat", "25:00", "16:00-07:00"])
def test_a_time_that_cannot_be_read_makes_nobody_absent(cell: str) -> None:
    rows: Rows = [["Nama", "Tanggal", "Scan Masuk"], ["Ani Lestari", "26/06/2025", cell]]
    result = run(rows)
    assert result.files == {}
    assert cell in result.review_sheet


def test_a_name_in_the_rows_is_never_taken_for_the_person_chosen() -> None:
    rows: Rows = [["Nama", "Tanggal", "Scan Masuk"], ["Tak Dikenal", "26/06/2025", "07:30"]]
    assert run(rows, chosen="ani-lestari").files == {}


def test_a_day_outside_of_service_is_told_and_not_kept() -> None:
    rows: Rows = [["Nama", "Tanggal", "Scan Masuk"], ["Ani Lestari", "26/06/2020", "07:30"]]
    result = run(rows)
    assert result.files == {}
    assert "2020-06-26 di luar masa kerja" in result.review_sheet


def test_dates_of_a_machine_are_read_in_the_order_that_its_other_rows_show() -> None:
    head = ["Nama", "Tanggal", "Scan Masuk"]
    unclear = ["Ani Lestari", "02/06/2025", "07:30"]
    clear = ["Ani Lestari", "26/06/2025", "07:30"]
    assert "2025-06-02,ani-lestari,ya,07:30," in lines(run([head, unclear, clear]))
    alone = run([head, unclear])
    assert alone.files == {}
    assert "Bulan: Juni 2025" in alone.problems[0].message
    assert list(run([["Bulan: Juni 2025"], head, unclear]).files) == [PATH]


def test_dates_of_a_machine_that_lie_in_one_month_are_of_that_month() -> None:
    def rows(*dates: str) -> Rows:
        return [TITLES, *[[day, "Reguler", "07:30", "16:00"] for day in dates]]

    first_week = rows("02/06/2025", "03/06/2025", "04/06/2025")
    days = [line[:10] for line in lines(run(first_week, chosen="ani-lestari"))[1:]]
    assert days == ["2025-06-02", "2025-06-03", "2025-06-04"]
    # A machine that puts the month first, or one that leaps from month to month: nobody can tell.
    assert run(rows("06/02/2025", "06/03/2025"), chosen="ani-lestari").files == {}
    assert run(rows("02/06/2025", "03/05/2025"), chosen="ani-lestari").files == {}


def test_a_sheet_that_bears_a_persons_name_is_theirs() -> None:
    days: Rows = [TITLES, ["26/06/2025", "Reguler", "07:30", "16:00"]]
    others: Rows = [["Nama: Siapa Gerangan"], TITLES, ["27/06/2025", "", "07:31", "16:01"]]
    book = make_xlsx({"Ani Lestari": days, "Sheet2": days, "Sheet3": others})
    for chosen in (None, "ani-lestari"):
        around = replace(AROUND, chosen=chosen, kind="kehadiran", read_present=lambda _: None)
        result = import_file("absen.xlsx", book, around)
        assert lines(result)[1:] == ["2025-06-26,ani-lestari,ya,07:30,16:00"]
        assert [problem.code for problem in result.problems] == ["E708", "E708"]
