import pytest

from generator.model.review import Flag, FlagKind
from generator.render.review_text import make_text_of_page, render_review_text
from tests.unit.render.test_review_page import DAY, HOSTILE, OFFICE, PEOPLE, flag, make_review


def test_a_log_shows_what_was_typed_and_no_entity() -> None:
    text = render_review_text(make_review(text="Rapat (Musdes) & 50% #1"), OFFICE)
    assert "Rapat (Musdes) & 50% #1" in text
    assert "&#" not in text
    assert "\u200b" not in text


def prose_of(text: str) -> str:
    """All but the hostile path that every made review ends with."""
    return text.rpartition("Perubahan lain")[0]


def test_our_own_markup_is_gone() -> None:
    flags = tuple(flag(kind, "satu", "dua") for kind in FlagKind)
    text = prose_of(render_review_text(make_review(2, "Menata arsip", flags), OFFICE))
    for sign in ("**", "<details>", "</summary>", "<b>", "](", "| --- |", "## "):
        assert sign not in text
    assert "\n\n\n" not in text


def test_an_activity_is_a_line_of_what_its_row_says() -> None:
    text = render_review_text(make_review(2), OFFICE)
    assert "  - Menata arsip · Menata arsip · " in text
    assert "Kegiatan · Hasil" not in text


def test_a_person_s_flag_names_the_person() -> None:
    told = Flag(FlagKind.REFUSED, "entries/x", PEOPLE[0], DAY, ("baris 2: Tanggal keliru.",))
    text = render_review_text(make_review(flags=(told,)), OFFICE)
    assert ": baris 2: Tanggal keliru.\n" in text
    assert "http" not in prose_of(text)


def test_nothing_typed_is_obeyed_by_a_runner() -> None:
    flags = tuple(flag(kind, HOSTILE, HOSTILE) for kind in FlagKind)
    text = render_review_text(make_review(2, HOSTILE, flags), OFFICE)
    assert "::" not in text
    assert "\u202e" not in text
    assert "<b>@kantor| #1" in text


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("- `entries/a[1](x)*.md`\n", "- entries/a[1](x)*.md\n"),
        ("- `` a`b ``\n", "- a`b\n"),
        ("- &#60;b&#62; &amp;\n", "- <b> &amp;\n"),
        ("### Judul &#42;\n\n\n\nisi\n", "Judul *\n-------\n\nisi\n"),
    ],
)
def test_a_line_of_the_page_becomes_a_line_of_text(page: str, text: str) -> None:
    assert make_text_of_page(page) == text
