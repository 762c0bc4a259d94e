from dataclasses import replace
from datetime import date
from decimal import Decimal

from generator.aggregate.day_entries import QuietDays, make_day_entries
from generator.aggregate.day_marks import make_legend
from generator.aggregate.evidence import last_commit, months_span
from generator.aggregate.month_calendar import CalendarCell, make_month_calendar
from generator.aggregate.notes_of_month import MAX_NOTES, make_obstacle_notes
from generator.aggregate.people import name_without_titles, sort_people
from generator.aggregate.ratios import make_ratio
from generator.aggregate.results.result_lines import make_result_lines
from generator.aggregate.sentences import office_sentence, period_sentence, person_sentence
from generator.aggregate.tally import add_counts
from generator.aggregate.trend import make_trend
from generator.model.person_month import Counts, DayState, Obstacle, ResultTotal
from tests.made import make_context, make_month, make_office, make_site

FULL, HALF = Counts(hari_wajib=20, hari_terlapor=20), Counts(hari_wajib=20, hari_terlapor=10)


def test_people_sort_by_name_and_titles_do_not_count() -> None:
    people = make_office(3).people
    named = [
        replace(person, nama=name)
        for person, name in zip(people, ("Dr. Hj. Citra, M.Si.", "Budi", "Ir. H. Ani"), strict=True)
    ]
    assert [person.nama for person in sort_people(named)] == [
        "Ir. H. Ani",
        "Budi",
        "Dr. Hj. Citra, M.Si.",
    ]
    assert name_without_titles("H. Andi Pallawa, S.Sos., M.Si.") == "Andi Pallawa"
    assert name_without_titles("Hasna") == "Hasna"


def test_the_office_sentence_counts_only_who_owes_reports() -> None:
    text = office_sentence([FULL, HALF, Counts()], add_counts([FULL, HALF]))
    assert text == (
        "1 dari 2 pegawai melapor pada setiap hari wajibnya; "
        "75,0% (30 dari 40) hari wajib terlapor."
    )


def test_where_nobody_has_a_full_period_nobody_is_counted_out() -> None:
    assert office_sentence([HALF], HALF) == (
        "50,0% (10 dari 20) hari wajib 1 pegawai sudah terlapor."
    )
    assert office_sentence([], Counts()) == "Belum ada hari wajib lapor."
    assert period_sentence("Juni 2025", [], Counts()) == "Juni 2025: belum ada hari wajib lapor."


def test_a_person_without_obliged_days_is_not_at_nought() -> None:
    text = person_sentence("Ani", "Juni 2025", Counts(laporan=2))
    assert text == "Ani tidak punya hari wajib lapor pada Juni 2025. Ada 2 laporan."
    assert "%" not in text


def test_an_unknown_share_has_no_bar() -> None:
    assert make_ratio(0, 0).width is None
    assert make_ratio(0, 0).text == "–"
    assert make_ratio(19, 20).width == 950


def test_a_month_is_laid_out_from_monday() -> None:
    calendar = make_month_calendar("2026-05", "Mei", {date(2026, 5, 1): CalendarCell("1", "x")})
    assert [cell.number for cell in calendar.weeks[0]] == ["", "", "", "", "1", "2", "3"]
    assert calendar.weeks[0][4].anchor == "x"
    assert {len(week) for week in calendar.weeks} == {7}


def test_a_month_without_figure_breaks_the_line() -> None:
    months = [("2026-01", FULL), ("2026-02", HALF), ("2026-03", Counts()), ("2026-04", FULL)]
    trend = make_trend("Kelengkapan", months)
    assert trend is not None
    assert len(trend.lines) == 2
    assert len(trend.points) == 3
    assert trend.description == "dari 100,0% pada Januari 2026 menjadi 100,0% pada April 2026."
    assert make_trend("Kelengkapan", months[:2]) is None


def test_results_in_other_units_stand_beside_and_are_never_added() -> None:
    office = make_office()
    totals = [
        ResultTotal("monev-dana-desa", "pmd", "laporan", Decimal(4), 1),
        ResultTotal("monev-dana-desa", "pmd", "dokumen", Decimal("2.5"), 1),
        ResultTotal("monev-dana-desa", "pmd", "laporan", Decimal(3), 2),
        ResultTotal("monev-dana-desa", "pmd", None, None, 5),
        ResultTotal("tak-terencana", "pmd", "surat", Decimal(1), 1),
    ]
    planned, other = make_result_lines(office, 2026, totals, "2026-T2")
    assert planned.amounts == ("7 laporan", "2,5 dokumen")
    assert (planned.uncounted, planned.activity_count) == ("5", "9")
    assert planned.target == "24 laporan"
    assert (other.name.address, other.target) == ("", "")
    assert make_result_lines(office, 2026, totals, "2026")[0].target == "96 laporan"


def test_the_legend_explains_what_occurs_and_nothing_else() -> None:
    states = [DayState.FUTURE, DayState.UNREPORTED, DayState.REPORTED, DayState.REPORTED]
    assert [mark.word for mark in make_legend(states)] == ["terlapor", "tidak dilaporkan"]


def test_every_day_that_has_come_is_in_the_list_newest_first() -> None:
    context = make_context(date(2026, 6, 18))
    month = make_month(context, context.office.people[0], "2026-06")
    entries = make_day_entries(context.office, context.calendar.holidays, month)
    anchors = [
        anchor
        for entry in entries
        for anchor in (reversed(entry.anchors) if isinstance(entry, QuietDays) else (entry.anchor,))
    ]
    assert anchors == [f"2026-06-{day:02d}" for day in range(18, 0, -1)]


def test_weekends_are_one_line_and_holidays_have_their_name() -> None:
    context = make_context(date(2026, 6, 18))
    month = make_month(context, context.office.people[0], "2026-06")
    entries = make_day_entries(context.office, context.calendar.holidays, month)
    lines = [entry.text for entry in entries if isinstance(entry, QuietDays)]
    assert "Sabtu–Minggu, 13–14 Juni: libur akhir pekan" in lines
    assert "Selasa, 16 Juni: Tahun Baru Islam" in lines


def test_a_long_list_of_notes_is_cut_and_says_how_much_is_left() -> None:
    context = make_context()
    summary = make_site(make_context(date(2025, 7, 3), people=1)).summaries[0]
    many = tuple(Obstacle(date(2025, 7, 1), "ani-lestari", "pmd", f"k{n}") for n in range(50))
    notes = make_obstacle_notes(context.office, [replace(summary, obstacles=many)])
    assert len(notes.notes) == MAX_NOTES
    assert notes.rest == "10 lagi ada di berkas CSV."


def test_the_newest_commit_of_a_period_is_its_last_arrival() -> None:
    summary = make_site(make_context(date(2025, 7, 3), people=1)).summaries[0]
    older = replace(summary, last_commit="b" * 40, last_received_at=1)
    newer = replace(summary, last_commit="a" * 40, last_received_at=2)
    assert last_commit([newer, older]) == "a" * 40
    assert last_commit([replace(summary, last_commit=None)]) is None


def test_a_stretch_of_months_is_worded_without_repeating_the_year() -> None:
    assert months_span(["2025-06", "2025-04"]) == "April–Juni 2025"
    assert months_span(["2025-12", "2026-01"]) == "Desember 2025–Januari 2026"
    assert months_span(["2025-06"]) == "Juni 2025"
