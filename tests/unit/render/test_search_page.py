from datetime import date

import html5lib

from generator.aggregate.search_view import make_search_view
from generator.render.pages import render_page
from tests.made import make_context

PAGE = render_page(make_search_view(make_context(date(2026, 2, 3), people=12)))


def test_every_choice_of_a_filter_is_offered_to_the_script() -> None:
    assert '<select class="search-page__select" id="cari-pegawai" name="pegawai">' in PAGE.body
    assert '<option value="2026-02">Februari 2026</option>' in PAGE.body
    assert '<option value="tugas-atasan">Tugas dari atasan</option>' in PAGE.body


def test_without_a_script_the_page_says_so_and_lists_everybody() -> None:
    assert "Pencarian memerlukan JavaScript" in PAGE.body
    assert 'href="../pegawai/ani-lestari/"' in PAGE.body
    assert 'href="../bulan/2026-02/"' in PAGE.body
    assert 'href="../unit/sekretariat/"' in PAGE.body


def test_the_body_is_valid_html() -> None:
    page = f"<!doctype html><html><head><title>x</title></head><body>{PAGE.body}</body></html>"
    html5lib.HTMLParser(strict=True).parse(page)
