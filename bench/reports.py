"""The text of one invented daily report: a pure function of the person and the day."""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

VOCABULARY = Path(__file__).with_name("vocabulary.toml")
STATUSES = ("hadir",) * 17 + ("dinas-luar",) * 2 + ("wfh",)
STARTS = ("07:45", "08:00", "08:30", "09:15", "10:00", "10:45", "13:00", "13:30", "14:15", "15:00")
ENDS = ("08:30", "09:00", "09:15", "10:00", "10:45", "11:45", "13:30", "14:15", "15:00", "16:00")
LEAVE_SHARE = 0.03
MISSING_SHARE = 0.05


@dataclass(frozen=True, slots=True)
class Worker:
    """One person of the corpus; `number` fixes everything that is invented about them."""

    number: int
    slug: str
    nama: str
    jabatan: str
    unit: str


@cache
def read_vocabulary() -> dict[str, Any]:
    """Read the sentence parts that lie beside this module."""
    return tomllib.loads(VOCABULARY.read_text(encoding="utf-8"))


def is_missing(worker: Worker, day: date) -> bool:
    """Tell whether the person never wrote that day's report."""
    return Random(f"ada {worker.number} {day}").random() < MISSING_SHARE


def make_report_text(worker: Worker, day: date) -> str:
    """Make the report of that person and day in canonical form, about 1 KB."""
    random = Random(f"isi {worker.number} {day}")
    head = f"---\ntanggal: {day}\npegawai: {worker.slug}\n"
    if random.random() < LEAVE_SHARE:
        return f"{head}status: {random.choice(('cuti', 'cuti', 'izin'))}\n---\n"
    parts = [head, f"status: {random.choice(STATUSES)}\nkegiatan:\n"]
    slots = sorted(random.sample(range(len(STARTS)), random.choice((2, 3, 3, 4, 4, 5))))
    parts += [_make_activity(random, worker.unit, slot) for slot in slots]
    for key, share in (("kendala", 0.2), ("rencana", 0.25)):
        if random.random() < share:
            parts.append(f"{key}: {_phrase(random, read_vocabulary()[key])}\n")
    parts.append("---\n")
    if random.random() < 0.6:
        parts.append(_make_narrative(random))
    return "".join(parts)


def _make_activity(random: Random, unit: str, slot: int) -> str:
    words = read_vocabulary()
    topic = words["unit"][unit]
    title = f"{random.choice(topic['kerja'])} {random.choice(topic['objek'])}"
    title = _fill(random, title + random.choice(words["rincian"]))
    if random.random() < 0.15:
        return f"  - {title}\n"
    lines = [f"  - uraian: {title}"]
    if random.random() < 0.8:
        results = topic["hasil"] if random.random() < 0.4 else words["hasil_umum"]
        lines.append(f"hasil: {_phrase(random, results)}")
    if random.random() < 0.75:
        lines.append(
            f"jumlah: {random.randint(1, 24)}\n    satuan: {random.choice(words['satuan'])}"
        )
    if random.random() < 0.6:
        lines.append(f"rhk: {random.choice(topic['rhk'])}")
    if random.random() < 0.85:
        lines.append(f'mulai: "{STARTS[slot]}"\n    selesai: "{ENDS[slot]}"')
    if random.random() < 0.7:
        lines.append(f"lokasi: {_phrase(random, words['lokasi'])}")
    if random.random() < 0.35:
        lines.append(f"bukti: https://contoh.go.id/bukti/{unit}/{random.getrandbits(28):07x}")
    return "\n    ".join(lines) + "\n"


def _make_narrative(random: Random) -> str:
    words = read_vocabulary()
    sentences = [
        " ".join(_phrase(random, words[kind]) for kind in ("pembuka", "pokok", "sebutan", "akibat"))
        for _ in range(random.choice((1, 1, 2, 2, 3)))
    ]
    return " ".join(sentences) + "\n"


def _phrase(random: Random, choices: list[str]) -> str:
    return _fill(random, random.choice(choices))


def _fill(random: Random, text: str) -> str:
    """Replace the slots of a sentence part; each slot draws anew."""
    while "{" in text:
        before, rest = text.split("{", 1)
        slot, after = rest.split("}", 1)
        text = before + _SLOTS[slot](random) + after
    return text


def _invent_name(random: Random) -> str:
    words = read_vocabulary()
    return f"{random.choice(words['suku_depan'])}{random.choice(words['suku_belakang'])}"


def _invent_rupiah(random: Random) -> str:
    millions = random.randint(*random.choice(((1, 9), (10, 99), (10, 99), (100, 480))))
    return f"{millions}.{random.choice(('000', '250', '500', '750'))}.000"


_SLOTS: dict[str, Callable[[Random], str]] = {
    "desa": lambda random: random.choice(read_vocabulary()["desa"]),
    "dusun": _invent_name,
    "lembaga": lambda random: (
        f"{random.choice(read_vocabulary()['jenis_lembaga'])} {_invent_name(random)}"
    ),
    "program": lambda random: random.choice(read_vocabulary()["program"]),
    "acara": lambda random: random.choice(read_vocabulary()["acara"]),
    "nomor": lambda random: f"{random.randint(100, 900)}/{random.randint(1, 999)}/KTT",
    "rupiah": _invent_rupiah,
    "jumlah": lambda random: str(random.randint(2, 60)),
}
