"""The sheets of totals: a row a person, a person's month, a unit."""

from collections.abc import Iterable
from fractions import Fraction

from generator.aggregate.indonesian import month_text
from generator.aggregate.people import unit_name
from generator.aggregate.recap.day_sheet import NAME, SLUG, UNIT
from generator.aggregate.recap.material import RecapMaterial
from generator.aggregate.recap.rows import RecapRow
from generator.aggregate.tally import add_counts, by_unit, rows_of, tally
from generator.model.office import Person
from generator.model.period import first_day
from generator.model.person_month import Counts
from generator.model.workbook import Kind, SheetColumn, Value, WorkSheet

_SHARE_IS_EMPTY = "kosong bila tidak ada pembaginya."


def _count(head: str, sentence: str, width: int = 11) -> SheetColumn:
    return SheetColumn(head, Kind.COUNT, width, sentence)


def _share(head: str, formula: str) -> SheetColumn:
    return SheetColumn(head, Kind.SHARE, 13, f"{formula}; {_SHARE_IS_EMPTY}")


COUNT_COLUMNS = (
    _count("Hari wajib", "Hari kerja kantor dalam masa tugas, tanpa hari cuti dan izin.", 10),
    _count("Hari terlapor", "Hari wajib yang laporannya sudah diterima.", 10),
    _share("Kelengkapan", "Hari terlapor ÷ hari wajib"),
    _count("Hari tepat waktu", "Hari wajib yang laporannya diterima sebelum tenggat.", 10),
    _share("Bagian tepat waktu", "Hari tepat waktu ÷ hari terlapor"),
    _count("Kegiatan", "Kegiatan yang dilaporkan, juga pada hari libur."),
    _count("Kegiatan dengan hasil", "Kegiatan yang menyebut hasil, atau jumlah dengan satuannya."),
    _share("Bagian dengan hasil", "Kegiatan dengan hasil ÷ kegiatan"),
    _count("Kegiatan ber-RHK", "Kegiatan yang menyebut rencana hasil kerja."),
    _count("Kegiatan berbukti", "Kegiatan dengan tautan bukti dukung."),
    _count("Laporan", "Laporan yang diterima, juga untuk hari libur; hari cuti dan izin tidak."),
    _count("Belum ada laporan", "Hari wajib tanpa laporan yang tenggatnya belum lewat.", 10),
    _count("Tidak dilaporkan", "Hari wajib tanpa laporan yang tenggatnya sudah lewat.", 13),
    _count("Perlu perbaikan", "Hari wajib yang berkasnya ada tetapi belum dapat diterima.", 10),
    _count("Tidak bertugas", "Hari kerja dengan cuti atau izin; tidak termasuk hari wajib.", 10),
    _count("Diubah setelah tenggat", "Laporan yang diubah sesudah tenggatnya.", 10),
)
_UNIT = UNIT._replace(sentence="Unit terakhir pegawai pada periode itu.")
_POST = SheetColumn("Jabatan", Kind.LONG, 28, "Jabatan menurut daftar pegawai.")
_MONTH = SheetColumn("Bulan", Kind.TEXT, 15, "Bulan yang dihitung.")
_FIRST = SheetColumn("Tanggal awal", Kind.DATE, 12, "Hari pertama bulan itu, untuk mengurutkan.")
_PEOPLE = _count("Pegawai", "Banyaknya pegawai yang punya hari wajib di unit itu.", 9)
EVERYBODY = "Seluruh kantor"


def count_cells(counts: Counts) -> tuple[Value, ...]:
    """Give the cells under `COUNT_COLUMNS`."""
    return (
        counts.hari_wajib,
        counts.hari_terlapor,
        share_cell(counts.hari_terlapor, counts.hari_wajib),
        counts.hari_tepat_waktu,
        share_cell(counts.hari_tepat_waktu, counts.hari_terlapor),
        counts.kegiatan,
        counts.kegiatan_dengan_hasil,
        share_cell(counts.kegiatan_dengan_hasil, counts.kegiatan),
        counts.kegiatan_ber_rhk,
        counts.kegiatan_berbukti,
        counts.laporan,
        counts.belum_ada,
        counts.tidak_dilaporkan,
        counts.perlu_perbaikan,
        counts.tidak_bertugas,
        counts.perubahan_terlambat,
    )


def share_cell(part: int, whole: int) -> Fraction | None:
    """Divide; None, an empty cell, where there is nothing to divide by."""
    return Fraction(part, whole) if whole else None


def make_person_sheet(material: RecapMaterial) -> WorkSheet:
    """Make a row for each person in service, in the order of the site's list."""
    own: dict[str, list[RecapRow]] = {}
    for row in material.recap():
        own.setdefault(row.pegawai, []).append(row)
    rows = (
        (*_name_cells(material, person, own[person.slug][-1].unit), *_sum_cells(own[person.slug]))
        for person in material.people()
        if person.slug in own
    )
    columns = (NAME, SLUG, _POST, _UNIT, *COUNT_COLUMNS)
    return WorkSheet("Rekap pegawai", columns, tuple(rows), frozen=1)


def make_month_sheet(material: RecapMaterial) -> WorkSheet:
    """Make a row for each person and month of service, by month."""
    people = {person.slug: person for person in material.people()}
    place = {slug: number for number, slug in enumerate(people)}
    recap = sorted(material.recap(), key=lambda row: (row.period, place[row.pegawai]))
    rows = (
        (
            month_text(row.period),
            first_day(row.period),
            people[row.pegawai].nama,
            row.pegawai,
            unit_name(material.context.office, row.unit),
            *count_cells(row.counts),
        )
        for row in recap
    )
    columns = (_MONTH, _FIRST, NAME, SLUG, _UNIT, *COUNT_COLUMNS)
    return WorkSheet("Rekap bulanan", columns, tuple(rows), frozen=3)


def make_unit_sheet(material: RecapMaterial) -> WorkSheet:
    """Make a row for each unit in the order of the settings, and one for the whole office."""
    rows = rows_of(material.summaries)
    totals = tally(rows, by_unit)
    obliged = {(row.unit, row.pegawai) for row in rows if row.counts.hari_wajib}
    lines: list[tuple[Value, ...]] = [
        (
            unit.nama,
            unit.slug,
            sum(slug == unit.slug for slug, _ in obliged),
            *count_cells(totals[unit.slug]),
        )
        for unit in material.context.office.units
        if unit.slug in totals
    ]
    everybody = len({pegawai for _, pegawai in obliged})
    lines.append((EVERYBODY, "", everybody, *count_cells(add_counts(row.counts for row in rows))))
    columns = (
        SheetColumn("Unit", Kind.LONG, 42, f"Nama unit; baris terakhir: {EVERYBODY.lower()}."),
        SheetColumn("Unit (nama pendek)", Kind.TEXT, 15, "Nama pendek unit."),
        _PEOPLE,
        *COUNT_COLUMNS,
    )
    return WorkSheet("Rekap unit", columns, tuple(lines), frozen=1)


def _name_cells(material: RecapMaterial, person: Person, unit: str) -> tuple[Value, ...]:
    return person.nama, person.slug, person.jabatan, unit_name(material.context.office, unit)


def _sum_cells(rows: Iterable[RecapRow]) -> tuple[Value, ...]:
    return count_cells(add_counts(row.counts for row in rows))
