"""Blocks as the flat lines of a Word template: Word has no lists, only paragraphs that look so."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from generator.render.documents.blocks import Block, Span
from generator.render.documents.word_document import Words

Line = Mapping[str, object]
_MAX_INDENT = 3  # a template has so many levels of lists


class _Place(NamedTuple):
    indent: int = 0
    is_quote: bool = False


def make_lines(blocks: Iterable[Block]) -> list[Line]:
    """Make the lines of some blocks.

    Returns:
        Of each its `jenis` (judul1 … judul3, alinea, kutipan, kode, garis, tabel; of a list bulat1
        … bulat3, awal1 … awal3 for the first of a numbered one, nomor1 … nomor3 for its others,
        butir1 … butir3 with their number as text in `tanda` where it does not begin at 1, lanjutan1
        … lanjutan3 for what follows within an item), its words `isi`, and of a table `kepala` and
        `baris`: cells of words.
    """
    return list(_lines(blocks, _Place()))


def _lines(blocks: Iterable[Block], place: _Place) -> Iterator[Line]:
    for block in blocks:
        if block.kind == "judul":
            yield _line(f"judul{block.level}", block.spans)
        elif block.kind == "daftar":
            yield from _list_lines(block, place)
        elif block.kind == "kutipan":
            yield from _lines(block.items[0], place._replace(is_quote=True))
        elif block.kind == "tabel":
            head, *rows = ([Words(cell) for cell in row] for row in block.rows)
            yield {"jenis": "tabel", "isi": "", "tanda": "", "kepala": head, "baris": rows}
        elif block.kind == "alinea":
            yield _line(_paragraph_kind(place), block.spans)
        else:
            yield _line(block.kind, block.spans)


def _list_lines(block: Block, place: _Place) -> Iterator[Line]:
    indent = min(place.indent + 1, _MAX_INDENT)
    for number, item in enumerate(block.items):
        first, rest = (item[0], item[1:]) if item and item[0].kind == "alinea" else (None, item)
        kind, label = _item_kind(block.start, number)
        yield _line(f"{kind}{indent}", first.spans if first else (), label)
        yield from _lines(rest, place._replace(indent=indent))


def _item_kind(start: int | None, number: int) -> tuple[str, str]:
    if start is None:
        return "bulat", ""
    if start == 1:
        return ("nomor" if number else "awal"), ""
    return "butir", f"{start + number}."


def _paragraph_kind(place: _Place) -> str:
    if place.indent:
        return f"lanjutan{place.indent}"
    return "kutipan" if place.is_quote else "alinea"


def _line(kind: str, spans: tuple[Span, ...], label: str = "") -> Line:
    return {"jenis": kind, "isi": Words(spans), "tanda": label, "kepala": [], "baris": []}
