"""The sheets that only the camat may see, with a first one that says so."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from generator.aggregate.indonesian import date_text, month_text
from generator.aggregate.internal_recap.attendance_sheets import make_count_sheet, make_match_sheet
from generator.aggregate.internal_recap.leave_sheet import make_leave_sheet
from generator.aggregate.internal_recap.missing_sheet import make_missing_sheet
from generator.aggregate.internal_recap.presence import Presence
from generator.aggregate.internal_recap.warning_sheet import make_warning_sheet
from generator.aggregate.recap.material import RecapMaterial
from generator.model.person_month import PersonMonth
from generator.model.workbook import Kind, SheetColumn, Value, WorkSheet

NOTICE = "Hanya untuk camat; tidak boleh diterbitkan"
_COLUMNS = (SheetColumn(NOTICE, Kind.TEXT, 50), SheetColumn("Keterangan", Kind.LONG, 84))
_NO_JUDGEMENT = (
    "Isinya catatan untuk ditanyakan, bukan kesimpulan. Tidak satu pun angka di sini adalah sanksi "
    "atau dasar sanksi. Catatan dapat keliru: tanyakan dahulu kepada yang bersangkutan."
)
_PP_94 = (
    "Lembar “Perhatian dini” menyebut jumlah hari, tidak lebih. Nomor pasal dan ambang hari PP "
    "94/2021 belum dicocokkan dengan naskah resminya: kantor wajib memeriksanya sebelum dipakai."
)
_LEAVE = "Hanya status cuti atau izin yang diketahui; jenis dan alasannya tidak pernah disimpan."
_SILENCE = "Hari tanpa catatan kehadiran disebut “belum ada data” dan tidak pernah dihitung."


class InternalYear(NamedTuple):
    """The calendar year of a period, up to the period's end: its months and person-months."""

    months: tuple[str, ...]
    person_months: tuple[PersonMonth, ...]


def make_internal_sheets(
    material: RecapMaterial, year: InternalYear, presence: Presence
) -> tuple[WorkSheet, ...]:
    """Make the camat's sheets.

    Args:
        material: The period.
        year: For the early warnings.
        presence: Attendance of all months of the year.
    """
    sheets = (
        make_missing_sheet(material),
        make_count_sheet(material, presence),
        make_match_sheet(material, presence),
        make_leave_sheet(material, presence),
        make_warning_sheet(material.context.office, year.months, year.person_months, presence),
    )
    return (_make_cover(material, year, presence, sheets), *sheets)


def _make_cover(
    material: RecapMaterial, year: InternalYear, presence: Presence, sheets: Iterable[WorkSheet]
) -> WorkSheet:
    rows = tuple(_describe(material, year, presence))
    contents = tuple(("Lembar untuk camat", sheet.name) for sheet in sheets)
    return WorkSheet("Hanya untuk camat", _COLUMNS, (*rows, *contents))


def _describe(
    material: RecapMaterial, year: InternalYear, presence: Presence
) -> Iterator[tuple[Value, ...]]:
    yield "Kantor", material.context.office.nama
    yield "Periode", material.period_text
    yield "Data sampai", date_text(material.context.moment.day)
    yield "Cara membaca", _NO_JUDGEMENT
    yield "PP 94/2021", _PP_94
    yield "Cuti dan izin", _LEAVE
    yield "Tanpa data", _SILENCE
    yield "Bulan dengan data kehadiran", _name_months(filter(presence.is_known, year.months))
    unknown = [month for month in _lived(year) if not presence.is_known(month)]
    yield "Bulan tanpa data kehadiran", _name_months(unknown)
    yield "Menyimpan berkas ini", "Jangan taruh di folder situs atau di repositori laporan."


def _lived(year: InternalYear) -> Sequence[str]:
    """List the months of the year in which somebody owed a report, ascending."""
    owed = {one.month for one in year.person_months if any(day.is_obliged for day in one.days)}
    return sorted(owed)


def _name_months(months: Iterable[str]) -> str:
    return ", ".join(map(month_text, months)) or "tidak ada"
