"""Attendance of a month: who was recorded as present, and nothing of why not."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, order=True)
class AttendanceDay:
    """One person's day. Times are "HH:MM", office zone; None where the machine has none."""

    tanggal: date
    pegawai: str
    hadir: bool
    masuk: str | None = None
    pulang: str | None = None
