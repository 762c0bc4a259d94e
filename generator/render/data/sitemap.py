"""sitemap.xml and robots.txt, for search engines."""

from collections.abc import Iterable
from datetime import date

from generator.render.data.addresses import SITEMAP
from generator.render.data.atom_feed import xml_text
from generator.render.data.feed_links import base_address


def render_sitemap(pages: Iterable[tuple[str, date | None]], situs: str) -> bytes:
    """Write sitemap.xml; a site that does not know its public address has none.

    Args:
        pages: Address below the root and day of its last change, None where that is not known.
        situs: Public address of the site: the format takes absolute addresses only.
    """
    base = base_address(situs)
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
        *(
            _url(base, address, changed)
            for address, changed in sorted(pages, key=lambda row: row[0])
        ),
        "</urlset>",
    ]
    return ("\n".join(lines) + "\n").encode()


def _url(base: str, address: str, changed: date | None) -> str:
    lastmod = f"<lastmod>{changed.isoformat()}</lastmod>" if changed else ""
    return f"<url><loc>{xml_text(base + address)}</loc>{lastmod}</url>"


def render_robots(situs: str | None = None) -> bytes:
    """Write robots.txt: everything may be read; it names the sitemap where there is one."""
    lines = ["User-agent: *", "Allow: /"]
    if situs:
        lines.append(f"Sitemap: {base_address(situs)}{SITEMAP}")
    return ("\n".join(lines) + "\n").encode()
