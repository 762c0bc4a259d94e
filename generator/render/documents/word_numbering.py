# ruff: noqa: SLF001  # python-docx has no other way to the numbering
"""Numbered lists of a Word document begin at 1 each: Word itself counts on through a style."""

from docx.document import Document
from docx.oxml.numbering import CT_Num
from docx.text.paragraph import Paragraph

FIRST = "Nomor Awal"  # a template's style for the first of a list: "Nomor Awal 1"
NEXT = "Nomor Lanjut"  # and for its others


def restart_lists(document: Document) -> None:
    """Give each list whose first paragraph has a style `FIRST` a count of its own."""
    counts: dict[str, CT_Num] = {}
    for paragraph in document.paragraphs:
        name = paragraph.style.name if paragraph.style and paragraph.style.name else ""
        level = name.rpartition(" ")[2]
        if name.startswith(FIRST):
            counts[level] = _new_count(document, paragraph)
        if name.startswith((FIRST, NEXT)) and level in counts:
            numbering = paragraph._p.get_or_add_pPr().get_or_add_numPr()
            numbering.get_or_add_numId().val = counts[level].numId


def _new_count(document: Document, paragraph: Paragraph) -> CT_Num:
    """Count anew in the manner of the paragraph's style."""
    style = paragraph.style
    assert style is not None
    numbering = document.part.numbering_part.element
    of_style = style.element.pPr.numPr.numId.val
    manner = numbering.num_having_numId(of_style).abstractNumId.val
    made: CT_Num = numbering.add_num(manner)
    made.add_lvlOverride(ilvl=0).add_startOverride(1)  # type: ignore[no-untyped-call]  # python-docx has none there
    return made
