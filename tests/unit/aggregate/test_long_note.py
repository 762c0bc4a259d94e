from hypothesis import given
from hypothesis import strategies as st

from generator.aggregate.long_note import LONGEST, begin_note


def test_whole_paragraphs_are_taken_as_long_as_they_fit() -> None:
    assert begin_note("Satu.\n\nDua.\n\n" + "x" * 600) == "Satu.\n\nDua."


def test_a_first_paragraph_that_is_too_long_ends_at_a_word() -> None:
    begun = begin_note("kata " * 500)

    assert begun.endswith("kata …")
    assert len(begun) < 510


@given(st.text(min_size=LONGEST + 1, max_size=LONGEST + 400))
def test_what_a_month_shows_of_a_long_note_is_short_and_how_it_begins(note: str) -> None:
    begun = begin_note(note)

    assert len(begun) <= 510
    assert note.strip().startswith(begun.removesuffix(" …").strip())
