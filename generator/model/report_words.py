"""The closed set of words a daily report is made of: SPEC 2."""

from typing import Final

REPORT_FIELDS: Final = ("tanggal", "pegawai", "status", "kegiatan", "kendala", "rencana")
REQUIRED_FIELDS: Final = ("tanggal", "pegawai", "status")
ACTIVITY_FIELDS: Final = (
    "uraian",
    "hasil",
    "jumlah",
    "satuan",
    "rhk",
    "jenis",
    "mulai",
    "selesai",
    "lokasi",
    "bukti",
    "kendala",
)
STATUSES: Final = ("hadir", "wfh", "dinas-luar", "diklat", "cuti", "izin")
KINDS: Final = ("skp", "tugas-atasan", "tambahan")

# Every minute of a day: looking one up is several times quicker than matching an expression.
CLOCK: Final = frozenset(f"{hour:02}:{minute:02}" for hour in range(24) for minute in range(60))

MAX_FILE_BYTES: Final = 64 * 1024
MAX_ACTIVITIES: Final = 50
MAX_URAIAN_CHARACTERS: Final = 500


def make_default_kind(rhk: str | None) -> str:
    """Name the `jenis` of an activity that names none: `skp` with an RHK, else `tambahan`."""
    return "tambahan" if rhk is None else "skp"
