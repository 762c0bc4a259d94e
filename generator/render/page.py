"""A page: what our templates made, before the theme's frame goes round it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the site.

    Attributes:
        address: Below the site's root, with the closing slash: "pegawai/ani-lestari/2025-06/"; ""
            is home; "404.html" is itself.
        title: Plain text; the frame escapes it.
        description: One plain sentence for search engines; the frame escapes it.
        section: The part of the menu it belongs to: beranda, pegawai, bulan, unit, hasil, data,
            tentang.
        body: HTML of the article, escaped by our environment. Links are relative to the page.
        source_path: Path in the repository to edit or report an error on; "" where there is none.
    """

    address: str
    title: str
    description: str
    section: str
    body: str
    source_path: str = ""

    @property
    def depth(self) -> int:
        """How many folders below the root the page lies."""
        return self.address.count("/")
