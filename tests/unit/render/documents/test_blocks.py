"""Markdown as blocks, and as the lines of a Word template."""

import pytest

from generator.render.documents.blocks import Block, Span, block_data, make_blocks
from generator.render.documents.word_document import Words
from generator.render.documents.word_lines import make_lines
from tests.unit.render.hostile_texts import hostile_texts


def kinds(markdown: str) -> list[str]:
    return [block.kind for block in make_blocks(markdown)]


def words(block: Block) -> str:
    return "".join(span.text for span in block.spans)


def test_blank_text_has_no_blocks() -> None:
    assert make_blocks(" \n\n ") == ()


def test_chapters_are_headings_of_one_level_with_their_parts_below() -> None:
    blocks = make_blocks("## Satu\n\n### Rinci\n\n## Dua")
    assert [(block.kind, block.level, words(block)) for block in blocks] == [
        ("judul", 1, "Satu"),
        ("judul", 2, "Rinci"),
        ("judul", 1, "Dua"),
    ]


def test_words_keep_their_manners() -> None:
    (block,) = make_blocks("Biasa **tebal *dan miring*** ~~coret~~ `kode`")
    assert block.spans == (
        Span("Biasa "),
        Span("tebal ", frozenset({"tebal"})),
        Span("dan miring", frozenset({"tebal", "miring"})),
        Span(" "),
        Span("coret", frozenset({"coret"})),
        Span(" "),
        Span("kode", frozenset({"kode"})),
    )


def test_a_line_break_is_kept_and_a_wrapped_line_is_not() -> None:
    (block,) = make_blocks("satu  \ndua\ntiga *x*")
    assert words(block) == "satu\n dua tiga x"


def test_lists_hold_their_items_and_the_lists_within() -> None:
    (block,) = make_blocks("3. satu\n4. dua\n   - dalam\n")
    assert (block.kind, block.start) == ("daftar", 3)
    assert [[one.kind for one in item] for item in block.items] == [
        ["alinea"],
        ["alinea", "daftar"],
    ]
    assert block.items[1][1].start is None


def test_a_table_has_a_head_and_rows_of_cells() -> None:
    (block,) = make_blocks("| A | B |\n|---|---|\n| 1 | **2** |")
    assert [["".join(s.text for s in cell) for cell in row] for row in block.rows] == [
        ["A", "B"],
        ["1", "2"],
    ]


def test_a_quotation_code_and_a_rule_are_blocks() -> None:
    assert kinds("> kutip\n\n```\na\n  b\n```\n\n---") == ["kutipan", "kode", "garis"]
    assert words(make_blocks("```\na\n  b\n```")[0]) == "a\n  b"


def test_on_paper_the_address_of_a_link_stands_behind_its_words() -> None:
    (block,) = make_blocks("[panduan](https://a.id/x) dan https://b.id/y")
    assert words(block) == "panduan (https://a.id/x) dan https://b.id/y"
    assert [span.url for span in block.spans if span.url] == ["https://a.id/x", "https://b.id/y"]


@pytest.mark.parametrize(
    "text",
    ["[x](javascript:alert(1))", "<script>alert(1)</script>", "![g](https://a.id/b.png)"],
)
def test_what_the_site_does_not_let_through_is_text(text: str) -> None:
    (block,) = make_blocks(text)
    assert not any(span.url.startswith("javascript") for span in block.spans)
    assert block.kind == "alinea"
    assert "alert" in words(block) or "b.png" in words(block)


def test_any_text_gives_blocks_and_lines() -> None:
    for text in hostile_texts():
        blocks = make_blocks(text)
        assert [block_data(block)["jenis"] for block in blocks] == [block.kind for block in blocks]
        assert len(make_lines(blocks)) >= bool(blocks), text


def test_lines_name_each_place_of_a_list() -> None:
    lines = make_lines(make_blocks("1. satu\n2. dua\n\n   lagi\n   - dalam\n\n5. lima"))
    assert [line["jenis"] for line in lines] == [
        *("awal1", "nomor1", "lanjutan1", "bulat2", "nomor1"),
    ]


def test_a_list_that_begins_later_keeps_its_numbers_as_text() -> None:
    lines = make_lines(make_blocks("3. tiga\n4. empat"))
    assert [(line["jenis"], line["tanda"]) for line in lines] == [
        ("butir1", "3."),
        ("butir1", "4."),
    ]


def test_lines_of_a_table_are_cells_of_words() -> None:
    (line,) = make_lines(make_blocks("| A |\n|---|\n| *1* |"))
    assert line["kepala"] == [Words((Span("A"),))]
    assert line["baris"] == [[Words((Span("1", frozenset({"miring"})),))]]


def test_lists_within_lists_stop_at_the_third_level_of_a_template() -> None:
    lines = make_lines(make_blocks("- a\n  - b\n    - c\n      - d"))
    assert [line["jenis"] for line in lines] == ["bulat1", "bulat2", "bulat3", "bulat3"]
