"""What one person did for one planned result in a month, as items of a list on the result's page.

Written by hand and not by a template: five years of an office hold 80,000 such lines, and they are
made while a month's reports are in memory, to be joined by month and result later.
"""

from html import escape
from typing import NamedTuple

from generator.aggregate.figures import number_text
from generator.aggregate.indonesian import MONTH_NAMES
from generator.model.person_month import PersonDay, PersonMonth
from generator.model.report import Activity

LONGEST = 160  # characters of an uraian; the whole of it is on the day's page
LONGEST_LINK = 500  # of an evidence link; longer ones too
BLOCK_WEIGHT = 5_000  # about the bytes a block adds to a page once that is packed
_SHORT_NUMBER = 3  # digits that need no separator


class ContributionBlock(NamedTuple):
    """Some activities of one person in one month for one planned result, ascending by day.

    Attributes:
        rhk: The planned result.
        unit: The person's unit on those days.
        weight: About how many bytes the block adds to a page once that is packed.
        received_at: When the newest of their files last changed, epoch seconds; None without git.
        commit: By which commit; None without git.
        html: The items.
    """

    rhk: str
    unit: str
    weight: int
    received_at: int | None
    commit: str | None
    html: str


class _Draft:
    """A block that is being filled."""

    __slots__ = ("items", "newest", "weight")

    def __init__(self) -> None:
        self.items: list[str] = []
        self.weight = 0
        self.newest: tuple[int, str] | None = None

    def close(self, rhk: str, unit: str) -> ContributionBlock:
        received_at, commit = self.newest or (None, None)
        html = "".join(self.items)
        return ContributionBlock(rhk, unit, self.weight, received_at, commit, html)


def make_contribution_blocks(month: PersonMonth) -> list[ContributionBlock]:
    """Make the blocks of a month: by RHK and unit, a long one in several of `BLOCK_WEIGHT`."""
    drafts: dict[tuple[str, str], list[_Draft]] = {}
    short_month = MONTH_NAMES[int(month.month[5:7]) - 1][:3]
    way = f"../../../pegawai/{month.pegawai}/{month.month}/#{month.month}-"
    for day in month.days:
        if day.report is None or day.report.is_leave:
            continue
        number, newest = day.day.day, _find_arrival(day)
        start = (
            f'<li class="deeds__item"><a class="deeds__day" href="{way}{number:02d}">{number} '
            f"{short_month}</a><span>"
        )
        for activity in day.report.kegiatan:
            if activity.rhk is not None:
                item, weight = _write_item(activity)
                own = drafts.setdefault((activity.rhk, day.unit), [_Draft()])
                if own[-1].items and own[-1].weight + weight > BLOCK_WEIGHT:
                    own.append(_Draft())
                draft = own[-1]
                draft.items.append(start + item)
                draft.weight += weight
                if newest and (draft.newest is None or draft.newest < newest):
                    draft.newest = newest
    return [
        draft.close(rhk, unit)
        for (rhk, unit), own in sorted(drafts.items(), key=lambda item: item[0])
        for draft in own
    ]


def _find_arrival(day: PersonDay) -> tuple[int, str] | None:
    if day.provenance is None:
        return None
    last = day.provenance.last
    return last.received_at, last.commit


def _write_item(activity: Activity) -> tuple[str, int]:
    """Write one activity after its day; gives its weight too: text packs to a half."""
    deed, outcome = activity.uraian, _write_outcome(activity)
    if len(deed) > LONGEST:
        deed = _cut(deed, LONGEST)
    weight = 22 + (len(deed) + len(outcome)) // 2
    if not activity.bukti:
        return f"{escape(deed)} · {outcome}</span></li>\n", weight
    evidence, length = _write_evidence(activity.bukti)
    return f"{escape(deed)} · {outcome}{evidence}</span></li>\n", weight + length


def _write_evidence(links: tuple[str, ...]) -> tuple[str, int]:
    """Lead to the first evidence and tell of more; an address hardly packs."""
    more = f" (+{len(links) - 1} di laporannya)" if len(links) > 1 else ""
    if len(links[0]) > LONGEST_LINK:
        return " · bukti di laporannya", 0
    url = escape(links[0])
    return f' · <a href="{url}" rel="nofollow noopener">bukti</a>{more}', len(url)


def _write_outcome(activity: Activity) -> str:
    """Write what came out: the amount, else the words, else that none is recorded."""
    jumlah, satuan = activity.jumlah, activity.satuan
    if jumlah is not None and satuan is not None:
        text = str(jumlah)
        if len(text) > _SHORT_NUMBER or not text.isdecimal():
            text = number_text(jumlah)
        return f"<b>{text} {escape(satuan)}</b>"
    if activity.hasil:
        return f"{escape(_cut(activity.hasil, LONGEST // 2))} (tanpa jumlah)"
    return "tanpa hasil tercatat" if jumlah is None else f"{number_text(jumlah)}, tanpa satuan"


def _cut(text: str, longest: int) -> str:
    """Cut a text at a word."""
    if len(text) <= longest:
        return text
    return f"{text[:longest].rpartition(' ')[0] or text[:longest]} …"
