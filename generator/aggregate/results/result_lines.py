"""What came out, per planned result: one line an RHK, amounts per satuan and never added across."""

from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from generator.aggregate.figures import number_text
from generator.aggregate.results.achievement import fold_satuan, target_of, write_sums
from generator.aggregate.view_parts import Link
from generator.model.office import Indicator, Office, PlannedResult
from generator.model.person_month import ResultTotal


class ResultLine(NamedTuple):
    """One RHK and what was recorded for it.

    Attributes:
        name: Its name, leading to its page.
        amounts: "12 laporan", the unit of the plan first, then others by name; () without numbers.
        uncounted: Activities without a number, as text; "" where there is none.
        activity_count: All activities for it, as text.
        target: The plan for the period: "24 laporan"; "" where no period was asked for or planned.
        capaian: "87,5%", or why there is none; "" where it was not asked for.
    """

    name: Link
    amounts: tuple[str, ...]
    uncounted: str
    activity_count: str
    target: str
    capaian: str = ""


def pick_planned(office: Office, rhk: str, year: int) -> PlannedResult | None:
    """Find an RHK in the plan of a year, else in the newest plan that has it; None in no plan."""
    plans = (result for result in office.results if result.slug == rhk)
    return max(plans, key=lambda result: (result.tahun == year, result.tahun), default=None)


def make_result_lines(
    office: Office,
    year: int,
    totals: Iterable[ResultTotal],
    period: str = "",
    listed: Iterable[str] = (),
) -> tuple[ResultLine, ...]:
    """Add totals up per RHK; lines in the order of the plan, RHKs outside it last.

    Args:
        office: Its plans.
        year: The plan to read names and units from.
        totals: In any order.
        period: "2025-T2" or "2025" to show the plan's target beside; "" for none.
        listed: RHKs that have a line though nothing was recorded for them.
    """
    groups: dict[str, list[ResultTotal]] = {slug: [] for slug in listed}
    for total in totals:
        groups.setdefault(total.rhk, []).append(total)
    order = {result.slug: place for place, result in enumerate(office.results)}
    slugs = sorted(groups, key=lambda slug: (order.get(slug, len(order)), slug))
    return tuple(_make_line(office, slug, year, groups[slug], period) for slug in slugs)


def list_due(office: Office, period: str) -> tuple[str, ...]:
    """List the RHKs that have a target in a year "2026" or a quarter "2026-T3"."""
    return tuple(
        planned.slug
        for planned in office.results
        if any(target_of(planned, indicator, period) for indicator in planned.indikator)
    )


def amounts_text(totals: Iterable[ResultTotal], planned: PlannedResult | None) -> tuple[str, ...]:
    """Write the sums per satuan: the plan's first, then the others by name."""
    sums = write_sums(totals)
    own = planned_units(planned)
    return tuple(sums[satuan] for satuan in sorted(sums, key=lambda one: (one not in own, one)))


def planned_units(planned: PlannedResult | None) -> frozenset[str]:
    """List the satuan that the plan counts in, folded."""
    if planned is None:
        return frozenset()
    return frozenset(fold_satuan(indicator.satuan) for indicator in planned.indikator)


def target_text(planned: PlannedResult, period: str) -> str:
    """Write the target of a year "2025" or quarter "2025-T2": "96 laporan"; "" without one."""
    if not period.startswith(str(planned.tahun)):
        return ""
    return " · ".join(filter(None, (_target(item, period) for item in planned.indikator)))


def result_link(planned: PlannedResult | None, slug: str) -> Link:
    """Lead to the page of an RHK; "" as address where no plan knows it."""
    return Link(planned.nama, f"hasil/{planned.slug}/") if planned else Link(slug, "")


def _target(indicator: Indicator, period: str) -> str:
    amount = indicator.target
    if "T" in period:
        quarter = int(period[-1])
        amount = indicator.triwulan[quarter - 1] if len(indicator.triwulan) >= quarter else ""
    return f"{_written(amount)} {indicator.satuan}" if amount else ""


def _written(amount: str) -> str:
    """Write a plan's number the Indonesian way; what is no number stays as typed."""
    try:
        return number_text(Decimal(amount))
    except InvalidOperation:
        return amount


def _make_line(
    office: Office, slug: str, year: int, totals: list[ResultTotal], period: str
) -> ResultLine:
    planned = pick_planned(office, slug, year)
    uncounted = sum(total.kegiatan for total in totals if total.satuan is None)
    return ResultLine(
        result_link(planned, slug),
        amounts_text(totals, planned),
        number_text(uncounted) if uncounted else "",
        number_text(sum(total.kegiatan for total in totals)),
        target_text(planned, period) if planned and period else "",
    )
