"""A feed as JSON Feed 1.1."""

from generator.aggregate.feed import Feed, FeedItem
from generator.render.data.addresses import json_feed_address
from generator.render.data.feed_links import feed_link
from generator.render.data.json_bytes import render_json


def render_json_feed(feed: Feed, situs: str | None = None) -> bytes:
    """Write a JSON feed.

    Args:
        feed: What to tell.
        situs: Public address of the site. Where None, `url`s are left out, for the format has no
            base to resolve them by; an item's relative link always stands in `_jejak.halaman`.
    """
    document: dict[str, object] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "language": "id",
    }
    if situs:
        document["home_page_url"] = feed_link(feed.page, situs)
        document["feed_url"] = feed_link(json_feed_address(feed.slug), situs)
    document["items"] = [_item(item, situs) for item in feed.items]
    return render_json(document)


def _item(item: FeedItem, situs: str | None) -> dict[str, object]:
    return {
        "id": item.id,
        **({"url": feed_link(item.address, situs)} if situs else {}),
        "title": item.title,
        "content_text": item.text,
        "date_published": item.updated,
        "date_modified": item.updated,
        "authors": [{"name": item.author}],
        "_jejak": {"halaman": feed_link(item.address, None)},
    }
