"""The pages of planned results in each month that has an activity for them.

An office has a thousand of these after five years, and nearly all are as they were: so little is
done for each. A page's key is the digest of its lines that the month's index holds.
"""

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from datetime import date
from functools import partial

from generator.aggregate.results.result_month_view import (
    PageOfMonth,
    PersonDeeds,
    make_result_month_view,
)
from generator.aggregate.results.result_view import month_address
from generator.model.period import last_day
from generator.model.site import Stamp
from generator.pipeline.outputs.page_outputs import PagePlan
from generator.pipeline.page_desk import PageDesk
from generator.pipeline.shelves.contribution_shelf import MonthWork, ResultMonth
from generator.publish.build_cache import digest_of
from generator.render.page import Page
from generator.render.pages import render_page


def plan_result_months(
    desk: PageDesk, work: Mapping[str, MonthWork], slugs: AbstractSet[str]
) -> Iterator[PagePlan]:
    """Plan a page for each of these RHKs in each month that names it; a long one in parts."""
    newest, today = max(work, default=""), desk.context.moment.day
    for month, of_month in work.items():
        places = desk.places_of([month])
        is_closed = month != newest and all(desk.jobs[place].is_closed for place in places)
        for rhk, one in of_month.results.items():
            if rhk in slugs:
                stamp = stamp_result(last_day(month) if is_closed else today, [one])
                commit = one.commit if is_closed else None
                for part in range(1, one.parts + 1):
                    page = PageOfMonth(rhk, month, part, one.parts, commit)
                    yield _plan(desk, page, one, stamp)


def _plan(desk: PageDesk, page: PageOfMonth, one: ResultMonth, stamp: Stamp | None) -> PagePlan:
    address = month_address(page.rhk, page.month, page.part)
    key = f"{desk.identity} {one.digest} {page.commit}"
    if stamp is None:  # bodies of living pages are kept by this key alone
        key = digest_of(address, key, desk.context.moment.day)
    return PagePlan(address, key, stamp, partial(_make, desk, page))


def stamp_result(day: date, months: Iterable[ResultMonth]) -> Stamp | None:
    """Make the stamp of a page of a result: its newest commit; None where no file has one."""
    arrivals = [(one.received_at, one.commit) for one in months if one.received_at and one.commit]
    if not arrivals:
        return None
    received_at, commit = max(arrivals)
    return Stamp(day.isoformat(), commit, received_at)


def _make(desk: PageDesk, page: PageOfMonth) -> Page:
    shelf = desk.shelf.contributions
    blocks = shelf.part(page.month, page.rhk, page.part)
    deeds = [PersonDeeds(slug, block.unit, block.html) for slug, block in blocks]
    rows = shelf.people_of_month(page.rhk, page.month)
    return render_page(make_result_month_view(desk.context, page, rows, deeds))
