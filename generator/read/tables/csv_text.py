"""A csv file as spreadsheets and machines write it: `;`, `,` or tab, UTF-8 or cp1252."""

import csv
import io
from typing import Final

from generator.model.sheet import Cell, Sheet, SheetRow
from generator.read.tables.cells import clean_text, make_row
from generator.read.tables.limits import RowBudget, Unreadable

_SEPARATORS: Final = (";", "\t", ",", "|")
_SAMPLE_LINES: Final = 60
_MAX_FIELD: Final = 200_000
_SEP_LINE: Final = "sep="


def read_csv(data: bytes) -> tuple[Sheet, ...]:
    """Read a csv file as one sheet.

    Raises:
        TooLarge: It holds more than a logbook can.
        Unreadable: It is no text, or a quote in it is never closed.
    """
    text = _decode(data)
    if "\x00" in text:
        raise Unreadable
    rows = list(_read_rows(text, _find_separator(text)))
    return (Sheet("", tuple(rows)),)


def _decode(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")  # Excel's "Unicode text"
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _find_separator(text: str) -> str:
    """Find the sign that parts the most rows into the most equal columns."""
    lines = text.splitlines()[:_SAMPLE_LINES]
    if lines and lines[0].lower().startswith(_SEP_LINE):
        return lines[0][len(_SEP_LINE) : len(_SEP_LINE) + 1] or ";"
    counts = {
        sign: [len(row) for row in csv.reader(lines, delimiter=sign) if len(row) > 1]
        for sign in _SEPARATORS
    }
    return max(
        _SEPARATORS,
        key=lambda sign: (_score(counts[sign]), -_SEPARATORS.index(sign)),
    )


def _score(widths: list[int]) -> int:
    """Count the rows that have the width most of them have."""
    return max((widths.count(width) * width for width in set(widths)), default=0)


def _read_rows(text: str, separator: str) -> list[SheetRow]:
    csv.field_size_limit(_MAX_FIELD)
    budget = RowBudget()
    found = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        for values in reader:
            row = make_row(reader.line_num, (Cell(clean_text(value)) for value in values), "")
            if row is not None and not (reader.line_num == 1 and _is_sep_line(row)):
                budget.spend(len(row.cells))
                found.append(row)
    except csv.Error as error:
        raise Unreadable from error
    return found


def _is_sep_line(row: SheetRow) -> bool:
    return row.cells[0].text.lower().startswith(_SEP_LINE)
