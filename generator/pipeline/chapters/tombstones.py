"""What stays at the address of a page that is gone: when it went, and by which commit."""

from collections.abc import Iterator
from dataclasses import astuple
from functools import partial

from generator.aggregate.notice_view import NoticeView, make_tombstone_view
from generator.model.gone import GonePage
from generator.pipeline.page_desk import PageDesk
from generator.pipeline.page_outputs import PagePlan
from generator.publish.build_cache import digest_of


def plan_tombstones(desk: PageDesk) -> Iterator[PagePlan]:
    """Plan a page at each address that was published and has nothing to show any more."""
    for gone in desk.gone:
        key = digest_of(repr(astuple(gone)))
        yield desk.living(gone.address, key, partial(_make, desk, gone))


def _make(desk: PageDesk, gone: GonePage) -> NoticeView:
    return make_tombstone_view(desk.context, gone.address, gone.revision)
