"""What the columns of attendance exports are called, and where their table begins."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from generator.model.sheet import EMPTY, Cell, Sheet, SheetRow
from generator.validate.date_values import read_typed_date
from generator.validate.logbook_table.labels import fold_label
from generator.validate.time_values import read_typed_time

_FIRST_ROWS: Final = 60


class Field(StrEnum):
    """What a column of an export holds."""

    DATE = "tanggal"
    WEEKDAY = "hari"
    NAME = "nama"
    SCAN_IN = "scan masuk"
    SCAN_OUT = "scan pulang"
    IN = "masuk"
    OUT = "pulang"
    TIME = "jam"
    MOMENT = "tanggal dan jam"
    STATUS = "status"
    RECAP = "rekap"


_WORDS: Final = {
    Field.DATE: "tanggal|tgl|date|hari tanggal|tanggal absen|tanggal scan|tgl absen|tanggal kerja",
    Field.WEEKDAY: "hari|nama hari|day",
    Field.NAME: "nama|nama pegawai|name|nama karyawan|pegawai|nama asn|nama lengkap|employee name",
    Field.SCAN_IN: "scan masuk|scan datang|jam scan masuk|scan in",
    Field.SCAN_OUT: "scan keluar|scan pulang|jam scan keluar|jam scan pulang|scan out",
    Field.IN: "masuk|jam masuk|datang|jam datang|check in|clock in|absen masuk|absen datang|in",
    Field.OUT: "keluar|pulang|jam keluar|jam pulang|check out|clock out|absen pulang|out",
    Field.TIME: "time|jam|waktu|jam absen|waktu absen|waktu scan|jam scan",
    Field.MOMENT: "date time|datetime|tanggal waktu|tanggal jam|tgl waktu|tgl jam|scan date",
    Field.STATUS: "status absen|status|state|tipe|jenis absen|in out|attendance state",
    Field.RECAP: "telat|alpha|alpa|sakit|izin|ijin|cuti|sakit dgn surat|p awal|tanpa keterangan",
}
_FIELDS: Final = {label: field for field, labels in _WORDS.items() for label in labels.split("|")}

_TIMES: Final = {Field.SCAN_IN, Field.SCAN_OUT, Field.TIME, Field.MOMENT}
_DAY: Final = re.compile(r"[0-9]{1,2}|[0-9]{5}")  # of the month above the table; a serial number


@dataclass(frozen=True, slots=True)
class ExportTable:
    """A table of an export.

    Attributes:
        above: The rows above it that are its own.
        header: Its row of column heads.
        columns: What is held to its 0-based column.
        body: The rows below, up to the next table's own.
    """

    above: tuple[SheetRow, ...]
    header: SheetRow
    columns: dict[Field, int]
    body: tuple[SheetRow, ...]

    def cell(self, row: SheetRow, name: Field) -> Cell:
        """Give the cell of a row in a column; an empty one where the table has no such column."""
        index = self.columns.get(name)
        return EMPTY if index is None else row.cell(index)

    @property
    def is_log(self) -> bool:
        """Whether each row is one touch of the machine."""
        has_touch = Field.TIME in self.columns or Field.MOMENT in self.columns
        return has_touch and not {Field.SCAN_IN, Field.SCAN_OUT} & set(self.columns)


def find_exports(sheet: Sheet) -> tuple[ExportTable, ...]:
    """Find the tables of a sheet, one below the other; () where it has none of days.

    Machines write a table for each person, or the heads again on each page.
    """
    rows = sheet.rows
    found = [(at, columns) for at, row in enumerate(rows) if (columns := _read_days_columns(row))]
    if not found or found[0][0] >= _FIRST_ROWS:
        return ()
    tables: list[ExportTable] = []
    first_own = 0
    for (at, columns), following in zip(found, [*(at for at, _ in found[1:]), None], strict=True):
        end = len(rows) if following is None else _find_own(rows, at + 1, following, columns)
        tables.append(ExportTable(rows[first_own:at], rows[at], columns, rows[at + 1 : end]))
        first_own = end
    return tuple(tables)


def is_recap(sheet: Sheet) -> bool:
    """Tell whether a sheet only counts days: names, and how often late, on leave, absent."""
    for row in sheet.rows[:_FIRST_ROWS]:
        fields = [_FIELDS.get(fold_label(cell.text)) for cell in row.cells]
        if Field.NAME in fields and Field.DATE not in fields and fields.count(Field.RECAP) > 1:
            return True
    return False


def _find_own(
    rows: Sequence[SheetRow], first: int, header: int, columns: Mapping[Field, int]
) -> int:
    """Find where the rows begin that belong to the table below: all after the last day above."""
    start = header
    while start > first and not _is_of_a_day(rows[start - 1], columns):
        start -= 1
    return start


def _is_of_a_day(row: SheetRow, columns: Mapping[Field, int]) -> bool:
    cells = {name: row.cell(index) for name, index in columns.items()}
    if any(cells[name].clock or read_typed_time(cells[name].text) for name in _TIMES & set(cells)):
        return True
    return any(
        cell.day is not None
        or _DAY.fullmatch(cell.text) is not None
        or bool(read_typed_date(cell.text).meanings)
        for cell in (cells.get(Field.DATE, EMPTY), cells.get(Field.MOMENT, EMPTY))
    )


def _read_days_columns(row: SheetRow) -> dict[Field, int]:
    """Tell the columns of a row of column heads with days and times; {} for any other row."""
    columns = _read_columns(row)
    has_day = Field.MOMENT in columns or Field.DATE in columns
    return columns if has_day and _TIMES & set(columns) else {}


def _read_columns(row: SheetRow) -> dict[Field, int]:
    """Tell the columns; `Scan Masuk` wins over `Jam Masuk`, which may be the schedule."""
    columns: dict[Field, int] = {}
    for index, cell in enumerate(row.cells):
        field = _FIELDS.get(fold_label(cell.text))
        if field is not None:
            columns.setdefault(field, index)
    has_scans = Field.SCAN_IN in columns or Field.SCAN_OUT in columns
    for plain, scan in ((Field.IN, Field.SCAN_IN), (Field.OUT, Field.SCAN_OUT)):
        if plain in columns and not has_scans:
            columns[scan] = columns[plain]
    return columns
