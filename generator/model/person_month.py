"""One person's month: a state for every day, and the counts that all totals are sums of."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from operator import add, attrgetter
from typing import NamedTuple

from generator.model.provenance import Provenance, Revision
from generator.model.report import Report
from generator.problems import Problem


class DayState(StrEnum):
    """What is known of a person's day. The value is also the CSS modifier and the JSON word."""

    REPORTED = "terlapor"
    REPAIRED = "diperbaiki"  # reported, and changed after it came in
    OFF_DUTY = "tidak-bertugas"  # cuti or izin: no kind, no reason
    HOLIDAY = "libur"  # not a working day of the office, and no report
    MISSING = "belum-ada"  # no report yet, the deadline has not passed
    UNREPORTED = "tidak-dilaporkan"  # no report, the deadline has passed
    REFUSED = "perlu-perbaikan"  # a file is there but could not be accepted
    OUTSIDE = "di-luar-masa"  # outside the person's service, or before the office began
    FUTURE = "akan-datang"  # after the day the data reaches


@dataclass(frozen=True, slots=True)
class PersonDay:
    """One calendar day of one person.

    Attributes:
        day: The date.
        state: What is known of it.
        unit: The unit the person belonged to that day.
        is_obliged: A hari wajib: working day inside service, up to `data sampai`, without leave.
        report: The accepted report, or None.
        provenance: Life of the file in git; None for a work tree, or where there never was a file.
        is_on_time: Received by the deadline; None where there is no report or no provenance.
        is_changed_late: Some revision after the first came after the deadline.
        withdrawn: The deletion, where a report once stood and none does now (tombstone).
        problems: Warnings of an accepted file, or errors of a refused one.
        is_excused: Would be a hari wajib, but for leave.
    """

    day: date
    state: DayState
    unit: str
    is_obliged: bool
    report: Report | None = None
    provenance: Provenance | None = None
    is_on_time: bool | None = None
    is_changed_late: bool = False
    withdrawn: Revision | None = None
    problems: tuple[Problem, ...] = ()
    is_excused: bool = False


@dataclass(frozen=True, slots=True)
class Counts:
    """The figures that add up; every percentage is made of two of them.

    `hari_terlapor` and `hari_tepat_waktu` count obliged days only, so kelengkapan never exceeds 1.
    `laporan` counts accepted reports of people at work on any day; `perubahan_terlambat` those
    changed after the deadline. `tidak_bertugas` counts excused days, so that hari_wajib and
    tidak_bertugas are the working days of the service, and hari_wajib = hari_terlapor + belum_ada +
    tidak_dilaporkan + perlu_perbaikan (refused files of obliged days).
    """

    hari_wajib: int = 0
    hari_terlapor: int = 0
    hari_tepat_waktu: int = 0
    kegiatan: int = 0
    kegiatan_dengan_hasil: int = 0
    kegiatan_ber_rhk: int = 0
    kegiatan_berbukti: int = 0
    laporan: int = 0
    belum_ada: int = 0
    tidak_dilaporkan: int = 0
    perlu_perbaikan: int = 0
    tidak_bertugas: int = 0
    perubahan_terlambat: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(*map(add, _numbers(self), _numbers(other)))


_numbers = attrgetter(*Counts.__slots__)


@dataclass(frozen=True, slots=True)
class PersonMonth:
    """A person's month "YYYY-MM" with its reports: all calendar days, ascending."""

    pegawai: str
    month: str
    days: tuple[PersonDay, ...]


# A warm build reads tens of thousands of the next two from the cache: tuples are made 4x faster.


class DaySummary(NamedTuple):
    """A day without its report's text: what the matrix of a month needs."""

    day: date
    state: DayState
    unit: str
    is_obliged: bool
    is_on_time: bool | None
    is_changed_late: bool
    activity_count: int
    result_count: int
    status: (
        str | None
    )  # None without a report; a leave day reads "cuti" or "izin" and is never shown as such


class StatusCount(NamedTuple):
    """Reported days of one status at work in one unit, their activities, those with a result."""

    unit: str
    status: str
    hari: int
    kegiatan: int
    kegiatan_dengan_hasil: int


class Headline(NamedTuple):
    """One line of news about one day: what came out of it, or its first activity."""

    day: date
    pegawai: str
    unit: str
    status: str
    text: str  # results joined, or the first uraian; plain text
    activity_count: int
    received_at: int | None  # epoch seconds
    commit: str | None


class ResultTotal(NamedTuple):
    """What one person did for one RHK in one month, in one unit of the office and one satuan.

    `satuan` is None, and `jumlah` None, for activities without a number.
    """

    rhk: str
    unit: str
    satuan: str | None
    jumlah: Decimal | None
    kegiatan: int


@dataclass(frozen=True, slots=True)
class Obstacle:
    """A hindrance that someone named (`kendala` of a day or of an activity)."""

    day: date
    pegawai: str
    unit: str
    text: str


@dataclass(frozen=True, slots=True)
class PersonMonthSummary:
    """A person's month without the texts of its reports: what all higher pages are made of.

    Attributes:
        pegawai: Slug.
        month: "YYYY-MM".
        unit: The unit of the last day of service in the month (SPEC 6, rekap-bulanan).
        counts: Per unit of the office; the person's own counts are the sum.
        days: All calendar days, ascending.
        results: Totals per RHK, unit and satuan, sorted.
        obstacles: Ascending by day.
        headlines: One a report of a day at work, ascending by day.
        last_commit: The newest commit that changed a file of this month; None without provenance.
        last_received_at: Its committer time, epoch seconds.
        refused_paths: Files of this month that could not be accepted.
    """

    pegawai: str
    month: str
    unit: str
    counts: tuple[tuple[str, Counts], ...]
    days: tuple[DaySummary, ...]
    results: tuple[ResultTotal, ...] = ()
    obstacles: tuple[Obstacle, ...] = ()
    headlines: tuple[Headline, ...] = ()
    last_commit: str | None = None
    last_received_at: int | None = None
    refused_paths: tuple[str, ...] = ()

    @property
    def total(self) -> Counts:
        """The person's counts of the month over all units."""
        return sum((counts for _, counts in self.counts), Counts())
