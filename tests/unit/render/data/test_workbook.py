"""A workbook's bytes: real numbers and dates, texts that never run, equal bytes each time."""

import io
import zipfile
from datetime import date, datetime, time
from decimal import Decimal
from fractions import Fraction
from xml.etree import ElementTree as ET

import pytest
from python_calamine import CalamineWorkbook

from generator.model.workbook import Kind, SheetColumn, Value, Workbook, WorkSheet
from generator.render.data.workbook import LONGEST_TEXT, render_workbook

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
COLUMNS = tuple(SheetColumn(kind.name, kind, 12) for kind in Kind)
ROW: tuple[Value, ...] = (
    "Ani",
    "Rapat",
    19,
    Decimal("2.5"),
    Fraction(18, 19),
    date(2026, 8, 3),
    time(7, 30),
    datetime(2026, 8, 4, 9, 5),  # noqa: DTZ001  # a cell has no zone
)


def make_workbook(*rows: tuple[Value, ...], notice: str = "") -> Workbook:
    sheet = WorkSheet("Lembar", COLUMNS, rows, frozen=1, printed=4)
    return Workbook("Rekap A & B", "Kantor", 1_790_000_000, (sheet,), notice)


def read(workbook: Workbook) -> list[list[object]]:
    """Read the first sheet back without its heads."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(render_workbook(workbook)))
    rows: list[list[object]] = [list(row) for row in book.get_sheet_by_index(0).to_python()]
    return rows[1:]


def part(workbook: Workbook, name: str) -> ET.Element:
    with zipfile.ZipFile(io.BytesIO(render_workbook(workbook))) as archive:
        return ET.fromstring(archive.read(name))  # noqa: S314  # we wrote it


def test_numbers_dates_and_times_are_real() -> None:
    assert read(make_workbook(ROW)) == [
        [
            *("Ani", "Rapat", 19.0, 2.5, pytest.approx(18 / 19)),
            *(date(2026, 8, 3), time(7, 30), datetime(2026, 8, 4, 9, 5)),  # noqa: DTZ001
        ]
    ]


@pytest.mark.parametrize(
    "text",
    ["=1+1", "{=1+1}", "+62", "-3", "@SUM(A1)", "https://contoh.test/a", "007", "1e5", "_x0041_"],
)
def test_a_text_stays_the_text_that_was_typed(text: str) -> None:
    workbook = make_workbook((text, text, *ROW[2:]))
    assert read(workbook)[0][:2] == [text, text]
    sheet = part(workbook, "xl/worksheets/sheet1.xml")
    assert not list(sheet.iter(f"{_MAIN}f"))
    assert not list(sheet.iter(f"{_MAIN}hyperlink"))


def test_an_empty_value_is_an_empty_cell_and_a_text_may_stand_for_a_number() -> None:
    row = read(make_workbook(("Ani", None, "belum ada data", None, None, *ROW[5:])))[0]
    assert row[1:5] == ["", "belum ada data", "", ""]


def test_a_text_that_no_cell_holds_is_cut_and_says_so() -> None:
    (row,) = read(make_workbook((*ROW[:1], "x" * 40_000, *ROW[2:])))
    assert len(str(row[1])) == LONGEST_TEXT
    assert str(row[1]).endswith("[dipotong; lengkapnya di berkas laporan]")


def test_a_number_with_more_digits_than_a_cell_keeps_stays_as_typed() -> None:
    typed = Decimal("12345678901234567.5")
    assert read(make_workbook((*ROW[:3], typed, *ROW[4:])))[0][3] == "12345678901234567.5"


def test_a_sheet_without_rows_says_what_that_means() -> None:
    assert read(make_workbook())[0][0] == "Tidak ada."


def test_a_sheet_is_ready_for_reading_filtering_and_printing() -> None:
    workbook = make_workbook(ROW, notice="Hanya A & B")
    sheet = part(workbook, "xl/worksheets/sheet1.xml")
    pane, setup = sheet.find(f".//{_MAIN}pane"), sheet.find(f"{_MAIN}pageSetup")
    assert pane is not None
    assert (pane.get("state"), pane.get("ySplit"), pane.get("xSplit")) == ("frozen", "1", "1")
    assert setup is not None
    assert (setup.get("orientation"), setup.get("fitToHeight")) == ("landscape", "0")
    wanted = {one.tag for one in sheet} & {f"{_MAIN}autoFilter", f"{_MAIN}mergeCells"}
    assert wanted == {f"{_MAIN}autoFilter"}
    names = {one.get("name"): one.text for one in part(workbook, "xl/workbook.xml").iter()}
    assert names["_xlnm.Print_Titles"] == "Lembar!$1:$1"
    assert names["_xlnm.Print_Area"] == "Lembar!$A$1:$D$2"
    head = sheet.find(f".//{_MAIN}oddHeader")
    assert head is not None
    assert head.text == "&C&BHanya A && B"


def test_a_long_text_has_room_in_its_row() -> None:
    short, long = make_workbook(ROW), make_workbook((*ROW[:1], "kata " * 20, *ROW[2:]))
    heights = [
        [row.get("ht") for row in part(book, "xl/worksheets/sheet1.xml").iter(f"{_MAIN}row")][1]
        for book in (short, long)
    ]
    assert heights[0] is None
    assert float(heights[1] or 0) >= 8 * 15


def test_equal_workbooks_give_equal_bytes_and_tell_no_clock() -> None:
    data = render_workbook(make_workbook(ROW))
    assert data == render_workbook(make_workbook(ROW))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    texts = [one.text for one in part(make_workbook(ROW), "docProps/core.xml")]
    assert texts.count("2026-09-21T14:13:20Z") == 2  # 1,790,000,000 seconds: made and changed
