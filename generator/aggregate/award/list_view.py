"""The list of monthly awards, newest first."""

from collections.abc import Sequence
from typing import NamedTuple

from generator.aggregate.award.announcement import Announcement
from generator.aggregate.award.texts import award_downloads, version_text
from generator.aggregate.evidence import make_source
from generator.aggregate.figures import number_text
from generator.aggregate.indonesian import date_text, month_text
from generator.aggregate.people import name_of, short_name_of
from generator.aggregate.view_parts import Link, PageHead, Source
from generator.model.office_records import AwardDecision
from generator.model.site import SiteContext

MOST_MONTHS = 120  # ten years; older ones keep their pages and stand in the data


class AwardListing(NamedTuple):
    """One month as the list knows it, without its shortlist."""

    month: str
    decision: AwardDecision | None
    is_refused: bool
    announcement: Announcement


class AwardRow(NamedTuple):
    """One month: who, or `state` that says why nobody, and when it is announced."""

    month: Link
    recipients: tuple[Link, ...]
    state: str
    announced: str


class AwardListView(NamedTuple):
    """Everything on the list of awards.

    Attributes:
        head: Address and titles.
        sentence: How many months are decided, and who was last.
        running: Tells of the months not computed yet.
        rows: A month each.
        rest: Tells of older months; "" where all are shown.
        figures: "3 dari 4 bulan": decided ones out of all.
        source: The decisions.
        downloads: The data files.
        ways: On from here.
    """

    head: PageHead
    sentence: str
    running: str
    rows: tuple[AwardRow, ...]
    rest: str
    figures: str
    source: Source
    downloads: tuple[Link, ...]
    ways: tuple[Link, ...]


def make_award_list_view(
    context: SiteContext, listings: Sequence[AwardListing], running: Sequence[str]
) -> AwardListView:
    """Make the list of awards.

    Args:
        context: The office.
        listings: The months with a page, ascending.
        running: Months that have a formula and are not over, ascending.
    """
    office = context.office
    shown = [_make_row(context, one) for one in reversed(listings)]
    decided = sum(one.decision is not None for one in listings)
    rest = len(shown[MOST_MONTHS:])
    return AwardListView(
        head=PageHead(
            "penghargaan/",
            "Penghargaan bulanan",
            f"Penghargaan bulanan {office.nama}: penerima, alasan, dan daftar pendek tiap bulan.",
            "bulan",
            "entries/kantor/penghargaan/",
        ),
        sentence=_make_sentence(context, listings),
        running=_tell_running(context, running),
        rows=tuple(shown[:MOST_MONTHS]),
        rest=f"{number_text(rest)} bulan yang lebih lama ada di berkas data." if rest else "",
        figures=_share(decided, listings),
        source=make_source(
            context, f"{number_text(decided)} catatan keputusan", "entries/kantor/penghargaan/"
        ),
        downloads=award_downloads(),
        ways=(
            Link("Cara nilai dihitung", "metodologi/#penghargaan"),
            Link("Bulan demi bulan", "bulan/"),
        ),
    )


def _make_sentence(context: SiteContext, listings: Sequence[AwardListing]) -> str:
    decided = [one for one in listings if one.decision is not None]
    if not decided:
        return "Belum ada keputusan penghargaan yang dicatat."
    newest = decided[-1]
    assert newest.decision is not None, "just picked so"
    names = " dan ".join(short_name_of(context.office, slug) for slug in newest.decision.penerima)
    return (
        f"Camat sudah memutuskan penghargaan {_share(len(decided), listings)}; yang terbaru, "
        f"{month_text(newest.month)}: {names}."
    )


def _share(decided: int, listings: Sequence[AwardListing]) -> str:
    return f"{number_text(decided)} dari {number_text(len(listings))} bulan"


def _tell_running(context: SiteContext, running: Sequence[str]) -> str:
    if not context.award_formulas:
        return "Belum ada rumus penghargaan di setelan kantor, jadi belum ada daftar pendek."
    newest = max(context.award_formulas, key=lambda formula: formula.mulai)
    names = ", ".join(map(month_text, running))
    version = f"{version_text(newest)}."
    return f"{version} {names} belum dihitung: bulannya belum selesai." if names else version


def _make_row(context: SiteContext, listing: AwardListing) -> AwardRow:
    record = listing.decision
    state = "perlu perbaikan" if listing.is_refused else "belum diputuskan"
    day = record.diumumkan if record and record.diumumkan else listing.announcement.day
    return AwardRow(
        Link(month_text(listing.month), f"penghargaan/{listing.month}/"),
        tuple(Link(name_of(context.office, slug), f"pegawai/{slug}/") for slug in record.penerima)
        if record
        else (),
        "" if record else state,
        date_text(day),
    )
