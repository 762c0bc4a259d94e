"""Days typed as on a phone: what `jejak` repairs, and a few that it must refuse (SPEC 2).

Each row of the tables is one file of the example; the slip changes the text that was meant.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date

from tests.example_office.grammar import MONTHS
from tests.example_office.people import BY_KEY

Slip = Callable[[str, date], str]
_DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")


def _replace_line(text: str, key: str, line: str) -> str:
    changed, count = re.subn(rf"(?m)^{key}:.*$", line, text, count=1)
    if not count:
        raise ValueError(f"nothing to slip on: {key}")
    return changed


def _dotted_times(text: str, _day: date) -> str:
    changed = re.sub(r'(mulai|selesai): "(\d\d):(\d\d)"', r"\1: \2.\3", text)
    if changed == text:
        raise ValueError("no times in this report")
    return changed


def _short_times(text: str, _day: date) -> str:
    changed = re.sub(r'(mulai|selesai): "0?(\d?\d):(\d\d)"', r"\1: \2:\3", text)
    if changed == text:
        raise ValueError("no times in this report")
    return changed


def _number_with_unit(text: str, _day: date) -> str:
    changed, count = re.subn(r"jumlah: (\d+)\n +satuan: (.+)", r"jumlah: \1 \2", text, count=1)
    if not count:
        raise ValueError("no number in this report")
    return changed


def _first_activity(text: str, replacement: str) -> str:
    changed, count = re.subn(
        r"(?ms)^kegiatan:\n.*?(?=^(kendala|rencana|---))", replacement, text, count=1
    )
    if not count:
        raise ValueError("no activities in this report")
    return changed


def _capital_keys(text: str, _day: date) -> str:
    return re.sub(
        r"(?m)^(tanggal|pegawai|status|kegiatan)(?=:)", lambda match: match[1].title(), text
    )


REPAIRED: Mapping[tuple[str, str], Slip] = {
    ("slamet", "2026-07-02"): lambda text, day: _replace_line(
        text, "tanggal", f"tanggal: {day.day} {MONTHS[day.month - 1]} {day.year}"
    ),
    ("made", "2026-07-03"): _capital_keys,
    ("ruslan", "2026-07-07"): lambda text, _: text.replace("pegawai: ", "pegawai:").replace(
        "status: ", "status:"
    ),
    ("yosef", "2026-07-09"): _dotted_times,
    ("rauf", "2026-07-15"): lambda text, _: text.replace("dinas-luar", "Dinas Luar"),
    ("markus", "2026-07-16"): lambda text, _: _first_activity(
        text, "kegiatan: jaga kantor dan buka tutup pagar\n"
    ),
    ("slamet", "2026-07-20"): lambda text, day: _replace_line(
        text, "tanggal", f"tanggal: {_DAYS[day.weekday()]}, {day.day}-{day.month}-{day.year}"
    ),
    ("ani", "2026-07-30"): _short_times,
    ("samuel", "2026-08-05"): _number_with_unit,
    ("markus", "2026-08-12"): lambda text, _: text.replace("izin", "ijin"),
    ("marwah", "2026-08-13"): lambda text, _: "\ufeff" + text.replace("\n", "\r\n"),
    ("made", "2026-08-20"): lambda text, _: text.replace(
        "pegawai: ni-made-wirastuti", "pegawai: Ni Made Wirastuti"
    ),
    ("ilyas", "2026-08-27"): lambda text, _: text.replace("status: hadir", "status: “hadir”"),
    ("ruslan", "2026-09-02"): lambda text, _: _first_activity(
        text,
        "kegiatan: |\n  • patroli pagi jalan poros, aman\n  • atur lalu lintas depan SD\n"
        "  • jaga kantor sampai sore\n",
    ),
    ("rahmat", "2026-09-08"): lambda text, _: "\n" + text,
    ("hasniar", "2026-09-16"): lambda text, _: text.replace(": ", ":\u00a0", 6),
    ("camat", "2026-09-23"): lambda text, _: _first_activity(
        text,
        "kegiatan:\n  - Rapat pimpinan: pembagian tugas pengawasan pilkades\n"
        "  - Menerima dua kepala desa: batas dusun dan jalan tani\n",
    ),
    ("eko", "2026-09-29"): lambda text, _: f"```\n{text}```\n",
    ("rauf", "2026-10-08"): lambda text, _: text.replace("---", "-----"),
    ("nurul", "2026-10-13"): lambda text, _: text.replace(
        "pegawai: nurul-fadhilah-ambo", "pegawai: nurul-fadilah-ambo"
    ),
}
REFUSED: Mapping[tuple[str, str], Slip] = {
    ("samuel", "2026-09-30"): lambda text, _: re.sub(
        r"jumlah: \d+", "jumlah: 1.500", text, count=1
    ),
    ("markus", "2026-10-09"): lambda text, _: _replace_line(text, "tanggal", "tanggal: 09/10/2026"),
    ("yosef", "2026-10-22"): lambda text, day: _replace_line(
        text, "tanggal", f"tanggal: {day.replace(day=21)}"
    ),
}


def slip_of(slug: str, day: date) -> Slip | None:
    """Find the slip of a person's day, if it has one."""
    table = {**REPAIRED, **REFUSED}
    key = next((key for key, staff in BY_KEY.items() if staff.slug == slug), "")
    return table.get((key, day.isoformat()))
