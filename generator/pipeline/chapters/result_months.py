"""The pages of planned results in each month that has an activity for them.

An office has a thousand of these after five years, and nearly all are as they were: so little is
done for each. A page's key is the digest of its lines that the month's index holds.
"""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import partial

from generator.aggregate.result_month_view import PageOfMonth, PersonDeeds, make_result_month_view
from generator.aggregate.result_view import month_address
from generator.model.period import last_day
from generator.model.site import Stamp
from generator.pipeline.contribution_shelf import ResultMonth
from generator.pipeline.month_work import ResultFields, make_result_row
from generator.pipeline.page_desk import PageDesk
from generator.pipeline.page_outputs import PagePlan
from generator.publish.build_cache import digest_of
from generator.render.page import Page
from generator.render.pages import render_page

Found = Mapping[str, list[ResultFields]]
RowsOfMonth = Mapping[str, list[ResultFields]]


def plan_result_months(desk: PageDesk, found: Found, slugs: AbstractSet[str]) -> Iterator[PagePlan]:
    """Plan a page for each of these RHKs in each month that names it; a long one in parts."""
    known = desk.context.months
    rows: dict[str, dict[str, list[ResultFields]]] = {}
    for rhk, fields in found.items():
        for field in fields:
            rows.setdefault(field[1], {}).setdefault(rhk, []).append(field)
    for month in known:
        places = desk.places_of([month])
        results = desk.shelf.contributions.results_of(month, desk.month_key(month))
        is_closed = month != known[-1] and all(desk.jobs[place].is_closed for place in places)
        for rhk, one in results.items():
            if rhk in slugs:
                stamp = _settle(month, one) if is_closed else None
                for part in range(1, one.parts + 1):
                    page = PageOfMonth(rhk, month, part, one.parts, one.commit if stamp else None)
                    yield _plan(desk, page, one, stamp, rows.get(month, {}))


def _plan(
    desk: PageDesk, page: PageOfMonth, one: ResultMonth, stamp: Stamp | None, rows: RowsOfMonth
) -> PagePlan:
    address = month_address(page.rhk, page.month, page.part)
    key = f"{desk.identity} {one.digest}"
    if stamp is None:  # bodies of living pages are kept by this key alone
        key = digest_of(address, key, desk.context.moment.day)
    return PagePlan(address, key, stamp, partial(_make, desk, page, rows))


def _settle(month: str, one: ResultMonth) -> Stamp | None:
    if one.commit is None or one.received_at is None:
        return None
    return Stamp(last_day(month).isoformat(), one.commit, one.received_at)


def _make(desk: PageDesk, page: PageOfMonth, rows_of_month: RowsOfMonth) -> Page:
    rows = [make_result_row(fields) for fields in rows_of_month.get(page.rhk, ())]
    blocks = desk.shelf.contributions.part(page.month, page.rhk, page.part)
    deeds = [PersonDeeds(slug, block.unit, block.html) for slug, block in blocks]
    return render_page(make_result_month_view(desk.context, page, rows, deeds))
