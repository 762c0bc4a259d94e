"""From when to when a row says its activity was."""

from generator.model.sheet import Cell
from generator.validate.logbook_table.cell_values import read_clock, read_clocks
from generator.validate.logbook_table.labels import Column
from generator.validate.logbook_table.row_cells import RowCells


def read_times(row: RowCells) -> tuple[str | None, str | None]:
    """Read from when to when; times that are unclear or out of order stay text."""
    both = _read_stretch(row)
    if both is not None:
        return both
    first, last = row.find(Column.START) or row.find(Column.HOURS), row.find(Column.END)
    times = [read_clock(found[1]) if found else None for found in (first, last)]
    mulai, selesai = times
    if mulai and selesai and mulai > selesai:
        row.outcome.notes.append(
            f"Jam selesai {selesai} lebih awal dari jam mulai {mulai}; ditulis di catatan."
        )
        return None, None
    for found, time in zip((first, last), times, strict=True):
        if found is not None and time is not None:
            _note_time(row, found[1], time)
            del row.cells[found[0]]
    return mulai, selesai


def _read_stretch(row: RowCells) -> tuple[str, str] | None:
    """Read `08.00 - 10.30` in one cell, where no other cell gives an end."""
    for column in (Column.HOURS, Column.START):
        found = row.find(column)
        both = read_clocks(found[1]) if found else None
        if found and both and both[0] <= both[1] and row.find(Column.END) is None:
            row.outcome.notes.append(
                f"Jam “{found[1].text}” dibaca sebagai {both[0]} sampai {both[1]}."
            )
            del row.cells[found[0]]
            return both
    return None


def _note_time(row: RowCells, cell: Cell, time: str) -> None:
    if cell.text != time:
        row.outcome.notes.append(f"Jam “{cell.text}” dibaca sebagai {time}.")
