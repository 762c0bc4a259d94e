"""The camat's letter as PDF and Word: real headings and lists, texts as data, equal bytes."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import docx
import pytest
from docx.text.paragraph import Paragraph

from generator.aggregate.letter.document import LetterDocument, LetterSource, make_letter_document
from generator.aggregate.letter.figures import LetterMaterial
from generator.aggregate.letter.tasks import NO_ACTIVITY, WORDING_NOTE
from generator.model.office_records import PeriodicReport
from generator.model.site import Stamp
from generator.render.documents.letter_document import render_letter_docx, render_letter_pdf
from generator.render.documents.word_document import WrongTemplate
from tests.made import make_context, make_site

SITE = make_site(make_context(date(2026, 6, 30), people=4))
OFFICE = SITE.context.office
WHEN = 1_782_000_000
NARRATIVE = """## Pendahuluan
Teks **tebal** dengan {{ tanda }} dan #tanda[typst].

1. satu
2. dua

Lagi:

1. mulai lagi
   - di dalam

| Desa | Jumlah |
|---|---|
| Kertoraharjo | 4 |

## Penutup
Demikian.
"""


def make_letter(narasi: str = NARRATIVE, **fields: object) -> LetterDocument:
    letter = PeriodicReport(
        "entries/kantor/berkala/2026-06.md", "2026-06", "diterima", "1/TT", narasi=narasi
    )
    letter = replace(letter, **fields)  # type: ignore[arg-type]  # named fields
    months = [month for (_, name), month in SITE.person_months.items() if name == "2026-06"]
    stamp = Stamp("2026-06-30", "a" * 40, WHEN)
    material = LetterMaterial(SITE.month("2026-06"))
    return make_letter_document(SITE.context, LetterSource(letter, material, months, stamp))


def word_paragraphs(letter: LetterDocument) -> list[Paragraph]:
    made = docx.Document(BytesIO(render_letter_docx(OFFICE, letter, WHEN)))
    return list(made.paragraphs)


def style_of(paragraph: Paragraph) -> str:
    assert paragraph.style is not None
    return paragraph.style.name or ""


def test_the_pdf_is_tagged_and_the_same_each_time() -> None:
    once = render_letter_pdf(OFFICE, make_letter(), WHEN)
    assert once == render_letter_pdf(OFFICE, make_letter(), WHEN)
    assert b"/MarkInfo" in once
    assert b"/StructTreeRoot" in once


def test_the_word_file_is_the_same_each_time() -> None:
    once = render_letter_docx(OFFICE, make_letter(), WHEN)
    assert once == render_letter_docx(OFFICE, make_letter(), WHEN)


def test_chapters_are_headings_of_word_and_the_figures_stand_before_the_closing() -> None:
    headings = [p.text for p in word_paragraphs(make_letter()) if style_of(p) == "Heading 1"]
    assert headings[:3] == ["Pendahuluan", "Angka laporan harian", "Penutup"]


def test_a_letter_without_a_closing_chapter_closes_in_the_usual_words() -> None:
    texts = [p.text for p in word_paragraphs(make_letter("Isi."))]
    assert any(text.startswith("Demikian laporan ini kami sampaikan.") for text in texts)


def test_a_letter_without_chapters_opens_in_the_usual_words() -> None:
    opening = "Bersama ini kami laporkan pelaksanaan tugas camat Juni 2026."
    assert opening in [p.text for p in word_paragraphs(make_letter(""))]
    assert opening not in [p.text for p in word_paragraphs(make_letter("Isi."))]


def test_each_numbered_list_of_word_counts_from_one() -> None:
    numbered = [p for p in word_paragraphs(make_letter()) if style_of(p).startswith("Nomor")]
    numbers = [p._p.xpath("./w:pPr/w:numPr/w:numId/@w:val") for p in numbered]  # noqa: SLF001  # no other way
    assert [p.text for p in numbered] == ["satu", "dua", "mulai lagi"]
    assert numbers[0] == numbers[1] != numbers[2]


def test_bullets_are_a_list_of_word() -> None:
    (bullet,) = [p for p in word_paragraphs(make_letter()) if style_of(p).startswith("Bulat")]
    assert (style_of(bullet), bullet.text) == ("Bulat 2", "di dalam")


def test_words_of_the_camat_are_never_a_template() -> None:
    texts = [p.text for p in word_paragraphs(make_letter())]
    assert "Teks tebal dengan {{ tanda }} dan #tanda[typst]." in texts


def test_a_table_of_the_camat_is_a_table_of_word() -> None:
    made = docx.Document(BytesIO(render_letter_docx(OFFICE, make_letter(), WHEN)))
    tables = [[cell.text for row in table.rows for cell in row.cells] for table in made.tables]
    assert ["Desa", "Jumlah", "Kertoraharjo", "4"] in tables


def test_copies_are_listed_below_the_signature() -> None:
    texts = [p.text for p in word_paragraphs(make_letter(tembusan=("Sekretaris Daerah",)))]
    assert texts[texts.index("Tembusan:") + 1] == "1. Sekretaris Daerah"


def test_the_closing_words_stay_on_the_page_of_the_signature() -> None:
    letter = make_letter()
    made = docx.Document(BytesIO(render_letter_docx(OFFICE, letter, WHEN)))
    closing = [p for p in made.paragraphs if p.text in {"Penutup", "Demikian."}]
    assert [p.paragraph_format.keep_with_next for p in closing] == [True, True]
    opening = next(p for p in made.paragraphs if p.text == "Lagi:")
    assert not opening.paragraph_format.keep_with_next


def test_a_value_of_the_head_has_a_column_of_its_own_so_that_it_wraps_beneath_itself() -> None:
    made = docx.Document(BytesIO(render_letter_docx(OFFICE, make_letter(hal="Laporan"), WHEN)))
    head = [[cell.text for cell in row.cells] for row in made.tables[0].rows]
    assert [row[:3] for row in head][-1] == ["Hal", ":", "Laporan"]
    assert [bool(row[3]) for row in head] == [True, False, False, False]


def make_letter_by_task() -> LetterDocument:
    tasks = {"monev-dana-desa": "g"}
    results = tuple(replace(plan, tugas=tasks.get(plan.slug)) for plan in OFFICE.results)
    context = replace(SITE.context, office=replace(OFFICE, results=results))
    months = [month for (_, name), month in SITE.person_months.items() if name == "2026-06"]
    source = LetterSource(
        PeriodicReport("entries/kantor/berkala/2026-06.md", "2026-06", "diterima"),
        LetterMaterial(SITE.month("2026-06")),
        months,
        Stamp("2026-06-30", "a" * 40, WHEN),
    )
    return make_letter_document(context, source)


def test_the_annex_of_word_has_a_heading_a_task_and_a_table_where_there_is_work() -> None:
    letter = make_letter_by_task()
    made = docx.Document(BytesIO(render_letter_docx(OFFICE, letter, WHEN)))
    texts = [paragraph.text for paragraph in made.paragraphs]
    assert texts.count(WORDING_NOTE) == 1
    headings = [p.text for p in made.paragraphs if style_of(p) == "Heading 2"]
    assert headings == [group.judul for group in letter.kegiatan]
    assert texts[texts.index("a. urusan pemerintahan umum") + 1] == NO_ACTIVITY
    heads = [[cell.text for cell in table.rows[0].cells] for table in made.tables]
    assert sum("Lokasi/Desa" in head for head in heads) == 2
    assert render_letter_pdf(OFFICE, letter, WHEN).startswith(b"%PDF")


def test_a_letter_without_any_report_is_still_a_letter() -> None:
    letter = make_letter_document(
        SITE.context,
        LetterSource(
            PeriodicReport("entries/kantor/berkala/2025-01.md", "2025-01", "draf"),
            LetterMaterial(()),
            (),
            Stamp("2026-06-30", "", WHEN),
        ),
    )
    assert render_letter_pdf(OFFICE, letter, WHEN).startswith(b"%PDF")
    texts = [p.text for p in word_paragraphs(letter)]
    assert "Angka laporan harian" not in texts


def test_a_template_that_cannot_be_filled_is_told() -> None:
    with pytest.raises(WrongTemplate):
        render_letter_docx(OFFICE, make_letter(), WHEN, b"bukan dokumen")
