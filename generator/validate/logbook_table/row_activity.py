"""One row of a table as activities, and what of the row fits no field."""

from collections.abc import Mapping
from typing import Final

from generator.model.sheet import SheetRow
from generator.validate.logbook_table.cell_values import is_nothing
from generator.validate.logbook_table.find_tables import LogTable
from generator.validate.logbook_table.labels import Column
from generator.validate.logbook_table.row_cells import RowActivities, RowCells
from generator.validate.logbook_table.row_fields import read_shared_fields
from generator.validate.logbook_table.row_texts import add_activities, take_texts

# Columns that say when, who and in which order: they are read elsewhere, or not kept.
_NOT_OF_ACTIVITIES: Final = frozenset(
    [
        Column.NUMBER,
        Column.WEEKDAY,
        Column.DATE,
        Column.PERSON,
        Column.NOT_KEPT,
    ]
)


def read_row(row: SheetRow, table: LogTable, results: Mapping[str, str]) -> RowActivities:
    """Read a row that holds an activity.

    Args:
        row: The row.
        table: Its table.
        results: What an RHK may be called, folded, to its slug.
    """
    outcome = RowActivities()
    cells = {
        index: cell
        for index, cell in enumerate(row.cells)
        if cell.text and table.columns.get(index) not in _NOT_OF_ACTIVITIES
    }
    taken = RowCells(table, cells, outcome)
    _drop_dashes(taken)
    texts = take_texts(taken)
    shared = read_shared_fields(taken, results)
    add_activities(taken, texts, shared)
    outcome.plans += [cell.text for cell in taken.take_all(Column.NEXT)]
    outcome.kept += [
        (table.titles.get(index) or _unnamed(index), cell.text)
        for index, cell in sorted(taken.cells.items())
    ]
    return outcome


def _unnamed(index: int) -> str:
    return f"Kolom ke-{index + 1}"


def _drop_dashes(row: RowCells) -> None:
    for index, cell in list(row.cells.items()):
        if is_nothing(cell):
            row.outcome.notes.append(f"“{cell.text}” dibaca sebagai sel kosong.")
            del row.cells[index]
