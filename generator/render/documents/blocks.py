"""Free text as blocks that typst and Word can set: real headings, lists and tables.

Made from the HTML that our Markdown step lets through, so a document shows what the page shows:
raw HTML and pictures as text, no address that the site would not link.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import NamedTuple

from generator.render.markdown import FIRST_HEADING, render_rich

_VOID = frozenset({"br", "hr"})
_HEADINGS = {f"h{level}": level - FIRST_HEADING + 1 for level in range(FIRST_HEADING, 7)}
_BLOCKS = frozenset({"p", "ul", "ol", "blockquote", "pre", "table", "hr", "div", *_HEADINGS})
_STYLES = {"strong": "tebal", "em": "miring", "code": "kode", "del": "coret"}
_ABSOLUTE = ("https://", "mailto:")


class Span(NamedTuple):
    """A stretch of text; `styles` are of tebal, miring, kode, coret; a newline breaks the line."""

    text: str
    styles: frozenset[str] = frozenset()
    url: str = ""


class Block(NamedTuple):
    """A part of a text.

    Attributes:
        kind: judul, alinea, daftar, kutipan, tabel, kode, garis.
        spans: Its words; of code one span; () of what holds other blocks.
        level: 1 … 3 of a judul.
        start: First number of a numbered daftar; None where it has bullets.
        items: Of a daftar each item's blocks; of a kutipan one item.
        rows: Of a table: cells of spans; the first row heads it.
    """

    kind: str
    spans: tuple[Span, ...] = ()
    level: int = 0
    start: int | None = None
    items: tuple[tuple["Block", ...], ...] = ()
    rows: tuple[tuple[tuple[Span, ...], ...], ...] = ()


def make_blocks(markdown: str) -> tuple[Block, ...]:
    """Read Markdown as blocks in reading order; () for blank text."""
    reader = _TreeReader()
    reader.feed(str(render_rich(markdown.rstrip(" \n"))))
    reader.close()
    return tuple(_blocks(reader.root.children))


@dataclass(slots=True)
class _Node:
    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: "list[_Node | str]" = field(default_factory=list)


class _TreeReader(HTMLParser):
    """Reads the sanitiser's HTML, whose tags are balanced."""

    def __init__(self) -> None:
        super().__init__()
        self.root = _Node("")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = _Node(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(node)
        if tag not in _VOID:
            self._open.append(node)

    def handle_endtag(self, tag: str) -> None:
        if self._open[-1].tag == tag:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)


def _blocks(children: Iterable[_Node | str]) -> Iterator[Block]:
    """Make blocks of what stands side by side; loose words become a paragraph."""
    loose: list[_Node | str] = []
    for child in children:
        if isinstance(child, str) or child.tag not in _BLOCKS:
            loose.append(child)
            continue
        yield from _paragraph(loose)
        loose = []
        yield from _block(child)
    yield from _paragraph(loose)


def _paragraph(children: Iterable[_Node | str]) -> Iterator[Block]:
    spans = _spans(children)
    if any(span.text.strip() for span in spans):
        yield Block("alinea", spans)


def _block(node: _Node) -> Iterator[Block]:
    if node.tag in _HEADINGS:
        yield Block("judul", _spans(node.children), _HEADINGS[node.tag])
    elif node.tag == "p":
        yield from _paragraph(node.children)
    elif node.tag in {"ul", "ol"}:
        start = int(node.attributes.get("start", "1")) if node.tag == "ol" else None
        items = (child for child in node.children if isinstance(child, _Node))
        yield Block(
            "daftar", start=start, items=tuple(tuple(_blocks(item.children)) for item in items)
        )
    elif node.tag == "blockquote":
        yield Block("kutipan", items=(tuple(_blocks(node.children)),))
    elif node.tag == "pre":
        yield Block("kode", (Span("".join(_texts(node)).rstrip("\n")),))
    elif node.tag == "table":
        yield Block("tabel", rows=tuple(_rows(node)))
    elif node.tag == "hr":
        yield Block("garis")
    else:  # the frame round a table
        yield from _blocks(node.children)


def _rows(node: _Node) -> Iterator[tuple[tuple[Span, ...], ...]]:
    for child in node.children:
        if isinstance(child, str):
            continue
        if child.tag == "tr":
            cells = (cell for cell in child.children if isinstance(cell, _Node))
            yield tuple(_spans(cell.children) for cell in cells)
        else:
            yield from _rows(child)


def _spans(children: Iterable[_Node | str], base: Span = Span("")) -> tuple[Span, ...]:  # noqa: B008 - a frozen value
    """Read words in their manners; neighbours of one manner are joined, outer spaces cut."""
    joined: list[Span] = []
    for span in _read_spans(children, base):
        if joined and joined[-1][1:] == span[1:]:
            joined[-1] = span._replace(text=joined[-1].text + span.text)
        else:
            joined.append(span)
    if joined:
        joined[0] = joined[0]._replace(text=joined[0].text.lstrip(" "))
        joined[-1] = joined[-1]._replace(text=joined[-1].text.rstrip(" "))
    return tuple(joined)


def _read_spans(children: Iterable[_Node | str], base: Span) -> Iterator[Span]:
    for child in children:
        if isinstance(child, str):
            yield base._replace(text=child.replace("\n", " "))
        elif child.tag == "br":
            yield base._replace(text="\n")
        elif child.tag == "a":
            yield from _link_spans(child, base)
        else:
            style = _STYLES.get(child.tag)
            styles = base.styles | {style} if style else base.styles
            yield from _read_spans(child.children, base._replace(styles=styles))


def _link_spans(node: _Node, base: Span) -> Iterator[Span]:
    """Read a link; on paper its address stands behind its words."""
    url = node.attributes.get("href", "")
    words = "".join(_texts(node))
    yield from _read_spans(
        node.children, base._replace(url=url if url.startswith(_ABSOLUTE) else "")
    )
    if url.removeprefix("mailto:") not in words and url.partition("//")[2] not in {words, ""}:
        yield base._replace(text=f" ({url})")


def _texts(node: _Node) -> Iterator[str]:
    for child in node.children:
        if isinstance(child, str):
            yield child
        else:
            yield from _texts(child)


def block_data(block: Block) -> dict[str, object]:
    """Give a block as JSON knows it, for a typst template."""
    return {
        "jenis": block.kind,
        "isi": [_span_data(span) for span in block.spans],
        "tingkat": block.level,
        "mulai": block.start,
        "butir": [[block_data(one) for one in item] for item in block.items],
        "baris": [[[_span_data(span) for span in cell] for cell in row] for row in block.rows],
    }


def _span_data(span: Span) -> dict[str, object]:
    return {"teks": span.text, "tautan": span.url} | {
        style: style in span.styles for style in _STYLES.values()
    }
