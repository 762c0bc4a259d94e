"""Each row of a file of tables is taken for a person and a day, or left out: never lost."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from generator.model.logbook import ImportNote, LeftOut, Typed
from generator.model.office import Office
from generator.model.sheet import EMPTY, Cell, Sheet, SheetRow, TableFile
from generator.validate.folding import fold_value
from generator.validate.logbook_table.cell_dates import DayHints, DayReading, read_day
from generator.validate.logbook_table.find_tables import LogTable, find_tables
from generator.validate.logbook_table.head import TableHead, read_head
from generator.validate.logbook_table.labels import Column
from generator.validate.logbook_table.row_activity import read_row
from generator.validate.logbook_table.row_cells import RowActivities
from generator.validate.logbook_table.row_kinds import RowKind, sort_rows
from generator.validate.logbook_table.whose_rows import (
    Owner,
    Roster,
    compare_head,
    find_owner,
    name_by_sheet,
)
from generator.validate.word_values import fold_status

NO_DAY = DayReading("", (), "Baris ini tidak bertanggal, dan kepala tabel tidak menyebut hari.")
_HEAD = "kepala tabel"
_TITLES = "judul kolom"
_NO_TABLE = "di luar tabel kegiatan"
_NOT_KEPT = "kolom yang tidak disimpan"
# Columns whose values go into no report, and how the sheet tells them.
_UNKEPT = (Column.NUMBER, Column.WEEKDAY, Column.PERSON, Column.NOT_KEPT)


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What rows are read against.

    Attributes:
        roster: Who can own them.
        office: For the names of units.
        results: Year to what an RHK may be called, folded, to its slug.
        today: No report is of a later day.
    """

    roster: Roster
    office: Office
    results: Mapping[int, Mapping[str, str]]
    today: date


@dataclass(frozen=True, slots=True)
class LogRow:
    """A row of an activity or of leave.

    Attributes:
        row: The row.
        owner: Whose it is.
        reading: Its day.
        anchor: The row whose cell says the day: this one, or one above.
        outcome: What it became; None for a day of leave.
        status: hadir, wfh, cuti or izin.
    """

    row: SheetRow
    owner: Owner
    reading: DayReading
    anchor: Typed
    outcome: RowActivities | None
    status: str


@dataclass(slots=True)
class CollectedRows:
    """Every row of the file, in one of these."""

    rows: list[LogRow] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    notes: list[ImportNote] = field(default_factory=list)


def collect_rows(file: TableFile, around: Circumstances) -> CollectedRows:
    """Sort the rows of all sheets; a head says something of the tables below it on its sheet.

    What a sheet without a table says (a cover, the text of a document) also counts for the next.
    """
    collected = CollectedRows()
    is_document = file.source.lower().endswith(".docx")
    is_of_several = len(_list_names(file, around.roster)) > 1
    cover = TableHead()
    for sheet in file.sheets:
        tables = find_tables(sheet)
        if not tables:
            cover = read_head(sheet.rows, sheet.name, cover)
            _leave_out(collected, sheet.rows, _NO_TABLE)
            continue
        head = cover
        for table in tables:
            head = read_head(table.above, sheet.name, head)
            head = name_by_sheet(head, sheet.name, around.roster)
            _collect_table(_Table(table, head, file.epochs, is_of_several), around, collected)
        cover = head if is_document else cover
        _note_hidden(sheet, tables[0], collected)
    return collected


def _list_names(file: TableFile, roster: Roster) -> set[str]:
    """List whom the heads of the file's tables name, or their sheets."""
    heads = (
        name_by_sheet(read_head(table.above, sheet.name, TableHead()), sheet.name, roster)
        for sheet in file.sheets
        for table in find_tables(sheet)
    )
    return {fold_value(head.nama) for head in heads if head.nama}


def typed(row: SheetRow) -> Typed:
    """Give a row as the review sheet shows it: on one line."""
    return Typed(row.number, " ".join(row.text.split()), row.part)


def _leave_out(collected: CollectedRows, rows: Sequence[SheetRow], reason: str) -> None:
    collected.left_out += [LeftOut(typed(row), reason) for row in rows]


def _note_hidden(sheet: Sheet, table: LogTable, collected: CollectedRows) -> None:
    if sheet.is_hidden:
        first = table.headers[0]
        sentence = "Lembar ini tersembunyi di berkas asal, tetapi tetap dibaca."
        collected.notes.append(ImportNote(first.number, sentence, first.part))


@dataclass(slots=True)
class _Table:
    """A table with what its head says, and what the row above said."""

    table: LogTable
    head: TableHead
    epochs: Sequence[date]
    is_of_several: bool  # the file names several people above its tables
    reading: DayReading | None = None
    anchor: Typed | None = None
    name: str = ""


def _collect_table(state: _Table, around: Circumstances, collected: CollectedRows) -> None:
    _leave_out(collected, state.table.above, _HEAD)
    _leave_out(collected, state.table.headers, _TITLES)
    taken: list[SheetRow] = []
    owners: dict[str, None] = {}
    for row, kind in sort_rows(state.table):
        if kind in {RowKind.ACTIVITY, RowKind.LEAVE}:
            found = _read_log_row(row, kind, state, around, collected)
            collected.rows.append(found)
            taken.append(row)
            owners[found.owner.slug] = None
        else:
            if kind is RowKind.NO_ACTIVITY or kind is RowKind.PRESENCE:
                _read_day(row, state, around)  # the rows below may stand under its date, its name
                _read_name(row, state)
            collected.left_out.append(LeftOut(typed(row), kind.value))
    _leave_out_columns(state.table, taken, collected)
    first = state.table.headers[0]
    for slug in owners:
        person = around.roster.people.get(slug)
        if person is not None:
            collected.notes += [
                ImportNote(first.number, sentence, first.part)
                for sentence in compare_head(state.head, person, around.office)
            ]


def _read_log_row(
    row: SheetRow, kind: RowKind, state: _Table, around: Circumstances, collected: CollectedRows
) -> LogRow:
    reading = _read_day(row, state, around)
    anchor = state.anchor or Typed(row.number, "", row.part)
    name = _read_name(row, state)
    is_sure = bool(name) or state.is_of_several
    owner = find_owner(name or state.head.nama, around.roster, is_of_row=is_sure)
    if kind is RowKind.LEAVE:
        text = next(cell for cell in _texts(row, state.table))
        collected.left_out.append(LeftOut(_leave_line(row, text), RowKind.LEAVE.value))
        return LogRow(row, owner, reading, anchor, None, fold_status(text) or "cuti")
    results = around.results.get(reading.day.year, {}) if reading.day else {}
    outcome = read_row(row, state.table, results)
    if anchor.line != row.number or anchor.part != row.part:
        outcome.notes.append(f"Tanggalnya diambil dari baris {anchor.line}.")
    return LogRow(row, owner, reading, anchor, outcome, "wfh" if state.head.is_remote else "hadir")


def _texts(row: SheetRow, table: LogTable) -> Iterator[str]:
    for column in (Column.TEXT, Column.DETAIL, Column.EXTRA_TASK, Column.ORDERED_TASK):
        cell = _find(row, table, column)
        if cell.text:
            yield cell.text


def _leave_line(row: SheetRow, text: str) -> Typed:
    """Show a row of leave only where it does not say of which kind: that is health data."""
    if text.casefold().strip(" .") in {"cuti", "izin", "ijin"}:
        return typed(row)
    return Typed(row.number, "(jenis cuti atau izin tidak disalin ke sini)", row.part)


def _find(row: SheetRow, table: LogTable, column: Column) -> Cell:
    """Give the first cell of a column that is not empty."""
    cells = (row.cell(index) for index in table.find(column))
    return next((cell for cell in cells if cell.text), EMPTY)


def _read_name(row: SheetRow, state: _Table) -> str:
    """Read whose a row is: its own cell, or the cell above; "" where no column names anybody."""
    state.name = _find(row, state.table, Column.PERSON).text or state.name
    return state.name


def _read_day(row: SheetRow, state: _Table, around: Circumstances) -> DayReading:
    """Read the day of a row: its own cell, the cell above, or the head of the table."""
    cell = _find(row, state.table, Column.DATE)
    weekday = _find(row, state.table, Column.WEEKDAY).text
    if not cell.text and weekday and state.reading is None and state.head.day is None:
        cell = Cell(weekday) if any(sign.isdigit() for sign in weekday) else cell
    if cell.text:
        state.reading = read_day(cell, _hints(state, around, weekday))
        state.anchor = Typed(row.number, cell.text, row.part)
    elif state.reading is None and state.head.day is not None:
        state.reading = read_day(state.head.day, _hints(state, around, ""))
        at = next((above for above in state.table.above if state.head.day.text in above.text), row)
        state.anchor = Typed(at.number, state.head.day.text, at.part)
    return state.reading or NO_DAY


def _hints(state: _Table, around: Circumstances, weekday: str) -> DayHints:
    return DayHints(state.head.month, weekday, state.epochs, around.today)


def _leave_out_columns(table: LogTable, rows: Sequence[SheetRow], collected: CollectedRows) -> None:
    """Tell the values of the columns that go into no report."""
    header = table.headers[0]
    for column in _UNKEPT:
        for index in table.find(column):
            values = dict.fromkeys(row.cell(index).text for row in rows if row.cell(index).text)
            if values:
                text = f"{table.titles[index]}: {'; '.join(values)}"
                place = Typed(header.number, " ".join(text.split()), header.part)
                collected.left_out.append(LeftOut(place, _NOT_KEPT))
