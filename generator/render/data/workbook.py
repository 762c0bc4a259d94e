"""A workbook's bytes, as Excel and LibreOffice read them: real numbers and dates, no formula.

All texts are written as texts, whatever they begin with. Equal workbooks give equal bytes: the
date of making is the workbook's own, and XlsxWriter dates the parts of its archive alike always.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from decimal import Decimal
from fractions import Fraction
from io import BytesIO
from typing import Any

import xlsxwriter

from generator.model.workbook import Kind, SheetColumn, Value, Workbook, WorkSheet

LONGEST_TEXT = 32_767  # characters that a cell of Excel holds
MOST_ROWS = 1_048_575  # below the row of heads
_CUT = " … [dipotong; lengkapnya di berkas laporan]"
_EXACT_DIGITS = 15  # more than a spreadsheet's number keeps
_A4 = 9
_LINE, _HIGHEST = 15, 405  # points: one line, and the highest row that Excel takes in whole lines
_TOP = {"valign": "top"}
_TEXT = _TOP | {"align": "left", "indent": 1}  # or it touches the number to its left
_FORMATS: Mapping[Kind, Mapping[str, object]] = {
    Kind.TEXT: _TEXT,
    Kind.LONG: _TEXT | {"text_wrap": True},
    Kind.COUNT: _TOP | {"num_format": "#,##0"},
    Kind.NUMBER: _TOP,
    Kind.SHARE: _TOP | {"num_format": "0.0%"},
    Kind.DATE: _TEXT | {"num_format": "dd/mm/yyyy"},
    Kind.TIME: _TEXT | {"num_format": "hh:mm"},
    Kind.MOMENT: _TEXT | {"num_format": "dd/mm/yyyy hh:mm"},
}
_HEAD = {
    "bold": True,
    "text_wrap": True,
    "valign": "vcenter",
    "bg_color": "#E3ECE8",
    "bottom": 1,
}
_NUMERIC = frozenset({Kind.COUNT, Kind.NUMBER, Kind.SHARE})
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}

# XlsxWriter has no types of its own.
Book = Any
Page = Any
Format = Any


def render_workbook(workbook: Workbook) -> bytes:
    """Write a workbook.

    Raises:
        ValueError: A sheet has more rows than a spreadsheet holds.
    """
    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, _OPTIONS)
    made_at = datetime.fromtimestamp(workbook.made_at, UTC).replace(tzinfo=None)
    book.set_properties({"title": workbook.title, "author": workbook.author, "created": made_at})
    formats = {kind: book.add_format(dict(look)) for kind, look in _FORMATS.items()}
    heads = (
        book.add_format(_HEAD | {"align": "left", "indent": 1}),
        book.add_format(_HEAD | {"align": "right"}),
    )
    for sheet in workbook.sheets:
        page = book.add_worksheet(sheet.name)
        _write_heads(page, sheet.columns, formats, heads)
        _write_rows(page, sheet, formats)
        _arrange(page, sheet)
        _set_up_print(page, workbook, sheet)
    book.close()
    return buffer.getvalue()


def _write_heads(
    page: Page,
    columns: tuple[SheetColumn, ...],
    formats: Mapping[Kind, Format],
    heads: tuple[Format, Format],
) -> None:
    for place, column in enumerate(columns):
        page.set_column(place, place, column.width, formats[column.kind])
        page.write_string(0, place, column.head, heads[column.kind in _NUMERIC])
    page.set_row(0, max(_height(column.head, column.width - 2) for column in columns))


def _write_rows(page: Page, sheet: WorkSheet, formats: Mapping[Kind, Format]) -> None:
    if len(sheet.rows) > MOST_ROWS:
        raise ValueError(sheet.name)
    looks = [formats[column.kind] for column in sheet.columns]
    long = [
        (place, column.width)
        for place, column in enumerate(sheet.columns)
        if column.kind is Kind.LONG
    ]
    for number, row in enumerate(sheet.rows or (_say(sheet),), start=1):
        for place, value in enumerate(row):
            if value is not None:
                _write_cell(page, (number, place), value, looks[place])
        # Not every program makes a row as high as its text by itself.
        height = max([_height(row[place], width) for place, width in long], default=_LINE)
        if height > _LINE:
            page.set_row(number, height)


def _say(sheet: WorkSheet) -> tuple[Value, ...]:
    """Make the one row of a sheet that has none."""
    return (sheet.empty, *[None] * (len(sheet.columns) - 1))


def _height(value: Value, width: int) -> int:
    """Give the height in points of a text that is broken into lines of so many characters."""
    if not isinstance(value, str) or (len(value) <= width and "\n" not in value):
        return _LINE
    return min(_LINE * sum(_count_lines(one, width) for one in value.split("\n")), _HIGHEST)


def _count_lines(paragraph: str, width: int) -> int:
    lines, used = 1, 0
    for word in paragraph.split(" "):
        if used and used + 1 + len(word) > width:
            lines, used = lines + 1, 0
        used += len(word) + (used > 0)
        if used > width:  # a link has no place to break
            lines, used = lines + used // width, used % width
    return lines


def _write_cell(page: Page, place: tuple[int, int], value: Value, look: Format) -> None:
    if isinstance(value, str):
        page.write_string(*place, _fit(value), look)
    elif isinstance(value, (date, time)):  # a datetime is a date
        page.write_datetime(*place, value, look)
    elif isinstance(value, Decimal) and len(value.as_tuple().digits) > _EXACT_DIGITS:
        page.write_string(*place, f"{value:f}", look)  # a number would lose digits unsaid
    else:
        page.write_number(*place, _plain(value), look)


def _plain(value: int | Decimal | Fraction | None) -> float | int:
    assert value is not None, "empty cells are not written"
    return value if isinstance(value, int) else float(value)


def _fit(text: str) -> str:
    """Shorten what no cell holds, and say so."""
    return text if len(text) <= LONGEST_TEXT else text[: LONGEST_TEXT - len(_CUT)] + _CUT


def _arrange(page: Page, sheet: WorkSheet) -> None:
    """Keep the heads in sight and let every column be filtered."""
    page.freeze_panes(1, sheet.frozen)
    page.autofilter(0, 0, max(len(sheet.rows), 1), len(sheet.columns) - 1)


def _set_up_print(page: Page, workbook: Workbook, sheet: WorkSheet) -> None:
    page.set_landscape()
    page.set_paper(_A4)
    page.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.7)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    if sheet.printed is not None:
        page.print_area(0, 0, max(len(sheet.rows), 1), sheet.printed - 1)
    page.set_footer(f"&L{_literal(workbook.title)}&C&A&RHalaman &P dari &N")
    if workbook.notice:
        page.set_header(f"&C&B{_literal(workbook.notice)}")


def _literal(text: str) -> str:
    """Write a text into a header, which holds 255 characters and where "&" begins a command."""
    return text[:100].replace("&", "&&")
