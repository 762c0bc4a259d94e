"""A feed as Atom (RFC 4287)."""

import re
from html import escape

from generator.aggregate.feed import Feed, FeedItem
from generator.render.data.addresses import atom_address
from generator.render.data.feed_links import feed_link

# XML 1.0 has no way to write these, not even as a reference.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render_atom(feed: Feed, situs: str | None = None) -> bytes:
    """Write an Atom feed.

    Args:
        feed: What to tell.
        situs: Public address of the site; where None, links are relative to the feed.
    """
    own = _href(atom_address(feed.slug), situs)
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="id">',
        f"<id>{xml_text(feed.id)}</id>",
        f"<title>{xml_text(feed.title)}</title>",
        f"<updated>{feed.updated}</updated>",
        f'<link rel="self" type="application/atom+xml" href="{own}"/>',
        f'<link rel="alternate" type="text/html" href="{_href(feed.page, situs)}"/>',
        "<generator>Jejak</generator>",
        *(_entry(item, situs) for item in feed.items),
        "</feed>",
    ]
    return ("\n".join(lines) + "\n").encode()


def xml_text(text: str) -> str:
    """Escape text for element and attribute; what XML cannot hold becomes U+FFFD."""
    return escape(_NOT_XML.sub("\ufffd", text))


def _entry(item: FeedItem, situs: str | None) -> str:
    return (
        f"<entry><id>{xml_text(item.id)}</id><title>{xml_text(item.title)}</title>"
        f"<updated>{item.updated}</updated><published>{item.updated}</published>"
        f"<author><name>{xml_text(item.author)}</name></author>"
        f'<link rel="alternate" type="text/html" href="{_href(item.address, situs)}"/>'
        f'<content type="text">{xml_text(item.text)}</content></entry>'
    )


def _href(address: str, situs: str | None) -> str:
    return xml_text(feed_link(address, situs))
