"""Pages that say one thing: nothing is here, or something was withdrawn."""

from typing import NamedTuple

from generator.aggregate.evidence import make_commit_mark
from generator.aggregate.indonesian import instant_text
from generator.aggregate.view_parts import CommitMark, Link, PageHead
from generator.model.provenance import Revision
from generator.model.site import SiteContext


class NoticeView(NamedTuple):
    """A short page. 404.html has no `ways`: it is shown at any depth, where no link would fit."""

    head: PageHead
    title: str
    sentence: str
    commit: CommitMark | None
    ways: tuple[Link, ...]


def make_not_found_view() -> NoticeView:
    """Make 404.html."""
    title = "Halaman tidak ditemukan"
    return NoticeView(
        head=PageHead("404.html", title, "Alamat ini tidak ada di situs.", "beranda"),
        title=title,
        sentence=(
            "Alamat ini tidak ada di situs. Mungkin ada huruf yang tertinggal. Pakai menu atau "
            "pencarian di atas; halaman yang pernah terbit tidak pernah dipindahkan diam-diam."
        ),
        commit=None,
        ways=(),
    )


def make_tombstone_view(context: SiteContext, address: str, withdrawn: Revision) -> NoticeView:
    """Make the page that stays where a page stood: when it was withdrawn and by which commit.

    Whose it was is not said again: perhaps that is why it is gone.
    """
    title = "Halaman ini ditarik"
    when = instant_text(withdrawn.received_at, context.office.zona_waktu)
    return NoticeView(
        head=PageHead(address, title, f"Halaman ini ditarik pada {when}.", "beranda"),
        title=title,
        sentence=f"Halaman ini ditarik pada {when}. Isinya tetap tersimpan di riwayat git.",
        commit=make_commit_mark(context.office.forge, withdrawn.commit),
        ways=(Link("Beranda", ""), Link("Semua pegawai", "pegawai/")),
    )
