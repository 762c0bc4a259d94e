"""What the office itself records under entries/kantor/ (SPEC 1), attendance apart.

Amounts are as typed; a value that nobody wrote is None: missing is never zero.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.model.attendance import AttendanceDay


@dataclass(frozen=True, slots=True)
class SpotFinding:
    """How many people of a unit were found where: counts, no names."""

    unit: str
    di_tempat: int | None = None
    dinas_luar: int | None = None
    cuti: int | None = None
    tidak_di_tempat: int | None = None
    keterangan: str | None = None


@dataclass(frozen=True, slots=True)
class SpotCheck:
    """A sidak: a visit to units without notice.

    Attributes:
        path: Its file.
        tanggal: The day.
        slug: What follows the day in the file's name: there may be two a day.
        pemeriksa: Who checked: slugs of the roster, or names as typed.
        temuan: Findings in the order of the file.
        tindak_lanjut: What follows from it.
        narasi: Markdown as typed.
    """

    path: str
    tanggal: date
    slug: str
    pemeriksa: tuple[str, ...]
    temuan: tuple[SpotFinding, ...]
    tindak_lanjut: str | None = None
    narasi: str = ""


@dataclass(frozen=True, slots=True)
class Program:
    """A budgeted program in one quarter.

    Attributes:
        nama: Its name.
        unit: The unit of the office that carries it out; None where the record does not say.
        pagu: Budget of the year, rupiah.
        target_fisik: Percent.
        realisasi_fisik: Percent.
        target_keuangan: Rupiah.
        realisasi_keuangan: Rupiah.
        kendala: What stood in the way.
        tindak_lanjut: What is done about it.
    """

    nama: str
    unit: str | None = None
    pagu: Decimal | None = None
    target_fisik: Decimal | None = None
    realisasi_fisik: Decimal | None = None
    target_keuangan: Decimal | None = None
    realisasi_keuangan: Decimal | None = None
    kendala: str | None = None
    tindak_lanjut: str | None = None


@dataclass(frozen=True, slots=True)
class QuarterRealisation:
    """Physical and financial realisation of a quarter, "2026-T3"; programs as in the file."""

    path: str
    periode: str
    program: tuple[Program, ...]
    narasi: str = ""


@dataclass(frozen=True, slots=True)
class PeriodicReport:
    """The camat's letter to the bupati about a month "2026-08" or a quarter "2026-T3".

    `keadaan` is draf, ditandatangani or diterima; `narasi` holds the chapters as Markdown.
    """

    path: str
    periode: str
    keadaan: str
    nomor: str | None = None
    sifat: str | None = None
    lampiran: str | None = None
    hal: str | None = None
    kepada: str | None = None
    tanggal: date | None = None
    tembusan: tuple[str, ...] = ()
    narasi: str = ""


@dataclass(frozen=True, slots=True)
class AwardDecision:
    """The camat's decision about the award of a month "2026-08", and why."""

    path: str
    periode: str
    penerima: tuple[str, ...]
    alasan: str
    diumumkan: date | None = None
    narasi: str = ""


OfficeRecord = (
    SpotCheck | QuarterRealisation | PeriodicReport | AwardDecision | tuple[AttendanceDay, ...]
)
