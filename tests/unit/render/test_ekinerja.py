import csv
import io
from datetime import date

from python_calamine import CalamineWorkbook

from generator.aggregate.skp.ekinerja_rows import EkinerjaFlag, EkinerjaRow, EkinerjaSheet
from generator.problems import make_problem
from generator.render.ekinerja import render_ekinerja_csv, render_ekinerja_xlsx

HEADERS = [
    "Rencana Aksi", "Tanggal", "Jam Mulai", "Jam Selesai",
    "Kegiatan Harian", "Realisasi", "Satuan", "Bukti Dukung",
]  # fmt: skip
DAY = date(2026, 8, 3)
ROWS = (
    EkinerjaRow("Monev", DAY, "08:00", "09:00", "Rapat, “desa”", 4, "laporan", "https://a.id/b"),
    EkinerjaRow("", DAY, "", "", '=HYPERLINK("https://x.id")', None, "", ""),
)
FLAG = EkinerjaFlag(2, "Realisasi", make_problem("entries/a.md", "W801", "2,5 jam", "Isi."))
SHEET = EkinerjaSheet(ROWS, (FLAG,))


def book() -> CalamineWorkbook:
    return CalamineWorkbook.from_filelike(io.BytesIO(render_ekinerja_xlsx(SHEET, "Judul", 0)))


def test_a_workbook_has_the_headers_real_dates_and_real_numbers() -> None:
    rows = book().get_sheet_by_index(0).to_python()
    assert rows[0] == HEADERS
    assert rows[1] == [
        "Monev", DAY, "08:00", "09:00", "Rapat, “desa”", 4, "laporan", "https://a.id/b",
    ]  # fmt: skip
    assert type(rows[1][5]) in {int, float}
    assert rows[2][5] == ""


def test_staff_text_is_no_formula_in_a_workbook() -> None:
    assert book().get_sheet_by_index(0).to_python()[2][4] == '=HYPERLINK("https://x.id")'


def test_what_to_look_at_is_on_a_second_sheet_and_points_to_the_first() -> None:
    assert book().sheet_names == ["e-Kinerja", "Perlu diperiksa"]
    _, line = book().get_sheet_by_name("Perlu diperiksa").to_python()
    assert line[:3] == [3, DAY, "Realisasi"]  # the third line, as a spreadsheet counts
    assert line[4:] == ["2,5 jam. Isi.", "entries/a.md"]


def test_nothing_to_look_at_has_no_sheet() -> None:
    data = render_ekinerja_xlsx(EkinerjaSheet(ROWS, ()), "Judul", 0)
    assert CalamineWorkbook.from_filelike(io.BytesIO(data)).sheet_names == ["e-Kinerja"]


def test_csv_has_the_headers_and_runs_nothing() -> None:
    lines = list(csv.reader(io.StringIO(render_ekinerja_csv(SHEET).decode(), newline="")))
    assert lines == [
        HEADERS,
        [
            "Monev",
            "2026-08-03",
            "08:00",
            "09:00",
            "Rapat, “desa”",
            "4",
            "laporan",
            "https://a.id/b",
        ],
        ["", "2026-08-03", "", "", '\'=HYPERLINK("https://x.id")', "", "", ""],
    ]


def test_equal_lines_give_equal_bytes() -> None:
    assert render_ekinerja_xlsx(SHEET, "J", 9) == render_ekinerja_xlsx(SHEET, "J", 9)
