"""What stands above a table: whose it is, and of which month or day."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from generator.model.sheet import Cell, SheetRow
from generator.validate.date_values import read_typed_month
from generator.validate.logbook_table.labels import fold_label

_KEYS: Final = {
    **dict.fromkeys(("nama", "nama pegawai", "nama asn", "nama lengkap", "pegawai"), "nama"),
    **dict.fromkeys(("jabatan", "jabatan pegawai", "nama jabatan"), "jabatan"),
    **dict.fromkeys(
        ("unit", "unit kerja", "unit organisasi", "bagian", "seksi", "instansi", "skpd", "opd"),
        "unit",
    ),
    **dict.fromkeys(("bulan", "periode", "bulan tahun", "untuk bulan", "laporan bulan"), "bulan"),
    **dict.fromkeys(("tahun",), "tahun"),
    **dict.fromkeys(("hari tanggal", "tanggal", "hari", "tgl", "hari tgl"), "hari"),
    **dict.fromkeys(("nip", "nik", "pangkat", "golongan", "pangkat gol", "gol"), "lain"),
}
_PAIR: Final = re.compile(r"([^:：]{2,40}?)\s*[:：]\s*(.*)", re.DOTALL)
_REMOTE: Final = re.compile(r"\b(?:wfh|wfa|work from (?:home|anywhere))\b", re.IGNORECASE)
_TITLE: Final = re.compile(r"\b(?:laporan|logbook|log book|buku kerja|lckh|lkh|bulan|periode)\b")
# A title may name the day of a regulation too: only these words speak of the table's month.
_OF_A_MONTH: Final = re.compile(r"\b(?:bulan|periode)\b")
_YEAR: Final = re.compile(r"20\d\d")


@dataclass(frozen=True, slots=True)
class TableHead:
    """What the rows above a table say.

    Attributes:
        nama, jabatan, unit: As typed; "" where it is not said.
        month: (year, month) of all the table; None where it is not said or is several.
        day: The cell with the day of all the table: a sheet per day.
        is_remote: Whether the title says that the work was done from elsewhere.
    """

    nama: str = ""
    jabatan: str = ""
    unit: str = ""
    month: tuple[int, int] | None = None
    day: Cell | None = None
    is_remote: bool = False


def read_head(rows: Sequence[SheetRow], sheet_name: str, before: TableHead) -> TableHead:
    """Read the rows above a table.

    Args:
        rows: The rows.
        sheet_name: A sheet is often called after its month.
        before: The head of the table before on the same sheet; what is not said again still holds,
            but for the day.
    """
    pairs: dict[str, Cell] = {}
    for row in rows:
        for key, cell in _read_pairs(row):
            pairs.setdefault(key, cell)
    named = {key: pairs[key].text if key in pairs else "" for key in ("nama", "jabatan", "unit")}
    texts = [row.text for row in rows]
    titles = [text for text in texts if _OF_A_MONTH.search(text.casefold())]
    return replace(
        before,
        nama=named["nama"] or before.nama,
        jabatan=named["jabatan"] or before.jabatan,
        unit=named["unit"] or before.unit,
        month=_read_month(pairs, [*titles, sheet_name]) or before.month,
        day=pairs.get("hari"),
        is_remote=before.is_remote or any(_REMOTE.search(text) for text in texts),
    )


def is_head_row(row: SheetRow) -> bool:
    """Tell whether a row belongs to what stands above a table."""
    if next(_read_pairs(row), None) is not None:
        return True
    filled = [cell for cell in row.cells if cell.text]
    return len(filled) == 1 and _TITLE.search(filled[0].text.casefold()) is not None


def _read_pairs(row: SheetRow) -> Iterator[tuple[str, Cell]]:
    """Yield label and value: in one cell with a colon, or in cells side by side."""
    filled = [cell for cell in row.cells if cell.text.strip(" :：")]
    for index, cell in enumerate(filled):
        match = _PAIR.match(cell.text)
        if match and (key := _KEYS.get(fold_label(match[1]))) and match[2].strip():
            yield key, Cell(match[2].strip())
        elif (key := _KEYS.get(fold_label(cell.text))) and index + 1 < len(filled):
            value = filled[index + 1]
            text = value.text.lstrip(" :：")
            yield key, replace(value, text=text)


def _read_month(pairs: dict[str, Cell], texts: Iterable[str]) -> tuple[int, int] | None:
    """Find the one month named; a range of several is none."""
    year = _YEAR.search(pairs["tahun"].text) if "tahun" in pairs else None
    if "bulan" in pairs:
        cell = pairs["bulan"]
        if cell.day is not None:
            return cell.day.year, cell.day.month
        found = read_typed_month(cell.text, int(year[0]) if year else None)
        if found is not None:
            return found
    found_all = {found for text in texts if (found := read_typed_month(text, None))}
    return found_all.pop() if len(found_all) == 1 else None
