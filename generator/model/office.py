"""The office: its people, units, rules and planned results.

Plain frozen values; `validate` makes them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time


@dataclass(frozen=True, slots=True)
class Unit:
    """A part of the office that people belong to (sekretariat, seksi)."""

    slug: str
    nama: str


@dataclass(frozen=True, slots=True)
class UnitSpan:
    """A stretch of service in one unit, both ends included; None is open."""

    unit: str
    mulai: date | None
    selesai: date | None


@dataclass(frozen=True, slots=True)
class Person:
    """A member of staff on the roster."""

    slug: str
    nama: str
    jabatan: str
    unit: str
    jenis: str
    mulai: date
    selesai: date | None = None
    peran: str = "staf"
    akun: Mapping[str, str] = field(default_factory=dict)
    email: tuple[str, ...] = ()
    nama_lain: tuple[str, ...] = ()
    riwayat_unit: tuple[UnitSpan, ...] = ()

    def is_in_service(self, day: date) -> bool:
        """Tell whether `day` lies inside the person's service, both ends included."""
        return self.mulai <= day and (self.selesai is None or day <= self.selesai)

    def unit_on(self, day: date) -> str:
        """Name the unit of that day: the history's span that holds it, else the present unit."""
        for span in self.riwayat_unit:
            if (span.mulai is None or span.mulai <= day) and (
                span.selesai is None or day <= span.selesai
            ):
                return span.unit
        return self.unit


@dataclass(frozen=True, slots=True)
class DeadlineRule:
    """A report is due at `jam` (office zone) of the n-th working day after its day; 0: that day."""

    hari_kerja: int = 1
    jam: time = time(10, 0)


@dataclass(frozen=True, slots=True)
class Forge:
    """Where the repository lives: github, gitlab, forgejo, gitea, or tanpa with `url` None."""

    jenis: str = "tanpa"
    url: str | None = None
    cabang: str = "main"


@dataclass(frozen=True, slots=True)
class Indicator:
    """A measure of a planned result: aspek, target of the year, its satuan and quarters 1..4."""

    aspek: str
    target: str
    satuan: str
    triwulan: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlannedResult:
    """A rencana hasil kerja (RHK) of one year, owned by a unit or by a person.

    `tugas` is the letter of the camat's task that it serves (model.camat_tasks); None for none.
    """

    slug: str
    nama: str
    tahun: int
    hasil_utama: str
    nama_hasil_utama: str
    pemilik_unit: str | None = None
    pemilik_pegawai: str | None = None
    indikator: tuple[Indicator, ...] = ()
    tugas: str | None = None


# The scale of SAKIP, best first: a grade holds above its bound, so 90 is A and 90,01 is AA.
SAKIP_SCALE = (
    *(("AA", "90"), ("A", "80"), ("BB", "70"), ("B", "60"), ("CC", "50"), ("C", "30")),
    ("D", "0"),
)


@dataclass(frozen=True, slots=True)
class Office:
    """One office = one repository: everything `site_config/` says of it, save the calendar.

    Attributes:
        mulai: First day that owes a report.
        data_sampai: Freezes the office's "today"; None follows the commit.
        contoh: An example office with invented people; every page says so.
        situs: Public address of the site, without the closing slash; None where it is not known.
        lisensi: SPDX name of the licence of the data.
        kop: Lines of the letterhead; () is made of the names.
        terbit_kehadiran: How much of attendance is published: rekap, harian or tidak.
        ambang_triwulan: Target of a quarter in percent, a number as typed.
        cara_triwulan: How that target is read: per-triwulan or kumulatif.
        nilai_tanpa_laporan: Grade of a unit that did not report its quarter.
        skala_nilai: Grades of a quarter, best first: name, and the percent that it lies above;
            the last takes all that is left.
        cabang_harian: Reports are written to a branch of the day, `laporan/<date>`, merged once.
    """

    nama: str
    jenis: str
    kode_wilayah: str
    kabupaten: str
    provinsi: str
    zona_waktu: str
    mulai: date
    hari_kerja: frozenset[int]  # 0 Monday … 6 Sunday
    batas_lapor: DeadlineRule
    forge: Forge
    units: tuple[Unit, ...]
    people: tuple[Person, ...]
    results: tuple[PlannedResult, ...] = ()
    data_sampai: date | None = None
    alamat: str = ""
    kontak: str = ""
    contoh: bool = False
    situs: str | None = None
    lisensi: str = "CC-BY-4.0"
    kop: tuple[str, ...] = ()
    terbit_kehadiran: str = "rekap"
    ambang_triwulan: str = "75"
    cara_triwulan: str = "per-triwulan"
    nilai_tanpa_laporan: str = "C"
    skala_nilai: tuple[tuple[str, str], ...] = SAKIP_SCALE
    cabang_harian: bool = False

    def person(self, slug: str) -> Person | None:
        """Find a person by slug; None where the roster has none."""
        return next((person for person in self.people if person.slug == slug), None)

    def unit(self, slug: str) -> Unit | None:
        """Find a unit by slug; None where there is none."""
        return next((unit for unit in self.units if unit.slug == slug), None)
