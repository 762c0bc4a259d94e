"""What one person recorded for one RHK beside its target: per satuan, never added across."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from generator.aggregate.figures import NO_FIGURE, number_text, percent_text
from generator.aggregate.people import name_of, unit_name
from generator.aggregate.results.achievement import fold_satuan, measure_totals, write_sums
from generator.aggregate.results.result_lines import planned_units
from generator.aggregate.skp.period import SkpPeriod
from generator.model.office import Office, Person, PlannedResult
from generator.model.person_month import ResultTotal
from generator.model.report import Activity


class SkpTarget(NamedTuple):
    """An indicator of the plan beside what this person did; "–" where there is no figure.

    Attributes:
        aspek: "Kuantitas".
        target: "24 laporan".
        jumlah: "6 laporan".
        capaian: "25,0%"; only where the target is this person's own and of this very period.
    """

    aspek: str
    target: str
    jumlah: str
    capaian: str


def make_totals(activities: Iterable[Activity]) -> tuple[ResultTotal, ...]:
    """Make a total of each activity; what has no number or no satuan counts as an activity only."""
    return tuple(_make_total(activity) for activity in activities)


def make_targets(
    person: Person, period: SkpPeriod, planned: PlannedResult, totals: Sequence[ResultTotal]
) -> tuple[SkpTarget, ...]:
    """Set what was recorded beside the plan, an indicator each."""
    is_own = planned.pemilik_pegawai == person.slug and not period.is_month
    return tuple(
        SkpTarget(
            aspek=found.aspek.capitalize(),
            target=_amount(found.target, found.satuan),
            jumlah=_amount(found.realised, found.satuan),
            capaian=percent_text(found.realised, found.target)
            if is_own and found.ratio is not None and found.realised and found.target
            else NO_FIGURE,
        )
        for found in measure_totals(planned, period.target_code, totals)
    )


def split_sums(
    planned: PlannedResult | None, totals: Sequence[ResultTotal]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Write the sums in the plan's satuan, then those in others; without a plan all come first."""
    texts = write_sums(totals)
    own = planned_units(planned) if planned else frozenset(texts)
    return (
        tuple(text for satuan, text in texts.items() if satuan in own),
        tuple(text for satuan, text in texts.items() if satuan not in own),
    )


def owner_note(office: Office, person: Person, planned: PlannedResult) -> str:
    """Say whose target it is where it is not the person's own; "" where it is."""
    if not planned.indikator or planned.pemilik_pegawai == person.slug:
        return ""
    if planned.pemilik_unit:
        owner = unit_name(office, planned.pemilik_unit)
    elif planned.pemilik_pegawai:
        owner = name_of(office, planned.pemilik_pegawai)
    else:
        owner = "seluruh kantor"
    return f"Target ini milik {owner}; jumlah di sini hanya yang dikerjakan pegawai ini."


def _make_total(activity: Activity) -> ResultTotal:
    if activity.jumlah is None or activity.satuan is None:
        return ResultTotal(activity.rhk or "", "", None, None, 1)
    return ResultTotal(activity.rhk or "", "", fold_satuan(activity.satuan), activity.jumlah, 1)


def _amount(number: Decimal | None, satuan: str) -> str:
    return NO_FIGURE if number is None else f"{number_text(number)} {satuan}"
