"""Pages that say one thing: nothing is here, or something was withdrawn."""

from typing import NamedTuple

from generator.aggregate.evidence import make_commit_mark
from generator.aggregate.indonesian import instant_text
from generator.aggregate.view_parts import CommitMark, Link, PageHead
from generator.model.gone import GonePage
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
        ways=(),  # shown at any address, so no way from here is known; the frame's links are whole
    )


def make_tombstone_view(context: SiteContext, gone: GonePage) -> NoticeView:
    """Make the page that stays where a page stood: since when, and by which commit.

    Whose it was is not said again: perhaps that is why it is gone.
    """
    when = instant_text(gone.revision.received_at, context.office.zona_waktu)
    if gone.is_refused:
        title = "Halaman ini menunggu perbaikan"
        first = f"Berkasnya diubah pada {when} dan belum dapat dibaca."
    else:
        title, first = "Halaman ini ditarik", f"Halaman ini ditarik pada {when}."
    return NoticeView(
        head=PageHead(gone.address, title, first, "beranda"),
        title=title,
        sentence=f"{first} Isinya tetap tersimpan di riwayat git.",
        commit=make_commit_mark(context.office.forge, gone.revision.commit),
        ways=(Link("Beranda", ""), Link("Semua pegawai", "pegawai/")),
    )
