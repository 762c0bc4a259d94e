"""The pages of planned results (RHK): all of them, each, and each in every month that names it."""

import json
from collections import Counter
from collections.abc import Iterator
from functools import partial

from generator.aggregate.result_view import ResultView, make_result_view
from generator.aggregate.results_view import ResultsView, YearWork, make_results_view
from generator.pipeline.chapters.result_months import Found, plan_result_months
from generator.pipeline.month_work import ResultFields, make_result_row
from generator.pipeline.page_desk import PageDesk
from generator.pipeline.page_outputs import PagePlan
from generator.publish.build_cache import digest_of


def plan_results(desk: PageDesk) -> Iterator[PagePlan]:
    """Plan /hasil/, a page an RHK, and a page for each of its months."""
    today = desk.context.moment.day
    found = desk.shelf.results()
    everything = digest_of(desk.keys(desk.jobs), today)
    yield desk.living("hasil/", everything, partial(_make_results, desk, found))
    slugs = {result.slug for result in desk.context.office.results}
    for rhk in sorted(slugs):
        fields = found.get(rhk, [])
        # What may be measured changes with the quarter, not with the day.
        key = digest_of(today.year, (today.month - 1) // 3, json.dumps(fields))
        yield desk.living(f"hasil/{rhk}/", key, partial(_make_result, desk, rhk, fields))
    yield from plan_result_months(desk, found, slugs)


def _make_results(desk: PageDesk, found: Found) -> ResultsView:
    year = desk.context.moment.day.year
    activities: dict[int, Counter[str]] = {}
    for rhk, rows in found.items():
        for row in rows:
            activities.setdefault(int(row[1][:4]), Counter())[rhk] += row[-1]
    work = YearWork(
        [make_result_row(f) for rows in found.values() for f in rows if f[1][:4] == str(year)],
        [row for row in desk.shelf.count_rows() if row.month[:4] == str(year)],
        [counts for _, counts in desk.shelf.contributions.status_counts(year)],
        activities,
    )
    return make_results_view(desk.context, year, work)


def _make_result(desk: PageDesk, rhk: str, fields: list[ResultFields]) -> ResultView:
    return make_result_view(desk.context, rhk, [make_result_row(f) for f in fields])
