"""The attendance file of a month."""

from collections.abc import Iterable

from generator.model.attendance import AttendanceDay


def render_attendance_csv(days: Iterable[AttendanceDay]) -> bytes:
    """Write the file: by day, then by person; without times where no row has one."""
    rows = sorted(days, key=_key)
    has_times = any(day.masuk or day.pulang for day in rows)
    header = "tanggal,pegawai,hadir,masuk,pulang" if has_times else "tanggal,pegawai,hadir"
    lines = [header]
    for day in rows:
        line = f"{day.tanggal.isoformat()},{day.pegawai},{'ya' if day.hadir else 'tidak'}"
        lines.append(f"{line},{day.masuk or ''},{day.pulang or ''}" if has_times else line)
    return ("\n".join(lines) + "\n").encode()


def _key(day: AttendanceDay) -> tuple[str, str]:
    return day.tanggal.isoformat(), day.pegawai
