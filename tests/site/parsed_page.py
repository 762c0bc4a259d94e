"""What a test of the whole site needs of a page, in one quick pass."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

LOADING = {
    ("link", "href"),
    ("script", "src"),
    ("img", "src"),
    ("source", "src"),
    ("iframe", "src"),
    ("object", "data"),
    ("video", "src"),
    ("audio", "src"),
    ("use", "href"),
    ("image", "href"),
}
# A <link> that only names another address loads nothing.
NAMING = {"canonical", "alternate", "author", "license", "prev", "next"}


@dataclass
class ParsedPage:
    """Attributes in document order.

    Attributes:
        ids: Every id, doubles too.
        links: href of <a>, action of <form>.
        named: href of <link> that loads nothing.
        loaded: Addresses that the browser fetches by itself.
        inline: Tags with style= or an event handler, as "tag attribute"; inline scripts and styles.
        metas: http-equiv or name to content.
    """

    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    named: list[str] = field(default_factory=list)
    loaded: list[str] = field(default_factory=list)
    inline: list[str] = field(default_factory=list)
    metas: dict[str, str] = field(default_factory=dict)
    lang: str = ""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.page = ParsedPage()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        page = self.page
        page.ids += [values["id"]] if "id" in values else []
        page.inline += [f"{tag} {name}" for name in values if name == "style" or name[:2] == "on"]
        if tag == "style" or (tag == "script" and "src" not in values):
            page.inline.append(f"<{tag}>")
        if tag == "html":
            page.lang = values.get("lang", "")
        if tag == "meta":
            page.metas[values.get("http-equiv") or values.get("name", "")] = values.get(
                "content", ""
            )
        self._take_addresses(tag, values)

    def _take_addresses(self, tag: str, values: dict[str, str]) -> None:
        page = self.page
        if tag == "a" and "href" in values:
            page.links.append(values["href"])
        if tag == "form" and "action" in values:
            page.links.append(values["action"])
        for name, value in values.items():
            if (tag, name) in LOADING:
                names_only = tag == "link" and set(values.get("rel", "").split()) & NAMING
                (page.named if names_only else page.loaded).append(value)


def parse_page(html: str) -> ParsedPage:
    """Read a page."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.page
