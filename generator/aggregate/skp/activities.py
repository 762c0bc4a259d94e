"""The activities of one person for their SKP: grouped by RHK, orders and extra work apart."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from generator.aggregate.figures import number_text
from generator.aggregate.indonesian import short_date_text
from generator.aggregate.results.result_lines import pick_planned
from generator.aggregate.skp.period import SkpPeriod
from generator.aggregate.skp.totals import (
    SkpTarget,
    make_targets,
    make_totals,
    owner_note,
    split_sums,
)
from generator.model.office import Office, Person
from generator.model.period import month_of
from generator.model.person_month import PersonDay
from generator.model.report import Activity

# Activities without an RHK are grouped by their kind, in this order, after all RHKs.
_KINDS = {
    "skp": "Kegiatan SKP yang belum menyebut RHK",
    "tugas-atasan": "Tugas langsung atasan",
    "tambahan": "Tugas tambahan",
}
Deed = tuple[PersonDay, Activity]
GroupKey = tuple[bool, str]  # (has no RHK, RHK or kind)


class SkpActivity(NamedTuple):
    """One activity; absent texts are "".

    Attributes:
        tanggal: "3 Agu".
        tautan_hari: The day on the site: full address, or its path where that is not known.
        uraian: What was done.
        hasil: What came out.
        jumlah: "4 laporan".
        bukti: Full addresses.
    """

    tanggal: str
    tautan_hari: str
    uraian: str
    hasil: str
    jumlah: str
    bukti: tuple[str, ...]


class SkpGroup(NamedTuple):
    """Activities that belong together.

    Attributes:
        nama: The RHK, or the kind of work.
        induk: The hasil utama above; "" where there is none.
        ringkasan: "12 kegiatan; 3 di antaranya tanpa jumlah dan satuan".
        target: The plan's indicators; () without a plan.
        catatan: Whose target it is; "" where nothing is to say.
        jumlah: Sums in the plan's satuan; without a plan all sums.
        satuan_lain: Sums in other satuan, never added to those.
        kegiatan: Ascending.
    """

    nama: str
    induk: str
    ringkasan: str
    target: tuple[SkpTarget, ...]
    catatan: str
    jumlah: tuple[str, ...]
    satuan_lain: tuple[str, ...]
    kegiatan: tuple[SkpActivity, ...]


def make_skp_groups(
    office: Office, person: Person, period: SkpPeriod, days: Iterable[PersonDay]
) -> tuple[SkpGroup, ...]:
    """Group the activities of days at work: RHKs in the order of the plan, the rest after them."""
    groups: dict[GroupKey, list[Deed]] = {}
    for day in days:
        if day.report is not None and not day.report.is_leave:
            for activity in day.report.kegiatan:
                groups.setdefault(_key(activity), []).append((day, activity))
    order = {(False, result.slug): place for place, result in enumerate(office.results)}
    order |= {(True, kind): place for place, kind in enumerate(_KINDS)}
    keys = sorted(groups, key=lambda key: (key[0], order.get(key, len(order)), key[1]))
    return tuple(_make_group(office, person, period, key, groups[key]) for key in keys)


def _key(activity: Activity) -> GroupKey:
    return (False, activity.rhk) if activity.rhk else (True, activity.jenis)


def _make_group(
    office: Office, person: Person, period: SkpPeriod, key: GroupKey, deeds: Sequence[Deed]
) -> SkpGroup:
    is_outside, slug = key
    planned = None if is_outside else pick_planned(office, slug, int(period.code[:4]))
    totals = make_totals(activity for _, activity in deeds)
    sums, other_sums = split_sums(planned, totals)
    return SkpGroup(
        nama=planned.nama if planned else _KINDS.get(slug, slug),
        induk=planned.nama_hasil_utama if planned else "",
        ringkasan=_summarise(len(deeds), sum(total.satuan is None for total in totals)),
        target=make_targets(person, period, planned, totals) if planned else (),
        catatan=owner_note(office, person, planned) if planned else "",
        jumlah=sums,
        satuan_lain=other_sums,
        kegiatan=tuple(_make_activity(person, period, day, deed) for day, deed in deeds),
    )


def _summarise(count: int, uncounted: int) -> str:
    said = f"{number_text(count)} kegiatan"
    if uncounted == count:
        return f"{said}, tanpa jumlah dan satuan"
    rest = f"; {number_text(uncounted)} di antaranya tanpa jumlah dan satuan" if uncounted else ""
    return said + rest


def _make_activity(
    person: Person, period: SkpPeriod, day: PersonDay, activity: Activity
) -> SkpActivity:
    amount = "" if activity.jumlah is None else number_text(activity.jumlah)
    page = f"{period.base}pegawai/{person.slug}/{month_of(day.day)}/"
    return SkpActivity(
        tanggal=short_date_text(day.day),
        tautan_hari=f"{page}#{day.day.isoformat()}",
        uraian=activity.uraian,
        hasil=activity.hasil or "",
        jumlah=f"{amount} {activity.satuan or ''}".rstrip() if amount else "",
        bukti=activity.bukti,
    )
