"""The page of the data files: what there is, how big, and what each is for."""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import NamedTuple

from generator.aggregate.figures import rounded_text
from generator.aggregate.indonesian import period_text
from generator.aggregate.view_parts import Link, PageHead
from generator.model.site import SiteContext

_KILO = 1024
_WHOLE_FILES = (
    ("data/laporan.csv", "Semua laporan: satu baris satu kegiatan"),
    ("data/laporan.json", "Semua laporan, lengkap dengan catatan bebasnya"),
    ("data/rekap-bulanan.csv", "Rekap: satu baris satu pegawai dalam satu bulan"),
    ("data/rekap-triwulan.csv", "Rekap: satu baris satu pegawai dalam satu triwulan"),
    ("data/capaian.csv", "Target dan capaian: satu baris satu ukuran rencana per periode"),
    ("data/capaian.json", "Target dan capaian yang sama"),
    ("data/realisasi.csv", "Realisasi fisik dan keuangan: satu baris satu program per triwulan"),
    ("data/realisasi.json", "Realisasi yang sama, dengan angka seluruh program"),
    ("data/kehadiran.csv", "Kehadiran dan laporan: satu baris satu unit dalam satu bulan"),
    ("data/kehadiran-harian.csv", "Kehadiran dan laporan: satu baris satu unit pada satu hari"),
    ("data/sidak.csv", "Sidak: satu baris satu temuan"),
    ("data/sidak.json", "Sidak, lengkap dengan catatan pemeriksanya"),
    ("data/berkala.csv", "Laporan camat kepada bupati: satu baris satu laporan"),
    ("data/berkala.json", "Laporan camat kepada bupati, lengkap dengan isinya"),
    ("data/penghargaan.csv", "Penghargaan: satu baris satu nama di daftar pendek satu bulan"),
    ("data/penghargaan.json", "Penghargaan, dengan keputusan Camat dan rumusnya"),
    ("data/datapackage.json", "Keterangan tiap berkas dan kolom (Data Package v2)"),
    ("data/umpan/kantor.atom", "Langganan laporan terbaru kantor (Atom)"),
    ("data/umpan/kantor.json", "Langganan laporan terbaru kantor (JSON Feed)"),
    ("verifikasi.json", "Daftar semua berkas situs dengan sha256-nya"),
)
_SERIES = (
    *("kehadiran-harian", "kehadiran", "laporan", "penghargaan"),
    *("rekap-bulanan", "rekap-triwulan"),
)


class DataFile(NamedTuple):
    """A file to take home: its name, what it holds, its size."""

    name: Link
    purpose: str
    size: str


class PeriodFiles(NamedTuple):
    """The files of one month or quarter."""

    period: str
    files: tuple[Link, ...]


class DataView(NamedTuple):
    """Everything on the page of data; periods newest first, only files that exist."""

    head: PageHead
    sentence: str
    files: tuple[DataFile, ...]
    months: tuple[PeriodFiles, ...]
    quarters: tuple[PeriodFiles, ...]
    schemas: tuple[Link, ...]


def make_data_view(context: SiteContext, sizes: Mapping[str, int]) -> DataView:
    """Make the page of data files.

    Args:
        context: The office.
        sizes: Address of each data file that the site has ("data/laporan.csv") to its bytes.
    """
    office = context.office
    return DataView(
        head=PageHead(
            address="data/",
            title="Unduh data",
            description=f"Laporan kerja {office.nama} sebagai data terbuka: CSV, JSON, umpan.",
            section="data",
        ),
        sentence="Semua yang ada di situs ini dapat diunduh dan dihitung ulang oleh siapa pun.",
        files=tuple(
            DataFile(Link(_file_name(address), address), purpose, size_text(sizes[address]))
            for address, purpose in _WHOLE_FILES
            if address in sizes
        ),
        months=_by_period(sizes, is_quarter=False),
        quarters=_by_period(sizes, is_quarter=True),
        schemas=tuple(
            Link(_file_name(address), address)
            for address in sorted(sizes)
            if address.startswith("data/skema/")
        ),
    )


def size_text(size: int) -> str:
    """Write a size in bytes for people: "812 bita", "12,3 KB", "1,2 MB"."""
    if size < _KILO:
        return f"{size} bita"
    if size < _KILO * _KILO:
        return f"{_divided(size, _KILO)} KB"
    return f"{_divided(size, _KILO * _KILO)} MB"


def _divided(size: int, unit: int) -> str:
    return rounded_text(Fraction(size, unit))


def _file_name(address: str) -> str:
    return address.removeprefix("data/")


def _by_period(sizes: Mapping[str, int], *, is_quarter: bool) -> tuple[PeriodFiles, ...]:
    """Group the files whose name ends in a period, newest first."""
    groups: dict[str, list[str]] = {}
    for address in sizes:
        period = _period_of(address)
        if period and ("T" in period) is is_quarter:
            groups.setdefault(period, []).append(address)
    return tuple(
        PeriodFiles(period_text(period), _links(period, sorted(groups[period])))
        for period in sorted(groups, reverse=True)
    )


def _links(period: str, addresses: Iterable[str]) -> tuple[Link, ...]:
    return tuple(
        Link(_file_name(address).replace(f"-{period}", ""), address) for address in addresses
    )


def _period_of(address: str) -> str:
    """Find the period in a file's name: "data/laporan-2025-06.csv" is of "2025-06"; "" for none."""
    name = address.removeprefix("data/").rpartition(".")[0]
    for series in _SERIES:
        if name.startswith(f"{series}-"):
            return name.removeprefix(f"{series}-")
    return ""
