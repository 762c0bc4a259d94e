"""The activities that a letter lists: some of each unit, and how many more there are."""

from collections.abc import Iterable, Sequence
from itertools import chain, zip_longest
from typing import NamedTuple

from generator.aggregate.figures import number_text
from generator.aggregate.headline import shorten
from generator.aggregate.indonesian import short_date_text
from generator.model.office import Office
from generator.model.person_month import PersonDay, PersonMonth
from generator.model.report import Activity

MAX_ROWS = 12  # a unit; six units are six pages, and the archive has every row
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


class UnitActivities(NamedTuple):
    """The rows of a unit, by day; `sisa` tells how many more there are, "" where none."""

    unit: str
    kegiatan: tuple[LetterActivity, ...]
    sisa: str


def list_activities(
    office: Office, months: Iterable[PersonMonth], place: str
) -> tuple[UnitActivities, ...]:
    """List activities with a result, per unit of the day.

    Args:
        office: Units and plans, in their order.
        months: Person-months of the period, in any order.
        place: Where all activities are: "data/laporan.csv", as an address.
    """
    deeds: dict[str, list[Deed]] = {}
    for month in months:
        for day in month.days:
            if day.report is not None and not day.report.is_leave:
                found = deeds.setdefault(day.unit, [])
                found += [(day, activity) for activity in day.report.kegiatan]
    return tuple(
        _make_unit(unit.nama, deeds[unit.slug], place)
        for unit in office.units
        if unit.slug in deeds
    )


def _make_unit(name: str, deeds: Sequence[Deed], place: str) -> UnitActivities:
    chosen = sorted(_choose(deeds), key=_order)
    rest = len(deeds) - len(chosen)
    return UnitActivities(
        unit=name,
        kegiatan=tuple(_make_row(day, activity) for day, activity in chosen),
        sisa=f"{number_text(rest)} kegiatan lain unit ini ada di {place}." if rest else "",
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
