"""The review sheet of an attendance import: counts, conflicts, and every row that was not taken."""

from collections.abc import Iterable, Iterator, Sequence

from generator.model.attendance import AttendanceDay
from generator.model.logbook import LeftOut
from generator.problems import Problem
from generator.render.review_sheet import render_left_out

_KEPT = (
    "Yang disimpan hanya hadir atau tidak, dan jam scan; keterangan dan jenis cuti tidak disimpan."
)
_NOTHING = "Tidak ada."


def render_attendance_sheet(  # noqa: PLR0913, PLR0917 - its six parts
    source: str,
    sha256: str,
    taken: Sequence[AttendanceDay],
    conflicts: Sequence[Problem],
    unsure: Sequence[LeftOut],
    left_out: Sequence[LeftOut],
) -> str:
    """Write the sheet; equal imports give equal sheets."""
    people = {day.pegawai for day in taken}
    count = f"{len(taken)} hari dari {len(people)} pegawai diambil"
    others = f"{len(conflicts)} berbeda dari yang sudah ada, {len(unsure)} baris ditolak"
    blocks = [
        f"# Lembar periksa impor kehadiran: {source}",
        f"Berkas asal: `{source}`, sha256 `{sha256}`",
        f"{count}, {others}. {_KEPT}",
        "## Diambil",
        "\n".join(_taken(taken)) or _NOTHING,
        "## Berbeda dari yang sudah ada",
        "\n".join(f"- {problem.message}" for problem in conflicts) or _NOTHING,
        "## Ditolak",
        "\n\n".join(render_left_out(unsure)) or _NOTHING,
        "## Tidak diambil",
        "\n\n".join(render_left_out(left_out)) or _NOTHING,
    ]
    return "\n\n".join(blocks) + "\n"


def _taken(taken: Iterable[AttendanceDay]) -> Iterator[str]:
    """Yield a line for each person: how many days, from when to when."""
    by_person: dict[str, list[AttendanceDay]] = {}
    for day in taken:
        by_person.setdefault(day.pegawai, []).append(day)
    for slug, days in sorted(by_person.items()):
        present = sum(day.hadir for day in days)
        first, last = min(days).tanggal.isoformat(), max(days).tanggal.isoformat()
        yield f"- `{slug}`: {len(days)} hari ({present} hadir), {first} sampai {last}"
