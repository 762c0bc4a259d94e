"""Cells of a CSV file that no spreadsheet takes for a formula (SPEC 6; docs/decisions/0005)."""

import csv
import re
from collections.abc import Iterable, Sequence

# A spreadsheet runs a cell that begins so; some fold the full-width forms to these first.
_FORMULA_SIGNS = r"=+\-@＝＋－＠\t\r"
# Indonesian Excel splits at ";", and a quoted line break or tab may begin a new cell there. So the
# place after each of them counts as the beginning of a cell, wherever our own quotes are.
_CELL_BEGINS = r"(?:^|(?<=[;\t\r\n])) *"
_MAY_RUN = re.compile(rf"[;\t\r\n] *'*[{_FORMULA_SIGNS}]")
_RUNS = re.compile(rf"({_CELL_BEGINS})(?='*[{_FORMULA_SIGNS}])")
_NEUTRALISED = re.compile(rf"({_CELL_BEGINS})'(?='*[{_FORMULA_SIGNS}])")


def neutralise_cells(cells: tuple[str, ...]) -> tuple[str, ...]:
    """Put an apostrophe before all that a spreadsheet would run; other cells stay as they are."""
    # One search over all cells: nearly no row needs more, and it is the row's dearest step.
    if not _MAY_RUN.search("\n" + "\n".join(cells)):
        return cells
    return tuple(_RUNS.sub(r"\1'", cell) for cell in cells)


def restore_cell(cell: str) -> str:
    """Take back what `neutralise_cells` did: for readers of our files that are no spreadsheet."""
    return _NEUTRALISED.sub(r"\1", cell)


def render_csv_rows(rows: Iterable[Sequence[str | int | None]]) -> str:
    r"""Write rows as RFC 4180 says: "," between, `"` round where needed, CRLF at the end."""
    lines = _Lines()
    csv.writer(lines, lineterminator="\r\n").writerows(rows)
    return "".join(lines)


class _Lines(list[str]):
    """A list that the csv module can write to."""

    write = list.append
