from dataclasses import replace
from datetime import date
from decimal import Decimal

from generator.aggregate.skp.ekinerja_rows import (
    EkinerjaSheet,
    make_ekinerja_sheet,
    write_one_line,
)
from generator.model.office import PlannedResult
from generator.model.report import Activity
from tests.unit.aggregate.made_person import OFFICE, make_month, make_record

MONDAY, SATURDAY = date(2025, 6, 2), date(2025, 6, 7)
PLAN = PlannedResult("monev", "Monev terlaksana", 2025, "desa", "Desa tertib", "pmd")


def sheet_of(*activities: Activity, day: date = MONDAY, status: str = "hadir") -> EkinerjaSheet:
    office = replace(OFFICE, results=(PLAN,))
    month = make_month("2025-06", {day: make_record(day, status=status, activities=activities)})
    return make_ekinerja_sheet(office, [month])


def test_a_whole_activity_fills_all_eight_fields() -> None:
    activity = Activity(
        "Menyusun laporan", "Laporan jadi", Decimal("4.0"), "laporan", "monev", "skp",
        "08:00", "10:30", "Desa", ("https://contoh.go.id/a",),
    )  # fmt: skip
    sheet = sheet_of(activity)
    assert sheet.flags == ()
    assert sheet.rows == (
        (
            *("Monev terlaksana", MONDAY, "08:00", "10:30"),
            *("Menyusun laporan; hasil: Laporan jadi", 4, "laporan", "https://contoh.go.id/a"),
        ),
    )


def test_a_bare_activity_leaves_the_rest_empty() -> None:
    (row,) = sheet_of(Activity("Apel pagi")).rows
    assert row == ("", MONDAY, "", "", "Apel pagi", None, "", "")


def test_leave_has_no_line() -> None:
    assert sheet_of(status="cuti") == EkinerjaSheet((), ())


def test_a_decimal_is_never_rounded_but_left_out_and_told() -> None:
    sheet = sheet_of(Activity("Rapat"), Activity("Menjaga", jumlah=Decimal("2.5"), satuan="jam"))
    assert [row.realisasi for row in sheet.rows] == [None, None]
    (flag,) = sheet.flags
    assert (flag.number, flag.column, flag.problem.code) == (2, "Realisasi", "W801")
    assert "2,5 jam" in flag.problem.message
    assert flag.problem.path == "entries/ani/2025/06/2025-06-02.md"


def test_further_links_are_told() -> None:
    links = ("https://contoh.go.id/1", "https://contoh.go.id/2", "https://contoh.go.id/3")
    sheet = sheet_of(Activity("Monev", bukti=links))
    assert sheet.rows[0].bukti == links[0]
    (flag,) = sheet.flags
    assert flag.problem.hint.endswith(f"{links[1]}, {links[2]}")


def test_an_outcome_that_does_not_fit_is_left_out_and_told() -> None:
    sheet = sheet_of(Activity("R" * 240, "N" * 6), Activity("R" * 240, "N" * 7))
    assert sheet.rows[1].kegiatan == "R" * 240
    (flag,) = sheet.flags
    assert (flag.number, flag.column, flag.problem.code) == (2, "Kegiatan Harian", "W804")


def test_work_on_a_saturday_is_kept_and_told() -> None:
    sheet = sheet_of(Activity("Gotong royong"), day=SATURDAY)
    assert [flag.problem.code for flag in sheet.flags] == ["W803"]
    assert sheet.rows[0].tanggal == SATURDAY


def test_deed_and_outcome_share_a_line_where_both_fit() -> None:
    assert write_one_line("Rapat\n desa", " notula  jadi") == "Rapat desa; hasil: notula jadi"
    assert write_one_line("R" * 240, "N" * 6) == f"{'R' * 240}; hasil: {'N' * 6}"
    assert write_one_line("R" * 240, "N" * 7) == "R" * 240
