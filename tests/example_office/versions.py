"""The versions of a report: as it first came, and as it stands after its author's correction."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from tests.example_office.activity import Deed
from tests.example_office.arrivals import Arrival
from tests.example_office.diary import Entry
from tests.example_office.dice import Dice
from tests.example_office.report_text import path_of, render_report
from tests.example_office.slips import slip_of

_EDITED_PERCENT = 3
# Reports that were refused at first, and why; their authors repaired them.
_REFUSED_AT_FIRST: Mapping[tuple[str, str], tuple[str, str, str]] = {
    ("rahmat", "2026-07-06"): ("kunci hasil salah ketik", r"hasil:", "hasill:"),
    ("eko", "2026-07-14"): ("status belum dipilih", r"status: hadir", "status: ..."),
    ("hasniar", "2026-08-03"): ("tahun salah ketik", r"tanggal: 2026", "tanggal: 2025"),
    ("bambang", "2026-09-02"): ("jumlah memakai titik", r"jumlah: \d+", "jumlah: 1.200"),
}


def make_first_version(arrival: Arrival) -> bytes:
    """Write the file as it first came, with the slips of the day."""
    entry = arrival.entry
    if reason := reason_of_edit(arrival):
        key = _key_of(entry)
        if key in _REFUSED_AT_FIRST:
            _, pattern, typed = _REFUSED_AT_FIRST[key]
            return re.sub(pattern, typed, render_report(entry), count=1).encode()
        return render_report(_EARLIER[reason](entry)).encode()
    text = render_report(entry)
    if slip := slip_of(entry.staff.slug, entry.day):
        changed = slip(text, entry.day)
        if changed == text:
            raise ValueError(f"the slip changes nothing: {path_of(entry)}")
        text = changed
    return text.encode()


def make_last_version(arrival: Arrival) -> bytes:
    """Write the file as it stands after the correction."""
    return render_report(arrival.entry).encode()


def reason_of_edit(arrival: Arrival) -> str:
    """Say why the report was changed after it came; empty where it never was."""
    entry = arrival.entry
    if _key_of(entry) in _REFUSED_AT_FIRST:
        return _REFUSED_AT_FIRST[_key_of(entry)][0]
    dice = Dice("edit", entry.staff.slug, entry.day)
    is_edited = dice.chance(_EDITED_PERCENT) and len(entry.deeds) > 1
    if not is_edited or slip_of(entry.staff.slug, entry.day):
        return ""
    reasons = [name for name, earlier in _EARLIER.items() if earlier(entry) != entry]
    return dice.pick(reasons)


def _key_of(entry: Entry) -> tuple[str, str]:
    return entry.staff.key, entry.day.isoformat()


def _without_evidence(entry: Entry) -> Entry:
    for number, deed in enumerate(entry.deeds):
        if deed.bukti:
            return _with_deed(entry, number, replace(deed, bukti=""))
    return entry


def _without_result(entry: Entry) -> Entry:
    for number, deed in enumerate(entry.deeds):
        if deed.hasil:
            return _with_deed(entry, number, replace(deed, hasil="", jumlah="", satuan=""))
    return entry


def _without_last(entry: Entry) -> Entry:
    return replace(entry, deeds=entry.deeds[:-1])


def _miscounted(entry: Entry) -> Entry:
    for number, deed in enumerate(entry.deeds):
        if len(deed.jumlah) > 1:
            return _with_deed(entry, number, replace(deed, jumlah=deed.jumlah[::-1].lstrip("0")))
    return entry


def _with_deed(entry: Entry, number: int, deed: Deed) -> Entry:
    return replace(entry, deeds=(*entry.deeds[:number], deed, *entry.deeds[number + 1 :]))


# Why a report was changed, and what it lacked before.
_EARLIER: Mapping[str, Callable[[Entry], Entry]] = {
    "bukti menyusul": _without_evidence,
    "hasil ditambahkan": _without_result,
    "jumlah dibetulkan": _miscounted,
    "satu kegiatan tertinggal": _without_last,
}
