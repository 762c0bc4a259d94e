"""The planned results of a year: target, what was recorded, capaian; and work without a result."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from generator.aggregate.downloads import achievement_downloads, archive_downloads
from generator.aggregate.evidence import make_source
from generator.aggregate.figures import number_text
from generator.aggregate.results.achievement_lines import name_period, name_to_date, period_numeral
from generator.aggregate.results.plan_lines import PlanGroup, make_plan_groups
from generator.aggregate.results.result_workings import make_result_workings
from generator.aggregate.results.work_lines import (
    WHY_UNCOUNTED,
    StatusLine,
    UncountedWork,
    make_status_lines,
    make_uncounted_work,
)
from generator.aggregate.tally import add_counts
from generator.aggregate.view_parts import Evidence, Link, PageHead
from generator.model.office import Office, PlannedResult
from generator.model.person_month import StatusCount
from generator.model.site import CountRow, ResultRow, SiteContext


class YearRow(NamedTuple):
    """Another year in one line: how many RHKs had activities; its RHKs that no newer year has."""

    year: str
    sentence: str
    results: tuple[Link, ...]


class ResultsView(NamedTuple):
    """Everything on the page of planned results; earlier years newest first."""

    head: PageHead
    year: str
    sentence: str
    tick: str
    quarter: str
    groups: tuple[PlanGroup, ...]
    uncounted: UncountedWork
    why_uncounted: str
    statuses: tuple[StatusLine, ...]
    years: tuple[YearRow, ...]
    evidence: Evidence
    work_downloads: tuple[Link, ...]


class YearWork(NamedTuple):
    """What a year's page is made of.

    Attributes:
        results: What was recorded for any RHK in that year.
        counts: The counts of that year.
        statuses: The counts per status of that year.
        activities: RHK activities of every year: year to RHK to how many.
    """

    results: Sequence[ResultRow]
    counts: Sequence[CountRow]
    statuses: Sequence[StatusCount]
    activities: Mapping[int, Counter[str]]


def make_results_view(context: SiteContext, year: int, work: YearWork) -> ResultsView:
    """Make the page of the running year's planned results."""
    office, today = context.office, context.moment.day
    period = name_to_date(year, today)
    planned = [result for result in office.results if result.tahun == year]
    by_slug: dict[str, list[ResultRow]] = {}
    for row in work.results:
        by_slug.setdefault(row.total.rhk, []).append(row)
    groups = make_plan_groups(office, planned, by_slug, today)
    total = add_counts(row.counts for row in work.counts)
    activities = sum(row.total.kegiatan for row in work.results)
    records = (
        f"{number_text(activities)} kegiatan ber-RHK dari {number_text(total.kegiatan)} kegiatan "
        f"tahun {year}"
    )
    return ResultsView(
        head=PageHead(
            address="hasil/",
            title=f"Rencana hasil kerja {year}",
            description=f"Target, realisasi, dan capaian {office.nama} tahun {year}.",
            section="hasil",
            source_path=f"site_config/rhk/{year}.yml" if planned else "",
        ),
        year=str(year),
        sentence=_make_sentence(year, planned, by_slug, groups),
        tick=f"target sampai akhir triwulan {period_numeral(period)}",
        quarter=name_period(period.replace("-sd-", "-")),
        groups=groups,
        uncounted=make_uncounted_work(office, work.counts),
        why_uncounted=WHY_UNCOUNTED,
        statuses=make_status_lines(work.statuses),
        years=_make_years(office, year, work.activities),
        evidence=Evidence(
            make_source(context, records, "entries/"),
            achievement_downloads(),
            make_result_workings(groups, total),
        ),
        work_downloads=archive_downloads(),
    )


def _make_sentence(
    year: int,
    planned: Sequence[PlannedResult],
    rows: Mapping[str, Sequence[ResultRow]],
    groups: Iterable[PlanGroup],
) -> str:
    if not planned:
        return f"Belum ada rencana hasil kerja untuk tahun {year}."
    begun = sum(result.slug in rows for result in planned)
    lines = [line for group in groups for line in group.lines]
    known = [line for line in lines if line.year.width is not None]
    met = sum(line.is_met for line in known)
    text = f"Tahun {year}: {begun} dari {len(planned)} rencana hasil kerja sudah punya kegiatan"
    if not known:
        return f"{text}."
    return (
        f"{text}; {met} dari {len(known)} ukuran yang terhitung sudah mencapai target setahunnya."
    )


def _make_years(
    office: Office, shown: int, activities: Mapping[int, Counter[str]]
) -> tuple[YearRow, ...]:
    """Make a line for each other year with a plan or an activity, newest first.

    An RHK is linked once, on the newest year that plans it: the page must not grow for ever.
    """
    plans: dict[int, dict[str, PlannedResult]] = {year: {} for year in activities}
    for result in office.results:
        plans.setdefault(result.tahun, {})[result.slug] = result
    linked = set(plans.get(shown, ()))
    lines = []
    for year in sorted(plans, reverse=True):
        if year != shown:
            new = [result for slug, result in plans[year].items() if slug not in linked]
            lines.append(_make_year(year, plans[year], new, activities.get(year, Counter())))
            linked |= plans[year].keys()
    return tuple(lines)


def _make_year(
    year: int,
    plan: Mapping[str, PlannedResult],
    linked: Sequence[PlannedResult],
    activities: Counter[str],
) -> YearRow:
    begun = sum(slug in activities for slug in plan)
    sentence = (
        f"{begun} dari {len(plan)} rencana punya kegiatan, "
        f"{number_text(activities.total())} kegiatan semuanya"
        if plan
        else f"tanpa rencana tertulis, {number_text(activities.total())} kegiatan"
    )
    return YearRow(
        str(year),
        sentence,
        tuple(Link(result.nama, f"hasil/{result.slug}/#tahun-{year}") for result in linked),
    )
