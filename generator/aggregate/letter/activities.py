"""The activities that a letter lists: some of each task or unit, and how many more there are."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, zip_longest
from typing import NamedTuple

from generator.aggregate.figures import number_text
from generator.aggregate.headline import shorten
from generator.aggregate.indonesian import short_date_text
from generator.aggregate.letter.tasks import NO_ACTIVITY, OTHER, TASK_TITLES, list_shown
from generator.model.office import Office
from generator.model.person_month import PersonDay, PersonMonth
from generator.model.report import Activity

MAX_ROWS = 12  # a group; six units are six pages, and the archive has every row
_MAX_EVIDENCE = 2
_MAX_TEXT = 160
Deed = tuple[PersonDay, Activity]


class LetterActivity(NamedTuple):
    """One row: No | Kegiatan | Lokasi | Tanggal | Output | Volume | Satuan | Bukti."""

    kegiatan: str
    lokasi: str
    tanggal: str
    output: str
    volume: str
    satuan: str
    bukti: tuple[str, ...]


class ActivityGroup(NamedTuple):
    """The rows of a unit or a task, by day.

    `sisa` tells how many more there are, or that there is none at all; "" where all are listed.
    """

    judul: str
    kegiatan: tuple[LetterActivity, ...]
    sisa: str


def list_by_unit(
    office: Office, months: Iterable[PersonMonth], place: str
) -> tuple[ActivityGroup, ...]:
    """List activities with a result, per unit of the day.

    Args:
        office: Units, in their order.
        months: Person-months of the period, in any order.
        place: Where all activities are: "data/laporan.csv", as an address.
    """
    groups: dict[str, list[Deed]] = {}
    for deed in _pick_deeds(months):
        groups.setdefault(deed[0].unit, []).append(deed)
    return tuple(
        _make_group(unit.nama, groups[unit.slug], f"unit ini ada di {place}.")
        for unit in office.units
        if unit.slug in groups
    )


def list_by_task(
    tasks: Mapping[str, str], months: Iterable[PersonMonth], place: str
) -> tuple[ActivityGroup, ...]:
    """List activities with a result, per task of the camat; () where there are none at all.

    Args:
        tasks: RHK to the letter of its task.
        months: Person-months of the period, in any order.
        place: Where all activities are.
    """
    groups: dict[str, list[Deed]] = {}
    for deed in _pick_deeds(months):
        groups.setdefault(tasks.get(deed[1].rhk or "", OTHER), []).append(deed)
    if not groups:
        return ()
    return tuple(
        _make_group(TASK_TITLES[key], groups.get(key, ()), f"{_whose(key)} ada di {place}.")
        for key in list_shown(groups)
    )


def _whose(key: str) -> str:
    return "di kelompok ini" if key == OTHER else "untuk tugas ini"


def _pick_deeds(months: Iterable[PersonMonth]) -> Iterator[Deed]:
    """Pick the activities of days at work."""
    for month in months:
        for day in month.days:
            if day.report is not None and not day.report.is_leave:
                for activity in day.report.kegiatan:
                    yield day, activity


def _make_group(title: str, deeds: Sequence[Deed], whose_and_where: str) -> ActivityGroup:
    chosen = sorted(_choose(deeds), key=_order)
    rest = len(deeds) - len(chosen)
    more = f"{number_text(rest)} kegiatan{' lain' if chosen else ''} {whose_and_where}"
    return ActivityGroup(
        judul=title,
        kegiatan=tuple(_make_row(day, activity) for day, activity in chosen),
        sisa=more if rest else "" if deeds else NO_ACTIVITY,
    )


def _choose(deeds: Sequence[Deed]) -> list[Deed]:
    """Choose in turn from each RHK, evidence first, so that all kinds of work are seen."""
    groups: dict[str, list[Deed]] = {}
    for deed in sorted((deed for deed in deeds if deed[1].has_result), key=_worth):
        groups.setdefault(deed[1].rhk or "", []).append(deed)
    in_turn = chain.from_iterable(zip_longest(*(groups[rhk] for rhk in sorted(groups, key=_last))))
    return [deed for deed in in_turn if deed is not None][:MAX_ROWS]


def _last(rhk: str) -> tuple[bool, str]:
    return not rhk, rhk


def _worth(deed: Deed) -> tuple[bool, bool, tuple[str, str, str]]:
    _, activity = deed
    return not activity.bukti, activity.jumlah is None, _order(deed)


def _order(deed: Deed) -> tuple[str, str, str]:
    day, activity = deed
    path = day.report.path if day.report else ""
    return day.day.isoformat(), path, activity.uraian


def _make_row(day: PersonDay, activity: Activity) -> LetterActivity:
    has_amount = activity.jumlah is not None and activity.satuan is not None
    return LetterActivity(
        kegiatan=shorten(activity.uraian, _MAX_TEXT),
        lokasi=activity.lokasi or "–",
        tanggal=short_date_text(day.day),
        output=shorten(activity.hasil or "–", _MAX_TEXT),
        volume=number_text(activity.jumlah) if has_amount and activity.jumlah is not None else "–",
        satuan=activity.satuan or "–" if has_amount else "–",
        bukti=activity.bukti[:_MAX_EVIDENCE],
    )
