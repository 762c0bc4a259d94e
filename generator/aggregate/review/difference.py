"""What differs between two versions of a report, in words: "jumlah 4 → 6 laporan"."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from generator.aggregate.figures import number_text
from generator.model.report import Activity, Report

_NOTHING: Final = "tidak ada"
_MOST_SHOWN: Final = 80
_STATUS_WORDS: Final = {"dinas-luar": "dinas luar"}
_OFF_DUTY: Final = "tidak bertugas"


def list_differences(before: Report, after: Report) -> tuple[str, ...]:
    """List what changed, field by field; () where only the writing did.

    A leave has no kind and no reason here: two versions of it differ in nothing.
    """
    if before.is_leave and after.is_leave:
        return ()
    lines = list(_list_day_differences(before, after))
    if after.is_leave:
        return tuple(lines)  # its texts would say why somebody is away
    if before.is_leave:
        return (*lines, *(f"kegiatan ditambah: {_short(one.uraian)}" for one in after.kegiatan))
    return (*lines, *_list_activity_differences(before.kegiatan, after.kegiatan))


def status_text(report: Report) -> str:
    """Write a status for readers; a leave is "tidak bertugas", whatever kind it is."""
    return _OFF_DUTY if report.is_leave else _STATUS_WORDS.get(report.status, report.status)


def amount_text(activity: Activity) -> str:
    """Write what was counted: "4 laporan"; "" without a number."""
    if activity.jumlah is None:
        return ""
    return f"{number_text(activity.jumlah)} {activity.satuan or ''}".rstrip()


def _list_day_differences(before: Report, after: Report) -> Iterator[str]:
    if status_text(before) != status_text(after):
        yield f"status {status_text(before)} → {status_text(after)}"
    if before.is_leave or after.is_leave:
        return
    for name, old, new in (
        ("kendala", before.kendala, after.kendala),
        ("rencana", before.rencana, after.rencana),
        ("catatan", before.narasi, after.narasi),
    ):
        if (old or "") != (new or ""):
            yield f"{name}: {_short(old)} → {_short(new)}"


def _list_activity_differences(old: Sequence[Activity], new: Sequence[Activity]) -> Iterator[str]:
    """Tell changed, added and removed activities; those that stayed, moved or not, say nothing."""
    paired = _pair(*_leave_out_equal(old, new))
    for before in paired.removed:
        yield f"kegiatan dihapus: {_short(before.uraian)}{_in_brackets(amount_text(before))}"
    for before, after in paired.changed:
        changes = ", ".join(_list_field_differences(before, after))
        yield f"“{_short(after.uraian)}”: {changes}"
    for after in paired.added:
        yield f"kegiatan ditambah: {_short(after.uraian)}{_in_brackets(amount_text(after))}"


def _leave_out_equal(
    old: Sequence[Activity], new: Sequence[Activity]
) -> tuple[list[Activity], list[Activity]]:
    same = Counter(old) & Counter(new)
    return _without(old, same), _without(new, same)


def _without(activities: Sequence[Activity], same: Counter[Activity]) -> list[Activity]:
    left, kept = Counter(same), []
    for activity in activities:
        if left[activity]:
            left[activity] -= 1
        else:
            kept.append(activity)
    return kept


class _Paired(NamedTuple):
    removed: list[Activity]
    changed: list[tuple[Activity, Activity]]
    added: list[Activity]


def _pair(gone: list[Activity], come: list[Activity]) -> _Paired:
    """Put versions of one activity together: the same uraian first, then the next most alike."""
    paired = _Paired([], [], list(come))
    alone: list[Activity] = []
    for before in gone:
        match = next((one for one in paired.added if one.uraian == before.uraian), None)
        _take(paired, before, match, alone)
    for before in alone:
        match = max(paired.added, key=lambda one: _likeness(before, one), default=None)
        is_alike = match is not None and 2 * _likeness(before, match) >= 1  # half of the words
        _take(paired, before, match if is_alike else None, paired.removed)
    return paired


def _take(
    paired: _Paired, before: Activity, match: Activity | None, unmatched: list[Activity]
) -> None:
    if match is None:
        unmatched.append(before)
    else:
        paired.added.remove(match)
        paired.changed.append((before, match))


def _likeness(one: Activity, other: Activity) -> float:
    """Give the share of words that two activities have in common."""
    some, others = (set(activity.uraian.casefold().split()) for activity in (one, other))
    return len(some & others) / max(len(some | others), 1)


def _list_field_differences(before: Activity, after: Activity) -> Iterator[str]:
    if before.uraian != after.uraian:
        yield f"uraian semula “{_short(before.uraian)}”"
    if (before.jumlah, before.satuan) != (after.jumlah, after.satuan):
        yield f"jumlah {_amounts(before, after)}"
    if (before.mulai, before.selesai) != (after.mulai, after.selesai):
        yield f"jam {_hours(before)} → {_hours(after)}"
    if before.bukti != after.bukti:
        yield f"bukti {_links(before)} → {_links(after)}"
    for name, old, new in (
        ("hasil", before.hasil, after.hasil),
        ("RHK", before.rhk, after.rhk),
        ("jenis", before.jenis, after.jenis),
        ("lokasi", before.lokasi, after.lokasi),
        ("kendala", before.kendala, after.kendala),
    ):
        if old != new and not (name == "jenis" and before.rhk != after.rhk):
            yield f"{name} {_short(old)} → {_short(new)}"


def _amounts(before: Activity, after: Activity) -> str:
    """Write "4 → 6 laporan", the unit once where it stayed."""
    if before.satuan == after.satuan and before.jumlah is not None and after.jumlah is not None:
        return f"{number_text(before.jumlah)} → {amount_text(after)}"
    return f"{amount_text(before) or _NOTHING} → {amount_text(after) or _NOTHING}"


def _hours(activity: Activity) -> str:
    hours = "–".join(text.replace(":", ".") for text in (activity.mulai, activity.selesai) if text)
    return hours or _NOTHING


def _links(activity: Activity) -> str:
    return f"{len(activity.bukti)} tautan" if activity.bukti else _NOTHING


def _short(text: str | None) -> str:
    """Write the first words of a text on one line."""
    if not text:
        return _NOTHING
    line = " ".join(text.split())
    return line if len(line) <= _MOST_SHOWN else f"{line[: _MOST_SHOWN - 1]}…"


def _in_brackets(text: str) -> str:
    return f" ({text})" if text else ""
