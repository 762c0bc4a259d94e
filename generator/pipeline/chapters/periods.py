"""The pages of months and years."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from generator.aggregate.month_list_view import make_month_list_view
from generator.aggregate.month_view import make_month_view
from generator.aggregate.year_view import make_year_view
from generator.model.period import months_of_year
from generator.pipeline.outputs.page_outputs import PagePlan
from generator.pipeline.page_desk import PageDesk
from generator.pipeline.shelves.contribution_shelf import list_totals
from generator.publish.build_cache import digest_of
from generator.render.pages import PageView


def plan_periods(desk: PageDesk) -> Iterator[PagePlan]:
    """Plan /bulan/, /tahun/ and a page each period."""
    context = desk.context
    for month in context.months:
        yield _plan_month(desk, month)
    for year in sorted({int(month[:4]) for month in context.months}):
        yield _plan_year(desk, year)
    everything = digest_of(desk.keys(desk.jobs), context.moment.day)
    rows = desk.shelf.count_rows
    yield desk.living("bulan/", everything, lambda: make_month_list_view(context, rows()))


def _plan_month(desk: PageDesk, month: str) -> PagePlan:
    address, has_attendance = f"bulan/{month}/", month in desk.attendance.months
    if not has_attendance:
        return _plan_period(desk, address, [month], make_month_view, month)
    make = partial(make_month_view, has_attendance=True)
    lives = desk.attendance.first_life(month)
    made = partial(_make, desk, make, month, [month])
    return desk.period(address, [month], made, key="kehadiran", lives=lives)


def _plan_year(desk: PageDesk, year: int) -> PagePlan:
    """Plan a year; a quarter with a record of realisasi has a page, reports or not."""
    known = desk.records.periods("realisasi")
    recorded = [quarter for quarter in known if quarter.startswith(f"{year}-")]
    make = partial(make_year_view, recorded=recorded)
    months = months_of_year(year)
    made = partial(_make_year, desk, make, year, months)
    return desk.period(f"tahun/{year}/", months, made, key=" ".join(recorded))


def _make_year(
    desk: PageDesk, make: Callable[..., PageView], year: int, months: Sequence[str]
) -> PageView:
    sums = desk.shelf.sums(desk.places_of(months))
    return make(desk.context, year, sums, list_totals(desk.work, months))


def _plan_period(
    desk: PageDesk,
    address: str,
    months: Sequence[str],
    make: Callable[..., PageView],
    name: str | int,
) -> PagePlan:
    return desk.period(address, months, partial(_make, desk, make, name, months))


def _make(
    desk: PageDesk, make: Callable[..., PageView], name: str | int, months: Sequence[str]
) -> PageView:
    return make(desk.context, name, desk.summaries(months))
