"""The plan of a year as lines: a hasil utama a group, an indicator of an RHK a line."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from generator.aggregate.figures import NO_FIGURE, number_text
from generator.aggregate.people import name_of, unit_name
from generator.aggregate.results.achievement import Achievement, measure_result, write_sums
from generator.aggregate.results.achievement_lines import (
    amount_text,
    make_achievement_ratio,
    name_to_date,
    place_tick,
)
from generator.aggregate.results.result_lines import planned_units, result_link
from generator.aggregate.view_parts import Link, Ratio
from generator.model.office import Office, PlannedResult
from generator.model.site import ResultRow

NOTHING_NAMED = "belum ada kegiatan yang menyebut rencana ini"


class PlanLine(NamedTuple):
    """One indicator of an RHK: whose it is, its year, its quarters up to now.

    Attributes:
        name: The RHK.
        owner: Person or unit; address "" for the whole office.
        partners: "bersama unit Sekretariat"; "" where only the owner's unit worked on it.
        aspect: "waktu"; "" where the RHK has one indicator only.
        realised: "48 laporan" of the year; "–" where nothing countable was recorded.
        others: What was recorded in other satuan, never added: "3 dokumen".
        year: Capaian of the year.
        tick: The target of the quarters up to now, on the year's bar; None where there is none.
        quarter: Capaian of the running quarter; of a year that is over, its last.
        is_met: The year's target is reached.
        reason: Why the year has no capaian; "" where it has.
        activity_count: Activities that name the RHK; "" on its second indicator.
    """

    name: Link
    owner: Link
    partners: str
    aspect: str
    realised: str
    others: tuple[str, ...]
    year: Ratio
    tick: int | None
    quarter: Ratio
    is_met: bool
    reason: str
    activity_count: str


class PlanGroup(NamedTuple):
    """A hasil utama and the lines of its RHKs, in the order of the plan."""

    name: str
    anchor: str
    lines: tuple[PlanLine, ...]


def make_plan_groups(
    office: Office,
    planned: Sequence[PlannedResult],
    rows_by_slug: Mapping[str, Sequence[ResultRow]],
    today: date,
) -> tuple[PlanGroup, ...]:
    """Make the groups of one year's plan.

    Args:
        office: Its units and people.
        planned: The plan of one year.
        rows_by_slug: RHK to what was recorded for it in that year.
        today: The last quarter up to now is the one that holds it.
    """
    return tuple(
        PlanGroup(
            name,
            f"utama-{slug}",
            tuple(
                line
                for result in group
                for line in _make_lines(office, result, rows_by_slug.get(result.slug, ()), today)
            ),
        )
        for (slug, name), group in groupby(
            planned, key=lambda result: (result.hasil_utama, result.nama_hasil_utama)
        )
    )


def owner_link(office: Office, result: PlannedResult) -> Link:
    """Lead to the person or unit that owns an RHK; without one it is the whole office's."""
    if result.pemilik_pegawai is not None:
        slug = result.pemilik_pegawai
        return Link(name_of(office, slug), f"pegawai/{slug}/")
    slug = result.pemilik_unit or ""
    return Link(unit_name(office, slug), f"unit/{slug}/") if slug else Link("Seluruh kantor", "")


def list_partners(
    office: Office, result: PlannedResult, rows: Sequence[ResultRow]
) -> tuple[tuple[str, int], ...]:
    """List the units beside the owner's that worked on an RHK: (unit, activities)."""
    own = owner_units(office, result)
    found: dict[str, int] = {}
    for row in rows:
        if own and row.total.unit not in own:
            found[row.total.unit] = found.get(row.total.unit, 0) + row.total.kegiatan
    return tuple((unit.slug, found[unit.slug]) for unit in office.units if unit.slug in found)


def owner_units(office: Office, result: PlannedResult) -> frozenset[str]:
    """Name the units of the owner: all that a person belonged to; none for the whole office."""
    if result.pemilik_unit is not None:
        return frozenset({result.pemilik_unit})
    person = office.person(result.pemilik_pegawai or "")
    if person is None:
        return frozenset()
    return frozenset({person.unit, *(span.unit for span in person.riwayat_unit)})


def _make_lines(
    office: Office, result: PlannedResult, rows: Sequence[ResultRow], today: date
) -> tuple[PlanLine, ...]:
    year = str(result.tahun)
    of_year = measure_result(result, year, rows)
    period = name_to_date(result.tahun, today)
    to_date = measure_result(result, period or year, rows)
    quarter = measure_result(result, period.replace("-sd-", "-") or year, rows)
    partners = ", ".join(unit_name(office, slug) for slug, _ in list_partners(office, result, rows))
    activities = sum(row.total.kegiatan for row in rows)
    bare = PlanLine(
        name=result_link(result, result.slug),
        owner=owner_link(office, result),
        partners=f"bersama unit {partners}" if partners else "",
        aspect="",
        realised=NO_FIGURE,
        others=list_others(result, rows),
        year=_NONE,
        tick=None,
        quarter=_NONE,
        is_met=False,
        reason="target belum ditulis" if activities else NOTHING_NAMED,
        activity_count=number_text(activities),
    )
    if not of_year:
        return (bare,)
    lines = [
        bare._replace(
            aspect=one.aspek if len(of_year) > 1 else "",
            realised=amount_text(one.realised, one.satuan),
            year=make_achievement_ratio(one),
            tick=_place_to_date(one, so_far),
            quarter=make_achievement_ratio(of_quarter),
            is_met=one.ratio is not None and one.ratio >= 1,
            reason=one.reason,
        )
        for one, so_far, of_quarter in zip(of_year, to_date, quarter, strict=True)
    ]
    return (lines[0], *(line._replace(others=(), activity_count="") for line in lines[1:]))


def list_others(result: PlannedResult, rows: Sequence[ResultRow]) -> tuple[str, ...]:
    """Write what was recorded in satuan that no indicator of the plan has, by satuan."""
    own = planned_units(result)
    sums = write_sums(row.total for row in rows)
    return tuple(text for satuan, text in sums.items() if satuan not in own)


def _place_to_date(year: Achievement, to_date: Achievement) -> int | None:
    """Place the target of the quarters up to now on the bar of the year."""
    if year.ratio is None or not year.realised or not year.target or not to_date.target:
        return None
    return place_tick(to_date.target, max(year.realised, year.target))


_NONE = Ratio(NO_FIGURE, NO_FIGURE, NO_FIGURE, None)
