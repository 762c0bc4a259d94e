"""What one person did for one planned result in a month, as items of a list on the result's page.

Written by hand and not by a template: five years of an office hold 80,000 such lines, and they are
made while a month's reports are in memory, to be joined by month and result later.
"""

from collections.abc import Iterable
from html import escape
from typing import NamedTuple

from generator.aggregate.figures import number_text
from generator.aggregate.indonesian import MONTH_NAMES
from generator.model.person_month import PersonDay, PersonMonth
from generator.model.report import Activity

LONGEST = 160  # characters of an uraian; the whole of it is on the day's page
LONGEST_LINK = 500  # of an evidence link; longer ones too
BLOCK_WEIGHT = 5_000  # about the bytes a block adds to a page once that is packed


class ContributionBlock(NamedTuple):
    """Some activities of one person in one month for one planned result, ascending by day.

    Attributes:
        rhk: The planned result.
        unit: The person's unit on those days.
        activity_count: How many.
        weight: About how many bytes the block adds to a page once that is packed.
        received_at: When the newest of their files last changed, epoch seconds; None without git.
        commit: By which commit; None without git.
        html: The items.
    """

    rhk: str
    unit: str
    activity_count: int
    weight: int
    received_at: int | None
    commit: str | None
    html: str


def make_contribution_blocks(month: PersonMonth) -> list[ContributionBlock]:
    """Make the blocks of a month: by RHK and unit, a long one in several of `BLOCK_WEIGHT`."""
    found: dict[tuple[str, str], list[tuple[PersonDay, Activity]]] = {}
    for day in month.days:
        if day.report is not None and not day.report.is_leave:
            for activity in day.report.kegiatan:
                if activity.rhk is not None:
                    found.setdefault((activity.rhk, day.unit), []).append((day, activity))
    short_month = MONTH_NAMES[int(month.month[5:7]) - 1][:3]
    way = f"../../../pegawai/{month.pegawai}/{month.month}/#{month.month}-"
    return [
        block
        for (rhk, unit), deeds in sorted(found.items(), key=lambda item: item[0])
        for block in _split(rhk, unit, deeds, way, short_month)
    ]


def _split(
    rhk: str, unit: str, deeds: Iterable[tuple[PersonDay, Activity]], way: str, short_month: str
) -> Iterable[ContributionBlock]:
    items: list[str] = []
    weight, newest = 0, (0, "")
    for day, activity in deeds:
        text, added = _write_item(activity, day.day.day, way, short_month)
        if items and weight + added > BLOCK_WEIGHT:
            yield _close(rhk, unit, items, weight, newest)
            items, weight, newest = [], 0, (0, "")
        items.append(text)
        weight += added
        if day.provenance is not None:
            last = day.provenance.last
            newest = max(newest, (last.received_at, last.commit))
    yield _close(rhk, unit, items, weight, newest)


def _close(
    rhk: str, unit: str, items: list[str], weight: int, newest: tuple[int, str]
) -> ContributionBlock:
    received_at, commit = newest if newest[1] else (None, None)
    return ContributionBlock(rhk, unit, len(items), weight, received_at, commit, "".join(items))


def _write_item(activity: Activity, day: int, way: str, short_month: str) -> tuple[str, int]:
    """Write one activity; gives its weight too: text packs to a half, addresses hardly."""
    deed = activity.uraian
    if len(deed) > LONGEST:
        deed = f"{deed[:LONGEST].rpartition(' ')[0] or deed[:LONGEST]} …"
    outcome = _write_outcome(activity)
    evidence = ""
    weight = 22 + (len(deed) + len(outcome)) // 2
    if activity.bukti and len(activity.bukti[0]) <= LONGEST_LINK:
        url = escape(activity.bukti[0])
        more = f" (+{len(activity.bukti) - 1})" if len(activity.bukti) > 1 else ""
        evidence = f' · <a href="{url}" rel="nofollow noopener">bukti</a>{more}'
        weight += len(url)
    return (
        f'<li class="deeds__item"><a class="deeds__day" href="{way}{day:02d}">{day} {short_month}'
        f"</a><span>{escape(deed)} · {outcome}{evidence}</span></li>\n"
    ), weight


def _write_outcome(activity: Activity) -> str:
    """Write what came out: the amount, else the words, else that none is recorded."""
    if activity.jumlah is not None and activity.satuan is not None:
        return f"<b>{number_text(activity.jumlah)} {escape(activity.satuan)}</b>"
    if activity.hasil:
        words = activity.hasil
        if len(words) > LONGEST // 2:
            words = f"{words[: LONGEST // 2].rpartition(' ')[0] or words[: LONGEST // 2]} …"
        return f"{escape(words)} (tanpa jumlah)"
    if activity.jumlah is not None:
        return f"{number_text(activity.jumlah)}, tanpa satuan"
    return "tanpa hasil tercatat"
