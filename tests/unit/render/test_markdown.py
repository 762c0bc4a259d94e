import re
from collections.abc import Iterator
from html import unescape
from time import process_time
from typing import Any

import html5lib
import pytest

from generator.render.markdown import MAX_DEPTH, render_narrative, render_plain, render_rich
from tests.unit.render.hostile_texts import hostile_texts

ALLOWED = {
    *("p", "br", "hr", "strong", "em", "del", "code", "pre", "blockquote", "a", "ul", "ol", "li"),
    *("h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td", "div"),
}
ATTRIBUTES = {"a": {"href", "title", "rel"}, "ol": {"start"}, "th": {"scope"}}
OUR_TABLE_FRAME = {"class": "frame-scroll", "role": "group", "aria-label": "Tabel", "tabindex": "0"}


def elements(html: str) -> Iterator[Any]:
    tree = html5lib.parseFragment(html, treebuilder="etree", namespaceHTMLElements=False)
    for element in tree.iter():
        if element is not tree:
            yield element


def test_no_hostile_text_becomes_anything_but_text_and_safe_links() -> None:
    texts = list(hostile_texts())
    assert len(texts) > 900
    for text in texts:
        for element in elements(render_narrative(text)):
            assert element.tag in ALLOWED, text
            if element.tag == "div":
                assert dict(element.items()) == OUR_TABLE_FRAME, text
                continue
            assert set(element.keys()) <= ATTRIBUTES.get(element.tag, set()), text
            if element.tag == "a":
                assert re.match(
                    r"https://(?!a@)[^\\]+$|mailto:|(?![/\\]{2}|\w+:)", element.get("href")
                )
                assert element.get("rel") == "nofollow noopener ugc"


def test_what_is_rendered_once_is_rendered_the_same_when_parsed_and_written_again() -> None:
    for text in hostile_texts():
        html = str(render_narrative(text))
        tree = html5lib.parseFragment(html, treebuilder="etree")
        again = html5lib.serialize(
            tree, omit_optional_tags=False, quote_attr_values="always", strip_whitespace=False
        )
        assert [e.tag for e in elements(again)] == [e.tag for e in elements(html)], text


@pytest.mark.parametrize(
    "text",
    [
        *("<b>tebal</b>", "<!-- rahasia -->", "![foto kegiatan](https://contoh.go.id/a.png)"),
        *("[1]: https://contoh.go.id", "[catatan]: penting", "http://contoh.go.id", "{{ 7*7 }}"),
    ],
)
def test_nothing_typed_is_lost(text: str) -> None:
    shown = unescape(re.sub(r"<[^>]*>", "", str(render_narrative(text))))
    assert shown.strip() == text


def test_a_refused_address_stands_beside_its_words() -> None:
    assert render_narrative("[klik](javascript:alert) di sini") == (
        "<p>klik (javascript:alert) di sini</p>"
    )


def test_a_definition_inside_a_fence_is_left_alone() -> None:
    assert render_narrative("```\n[a]: b\n```") == "<pre><code>[a]: b\n</code></pre>"


def test_headings_of_one_level_stay_on_one_level() -> None:
    html = render_narrative("## Satu\n\n### Rinci\n\n## Dua", 3)
    assert re.findall(r"<h(\d)>(\w+)", html) == [("3", "Satu"), ("4", "Rinci"), ("3", "Dua")]


def test_headings_stand_below_the_day_and_skip_no_level() -> None:
    html = str(render_narrative("### Satu\n\n# Dua\n\n## Tiga\n\n###### Empat"))
    assert re.findall(r"<h(\d)>(\w+)</h(\d)>", html) == [
        *(("4", "Satu", "4"), ("4", "Dua", "4"), ("5", "Tiga", "5"), ("6", "Empat", "6"))
    ]


def test_tables_strikes_and_lists_are_kept() -> None:
    html = str(render_narrative("| a | b |\n|---|---|\n| 1 | ~~2~~ |\n\n3. tiga\n4. empat"))
    assert "<td><del>2</del></td>" in html
    assert '<ol start="3">' in html
    assert html.count("<div") == html.count("</div>") == 1


def test_plain_paragraphs_take_the_short_way() -> None:
    text = 'Rapat (di aula), 10 orang.\nLanjut "besok".\n\nSelesai.'
    assert render_plain(text) == render_rich(text)


@pytest.mark.parametrize("text", ["", "\n", "   ", "\t\n \n"])
def test_blank_text_gives_nothing(text: str) -> None:
    assert render_narrative(text) == ""


def test_text_nested_too_deeply_is_shown_as_typed() -> None:
    text = ">" * (MAX_DEPTH + 1) + " <b>dalam</b>"
    assert render_narrative(text) == (
        "<pre>" + "&gt;" * (MAX_DEPTH + 1) + " &lt;b&gt;dalam&lt;/b&gt;</pre>"
    )
    assert "<blockquote>" in render_narrative(">" * (MAX_DEPTH - 1) + " dalam")


SLOW = {
    "brackets": "[" * 20_000,
    "quotes": ">" * 60_000,
    "nested brackets": "[" * 30_000 + "]" * 30_000,
    "links": "[a](" * 16_000,
    "bad links": "[a](javascript:x) " * 3_500,
    "emphasis": "*a_ " * 16_000,
    "stars": "*" * 32_000 + "a" + "*" * 32_000,
    "backticks": "".join("`" * n + " " for n in range(350)),
    "nested list": "".join(" " * (2 * n) + "- a\n" for n in range(250)),
    "table of empty cells": "|a" * 100 + "\n" + "|-" * 100 + "\n" + "|b\n" * 15_000,
    "entities": "&" * 64_000,
    "open tags": "<" * 64_000,
    "definitions": "[\n" * 32_000,
    "addresses": "www." * 16_000,
    "plain words with a star at the end": "a " * 30_000 + "*",
    "headings": "# a\n" * 16_000,
}


@pytest.mark.parametrize("name", SLOW)
def test_nothing_of_64_kilobytes_takes_a_second(name: str) -> None:
    start = process_time()
    html = render_narrative(SLOW[name])
    assert process_time() - start < 1
    assert len(html) < 16 * 64 * 1024


def test_the_heads_of_a_table_say_that_they_head_columns() -> None:
    html = str(render_narrative("| Layanan | Berkas |\n| --- | ---: |\n| KTP-el | 4 |"))
    heads = [element for element in elements(html) if element.tag == "th"]
    assert [(head.text, head.get("scope")) for head in heads] == [
        *(("Layanan", "col"), ("Berkas", "col")),
    ]
