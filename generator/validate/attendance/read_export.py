"""Exports of attendance machines: who was there on which day. Why not is never taken."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from generator.model.attendance import AttendanceDay
from generator.model.logbook import LeftOut, Typed
from generator.model.sheet import Cell, Sheet, SheetRow, TableFile
from generator.validate.attendance.columns import ExportTable, Field, find_exports, is_recap
from generator.validate.folding import fold_word
from generator.validate.logbook_table.cell_dates import (
    DayHints,
    DayReading,
    read_day,
    shows_day_first,
)
from generator.validate.logbook_table.cell_values import is_nothing, read_clock
from generator.validate.logbook_table.draft_tables import READ_MONTH
from generator.validate.logbook_table.head import TableHead, read_head
from generator.validate.logbook_table.whose_rows import Owner, Roster, find_owner, name_by_sheet

_HEAD = "kepala tabel"
_NO_TABLE = "di luar tabel kehadiran"
_RECAP = "rekap tanpa hari: jumlah saja tidak dapat menjadi kehadiran harian"
_NO_DAY = "tidak bertanggal"
_NOT_A_WORKDAY = "bukan hari kerja dan tidak ada scan"
_NO_NAME = "tabel ini tidak menyebut nama, sedangkan yang lain di berkas ini milik orang lain"
_NO_TIME = "jamnya tidak terbaca"
_TITLES = "judul kolom; yang disimpan hanya tanggal, nama, dan scan"
_SECONDS = re.compile(r"\b(\d{1,2}[:.]\d{2})[:.]\d{2}\b")
_NOON = "12:00"
_LEAVING = frozenset(
    ["keluar", "pulang", "out", "c-out", "check-out", "scan-keluar", "absen-pulang"]
)

_Pages = tuple[TableHead, list[ExportTable]]  # a table, page by page, and what stands above it


@dataclass(frozen=True, slots=True)
class AttendanceAround:
    """What rows are read against: who there is, today, and which days are worked."""

    roster: Roster
    today: date
    is_working_day: Callable[[date], bool]


@dataclass(slots=True)
class ReadExport:
    """What an export says.

    Attributes:
        days: One for each person and day.
        left_out: Rows that say nothing of a day, and why.
        unsure: Rows whose person or day is not sure, and why.
        places: The row that first said each day.
    """

    days: dict[tuple[date, str], AttendanceDay] = field(default_factory=dict)
    left_out: list[LeftOut] = field(default_factory=list)
    unsure: list[LeftOut] = field(default_factory=list)
    places: dict[tuple[date, str], Typed] = field(default_factory=dict)


def has_attendance(file: TableFile) -> bool:
    """Tell whether a file is an export of attendance, be it a recap that cannot be used."""
    return any(find_exports(sheet) or is_recap(sheet) for sheet in file.sheets)


def read_export(file: TableFile, around: AttendanceAround) -> ReadExport:
    """Read all sheets of an export."""
    read = ReadExport()
    found = [(sheet, _list_blocks(sheet, around.roster)) for sheet in file.sheets]
    names = {head.nama for _, blocks in found for head, _ in blocks}
    for sheet, blocks in found:
        is_day_first = _shows_day_first(blocks)
        for head, pages in blocks:
            hints = DayHints(head.month, "", file.epochs, around.today, is_day_first)
            reader = _Reader(pages[0], _Block(head, hints, len(names) > 1), around, read)
            for page in pages:
                reader.read(page)
        if not blocks:
            reason = _RECAP if is_recap(sheet) else _NO_TABLE
            read.left_out += [LeftOut(_typed(row), reason) for row in sheet.rows]
    return read


def _list_blocks(sheet: Sheet, roster: Roster) -> list[_Pages]:
    """List the tables of a sheet: one with words of its own above it is somebody else's."""
    blocks: list[_Pages] = []
    for table in find_exports(sheet):
        if table.above or not blocks:
            before = replace(blocks[-1][0], nama="") if blocks else TableHead()
            head = read_head(table.above, sheet.name, before)
            blocks.append((name_by_sheet(head, sheet.name, roster), []))
        blocks[-1][1].append(table)  # without words above it: the next page of the same
    return blocks


def _shows_day_first(blocks: Sequence[_Pages]) -> bool:
    return shows_day_first(
        page.cell(row, name).text
        for _, pages in blocks
        for page in pages
        for row in page.body
        for name in (Field.DATE, Field.MOMENT)
    )


@dataclass(frozen=True, slots=True)
class _Block:
    """What holds for all rows of one table: its head, and whether others are other people's."""

    head: TableHead
    hints: DayHints
    is_of_several: bool


def _typed(row: SheetRow) -> Typed:
    return Typed(row.number, " ".join(row.text.split()), row.part)


class _Reader:
    """Reads the pages of one table, row by row; days and names are filled down."""

    def __init__(
        self,
        table: ExportTable,
        block: _Block,
        around: AttendanceAround,
        read: ReadExport,
    ) -> None:
        self._table, self._block, self._around, self._out = table, block, around, read
        self._day: DayReading | None = None
        self._name = ""

    def read(self, page: ExportTable) -> None:
        """Read all rows below one row of column heads."""
        self._table = page
        self._out.left_out += [LeftOut(_typed(row), _HEAD) for row in page.above]
        self._out.left_out.append(LeftOut(_typed(page.header), _TITLES))
        for row in page.body:
            self._read_row(row)

    def _cell(self, row: SheetRow, name: Field) -> Cell:
        return self._table.cell(row, name)

    def _read_row(self, row: SheetRow) -> None:
        out = self._out
        owner = self._find_owner(row)
        slug = owner.slug
        reading = self._find_day(row)
        if reading is None:
            out.left_out.append(LeftOut(_typed(row), _NO_DAY))
        elif not slug:
            out.unsure.append(LeftOut(self._brief(row), owner.trouble))
        elif not reading.days and not self._has_time(row):
            out.left_out.append(LeftOut(_typed(row), _NO_DAY))
        elif reading.day is None:
            more = f" {READ_MONTH}" if reading.is_double else ""
            out.unsure.append(LeftOut(self._brief(row), reading.trouble + more))
        elif self._table.is_log:
            self._add_touch(row, reading.day, slug)
        else:
            self._add_day(row, reading.day, slug)

    def _find_owner(self, row: SheetRow) -> Owner:
        self._name = self._cell(row, Field.NAME).text or self._name
        name = self._name or self._block.head.nama
        is_of_several = self._block.is_of_several
        if is_of_several and not name:
            return Owner("", _NO_NAME)
        return find_owner(name, self._around.roster, is_of_row=bool(self._name) or is_of_several)

    def _find_day(self, row: SheetRow) -> DayReading | None:
        """Read the day; a row without one belongs to the day above, if it has a time."""
        cell = self._cell(row, Field.DATE)
        moment = self._cell(row, Field.MOMENT)
        if moment.text:
            typed = moment.text.split(" ")[0] if moment.day is None else moment.text
            cell = Cell(typed, day=moment.day)
        if cell.text:
            weekday = self._cell(row, Field.WEEKDAY).text
            self._day = read_day(cell, replace(self._block.hints, weekday=weekday))
            return self._day
        return self._day if self._has_time(row) else None

    def _has_time(self, row: SheetRow) -> bool:
        times = (Field.SCAN_IN, Field.SCAN_OUT, Field.TIME)
        return any(self._cell(row, name).text for name in times)

    def _brief(self, row: SheetRow) -> Typed:
        """Show of a row who and when only: a remark beside it may be health data."""
        cells = (self._cell(row, name).text for name in Field)
        shown = dict.fromkeys(cell for cell in cells if cell)
        return Typed(row.number, " | ".join(shown), row.part)

    def _add_day(self, row: SheetRow, day: date, slug: str) -> None:
        """Add a row that has both times of a day."""
        cells = [self._cell(row, Field.SCAN_IN), self._cell(row, Field.SCAN_OUT)]
        times = [None if _is_empty(cell) else _read_scan(cell) for cell in cells]
        if any(
            not _is_empty(cell) and time is None for cell, time in zip(cells, times, strict=True)
        ):
            self._out.unsure.append(LeftOut(self._brief(row), _NO_TIME))
            return
        if not any(times) and not self._around.is_working_day(day):
            self._out.left_out.append(LeftOut(self._brief(row), _NOT_A_WORKDAY))
            return
        masuk, pulang = times
        if masuk and pulang and masuk > pulang:
            self._out.unsure.append(LeftOut(self._brief(row), "jam pulang lebih awal dari masuk"))
            return
        self._merge(AttendanceDay(day, slug, any(times), masuk, pulang), row)

    def _merge(self, found: AttendanceDay, row: SheetRow) -> None:
        key = (found.tanggal, found.pegawai)
        self._out.places.setdefault(key, self._brief(row))
        present = self._out.days.setdefault(key, found)
        if present != found:
            trouble = "hari ini sudah tertulis lain di baris sebelumnya"
            self._out.unsure.append(LeftOut(self._brief(row), trouble))

    def _add_touch(self, row: SheetRow, day: date, slug: str) -> None:
        """Add one touch of the machine to its day: the earliest and the latest count."""
        cell = self._cell(row, Field.TIME)
        moment = self._cell(row, Field.MOMENT)
        if moment.text and not cell.text:
            cell = Cell(moment.clock or moment.text.partition(" ")[2], clock=moment.clock)
        time = _read_scan(cell)
        if time is None:
            self._out.unsure.append(LeftOut(self._brief(row), _NO_TIME))
            return
        self._out.places.setdefault((day, slug), self._brief(row))
        known = self._out.days.get((day, slug), AttendanceDay(day, slug, hadir=True))
        status = fold_word(self._cell(row, Field.STATUS).text)
        is_leaving = status in _LEAVING or (not status and time >= _NOON)
        masuk, pulang = known.masuk, known.pulang
        if is_leaving:
            pulang = max(time, pulang or time)
        else:
            masuk = min(time, masuk or time)
        self._out.days[day, slug] = AttendanceDay(day, slug, hadir=True, masuk=masuk, pulang=pulang)


def _read_scan(cell: Cell) -> str | None:
    """Read a time of the machine; its seconds do not matter."""
    return read_clock(replace(cell, text=_SECONDS.sub(r"\1", cell.text)))


def _is_empty(cell: Cell) -> bool:
    """Tell whether there was no scan: nothing, a dash, or midnight as machines write it."""
    return is_nothing(cell) or cell.text in {"00:00", "00.00", "0", "00:00:00"}
