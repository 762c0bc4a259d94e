from textwrap import dedent

from generator.model.logbook import LogbookDraft, LogbookSession, Typed
from generator.read.logbook.read_markdown import read_markdown_logbook


def read(text: str) -> LogbookDraft:
    return read_markdown_logbook(dedent(text).lstrip("\n"), "catatan.md", "ab" * 32)


def read_day(text: str) -> LogbookSession:
    (session,) = read("## Senin, 30 Juni 2025\n" + dedent(text).lstrip("\n")).sessions
    return session


def texts(lines: tuple[Typed, ...]) -> list[str]:
    return [line.text for line in lines]


def test_each_dated_heading_begins_a_session_and_knows_its_line() -> None:
    draft = read(
        """
        # Logbook (2–3 Juni 2025)
        Nama: seseorang

        ## Hari 1 – Senin, 2 Juni 2025
        ### Kegiatan:
        - Rapat
        ## Rekap
        baris rekap
        ## Hari 2 – Selasa, 3 Juni 2025
        ### Kegiatan:
        - Arsip
        """
    )
    assert [(session.heading.line, texts(session.activities)) for session in draft.sessions] == [
        (4, ["Rapat"]),
        (9, ["Arsip"]),
    ]
    assert texts(draft.undated) == [
        *("# Logbook (2–3 Juni 2025)", "Nama: seseorang", "", "## Rekap", "baris rekap")
    ]


def test_a_text_without_dates_is_undated_as_a_whole() -> None:
    draft = read("satu\r\ndua\r\n")
    assert draft.sessions == ()
    assert draft.undated == (Typed(1, "satu"), Typed(2, "dua"))


def test_a_list_right_under_its_day_is_what_was_done() -> None:
    session = read_day("""
        1. Rapat
        2. Arsip

        Catatan: hujan
        ### Kendala
        Listrik mati
        """)
    assert texts(session.activities) == ["Rapat", "Arsip"]
    assert texts(session.obstacles) == ["Listrik mati"]
    assert "Catatan: hujan" in texts(session.narrative)


def test_a_list_under_its_day_is_narrative_where_activities_have_a_heading() -> None:
    session = read_day("- hujan\n### Kegiatan\n- Rapat\n")
    assert texts(session.activities) == ["Rapat"]
    assert texts(session.narrative) == ["- hujan"]


def test_a_date_in_a_heading_below_the_days_begins_no_day() -> None:
    session = read_day("### Rencana 1 Juli 2025\n- Rapat\n")
    assert texts(session.narrative) == ["### Rencana 1 Juli 2025", "- Rapat"]


def test_a_heading_inside_code_is_code() -> None:
    session = read_day("```\n## Selasa, 1 Juli 2025\n# catatan\n```\n")
    assert texts(session.narrative) == ["```", "## Selasa, 1 Juli 2025", "# catatan", "```"]


def test_the_list_under_kegiatan_becomes_activities_whatever_its_bullets() -> None:
    session = read_day("### 📍 **Kegiatan**:\n- Satu\n* Dua\n3. Tiga\n• Empat  \n")
    assert texts(session.activities) == ["Satu", "Dua", "Tiga", "Empat"]
    assert texts(session.labels) == ["### 📍 **Kegiatan**:"]
    assert session.narrative == ()


def test_the_text_beside_the_label_is_an_activity_and_later_lists_are_narrative() -> None:
    session = read_day("### Kegiatan: Fase satu\n\n**Rincian:**\n- butir\n")
    assert texts(session.activities) == ["Fase satu"]
    assert texts(session.narrative) == ["### Kegiatan: Fase satu", "", "**Rincian:**", "- butir"]
    assert session.labels == ()


def test_an_item_with_details_keeps_them_together_in_the_narrative() -> None:
    session = read_day("### Kegiatan\n- Rapat\n  - peserta 12 orang\n- Arsip\n")
    assert texts(session.activities) == ["Rapat", "Arsip"]
    assert texts(session.narrative) == ["### Kegiatan", "- Rapat", "  - peserta 12 orang"]


def test_plain_lines_under_kegiatan_are_activities_where_there_is_no_list() -> None:
    session = read_day("### Uraian Kegiatan\nMelayani warga\n\nMenata arsip\n**Catatan**\nlain\n")
    assert texts(session.activities) == ["Melayani warga", "Menata arsip"]
    assert texts(session.narrative) == ["### Uraian Kegiatan", "**Catatan**", "lain"]


def test_hours_are_found_and_their_line_stays_in_the_narrative() -> None:
    session = read_day("### 🕗 Waktu: 08.00 – 16.00 WIB\n")
    assert session.hours == Typed(2, "08.00 – 16.00 WIB")
    assert texts(session.narrative) == ["🕗 Waktu: 08.00 – 16.00 WIB"]


def test_kendala_and_rencana_become_fields_where_they_are_plain() -> None:
    session = read_day("### Kendala: hujan\n- Jalan rusak\n### Rencana\nRapat besok\n")
    assert texts(session.obstacles) == ["hujan", "Jalan rusak"]
    assert texts(session.plans) == ["Rapat besok"]
    assert session.narrative == ()


def test_a_table_under_kendala_stays_narrative() -> None:
    session = read_day("### Kendala\n| a | b |\n")
    assert session.obstacles == ()
    assert texts(session.narrative) == ["### Kendala", "| a | b |"]
