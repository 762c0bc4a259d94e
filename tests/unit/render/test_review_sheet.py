from datetime import date

from generator.model.logbook import (
    DraftedDay,
    DraftedReports,
    ImportNote,
    LogbookDraft,
    LogbookSession,
    RefusalReason,
    RefusedDay,
    Typed,
)
from generator.model.report import Activity, Report
from generator.render.review_sheet import render_review_sheet

DAY = date(2025, 6, 30)
SESSION = LogbookSession(Typed(4, "## Senin | 30 Juni 2025"), (Typed(5, "- Rapat"),))


def make_day(line: int = 4, label: str = "") -> DraftedDay:
    report = Report("entries/ani/2025/06/2025-06-30.md", DAY, "ani", "hadir", (Activity("Rapat"),))
    labels = (Typed(line + 1, label),) if label else ()
    session = LogbookSession(Typed(line, "## Senin | 30 Juni 2025"), (), labels=labels)
    return DraftedDay(report, (session,))


def render(
    *,
    days: tuple[DraftedDay, ...] = (),
    refused: tuple[RefusedDay, ...] = (),
    notes: tuple[ImportNote, ...] = (),
    undated: tuple[Typed, ...] = (),
) -> str:
    draft = LogbookDraft("catatan.md", "ab" * 32, (), undated)
    return render_review_sheet(DraftedReports(draft, "ani", days, refused, notes))


def section(sheet: str, title: str) -> str:
    return sheet.partition(f"## {title}\n")[2].partition("\n## ")[0].strip()


def test_an_import_of_nothing_says_so_in_every_part() -> None:
    sheet = render()
    for title in ("Diambil", "Diubah", "Ditolak", "Di luar hari mana pun"):
        assert section(sheet, title) == "Tidak ada."


def test_each_taken_day_names_its_place_in_the_source_and_its_file() -> None:
    rows = section(render(days=(make_day(),)), "Diambil").splitlines()
    assert rows[2] == (
        "| Senin, 30 Juni 2025 | baris 4: Senin \\| 30 Juni 2025 | 1 "
        "| `entries/ani/2025/06/2025-06-30.md` |"
    )


def test_equal_changes_are_told_once_with_all_their_lines() -> None:
    notes = (ImportNote(9, "Sama."), ImportNote(2, "Lain."), ImportNote(3, "Sama."))
    days = (make_day(4, "### Kegiatan:"), make_day(14, "### Kegiatan:"))
    assert section(render(days=days, notes=notes), "Diubah").splitlines() == [
        "- Baris 2: Lain.",
        "- Baris 3, 9: Sama.",
        '- Baris 5, 15: Judul "Kegiatan:" menjadi nama kolom laporan.',
    ]


def test_a_date_with_two_readings_shows_which_of_them_is_taken() -> None:
    readings = (date(2025, 6, 29), DAY)
    refused = RefusedDay((SESSION,), RefusalReason.TWO_READINGS, ("Pilih.",), readings)
    text = render(days=(make_day(line=17),), refused=(refused,))
    assert "- Mungkin maksudnya Minggu, 29 Juni 2025.\n" in text
    assert "- Mungkin maksudnya Senin, 30 Juni 2025 (tanggal ini sudah dipakai baris 17)." in text
    assert "~~~markdown\n## Senin | 30 Juni 2025\n- Rapat\n~~~" in text


def test_the_text_of_a_day_that_the_check_refuses_is_not_carried_into_the_sheet() -> None:
    refused = RefusedDay((SESSION,), RefusalReason.NOT_ACCEPTED, ("E301 Ada nomor.",), (DAY,))
    text = section(render(refused=(refused,)), "Ditolak")
    assert "E301 Ada nomor." in text
    assert "lihat baris 4–5 berkas asal" in text
    assert "Rapat" not in text


def test_nothing_in_the_source_can_close_the_block_it_is_shown_in() -> None:
    undated = (Typed(1, "~~~~"), Typed(2, "# Judul palsu"), Typed(3, "~~~~"))
    text = section(render(undated=undated), "Di luar hari mana pun")
    assert text.endswith("~~~~~markdown\n~~~~\n# Judul palsu\n~~~~\n~~~~~")
