from datetime import date

from generator.model.logbook import (
    DraftedReports,
    LogbookDraft,
    LogbookSession,
    RefusalReason,
    Typed,
)
from generator.read.logbook.draft_reports import draft_reports


def make_session(
    heading: str, *activities: str, line: int = 1, hours: str = "", narrative: str = ""
) -> LogbookSession:
    return LogbookSession(
        heading=Typed(line, heading),
        lines=(),
        activities=tuple(Typed(line + 1 + n, text) for n, text in enumerate(activities)),
        hours=Typed(line + 1, hours) if hours else None,
        narrative=tuple(Typed(line + 2, row) for row in narrative.splitlines()),
    )


def draft(*sessions: LogbookSession, choices: dict[int, date] | None = None) -> DraftedReports:
    return draft_reports(LogbookDraft("a.md", "ab", sessions), "ani", choices)


def sentences(drafted: DraftedReports) -> str:
    return " ".join(note.sentence for note in drafted.notes)


def test_two_sessions_of_one_date_become_one_report_in_the_order_of_the_source() -> None:
    drafted = draft(
        make_session("## Senin, 30 Juni 2025", "Rapat", narrative="pagi"),
        make_session("## Senin, 30 Juni 2025 (sore)", "Arsip", line=10, narrative="sore"),
    )
    (day,) = drafted.days
    assert [activity.uraian for activity in day.report.kegiatan] == ["Rapat", "Arsip"]
    assert day.report.narasi == "pagi\n\n## Senin, 30 Juni 2025 (sore)\nsore"
    assert day.report.path == "entries/ani/2025/06/2025-06-30.md"


def test_a_day_with_two_readings_is_refused_with_both() -> None:
    drafted = draft(make_session("## Kamis, 17 Oktober 2025", "Rapat"))
    (refused,) = drafted.refused
    assert drafted.days == ()
    assert refused.reason is RefusalReason.TWO_READINGS
    assert refused.readings == (date(2025, 10, 16), date(2025, 10, 17))
    assert "tidak cocok" in refused.sentences[0]


def test_somebodys_choice_settles_a_refused_date() -> None:
    session = make_session("## Kamis, 17 Oktober 2025", "Rapat", line=7)
    drafted = draft(session, choices={7: date(2025, 10, 17)})
    assert [day.report.tanggal for day in drafted.days] == [date(2025, 10, 17)]
    assert drafted.refused == ()


def test_a_date_that_does_not_exist_is_refused() -> None:
    (refused,) = draft(make_session("## 31 Juni 2025", "Rapat")).refused
    assert (refused.reason, refused.readings) == (RefusalReason.NO_DATE, ())


def test_numbers_with_two_meanings_are_refused() -> None:
    (refused,) = draft(make_session("## 10/11/2025", "Rapat")).refused
    assert "artinya bisa dua" in refused.sentences[0]


def test_a_day_without_activities_is_refused() -> None:
    (refused,) = draft(make_session("## 30 Juni 2025", narrative="catatan")).refused
    assert refused.reason is RefusalReason.NO_ACTIVITY


def test_hours_go_to_the_activity_only_where_there_is_one() -> None:
    one = draft(make_session("## 30 Juni 2025", "Rapat", hours="08.00 – 16.00 WIB"))
    two = draft(make_session("## 30 Juni 2025", "Rapat", "Arsip", hours="08.00 – 16.00"))
    (activity,) = one.days[0].report.kegiatan
    assert (activity.mulai, activity.selesai) == ("08:00", "16:00")
    assert "menjadi jam" in sentences(one)
    assert all(activity.mulai is None for activity in two.days[0].report.kegiatan)
    assert "tetap di catatan" in sentences(two)


def test_hours_past_midnight_or_hours_that_hold_each_other_are_left_in_the_text() -> None:
    night = draft(make_session("## 30 Juni 2025", "Rapat", hours="09.00 – 00.00"))
    nested = draft(
        make_session("## 30 Juni 2025", "Rapat", hours="08.00 – 22.00"),
        make_session("## 30 Juni 2025", "Arsip", line=9, hours="17.30 – 22.00"),
    )
    apart = draft(
        make_session("## 30 Juni 2025", "Rapat", hours="08.00 – 12.00"),
        make_session("## 30 Juni 2025", "Arsip", line=9, hours="13.00 – 16.00"),
    )
    assert night.days[0].report.kegiatan[0].mulai is None
    assert [activity.mulai for activity in nested.days[0].report.kegiatan] == [None, None]
    assert [activity.mulai for activity in apart.days[0].report.kegiatan] == ["08:00", "13:00"]


def test_markdown_signs_leave_the_activity_and_a_note_says_so() -> None:
    text = "Menyusun **laporan** *monev* `2.1` ([sumber](https://contoh.go.id))"
    drafted = draft(make_session("## 30 Juni 2025", text))
    (activity,) = drafted.days[0].report.kegiatan
    assert activity.uraian == "Menyusun laporan monev 2.1 (sumber (https://contoh.go.id))"
    assert "Tanda tebal" in sentences(drafted)


def test_a_text_too_long_is_cut_at_a_word_and_stands_whole_in_the_narrative() -> None:
    text = "kata " * 120 + "akhir"
    drafted = draft(make_session("## 30 Juni 2025", text, "x" * 501, narrative="lain"))
    first, second = drafted.days[0].report.kegiatan
    assert first.uraian.endswith("kata…")
    assert len(first.uraian) <= 500
    assert len(second.uraian) == 500
    narrative = drafted.days[0].report.narasi
    assert narrative.startswith("lain\n\n### Kegiatan selengkapnya\n- kata kata")
    assert f"{text}\n- {'x' * 501}" in narrative
    assert "dipotong" in sentences(drafted)


def test_activities_past_the_fiftieth_stand_in_the_narrative() -> None:
    drafted = draft(make_session("## 30 Juni 2025", *(f"Kegiatan {n}" for n in range(1, 53))))
    report = drafted.days[0].report
    assert len(report.kegiatan) == 50
    assert report.narasi == "### Kegiatan selengkapnya\n- Kegiatan 51\n- Kegiatan 52"
    assert "sisanya masuk catatan" in sentences(drafted)


def test_obstacles_and_plans_become_the_fields_of_the_day() -> None:
    session = LogbookSession(
        Typed(1, "## 30 Juni 2025"),
        (),
        activities=(Typed(2, "Rapat"),),
        obstacles=(Typed(3, "**Hujan**"), Typed(4, "Listrik padam")),
        plans=(Typed(5, "Musdes"),),
    )
    report = draft(session).days[0].report
    assert (report.kendala, report.rencana) == ("Hujan; Listrik padam", "Musdes")


def test_rules_and_spare_blank_lines_leave_the_narrative_but_code_keeps_its_own() -> None:
    narrative = "satu\n---\n\n\ndua\n```\na\n\n\n---\n```\n---"
    drafted = draft(make_session("## 30 Juni 2025", "Rapat", narrative=narrative))
    assert drafted.days[0].report.narasi == "satu\n\ndua\n```\na\n\n\n---\n```"


def test_days_come_in_the_order_of_their_dates() -> None:
    drafted = draft(
        make_session("## 30 Juni 2025", "Rapat"), make_session("## 2 Juni 2025", "Arsip", line=5)
    )
    assert [day.report.tanggal.day for day in drafted.days] == [2, 30]
