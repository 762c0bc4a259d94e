"""What the columns of attendance exports are called, and where their table begins."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from generator.model.sheet import Sheet, SheetRow
from generator.validate.logbook_table.labels import fold_label

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


@dataclass(frozen=True, slots=True)
class ExportTable:
    """A table of an export.

    Attributes:
        above: The rows above it.
        header: Its row of column heads.
        columns: What is held to its 0-based column.
        body: All rows below.
    """

    above: tuple[SheetRow, ...]
    header: SheetRow
    columns: dict[Field, int]
    body: tuple[SheetRow, ...]

    @property
    def is_log(self) -> bool:
        """Whether each row is one touch of the machine."""
        has_touch = Field.TIME in self.columns or Field.MOMENT in self.columns
        return has_touch and not {Field.SCAN_IN, Field.SCAN_OUT} & set(self.columns)


def find_export(sheet: Sheet) -> ExportTable | None:
    """Find the table of a sheet; None where it has none of days."""
    for at, row in enumerate(sheet.rows[:_FIRST_ROWS]):
        columns = _read_columns(row)
        has_day = Field.MOMENT in columns or Field.DATE in columns
        has_times = bool({Field.SCAN_IN, Field.SCAN_OUT, Field.TIME, Field.MOMENT} & set(columns))
        if has_day and has_times:
            return ExportTable(sheet.rows[:at], row, columns, sheet.rows[at + 1 :])
    return None


def is_recap(sheet: Sheet) -> bool:
    """Tell whether a sheet only counts days: names, and how often late, on leave, absent."""
    for row in sheet.rows[:_FIRST_ROWS]:
        fields = [_FIELDS.get(fold_label(cell.text)) for cell in row.cells]
        if Field.NAME in fields and Field.DATE not in fields and fields.count(Field.RECAP) > 1:
            return True
    return False


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
