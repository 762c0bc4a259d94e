"""One row of a table as activities, and what of the row fits no field."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from generator.model.report import Activity
from generator.model.report_words import make_default_kind
from generator.model.sheet import EMPTY, Cell, SheetRow
from generator.validate.folding import fold_value, fold_word
from generator.validate.logbook_table.cell_values import (
    is_nothing,
    read_amount,
    read_clock,
    read_clocks,
    split_links,
)
from generator.validate.logbook_table.find_tables import LogTable
from generator.validate.logbook_table.labels import Column
from generator.validate.word_values import fold_kind

_BULLET: Final = re.compile(r"(?:\d{1,2}[.)]|[a-z][.)]|[-*•‣▪◦·])\s*(?=\S)")
_TICKS: Final = frozenset(["v", "x", "✓", "✔", "√", "ya", "1"])
_KIND_WORDS: Final = {"kinerja-harian": "skp", "kinerja harian": "skp", "rencana aksi": "skp"}
# Columns that say when, who and in which order: they are read elsewhere, or not kept.
NOT_OF_ACTIVITIES: Final = frozenset(
    [
        Column.NUMBER,
        Column.WEEKDAY,
        Column.DATE,
        Column.PERSON,
        Column.NOT_KEPT,
    ]
)
_TASKS: Final = {Column.EXTRA_TASK: "tambahan", Column.ORDERED_TASK: "tugas-atasan"}


@dataclass(slots=True)
class RowActivities:
    """What a row became.

    Attributes:
        activities: One, or one for each bullet in its cell.
        kept: (head of the column, text) of what fits no field: it goes into the narrative.
        plans: Texts for `rencana`.
        notes: How something was read, Indonesian sentences.
    """

    activities: list[Activity] = field(default_factory=list)
    kept: list[tuple[str, str]] = field(default_factory=list)
    plans: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Row:
    """The cells of a row, each taken once; what nobody took is kept as text."""

    table: LogTable
    cells: dict[int, Cell]
    outcome: RowActivities

    def find(self, column: Column) -> tuple[int, Cell] | None:
        """Find the first cell of a column that says something."""
        for index in self.table.find(column):
            if index in self.cells:
                return index, self.cells[index]
        return None

    def take(self, column: Column) -> Cell:
        """Take the first cell of a column out; an empty one where it says nothing."""
        found = self.find(column)
        return self.cells.pop(found[0]) if found else EMPTY


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
        if cell.text and table.columns.get(index) not in NOT_OF_ACTIVITIES
    }
    taken = _Row(table, cells, outcome)
    _drop_dashes(taken)
    texts = _take_texts(taken)
    shared = _read_shared(taken, results)
    _make_activities(taken, texts, shared)
    outcome.plans += [cell.text for cell in _take_all(taken, Column.NEXT)]
    outcome.kept += [
        (table.titles.get(index) or _unnamed(index), cell.text)
        for index, cell in sorted(taken.cells.items())
    ]
    return outcome


def _unnamed(index: int) -> str:
    return f"Kolom ke-{index + 1}"


def _drop_dashes(row: _Row) -> None:
    for index, cell in list(row.cells.items()):
        if is_nothing(cell):
            row.outcome.notes.append(f"“{cell.text}” dibaca sebagai sel kosong.")
            del row.cells[index]


def _take_all(row: _Row, column: Column) -> list[Cell]:
    found = []
    while row.find(column) is not None:
        found.append(row.take(column))
    return found


def _take_texts(row: _Row) -> list[tuple[str, str | None]]:
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


def _read_shared(row: _Row, results: Mapping[str, str]) -> Activity:
    """Read what a row says besides the text: the same for all activities in it."""
    rhk = _read_result(row, results)
    mulai, selesai = _read_times(row)
    links = tuple(
        link for column in (Column.EVIDENCE, Column.REMARK) for link in _links(row, column)
    )
    return Activity(
        "",
        rhk=rhk,
        jenis=_read_kind(row) or make_default_kind(rhk),
        mulai=mulai,
        selesai=selesai,
        lokasi=_flat(row.take(Column.PLACE)),
        bukti=links,
        kendala=_flat(row.take(Column.OBSTACLE)),
    )


def _flat(cell: Cell) -> str | None:
    return " ".join(cell.text.split()) or None


def _read_result(row: _Row, results: Mapping[str, str]) -> str | None:
    found = row.find(Column.PLAN)
    if found is None:
        return None
    index, cell = found
    slug = results.get(fold_word(cell.text))
    if slug is None:
        row.outcome.notes.append(f"RHK “{cell.text}” tidak dikenal; ditulis di catatan.")
        return None
    del row.cells[index]
    if slug != cell.text:
        row.outcome.notes.append(f"RHK “{cell.text}” dibaca sebagai {slug}.")
    return slug


def _read_kind(row: _Row) -> str | None:
    found = row.find(Column.KIND)
    if found is None:
        return None
    index, cell = found
    kind = fold_kind(cell.text) or _KIND_WORDS.get(fold_value(cell.text.replace("_", " ")))
    if kind is None:
        return None
    del row.cells[index]
    if kind != cell.text:
        row.outcome.notes.append(f"Jenis “{cell.text}” dibaca sebagai {kind}.")
    return kind


def _links(row: _Row, column: Column) -> tuple[str, ...]:
    """Take the links out of the cells of a column; other words stay in them."""
    found: list[str] = []
    for index in row.table.find(column):
        if index not in row.cells:
            continue
        links, rest = split_links(row.cells[index].text)
        found += links
        if links and rest:
            row.cells[index] = Cell(rest)
        elif links:
            del row.cells[index]
    return tuple(found)


def _read_times(row: _Row) -> tuple[str | None, str | None]:
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


def _read_stretch(row: _Row) -> tuple[str, str] | None:
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


def _note_time(row: _Row, cell: Cell, time: str) -> None:
    if cell.text != time:
        row.outcome.notes.append(f"Jam “{cell.text}” dibaca sebagai {time}.")


def _make_activities(row: _Row, texts: list[tuple[str, str | None]], shared: Activity) -> None:
    """Make an activity of each text; several bullets in one cell are several activities."""
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
            _add(row, replace(alone if number else first, uraian=text), kind, parts)
        for column in (Column.RESULT, Column.AMOUNT, Column.UNIT):
            row.take(column)
    else:
        parts = [row.take(column) for column in (Column.RESULT, Column.AMOUNT, Column.UNIT)]
        _add(row, replace(shared, uraian="; ".join(main.split("\n"))), kind, parts)
    for text, other in texts[1:]:
        flat = " ".join(text.split())
        row.outcome.activities.append(Activity(flat, rhk=shared.rhk, jenis=other or shared.jenis))


def _keep_times(row: _Row, shared: Activity) -> None:
    if shared.mulai or shared.selesai:
        times = " sampai ".join(time for time in (shared.mulai, shared.selesai) if time)
        row.outcome.kept.append(("Jam seluruh kegiatan", times))


def _split_bullets(text: str) -> list[str]:
    """Split a cell whose lines are all bullets; one text where they are not."""
    lines = text.split("\n")
    if len(lines) > 1 and all(_BULLET.match(line) for line in lines):
        return [_BULLET.sub("", line, count=1) for line in lines]
    return [text]


def _match_lines(row: _Row, column: Column, count: int) -> list[Cell] | None:
    """Give a cell for each of the bullets; [] where the column is empty, None where they differ."""
    found = row.find(column)
    if found is None:
        return []
    lines = found[1].text.split("\n")
    return [Cell(_BULLET.sub("", line, count=1)) for line in lines] if len(lines) == count else None


def _add(row: _Row, activity: Activity, kind: str | None, parts: list[Cell]) -> None:
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
            hasil=_flat(result),
            jumlah=read.number,
            satuan=" ".join(read.unit.split()) if read.unit else None,
        )
    )


def _is_amount(cell: Cell) -> bool:
    return cell.number is not None or cell.text.isdecimal()


def _title(row: _Row, column: Column) -> str:
    return next((row.table.titles[index] for index in row.table.find(column)), "Jumlah")
