"""The camat's letter as PDF or Word."""

from collections.abc import Sequence
from importlib.resources import files

from generator.aggregate.letter.activities import ActivityGroup
from generator.aggregate.letter.document import LetterDocument
from generator.model.office import Office
from generator.render.documents.blocks import Block, block_data, make_blocks
from generator.render.documents.kop import letterhead
from generator.render.documents.plain_values import plain_values
from generator.render.documents.typst_document import render_pdf
from generator.render.documents.word_document import Link, render_docx
from generator.render.documents.word_lines import make_lines

OFFICE_TEMPLATE = "site_config/dokumen/laporan.docx"  # the office's own, where it has one
_CLOSING_TITLE = "penutup"
_SMALL_POINTS = 7


def render_letter_pdf(office: Office, letter: LetterDocument, created_at: int) -> bytes:
    """Set the letter as PDF; `created_at` is the commit's time, epoch seconds."""
    body, closing = _chapters(letter)
    data = {
        **plain_values(letter),
        "kop": letterhead(office),
        "isi": [block_data(block) for block in body],
        "akhir": [block_data(block) for block in closing],
    }
    return render_pdf("letter.typ", data, title=letter.judul, created_at=created_at)


def render_letter_docx(
    office: Office, letter: LetterDocument, created_at: int, template: bytes | None = None
) -> bytes:
    """Fill the Word template, the office's own or ours.

    Raises:
        WrongTemplate: The office's template cannot be filled.
    """
    body, closing = _chapters(letter)
    data = {
        **plain_values(letter),
        "kop": letterhead(office),
        "isi": make_lines(body),
        "akhir": make_lines(closing),
        "kegiatan": [_word_group(group) for group in letter.kegiatan],
    }
    shipped = files("generator.render.documents") / "laporan.docx"
    return render_docx(
        template or shipped.read_bytes(), data, title=letter.judul, created_at=created_at
    )


def _word_group(group: ActivityGroup) -> dict[str, object]:
    rows = [
        {
            **plain_values(one),
            "bukti": [Link(url, url, _SMALL_POINTS) for url in one.bukti] or [Link("–", "")],
        }
        for one in group.kegiatan
    ]
    # `unit` is the title's former name: an office's own template may still ask for it.
    return {**plain_values(group), "unit": group.judul, "kegiatan": rows}


def _chapters(letter: LetterDocument) -> tuple[Sequence[Block], Sequence[Block]]:
    """Split the chapters before the closing one: the office's figures stand between them.

    Without any chapter the letter opens in its usual words; where none is called "Penutup", it
    closes in them.
    """
    blocks = make_blocks(letter.narasi) or make_blocks(letter.pembuka)
    places = [place for place, block in enumerate(blocks) if _is_closing(block)]
    if places:
        return blocks[: places[-1]], blocks[places[-1] :]
    return blocks, make_blocks(letter.penutup)


def _is_closing(block: Block) -> bool:
    words = "".join(span.text for span in block.spans).casefold()
    return block.kind == "judul" and _CLOSING_TITLE in words
