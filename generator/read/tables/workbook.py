"""Workbooks: xlsx, xls, xlsb, ods, through calamine."""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Final

from generator.model.sheet import Cell, Sheet, SheetRow
from generator.read.tables.cell_links import DAMAGED, Place, read_cell_links
from generator.read.tables.cells import make_cell, make_row
from generator.read.tables.limits import MAX_PARTS, RowBudget, TooLarge, Unreadable

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

EPOCH_1900: Final = date(1899, 12, 30)
EPOCH_1904: Final = date(1904, 1, 1)
EITHER_EPOCH: Final[tuple[date, ...]] = (EPOCH_1900, EPOCH_1904)
_WORKBOOK_XML: Final = "xl/workbook.xml"
_DATE_1904: Final = re.compile(rb'\bdate1904\s*=\s*"(?:1|true)"')


def read_workbook(data: bytes) -> tuple[Sheet, ...]:
    """Read every sheet, hidden ones too; formulas give the value their program kept.

    Raises:
        TooLarge: It holds more than a logbook can.
        Unreadable: It is damaged, or locked with a password.
    """
    # Only an import reads workbooks: other commands shall not pay for the library.
    from python_calamine import CalamineError, CalamineWorkbook, SheetVisibleEnum  # noqa: PLC0415

    budget = RowBudget()
    try:
        links = read_cell_links(data)
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            if len(book.sheets_metadata) > MAX_PARTS:
                raise TooLarge
            return tuple(
                Sheet(
                    about.name,
                    tuple(_read_rows(book, about.name, links.get(about.name, {}), budget)),
                    about.visible != SheetVisibleEnum.Visible,
                )
                for about in book.sheets_metadata
                if str(about.typ).endswith("WorkSheet")
            )
    except (CalamineError, *DAMAGED, OSError) as error:
        raise Unreadable from error


def read_epochs(data: bytes) -> tuple[date, ...]:
    """Tell what day 0 of the workbook's dates is."""
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            if _WORKBOOK_XML in packed.namelist():
                is_1904 = _DATE_1904.search(packed.read(_WORKBOOK_XML)) is not None
                return (EPOCH_1904 if is_1904 else EPOCH_1900,)
    return EITHER_EPOCH


def _read_rows(
    book: "CalamineWorkbook", name: str, links: Mapping[Place, str], budget: RowBudget
) -> Iterator[SheetRow]:
    values = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
    for number, row in enumerate(values, 1):
        cells = (
            _add_address(make_cell(value), links.get((number - 1, column), ""))
            for column, value in enumerate(row)
        )
        found = make_row(number, cells, f"lembar {name}")
        if found is not None:
            budget.spend(len(found.cells))
            yield found


def _add_address(cell: Cell, address: str) -> Cell:
    """Put the address behind a text after it, unless the text says it itself."""
    is_said = address.removeprefix("mailto:").rstrip("/") in cell.text
    return cell if is_said or cell != Cell(cell.text) else Cell(f"{cell.text} {address}".strip())
