"""The pages of months, quarters and years."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from generator.aggregate.month_list_view import make_month_list_view
from generator.aggregate.month_view import make_month_view
from generator.aggregate.quarter_list_view import make_quarter_list_view
from generator.aggregate.quarter_view import make_quarter_view
from generator.aggregate.year_view import make_year_view
from generator.model.period import months_of_quarter, months_of_year, quarter_of
from generator.pipeline.page_desk import PageDesk
from generator.pipeline.page_outputs import PagePlan
from generator.publish.build_cache import digest_of
from generator.render.pages import PageView


def plan_periods(desk: PageDesk) -> Iterator[PagePlan]:
    """Plan /bulan/, /triwulan/, /tahun/ and a page each period."""
    context = desk.context
    for month in context.months:
        yield _plan_period(desk, f"bulan/{month}/", [month], make_month_view, month)
    for quarter in dict.fromkeys(map(quarter_of, context.months)):
        months = months_of_quarter(quarter)
        yield _plan_period(desk, f"triwulan/{quarter}/", months, make_quarter_view, quarter)
    for year in sorted({int(month[:4]) for month in context.months}):
        yield _plan_period(desk, f"tahun/{year}/", months_of_year(year), make_year_view, year)
    everything = digest_of(desk.keys(desk.jobs), context.moment.day)
    rows = desk.shelf.count_rows
    yield desk.living("bulan/", everything, lambda: make_month_list_view(context, rows()))
    yield desk.living("triwulan/", everything, lambda: make_quarter_list_view(context, rows()))


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
