from generator.model.logbook import ImportNote
from generator.read.logbook.lost_letters import drop_lost_letters


def test_a_broken_emoji_is_taken_out_and_the_note_shows_the_line() -> None:
    text, notes = drop_lost_letters("satu\r\n**\ufffd Data** dibuat\n")
    assert text == "satu\n** Data** dibuat\n"
    assert notes == [
        ImportNote(2, "U+FFFD (huruf yang rusak) dilepas; yang tersisa: ** Data** dibuat")
    ]


def test_a_reading_direction_mark_is_named_and_never_shown() -> None:
    text, notes = drop_lost_letters("a\u202eb\u202e")
    assert text == "ab"
    assert "\u202e" not in notes[0].sentence
    assert notes[0].sentence.startswith("U+202E (")


def test_emoji_and_accents_stay() -> None:
    text = "🛠️ kafé 👩‍💻 – “kutip”"
    assert drop_lost_letters(text) == (text, [])
