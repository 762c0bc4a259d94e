"""The pages of planned results (RHK): all of them, each, and each in every month that names it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import partial

from generator.aggregate.results.result_view import make_result_view
from generator.aggregate.results.results_view import ResultsView, YearWork, make_results_view
from generator.pipeline.chapters.result_months import plan_result_months, stamp_result
from generator.pipeline.outputs.page_outputs import PagePlan
from generator.pipeline.page_desk import PageDesk
from generator.pipeline.shelves.contribution_shelf import MonthWork, list_result_rows
from generator.publish.build_cache import digest_of
from generator.render.page import Page
from generator.render.pages import render_page


def plan_results(desk: PageDesk) -> Iterator[PagePlan]:
    """Plan /hasil/, a page an RHK, and a page for each of its months."""
    context = desk.context
    today = context.moment.day
    work = desk.work
    everything = digest_of(desk.keys(desk.jobs), today)
    yield desk.living("hasil/", everything, partial(_make_results, desk, work))
    slugs = {result.slug for result in context.office.results}
    for rhk in sorted(slugs):
        digests = [
            f"{month} {one.results[rhk].digest}"
            for month, one in work.items()
            if rhk in one.results
        ]
        # What may be measured changes with the quarter, not with the day.
        key = digest_of(rhk, desk.identity, today.year, (today.month - 1) // 3, *digests)
        named = [one.results[rhk] for one in work.values() if rhk in one.results]
        make = partial(_make_result, desk, work, rhk)
        yield PagePlan(f"hasil/{rhk}/", key, stamp_result(today, named), make)
    yield from plan_result_months(desk, work, slugs)


def _make_results(desk: PageDesk, work: Mapping[str, MonthWork]) -> ResultsView:
    year = str(desk.context.moment.day.year)
    activities: dict[int, Counter[str]] = {}
    for month, one in work.items():
        of_year = activities.setdefault(int(month[:4]), Counter())
        for rhk, result in one.results.items():
            of_year[rhk] += sum(fields[-1] for fields in result.totals)
    slugs = {rhk for month, one in work.items() if month[:4] == year for rhk in one.results}
    year_work = YearWork(
        [row for rhk in sorted(slugs) for row in list_result_rows(work, rhk, year)],
        [row for row in desk.shelf.count_rows() if row.month[:4] == year],
        [counts for month, one in work.items() if month[:4] == year for counts in one.statuses],
        {year: counts for year, counts in activities.items() if counts},
    )
    return make_results_view(desk.context, int(year), year_work)


def _make_result(desk: PageDesk, work: Mapping[str, MonthWork], rhk: str) -> Page:
    rows = list_result_rows(work, rhk)
    newest = max((row.month[:4] for row in rows), default="")
    people = desk.shelf.contributions.people(rhk, newest) if newest else []
    return render_page(make_result_view(desk.context, rhk, rows, people))
