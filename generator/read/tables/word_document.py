"""Word documents: each table with the text above it. Read from the XML, so nothing is left behind.

`row.cells` of python-docx repeats merged cells and passes over content controls, inserted text and
tables within cells; offices' forms have all of these.
"""

import io
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from generator.model.sheet import Cell, Sheet, SheetRow
from generator.read.tables.cells import clean_text, make_row
from generator.read.tables.limits import MAX_PARTS, RowBudget, TooLarge, Unreadable

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element as Element

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_CELL: Final = f"{_W}tc"
_ROW: Final = f"{_W}tr"
_TABLE: Final = f"{_W}tbl"
_PARAGRAPH: Final = f"{_W}p"
_CONTROL: Final = f"{_W}sdtContent"
_BREAKS: Final = (f"{_W}br", f"{_W}cr")


def read_word_document(data: bytes) -> tuple[Sheet, ...]:
    """Read the tables of a document, each with the paragraphs since the one before.

    Raises:
        TooLarge: It holds more than a logbook can.
        Unreadable: It is damaged, or no Word document.
    """
    # Only an import reads documents: other commands shall not pay for the library.
    from docx import Document as open_document  # noqa: PLC0415, N813
    from docx.opc.exceptions import OpcError  # noqa: PLC0415

    try:
        document = open_document(io.BytesIO(data))
    except (OpcError, KeyError, ValueError, SyntaxError, zipfile.BadZipFile, OSError) as error:
        raise Unreadable from error
    return tuple(_read_sheets(document))


def _read_sheets(document: "Document") -> Iterator[Sheet]:
    links = {
        name: relation.target_ref
        for name, relation in document.part.rels.items()
        if relation.is_external
    }
    budget, tables, loose, waiting = RowBudget(), 0, 0, list[SheetRow]()
    for block in (*_page_edges(document), *_blocks(document.element.body)):
        if block.tag == _PARAGRAPH:
            loose += 1
            row = make_row(loose, _paragraph_cells(block, links), "teks di luar tabel")
            waiting += [row] if row else []
            continue
        tables += 1
        if tables > MAX_PARTS:
            raise TooLarge
        rows = list(_read_table(block, f"tabel {tables}", links, budget))
        yield Sheet(f"tabel {tables}", (*waiting, *rows))
        waiting = []
    if waiting:
        yield Sheet("teks di luar tabel", tuple(waiting))


def _page_edges(document: "Document") -> Iterator["Element"]:
    """Yield the blocks of the pages' heads and feet, where a letterhead may stand."""
    for section in document.sections:
        for edge in (section.header, section.footer):
            if not edge.is_linked_to_previous:
                blocks = _blocks(edge._element)  # noqa: SLF001 - the XML is what we read
                yield from (block for block in blocks if block.tag == _PARAGRAPH)


def _blocks(parent: "Element") -> Iterator["Element"]:
    """Yield paragraphs and tables, out of content controls too."""
    for child in parent:
        if child.tag in (_PARAGRAPH, _TABLE):
            yield child
        elif child.tag == f"{_W}sdt":
            for content in child.iterchildren(_CONTROL):
                yield from _blocks(content)


def _paragraph_cells(paragraph: "Element", links: dict[str, str]) -> list[Cell]:
    """Read a paragraph outside of tables; a tab parts a label from its value."""
    text = _text_of(paragraph, links)
    return [Cell(clean_text(part)) for part in text.split("\t")]


def _read_table(
    table: "Element", part: str, links: dict[str, str], budget: RowBudget
) -> Iterator[SheetRow]:
    rows = [row for row in table.iter(_ROW) if _nearest(row, _TABLE) is table]
    for number, row in enumerate(rows, 1):
        cells = [cell for cell in row.iter(_CELL) if _nearest(cell, _ROW) is row]
        found = make_row(number, _row_cells(row, cells, links), part)
        if found is not None:
            budget.spend(len(found.cells))
            yield found


def _nearest(element: "Element", tag: str) -> "Element | None":
    return next(element.iterancestors(tag), None)


def _row_cells(row: "Element", cells: list["Element"], links: dict[str, str]) -> Iterator[Cell]:
    """Yield a cell for each column of the grid: what is merged is told once, then empty."""
    skipped = row.find(f"{_W}trPr/{_W}gridBefore")
    yield from [Cell("")] * (int(skipped.get(f"{_W}val", "0")) if skipped is not None else 0)
    for cell in cells:
        yield Cell(clean_text(_text_of(cell, links).replace("\t", " ")))
        span = cell.find(f"{_W}tcPr/{_W}gridSpan")
        wide = min(int(span.get(f"{_W}val", "1")), 100) if span is not None else 1
        yield from [Cell("")] * (wide - 1)


def _text_of(element: "Element", links: dict[str, str]) -> str:
    """Join the text below an element: a line for each paragraph, a link's address after its words.

    Deleted text has a tag of its own and so is left out.
    """
    pieces: list[str] = []
    for node in element.iter():
        if node.tag == _PARAGRAPH and pieces:
            pieces.append("\n")
        elif node.tag == f"{_W}t":
            pieces.append(node.text or "")
        elif node.tag == f"{_W}tab" and node.getparent().tag == f"{_W}r":
            pieces.append("\t")
        elif node.tag in _BREAKS:
            pieces.append("\n")
        elif node.tag == f"{_W}hyperlink":
            address = links.get(node.get(f"{_R}id", ""), "")
            shown = "".join(text.text or "" for text in node.iter(f"{_W}t"))
            if address and address not in shown:
                pieces.append(f"{address} ")
    return "".join(pieces)
