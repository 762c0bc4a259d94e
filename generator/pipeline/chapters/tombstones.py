"""What stays at the address of a page that is gone: when it went, and by which commit."""

from collections.abc import Iterator
from dataclasses import astuple
from functools import partial

from generator.aggregate.notice_view import NoticeView, make_tombstone_view
from generator.model.gone import GonePage
from generator.pipeline.chapters.quarters import list_quarters
from generator.pipeline.page_desk import PageDesk
from generator.pipeline.page_outputs import PagePlan
from generator.publish.build_cache import digest_of


def plan_tombstones(desk: PageDesk) -> Iterator[PagePlan]:
    """Plan a page at each address that was published and has nothing to show any more."""
    for gone in (*desk.gone, *_list_withdrawn(desk)):
        key = digest_of(repr(astuple(gone)))
        yield desk.living(gone.address, key, partial(_make, desk, gone))


def _list_withdrawn(desk: PageDesk) -> list[GonePage]:
    """List the pages that an office record alone had, where it was taken away."""
    records = desk.records
    quarters = list_quarters(desk)
    years = {day[:4] for day in records.periods("sidak")}
    last_of_year = {entry.periode[:4]: entry for entry in records.withdrawn("sidak")}
    gone = [
        *((f"berkala/{one.periode}/", one) for one in records.withdrawn("berkala")),
        *(
            (f"triwulan/{one.periode}/", one)
            for one in records.withdrawn("realisasi")
            if one.periode not in quarters
        ),
        *((f"sidak/{year}/", one) for year, one in last_of_year.items() if year not in years),
    ]
    lives = ((address, records.life(entry.path)) for address, entry in gone)
    return [GonePage(address, life.last) for address, life in lives if life is not None]


def _make(desk: PageDesk, gone: GonePage) -> NoticeView:
    return make_tombstone_view(desk.context, gone.address, gone.revision)
