"""The lines for BKN's e-Kinerja as a workbook or as CSV, with exactly its eight headers: SPEC 6."""

from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO

import xlsxwriter

from generator.aggregate.skp.ekinerja_rows import EkinerjaRow, EkinerjaSheet
from generator.render.data.spreadsheet_cells import render_cells

HEADERS = (
    *("Rencana Aksi", "Tanggal", "Jam Mulai", "Jam Selesai"),
    *("Kegiatan Harian", "Realisasi", "Satuan", "Bukti Dukung"),
)
_DATE, _NUMBER = HEADERS.index("Tanggal"), HEADERS.index("Realisasi")
_WIDTHS = (38, 12, 10, 11, 70, 10, 12, 40)
_FLAG_HEADERS = ("Baris", "Tanggal", "Kolom", "Kegiatan Harian", "Yang perlu diperiksa", "Berkas")
_FLAG_WIDTHS = (7, 12, 14, 60, 70, 50)
_LINE_POINTS = 15.0
_DATE_FORMAT = "yyyy-mm-dd"
_OPTIONS = {
    "in_memory": True,
    # Staff text is text: never a formula, and a link is not followed at a careless click.
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def render_ekinerja_csv(sheet: EkinerjaSheet) -> bytes:
    """Write the lines as CSV; what a spreadsheet would run is neutralised."""
    lines = [render_cells(HEADERS), *(render_cells(_cells(row)) for row in sheet.rows)]
    return "".join(f"{line}\r\n" for line in lines).encode()


def render_ekinerja_xlsx(sheet: EkinerjaSheet, title: str, created_at: int) -> bytes:
    """Write the lines as a workbook, real dates and numbers; what to look at on a second sheet."""
    target = BytesIO()
    book = xlsxwriter.Workbook(target, _OPTIONS)
    book.set_properties({"title": title, "created": datetime.fromtimestamp(created_at, UTC)})
    _write_rows(book, sheet.rows)
    if sheet.flags:
        _write_flags(book, sheet)
    book.close()
    return target.getvalue()


def _cells(row: EkinerjaRow) -> tuple[str, ...]:
    number = "" if row.realisasi is None else str(row.realisasi)
    return (
        *(row.rencana_aksi, row.tanggal.isoformat(), row.jam_mulai, row.jam_selesai),
        *(row.kegiatan, number, row.satuan, row.bukti),
    )


def _write_rows(book: xlsxwriter.Workbook, rows: Sequence[EkinerjaRow]) -> None:
    page = _add_page(book, "e-Kinerja", HEADERS, _WIDTHS)
    day = book.add_format({"num_format": _DATE_FORMAT, "valign": "top", "align": "left"})
    text = book.add_format({"text_wrap": True, "valign": "top"})
    for number, row in enumerate(rows, start=1):
        for column, cell in enumerate(_cells(row)):
            if cell and column not in (_DATE, _NUMBER):
                page.write_string(number, column, cell, text)
        page.write_datetime(number, _DATE, row.tanggal, day)
        page.set_row(number, _height(_cells(row), _WIDTHS))
        if row.realisasi is not None:
            page.write_number(number, _NUMBER, row.realisasi, text)


def _write_flags(book: xlsxwriter.Workbook, sheet: EkinerjaSheet) -> None:
    page = _add_page(book, "Perlu diperiksa", _FLAG_HEADERS, _FLAG_WIDTHS)
    day = book.add_format({"num_format": _DATE_FORMAT, "valign": "top", "align": "left"})
    text = book.add_format({"text_wrap": True, "valign": "top"})
    for number, flag in enumerate(sheet.flags, start=1):
        row = sheet.rows[flag.number - 1]
        page.write_number(number, 0, flag.number + 1, text)  # as the first sheet counts
        page.write_datetime(number, 1, row.tanggal, day)
        said = f"{flag.problem.message}. {flag.problem.hint}"
        cells = (flag.column, row.kegiatan, said, flag.problem.path)
        page.set_row(number, _height(cells, _FLAG_WIDTHS[2:]))
        for column, cell in enumerate(cells, start=2):
            page.write_string(number, column, cell, text)


def _height(cells: Sequence[str], widths: Sequence[int]) -> float:
    """Give a row room for its longest cell: not every program does so by itself."""
    lines = (-(-len(cell) // (width - 2)) for cell, width in zip(cells, widths, strict=True))
    return _LINE_POINTS * max(1, *lines)


def _add_page(
    book: xlsxwriter.Workbook, name: str, headers: Sequence[str], widths: Sequence[int]
) -> xlsxwriter.worksheet.Worksheet:
    page = book.add_worksheet(name)
    bold = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
    for column, (header, width) in enumerate(zip(headers, widths, strict=True)):
        page.set_column(column, column, width)
        page.write_string(0, column, header, bold)
    page.freeze_panes(1, 0)
    page.repeat_rows(0)
    page.set_landscape()
    page.set_paper(9)  # A4
    page.fit_to_pages(1, 0)
    return page
