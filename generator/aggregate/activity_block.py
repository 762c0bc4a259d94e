"""One activity of a day as a reader sees it."""

from typing import NamedTuple

from generator.aggregate.figures import number_text
from generator.aggregate.results.result_lines import pick_planned, result_link
from generator.aggregate.view_parts import Link
from generator.model.office import Office
from generator.model.report import Activity

_KINDS = {"tugas-atasan": "Tugas langsung atasan", "tambahan": "Tugas tambahan"}


class ActivityBlock(NamedTuple):
    """What was done, what came out, for which planned result, when and where, and what shows it.

    Attributes:
        deed: The uraian.
        amount: "4 laporan"; "" without a number.
        outcome: The hasil; "" where none was written.
        has_result: Something came out (SPEC 7); else the page says that no result is recorded yet.
        planned: The RHK, address "" where no plan knows it; None without one.
        circumstances: "08.00–10.30 · Desa Kertoraharjo"; "" where nothing is known.
        evidence: Full addresses, in the order written.
        obstacle: The kendala of this activity; "" without one.
    """

    deed: str
    amount: str
    outcome: str
    has_result: bool
    planned: Link | None
    circumstances: str
    evidence: tuple[str, ...]
    obstacle: str


class PlannedLinks(dict[str, Link]):
    """The RHKs of a page, each looked up once: a month names a few of them seventy times."""

    def __init__(self, office: Office, year: int) -> None:
        super().__init__()
        self._office = office
        self._year = year

    def __missing__(self, rhk: str) -> Link:
        self[rhk] = result_link(pick_planned(self._office, rhk, self._year), rhk)
        return self[rhk]


def make_activity_block(planned: PlannedLinks, activity: Activity) -> ActivityBlock:
    """Make the block of one activity."""
    return ActivityBlock(
        deed=activity.uraian,
        amount=_amount(activity),
        outcome=activity.hasil or "",
        has_result=activity.has_result,
        planned=planned[activity.rhk] if activity.rhk else None,
        circumstances=_circumstances(activity),
        evidence=activity.bukti,
        obstacle=activity.kendala or "",
    )


def _amount(activity: Activity) -> str:
    if activity.jumlah is None:
        return ""
    return f"{number_text(activity.jumlah)} {activity.satuan or ''}".rstrip()


def _circumstances(activity: Activity) -> str:
    hours = "–".join(t.replace(":", ".") for t in (activity.mulai, activity.selesai) if t)
    kind = _KINDS.get(activity.jenis, "")
    return " · ".join(text for text in (hours, activity.lokasi or "", kind) if text)
