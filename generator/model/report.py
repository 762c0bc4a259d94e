"""The daily report (laporan harian) as it is once accepted or repaired: SPEC 2."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

AT_WORK = frozenset({"hadir", "wfh", "dinas-luar", "diklat"})
ON_LEAVE = frozenset({"cuti", "izin"})


@dataclass(frozen=True, slots=True)
class Activity:
    """One item of a day (kegiatan). Times are "HH:MM", office zone; absent values are None."""

    uraian: str
    hasil: str | None = None
    jumlah: Decimal | None = None
    satuan: str | None = None
    rhk: str | None = None
    jenis: str = "tambahan"
    mulai: str | None = None
    selesai: str | None = None
    lokasi: str | None = None
    bukti: tuple[str, ...] = ()
    kendala: str | None = None

    @property
    def has_result(self) -> bool:
        """Tell whether something came out: `hasil`, or `jumlah` with `satuan` (SPEC 7)."""
        return self.hasil is not None or (self.jumlah is not None and self.satuan is not None)


@dataclass(frozen=True, slots=True)
class Report:
    """One person's day. `narasi` is Markdown as typed; activities keep their order in the file."""

    path: str
    tanggal: date
    pegawai: str
    status: str
    kegiatan: tuple[Activity, ...] = ()
    kendala: str | None = None
    rencana: str | None = None
    narasi: str = ""

    @property
    def is_leave(self) -> bool:
        """Tell whether the day owes no work: status `cuti` or `izin`."""
        return self.status in ON_LEAVE
