"""Door: strangers' workbooks and documents are read in a process of their own.

A file of a few kilobytes may claim a sheet of 17 thousand million cells; the library would then ask
for all the memory there is, and end the process that asked. Here that process is not ours.
"""

import json
import subprocess
import sys
from datetime import date
from decimal import Decimal
from typing import Final

from generator.model.sheet import Cell, Sheet, SheetRow
from generator.read.tables.limits import (
    MAX_MEMORY_BYTES,
    MAX_SECONDS,
    TooLarge,
    Unreadable,
)
from generator.read.tables.word_document import read_word_document
from generator.read.tables.workbook import read_workbook

_READERS: Final = {"lembar": read_workbook, "dokumen": read_word_document}
_TOO_LARGE: Final = b"besar"
_UNREADABLE: Final = b"rusak"


def read_apart(kind: str, data: bytes) -> tuple[Sheet, ...]:
    """Read a file in a process with little memory and time.

    Args:
        kind: "lembar" for a workbook, "dokumen" for a Word document.
        data: The file.

    Raises:
        TooLarge: It holds more than a logbook can, or took too much memory or time to tell.
        Unreadable: It is damaged, or locked with a password.
    """
    command = [sys.executable, "-P", "-m", "generator.read.tables.apart", kind]
    try:
        done = subprocess.run(  # noqa: S603 - our own module, no text of others in the command
            command, input=data, capture_output=True, timeout=MAX_SECONDS, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise TooLarge from error
    if done.returncode < 0 or done.stdout == _TOO_LARGE:  # a signal: it asked for too much memory
        raise TooLarge
    if done.returncode != 0 or done.stdout == _UNREADABLE:
        raise Unreadable
    return tuple(
        Sheet(name, tuple(_row_from_list(row) for row in rows), is_hidden)
        for name, is_hidden, rows in json.loads(done.stdout)
    )


def _row_from_list(row: list[object]) -> SheetRow:
    number, part, *cells = row
    return SheetRow(int(str(number)), tuple(_cell_from_list(cell) for cell in cells), str(part))


def _cell_from_list(cell: object) -> Cell:
    if isinstance(cell, str):
        return Cell(cell)
    assert isinstance(cell, list)
    text, day, clock, number = cell
    return Cell(
        text,
        None if day is None else date.fromisoformat(day),
        clock,
        None if number is None else Decimal(number),
    )


def _to_lists(sheets: tuple[Sheet, ...]) -> list[object]:
    return [
        [
            sheet.name,
            sheet.is_hidden,
            [[row.number, row.part, *map(_cell_to_list, row.cells)] for row in sheet.rows],
        ]
        for sheet in sheets
    ]


def _cell_to_list(cell: Cell) -> object:
    if cell == Cell(cell.text):
        return cell.text
    day = None if cell.day is None else cell.day.isoformat()
    return [cell.text, day, cell.clock, None if cell.number is None else str(cell.number)]


def _limit_memory() -> None:
    try:
        import resource  # noqa: PLC0415 - Windows has none
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY_BYTES, MAX_MEMORY_BYTES))


def _answer(kind: str, data: bytes) -> bytes:
    try:
        return json.dumps(_to_lists(_READERS[kind](data))).encode()
    except (TooLarge, MemoryError):
        return _TOO_LARGE
    except Unreadable:
        return _UNREADABLE


if __name__ == "__main__":
    _limit_memory()
    sys.stdout.buffer.write(_answer(sys.argv[1], sys.stdin.buffer.read()))
