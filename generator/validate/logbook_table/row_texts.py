"""The texts of a row as activities, each with its result and amount; bullets are several."""

import re
from dataclasses import replace
from typing import Final

from generator.model.report import Activity
from generator.model.sheet import EMPTY, Cell
from generator.validate.folding import fold_value
from generator.validate.logbook_table.cell_values import read_amount, read_line
from generator.validate.logbook_table.labels import Column
from generator.validate.logbook_table.row_cells import RowCells

_BULLET: Final = re.compile(r"(?:\d{1,2}[.)]|[a-z][.)]|[-*•‣▪◦·])\s*(?=\S)")
_TICKS: Final = frozenset(["v", "x", "✓", "✔", "√", "ya", "1"])
_TASKS: Final = {Column.EXTRA_TASK: "tambahan", Column.ORDERED_TASK: "tugas-atasan"}


def take_texts(row: RowCells) -> list[tuple[str, str | None]]:
    """Take what was done, each text with the kind that its column gives it."""
    texts: list[tuple[str, str | None]] = []
    if (main := row.take(Column.TEXT)).text:
        texts.append((main.text, None))
    for column, kind in _TASKS.items():
        cell = row.take(column)
        if cell.text and fold_value(cell.text) in _TICKS and texts:
            texts[0] = (texts[0][0], kind)
            row.outcome.notes.append(f"Tanda “{cell.text}” dibaca sebagai jenis {kind}.")
        elif cell.text:
            texts.append((cell.text, kind))
    if not texts and (detail := row.take(Column.DETAIL)).text:
        texts.append((detail.text, None))
    return texts


def add_activities(row: RowCells, texts: list[tuple[str, str | None]], shared: Activity) -> None:
    """Add an activity for each text; several bullets in one cell are several activities."""
    main, kind = texts[0]
    bullets = _split_bullets(main)
    results = _match_lines(row, Column.RESULT, len(bullets))
    amounts = _match_lines(row, Column.AMOUNT, len(bullets))
    units = _match_lines(row, Column.UNIT, len(bullets))
    if len(bullets) > 1 and None not in (results, amounts, units):
        row.outcome.notes.append("Beberapa kegiatan dalam satu sel ditulis sebagai beberapa butir.")
        _keep_times(row, shared)
        alone = replace(shared, mulai=None, selesai=None, bukti=(), kendala=None, lokasi=None)
        first = replace(alone, bukti=shared.bukti, kendala=shared.kendala, lokasi=shared.lokasi)
        for number, text in enumerate(bullets):
            parts = [cells[number] if cells else EMPTY for cells in (results, amounts, units)]
            _add_activity(row, replace(alone if number else first, uraian=text), kind, parts)
        for column in (Column.RESULT, Column.AMOUNT, Column.UNIT):
            row.take(column)
    else:
        parts = [row.take(column) for column in (Column.RESULT, Column.AMOUNT, Column.UNIT)]
        _add_activity(row, replace(shared, uraian="; ".join(main.split("\n"))), kind, parts)
    for text, other in texts[1:]:
        flat = " ".join(text.split())
        row.outcome.activities.append(Activity(flat, rhk=shared.rhk, jenis=other or shared.jenis))


def _keep_times(row: RowCells, shared: Activity) -> None:
    if shared.mulai or shared.selesai:
        times = " sampai ".join(time for time in (shared.mulai, shared.selesai) if time)
        row.outcome.kept.append(("Jam seluruh kegiatan", times))


def _split_bullets(text: str) -> list[str]:
    """Split a cell whose lines are all bullets; one text where they are not."""
    lines = text.split("\n")
    if len(lines) > 1 and all(_BULLET.match(line) for line in lines):
        return [_BULLET.sub("", line, count=1) for line in lines]
    return [text]


def _match_lines(row: RowCells, column: Column, count: int) -> list[Cell] | None:
    """Give a cell for each of the bullets; [] where the column is empty, None where they differ."""
    found = row.find(column)
    if found is None:
        return []
    lines = found[1].text.split("\n")
    return [Cell(_BULLET.sub("", line, count=1)) for line in lines] if len(lines) == count else None


def _add_activity(row: RowCells, activity: Activity, kind: str | None, parts: list[Cell]) -> None:
    """Add an activity with its result, amount and unit."""
    result, amount, unit = parts
    if not amount.text and _is_amount(result) and not row.table.find(Column.AMOUNT):
        result, amount = EMPTY, result
    read = read_amount(amount, unit)
    if not read.is_sure:
        row.outcome.notes.append(f"Jumlah “{amount.text}” tidak jelas; ditulis di catatan.")
        row.outcome.kept.append((_title(row, Column.AMOUNT), amount.text))
    elif read.number is not None and f"{read.number:f}" != amount.text:
        shown = f"{read.number:f}, satuan {read.unit}" if read.unit else f"{read.number:f}"
        row.outcome.notes.append(f"Jumlah “{amount.text}” dibaca sebagai {shown}.")
    row.outcome.activities.append(
        replace(
            activity,
            jenis=kind or activity.jenis,
            hasil=read_line(result),
            jumlah=read.number,
            satuan=" ".join(read.unit.split()) if read.unit else None,
        )
    )


def _is_amount(cell: Cell) -> bool:
    return cell.number is not None or cell.text.isdecimal()


def _title(row: RowCells, column: Column) -> str:
    return next((row.table.titles[index] for index in row.table.find(column)), "Jumlah")
