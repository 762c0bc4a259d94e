import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from frictionless import Package, validate
from frictionless.resources import TableResource

from generator.aggregate.attendance.figures import AttendanceFigures, AttendanceRow
from generator.aggregate.award.announcement import Announcement
from generator.aggregate.award.month import AwardMonth
from generator.aggregate.award.score import AwardEntry, make_shortlist
from generator.aggregate.quarter.realisation_view import RecordedQuarter
from generator.aggregate.recap.rows import make_month_recap, make_quarter_recap
from generator.model.office_records import (
    PeriodicReport,
    Program,
    QuarterRealisation,
    SpotCheck,
    SpotFinding,
)
from generator.model.person_month import Counts
from generator.model.report import Activity
from generator.model.settings import AwardFormula
from generator.render.data.achievement_files import (
    render_achievement_csv,
    render_achievement_json,
)
from generator.render.data.attendance_csv import attendance_csv_rows, attendance_day_csv_rows
from generator.render.data.award_files import AWARD_COLUMNS, award_csv_rows, award_record
from generator.render.data.columns import (
    COLUMNS,
    MONTH_RECAP_COLUMNS,
    QUARTER_RECAP_COLUMNS,
    REPORT_COLUMNS,
)
from generator.render.data.data_package import render_data_package
from generator.render.data.joining import csv_header, join_csv, join_json
from generator.render.data.letter_files import render_letter_csv, render_letter_json
from generator.render.data.office_columns import ATTENDANCE_COLUMNS, ATTENDANCE_DAY_COLUMNS
from generator.render.data.realisation_files import (
    render_realisation_csv,
    render_realisation_json,
)
from generator.render.data.recap_csv import recap_csv_rows
from generator.render.data.report_rows import report_rows
from generator.render.data.spot_check_files import render_spot_check_csv, render_spot_check_json
from tests.unit.render.data.made_days import (
    ANI,
    CONTEXT,
    MOMENT,
    MONEV,
    OFFICE,
    ZONE,
    make_count_row,
    make_day,
    make_report,
)

HOSTILE = Activity('=HYPERLINK("https://a.id")', hasil='dua\nbaris, "kutip"', kendala="-1")
REPORTS = (
    make_report(MONEV, HOSTILE, day=3),
    make_report(status="izin", day=4),
    make_report(Activity("Apel"), day=5),
)
QUARTERS = (
    RecordedQuarter(
        QuarterRealisation(
            "entries/kantor/realisasi/2025-T2.md",
            "2025-T2",
            (
                Program("=Program berbahaya", "pmd", Decimal(1000), realisasi_fisik=Decimal("7.5")),
                Program("Tanpa angka", kendala="dua\nbaris"),
                Program("Di bawah", realisasi_fisik=Decimal("41.7"), target_fisik=Decimal(50)),
            ),
        ),
        None,
    ),
)
ROW = AttendanceRow(("pmd", "kesos"), 4, (1, 2, 3, 4, 5, 6, 7), Counts(kegiatan=9))
FIGURES = AttendanceFigures(ROW, (ROW,), ((date(2025, 6, 2), (ROW._replace(work=None),)),))
CHECK = SpotCheck(
    "entries/kantor/sidak/2025-06-10-pagi.md",
    date(2025, 6, 10),
    "pagi",
    ("ani-lestari", "=Tim"),
    (SpotFinding("pmd", 2, 0, 1, None, "-1 orang"), SpotFinding("kesos")),
    "Lanjut, segera",
)
LETTER = PeriodicReport(
    "entries/kantor/berkala/2025-T2.md",
    "2025-T2",
    "draf",
    nomor="=1+1",
    tembusan=("Arsip",),
    narasi="# Pendahuluan\n",
)
DAILY = replace(CONTEXT, office=replace(OFFICE, terbit_kehadiran="harian"))


def write_daily_package(folder: Path) -> Path:
    package = write_package(folder)
    files = {
        "kehadiran.csv": csv_header(ATTENDANCE_COLUMNS) + attendance_csv_rows("2025-06", FIGURES),
        "kehadiran-harian.csv": csv_header(ATTENDANCE_DAY_COLUMNS)
        + attendance_day_csv_rows(FIGURES),
        "sidak.csv": render_spot_check_csv([(CHECK, None)], ZONE),
        "sidak.json": render_spot_check_json([(CHECK, None)], ZONE),
    }
    for name, text in files.items():
        (folder / name).write_bytes(text.encode())
    package.write_bytes(render_data_package(DAILY))
    return package


FORMULA = AwardFormula("1", "2025-06", (("kelengkapan", 100),), 0, 1)
AWARD = AwardMonth(
    "2025-06",
    is_over=True,
    formula=FORMULA,
    shortlist=make_shortlist(
        FORMULA, "2025-06", [AwardEntry(ANI, Counts(hari_wajib=3, hari_terlapor=2), has_plan=False)]
    ),
    announcement=Announcement(date(2025, 7, 17), date(2025, 7, 17), "", ""),
)


def write_package(folder: Path) -> Path:
    days = [report_rows(make_day(report), ANI, ZONE) for report in REPORTS]
    recap = make_month_recap(OFFICE, MOMENT, [make_count_row("ani-lestari", "2025-06")])
    quarters = recap_csv_rows(make_quarter_recap(recap))
    files = {
        "laporan.csv": join_csv(csv_header(REPORT_COLUMNS), [day.csv for day in days]),
        "laporan.json": join_json(day.json for day in days),
        "rekap-bulanan.csv": join_csv(csv_header(MONTH_RECAP_COLUMNS), [recap_csv_rows(recap)]),
        "rekap-triwulan.csv": join_csv(csv_header(QUARTER_RECAP_COLUMNS), [quarters]),
        "realisasi.csv": render_realisation_csv(QUARTERS).decode(),
        "realisasi.json": render_realisation_json(QUARTERS).decode(),
        "penghargaan.csv": csv_header(AWARD_COLUMNS) + award_csv_rows(AWARD),
        "capaian.csv": render_achievement_csv(()).decode(),
        "capaian.json": render_achievement_json(()).decode(),
        "kehadiran.csv": csv_header(ATTENDANCE_COLUMNS) + attendance_csv_rows("2025-06", FIGURES),
        "sidak.csv": render_spot_check_csv([(CHECK, None)], ZONE),
        "sidak.json": render_spot_check_json([(CHECK, None)], ZONE),
        "berkala.csv": render_letter_csv([(LETTER, None)], ZONE),
        "berkala.json": render_letter_json([(LETTER, None)], ZONE),
        "penghargaan.json": json.dumps({"version": 1, "penghargaan": [award_record(AWARD)]}),
    }
    for name, text in files.items():
        (folder / name).write_bytes(text.encode())
    (folder / "datapackage.json").write_bytes(render_data_package(CONTEXT))
    return folder / "datapackage.json"


def test_frictionless_finds_the_package_and_every_row_of_it_valid(tmp_path: Path) -> None:
    report = validate(str(write_package(tmp_path)))
    assert report.valid, report.flatten(["type", "message"])
    rows = {task.name: task.stats.get("rows") for task in report.tasks}
    assert rows["laporan"] == 4
    assert rows["rekap-bulanan"] == 4


def test_frictionless_finds_attendance_days_and_spot_checks_valid(tmp_path: Path) -> None:
    report = validate(str(write_daily_package(tmp_path)))
    assert report.valid, report.flatten(["type", "message"])
    rows = {task.name: task.stats.get("rows") for task in report.tasks}
    assert (rows["kehadiran"], rows["kehadiran-harian"], rows["sidak"]) == (1, 1, 2)


def test_what_a_spreadsheet_would_run_in_a_spot_check_is_neutralised() -> None:
    text = render_spot_check_csv([(CHECK, None)], ZONE)
    assert "'-1 orang" in text
    assert "; '=Tim" in text


def test_a_letter_keeps_its_order_of_columns_and_runs_nothing_in_a_spreadsheet() -> None:
    (line,) = render_letter_csv([(LETTER, None)], ZONE).splitlines()[1:]
    assert line == f"2025-T2,draf,'=1+1,,,,,,{LETTER.path},,"
    (record,) = json.loads(render_letter_json([(LETTER, None)], ZONE))["berkala"]
    assert (record["nomor"], record["tanggal"]) == ("=1+1", None)
    assert (record["tembusan"], record["narasi"]) == (["Arsip"], "# Pendahuluan\n")


def test_a_hidden_office_names_no_attendance_in_its_package() -> None:
    hidden = replace(CONTEXT, office=replace(OFFICE, terbit_kehadiran="tidak"))
    assert b"kehadiran" not in render_data_package(hidden)


def test_frictionless_refuses_the_package_when_a_row_breaks_its_rule(tmp_path: Path) -> None:
    package = write_package(tmp_path)
    csv_file = tmp_path / "laporan.csv"
    csv_file.write_bytes(csv_file.read_bytes().replace(b",izin,", b",sakit,"))
    assert not validate(str(package)).valid


def test_typed_cells_come_back_as_typed_values(tmp_path: Path) -> None:
    package = Package(str(write_package(tmp_path)))
    resource = package.get_resource("laporan")
    assert isinstance(resource, TableResource)
    first = resource.read_rows()[0]
    assert (first["no"], str(first["jumlah"]), str(first["mulai"])) == (1, "2.50", "08:00:00")


def test_the_package_says_where_it_is_from_and_under_which_terms() -> None:
    package = json.loads(render_data_package(CONTEXT, "https://laporan.contoh.go.id/"))
    assert package["kode_wilayah"] == "73.24.09"
    assert package["homepage"] == "https://laporan.contoh.go.id/"
    assert package["licenses"][0]["name"] == "CC-BY-4.0"
    assert package["bulan"] == {"awal": "2025-05", "akhir": "2025-06"}
    assert {resource["name"] for resource in package["resources"]} == {
        *COLUMNS,
        "laporan-json",
        "kehadiran",
        "sidak",
        "sidak-json",
        "realisasi-json",
        "berkala",
        "berkala-json",
        "penghargaan",
        "penghargaan-json",
        "capaian",
        "capaian-json",
    }


def test_the_package_does_not_grow_with_the_archive() -> None:
    more = replace(CONTEXT, months=tuple(f"{year}-01" for year in range(2025, 2090)))
    assert len(render_data_package(more)) == len(render_data_package(CONTEXT))


def test_a_site_without_months_has_a_package_all_the_same() -> None:
    assert json.loads(render_data_package(replace(CONTEXT, months=())))["bulan"] is None


@pytest.mark.parametrize(
    ("lisensi", "licence"),
    [
        ("CC0-1.0", "CC0-1.0"),
        ("MIT", "MIT"),
        ("Bebas dipakai dengan menyebut sumber", "lainnya"),
    ],
)
def test_frictionless_takes_any_terms_an_office_may_write(
    tmp_path: Path, lisensi: str, licence: str
) -> None:
    package = write_package(tmp_path)
    office = replace(OFFICE, lisensi=lisensi)
    package.write_bytes(render_data_package(replace(CONTEXT, office=office)))
    assert json.loads(package.read_bytes())["licenses"][0]["name"] == licence
    assert validate(str(package)).valid


def test_every_column_has_a_sentence() -> None:
    for columns in COLUMNS.values():
        assert all(column.sentence.endswith(".") for column in columns)
