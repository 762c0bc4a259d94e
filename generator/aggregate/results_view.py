"""The planned results of a year: what each asks for, and what was recorded for it so far.

Capaian, the share of the target reached, is not computed here: plan and record stand side by side.
"""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from generator.aggregate.downloads import archive_downloads
from generator.aggregate.evidence import make_source
from generator.aggregate.figures import number_text
from generator.aggregate.people import name_of, unit_name
from generator.aggregate.result_lines import amounts_text, result_link, target_text
from generator.aggregate.view_parts import Link, PageHead, Source
from generator.model.office import Office, PlannedResult
from generator.model.person_month import ResultTotal
from generator.model.site import ResultRow, SiteContext


class PlanLine(NamedTuple):
    """One RHK: who owns it, its target of the year, what was recorded."""

    name: Link
    owner: Link
    target: str
    amounts: tuple[str, ...]
    activity_count: str


class PlanGroup(NamedTuple):
    """A hasil utama and its RHKs, in the order of the plan."""

    name: str
    anchor: str
    lines: tuple[PlanLine, ...]


class ResultsView(NamedTuple):
    """Everything on the page of planned results. `others`: RHKs of other years only, by name."""

    head: PageHead
    year: str
    sentence: str
    groups: tuple[PlanGroup, ...]
    others: tuple[Link, ...]
    source: Source
    downloads: tuple[Link, ...]


def make_results_view(
    context: SiteContext, year: int, result_rows: Sequence[ResultRow]
) -> ResultsView:
    """Make the page of a year's planned results; rows of other years are not looked at."""
    office = context.office
    totals: dict[str, list[ResultTotal]] = {}
    for row in result_rows:
        if row.month.startswith(str(year)):
            totals.setdefault(row.total.rhk, []).append(row.total)
    planned = [result for result in office.results if result.tahun == year]
    activities = sum(total.kegiatan for group in totals.values() for total in group)
    return ResultsView(
        head=PageHead(
            address="hasil/",
            title=f"Rencana hasil kerja {year}",
            description=f"Rencana hasil kerja {office.nama} tahun {year} dan catatannya.",
            section="hasil",
            source_path=f"site_config/rhk/{year}.yml" if planned else "",
        ),
        year=str(year),
        sentence=_make_sentence(year, planned, totals, activities),
        groups=_make_groups(office, planned, totals),
        others=_list_others(office, planned),
        source=make_source(context, f"{number_text(activities)} kegiatan tahun {year}", "entries/"),
        downloads=archive_downloads(),
    )


def _make_sentence(
    year: int,
    planned: Sequence[PlannedResult],
    totals: dict[str, list[ResultTotal]],
    activities: int,
) -> str:
    if not planned:
        return f"Belum ada rencana hasil kerja untuk tahun {year}."
    begun = sum(result.slug in totals for result in planned)
    return (
        f"Tahun {year}: {begun} dari {len(planned)} rencana hasil kerja sudah punya kegiatan, "
        f"{number_text(activities)} kegiatan semuanya."
    )


def _make_groups(
    office: Office, planned: Sequence[PlannedResult], totals: dict[str, list[ResultTotal]]
) -> tuple[PlanGroup, ...]:
    return tuple(
        PlanGroup(
            name,
            f"utama-{slug}",
            tuple(_make_line(office, result, totals.get(result.slug, [])) for result in group),
        )
        for (slug, name), group in groupby(
            planned, key=lambda result: (result.hasil_utama, result.nama_hasil_utama)
        )
    )


def _make_line(office: Office, result: PlannedResult, totals: list[ResultTotal]) -> PlanLine:
    return PlanLine(
        name=result_link(result, result.slug),
        owner=owner_link(office, result),
        target=target_text(result, str(result.tahun)),
        amounts=amounts_text(totals, result),
        activity_count=number_text(sum(total.kegiatan for total in totals)),
    )


def owner_link(office: Office, result: PlannedResult) -> Link:
    """Lead to the person or unit that owns an RHK."""
    if result.pemilik_pegawai is not None:
        slug = result.pemilik_pegawai
        return Link(name_of(office, slug), f"pegawai/{slug}/")
    slug = result.pemilik_unit or ""
    return Link(unit_name(office, slug), f"unit/{slug}/" if slug else "")


def _list_others(office: Office, planned: Sequence[PlannedResult]) -> tuple[Link, ...]:
    here = {result.slug for result in planned}
    others = {result.slug: result for result in office.results if result.slug not in here}
    links = (Link(f"{r.nama} ({r.tahun})", f"hasil/{r.slug}/") for r in others.values())
    return tuple(sorted(links, key=lambda link: link.text))
