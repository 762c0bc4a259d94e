"""What stays at the address of a page that is gone: when it went, and by which commit."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import astuple
from functools import partial

from generator.aggregate.notice_view import NoticeView, make_tombstone_view
from generator.model.gone import GonePage
from generator.pipeline.chapters.quarters import list_quarters
from generator.pipeline.outputs.page_outputs import PagePlan
from generator.pipeline.page_desk import PageDesk
from generator.publish.build_cache import digest_of
from generator.validate.report_path import EntryPath

_KINDS = ("berkala", "realisasi", "sidak")  # attendance and awards have pages without a record too


def plan_tombstones(desk: PageDesk) -> Iterator[PagePlan]:
    """Plan a page at each address that was published and has nothing to show any more."""
    for gone in (*desk.gone, *_list_records(desk)):
        key = digest_of(repr(astuple(gone)))
        yield desk.living(gone.address, key, partial(_make, desk, gone))


def _list_records(desk: PageDesk) -> list[GonePage]:
    """List the pages that an office record alone had, where it was taken away or is refused."""
    records = desk.records
    withdrawn = {kind: records.withdrawn(kind) for kind in _KINDS}
    refused = {kind: records.refused(kind) for kind in _KINDS}
    gone = _map_addresses(desk, withdrawn) | _map_addresses(desk, refused)
    lives = {address: records.life(entry.path) for address, entry in gone.items()}
    return [
        GonePage(address, life.last, is_refused=not life.last.is_deletion)
        for address, life in sorted(lives.items())
        if life is not None
    ]


def _map_addresses(
    desk: PageDesk, entries: Mapping[str, Sequence[EntryPath]]
) -> dict[str, EntryPath]:
    """Find the address that each record had to itself; of a year of spot checks the last tells."""
    quarters = list_quarters(desk)
    years = {day[:4] for day in desk.records.periods("sidak")}
    found = {f"berkala/{one.periode}/": one for one in entries["berkala"]}
    for one in entries["realisasi"]:
        if one.periode not in quarters:
            found[f"triwulan/{one.periode}/"] = one
    for one in entries["sidak"]:
        if one.periode[:4] not in years:
            found[f"sidak/{one.periode[:4]}/"] = one
    return found


def _make(desk: PageDesk, gone: GonePage) -> NoticeView:
    return make_tombstone_view(desk.context, gone)
