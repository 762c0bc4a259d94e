"""Makes the files that offices have: workbooks, Word documents, csv; all people are invented."""

import datetime as dt
import io
import zipfile
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

import docx
import xlsxwriter

Value = str | int | float | dt.date | dt.time | dt.datetime | None
Rows = Sequence[Sequence[Value]]
_FORMATS = {
    dt.datetime: "dd/mm/yyyy hh:mm",
    dt.date: "dd/mm/yyyy",
    dt.time: "hh:mm",
}


def make_xlsx(
    sheets: Mapping[str, Rows],
    *,
    merged: Mapping[str, Sequence[tuple[int, int, int, int]]] | None = None,
    hidden_rows: Sequence[int] = (),
    hidden_sheets: Sequence[str] = (),
    date_1904: bool = False,
) -> bytes:
    """Make a workbook; merges are (first row, first column, last row, last column), 0-based."""
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True, "date_1904": date_1904})
    formats = {kind: book.add_format({"num_format": text}) for kind, text in _FORMATS.items()}
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for at, row in enumerate(rows):
            for column, value in enumerate(row):
                _write(sheet, at, column, value, formats)
        for first, left, last, right in (merged or {}).get(name, ()):
            value = rows[first][left]
            sheet.merge_range(first, left, last, right, "")
            _write(sheet, first, left, value, formats)
        for row_number in hidden_rows:
            sheet.set_row(row_number, options={"hidden": True})
        if name in hidden_sheets:
            sheet.hide()
    book.close()
    return stream.getvalue()


def _write(
    sheet: xlsxwriter.worksheet.Worksheet,
    row: int,
    column: int,
    value: Value,
    formats: Mapping[type, xlsxwriter.format.Format],
) -> None:
    if isinstance(value, dt.date | dt.time):
        sheet.write_datetime(row, column, value, formats[type(value)])
    elif isinstance(value, str) and value.startswith("="):
        formula, _, result = value.partition(" -> ")
        sheet.write_formula(row, column, formula, None, float(result))
    elif isinstance(value, str):
        sheet.write_string(row, column, value)
    elif value is not None:
        sheet.write_number(row, column, value)


def make_csv(rows: Rows, separator: str = ";", encoding: str = "utf-8") -> bytes:
    """Make a csv file; cells are quoted where they must be."""
    lines = (
        separator.join(_quote("" if value is None else str(value), separator) for value in row)
        for row in rows
    )
    return "\r\n".join(lines).encode(encoding)


def _quote(text: str, separator: str) -> str:
    if any(sign in text for sign in (separator, '"', "\n", "\r")):
        return '"' + text.replace('"', '""') + '"'
    return text


def make_docx(
    blocks: Sequence[str | Rows], merged: Sequence[tuple[int, int, int, int]] = ()
) -> bytes:
    """Make a document of paragraphs and tables; the merges are those of each table."""
    document = docx.Document()
    for block in blocks:
        if isinstance(block, str):
            document.add_paragraph(block)
            continue
        table = document.add_table(len(block), max(len(row) for row in block))
        for at, row in enumerate(block):
            for column, value in enumerate(row):
                if value is not None:
                    table.cell(at, column).text = str(value)
        for first, left, last, right in merged:
            table.cell(first, left).merge(table.cell(last, right))
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def make_ods(name: str, rows: Rows) -> bytes:
    """Make an OpenDocument spreadsheet: as much of one as a reader needs."""
    body = "".join(
        "<table:table-row>" + "".join(map(_ods_cell, row)) + "</table:table-row>" for row in rows
    )
    content = (
        '<?xml version="1.0" encoding="UTF-8"?><office:document-content '
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">'
        f'<office:body><office:spreadsheet><table:table table:name="{name}">{body}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest '
        'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
        "</manifest:manifest>"
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        packed.writestr("mimetype", kind)
        packed.writestr("content.xml", content)
        packed.writestr("META-INF/manifest.xml", manifest)
    return stream.getvalue()


def _ods_cell(value: Value) -> str:
    if value is None:
        return "<table:table-cell/>"
    if isinstance(value, dt.date):
        return (
            '<table:table-cell office:value-type="date" '
            f'office:date-value="{value.isoformat()}"><text:p>{value}</text:p></table:table-cell>'
        )
    if isinstance(value, int | float):
        return (
            f'<table:table-cell office:value-type="float" office:value="{value}">'
            f"<text:p>{value}</text:p></table:table-cell>"
        )
    paragraphs = "".join(f"<text:p>{escape(line)}</text:p>" for line in str(value).split("\n"))
    return f'<table:table-cell office:value-type="string">{paragraphs}</table:table-cell>'
