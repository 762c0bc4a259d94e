"""Rows of a table that are no activity, and why."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Final

from generator.model.sheet import SheetRow
from generator.validate.date_values import read_typed_date, read_weekday
from generator.validate.folding import fold_value
from generator.validate.logbook_table.cell_values import is_nothing
from generator.validate.logbook_table.find_tables import LogTable
from generator.validate.logbook_table.labels import ACTIVITY_COLUMNS, Column
from generator.validate.word_values import fold_status


class RowKind(StrEnum):
    """What a row is; the value is the reason the review sheet gives."""

    ACTIVITY = "kegiatan"
    LEAVE = "cuti atau izin"
    PRESENCE = "presensi, bukan kegiatan"
    TOTAL = "jumlah atau rekap, bukan kegiatan"
    CLOSING = "tanda tangan dan penutup"
    OFF_DAY = "hari libur, tidak perlu laporan"
    NO_ACTIVITY = "tidak ada kegiatan di baris ini"


_CLOSING: Final = re.compile(
    r"(?:mengetahui|menyetujui|pejabat penilai|atasan langsung|yang (?:melaporkan|dinilai|menilai|"
    r"membuat)|pegawai yang dinilai|disetujui oleh|diperiksa oleh|dibuat oleh|nip\b|"
    r"(?P<place>[a-z .]{3,30}), +\d{1,2} [a-z]+ 20\d\d$)"
)
_TOTAL: Final = re.compile(
    r"(?:sub ?)?(?:grand )?(?:total|jumlah|rekap(?:itulasi)?|rata[- ]rata)"
    r"(?: (?:kegiatan|jam|menit|waktu|volume|hari|kerja|seluruh(?:nya)?|keseluruhan|bulan ini))*"
)
_PRESENCE: Final = re.compile(
    r"(?:presensi|absen(?:si)?)(?: (?:kehadiran|masuk|datang|pulang|pagi|sore|siang))?"
)
_OFF_DAY: Final = re.compile(
    r"(?:hari )?(?:libur(?: .{1,60})?|tanggal merah|cuti bersama(?: .{1,60})?|sabtu|minggu|ahad)"
)


def sort_rows(table: LogTable) -> Iterator[tuple[SheetRow, RowKind]]:
    """Yield each row with its kind; below a signature all is closing, up to the next day."""
    is_closing = False
    for row in table.body:
        if is_closing and _goes_on(row, table):
            is_closing = False
        is_closing = is_closing or _is_closing(row, table)
        yield row, RowKind.CLOSING if is_closing else _tell_kind(row, table)


def _goes_on(row: SheetRow, table: LogTable) -> bool:
    """Tell whether the table goes on below what looked like signatures: a day and an activity."""
    days = [row.cell(index) for index in table.find(Column.DATE)]
    has_day = any(cell.day or read_typed_date(cell.text).meanings for cell in days if cell.text)
    return has_day and bool(list_activity_texts(row, table))


def list_activity_texts(row: SheetRow, table: LogTable) -> list[str]:
    """List what the columns of activities say, from the left."""
    return [
        row.cell(index).text
        for index, column in sorted(table.columns.items())
        if column in ACTIVITY_COLUMNS and not is_nothing(row.cell(index))
    ]


def _is_closing(row: SheetRow, table: LogTable) -> bool:
    """Tell whether the signatures begin here: a row without a day that begins as they do."""
    has_day = any(row.cell(index).text for index in table.find(Column.DATE))
    has_number = any(row.cell(index).number is not None for index in table.find(Column.NUMBER))
    if has_number or _goes_on(row, table):
        return False
    filled = [fold_value(cell.text.split("\n", 1)[0]) for cell in row.cells if cell.text]
    may_close = not has_day or len(filled) <= 2  # noqa: PLR2004 - left, right
    return may_close and any(map(_closes, filled))


def _closes(text: str) -> bool:
    """Tell whether a text begins a foot: "Mengetahui", or "Malili, 30 juni 2025" and no weekday."""
    found = _CLOSING.match(text)
    return found is not None and read_weekday(found["place"] or "") is None


def _tell_kind(row: SheetRow, table: LogTable) -> RowKind:
    texts = list_activity_texts(row, table)
    text = fold_value(texts[0]) if texts else ""
    first = fold_value(next(cell.text for cell in row.cells if cell.text))
    if _TOTAL.fullmatch(first.rstrip(" :")):
        return RowKind.TOTAL
    if not texts:
        return RowKind.NO_ACTIVITY
    if _PRESENCE.fullmatch(text):
        return RowKind.PRESENCE
    if _OFF_DAY.fullmatch(text):
        return RowKind.OFF_DAY
    if len(texts) == 1 and fold_status(texts[0]) in {"cuti", "izin"}:
        return RowKind.LEAVE
    return RowKind.ACTIVITY
