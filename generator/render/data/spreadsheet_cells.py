"""Cells of a CSV file that no spreadsheet takes for a formula (SPEC 6; docs/decisions/0005)."""

import re
from collections.abc import Sequence

# A spreadsheet runs a cell that begins so; some fold the full-width forms to these first.
_FORMULA_SIGNS = r"=+\-@＝＋－＠\t\r"
# Indonesian Excel splits at ";", and a quoted line break or tab may begin a new cell there. So the
# place after each of them counts as the beginning of a cell, wherever our own quotes are.
_CELL_BEGINS = r"(?:^|(?<=[;\t\r\n])) *"
_MAY_RUN = re.compile(rf"[,;\t\r\n] *'*[{_FORMULA_SIGNS}]")
_NEEDS_QUOTES = re.compile(r'["\r\n]')
_RUNS = re.compile(rf"({_CELL_BEGINS})(?='*[{_FORMULA_SIGNS}])")
_NEUTRALISED = re.compile(rf"({_CELL_BEGINS})'(?='*[{_FORMULA_SIGNS}])")


def render_cells(cells: Sequence[str]) -> str:
    """Write the cells of a line, without its end: what a spreadsheet would run is neutralised.

    Quoted by hand: the csv module takes five times as long for one line.
    """
    line = ",".join(cells)
    # Nearly every line is harmless, so it is searched once and not cell by cell.
    if _MAY_RUN.search("," + line):
        cells = [neutralise_cell(cell) for cell in cells]
    elif line.count(",") == len(cells) - 1 and not _NEEDS_QUOTES.search(line):
        return line
    return ",".join([_quote(cell) for cell in cells])


def _quote(cell: str) -> str:
    if "," not in cell and not _NEEDS_QUOTES.search(cell):
        return cell
    return '"' + cell.replace('"', '""') + '"'


def neutralise_cell(cell: str) -> str:
    """Put an apostrophe before all that a spreadsheet would run; other cells stay as they are."""
    return _RUNS.sub(r"\1'", cell)


def restore_cell(cell: str) -> str:
    """Take back what `neutralise_cell` did: for readers of our files that are no spreadsheet."""
    return _NEUTRALISED.sub(r"\1", cell)
