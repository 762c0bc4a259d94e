"""Attendance beside reports, counted per unit."""

from dataclasses import replace
from datetime import date, timedelta

from generator.aggregate.attendance.figures import (
    SHOWN_MATCHES,
    AttendanceFigures,
    make_attendance_figures,
)
from generator.aggregate.attendance.lines import attendance_sentence
from generator.aggregate.attendance.match import Match
from generator.aggregate.person_month import DayRecord
from generator.aggregate.summary import make_summary
from generator.model.attendance import AttendanceDay
from generator.model.office import Person, UnitSpan
from generator.model.person_month import PersonMonthSummary
from tests.unit.aggregate.made_person import (
    ANI,
    OFFICE,
    make_end_of_day,
    make_month,
    make_record,
    make_refused,
)

MONTH = "2026-05"
MONDAY = date(2026, 5, 4)
FRIDAY = date(2026, 5, 8)
WEEK = tuple(MONDAY + timedelta(days=number) for number in range(5))


def person(slug: str, unit: str = "pmd", **changes: object) -> Person:
    return replace(ANI, slug=slug, unit=unit, mulai=MONDAY, selesai=FRIDAY, **changes)  # type: ignore[arg-type]  # the tests' own keywords


def week_of(someone: Person, records: dict[date, DayRecord] | None = None) -> PersonMonthSummary:
    made = {day: make_record(day) for day in WEEK} if records is None else records
    return make_summary(make_month(MONTH, made, person=someone))


def present(slug: str, *days: date, hadir: bool = True) -> list[AttendanceDay]:
    return [AttendanceDay(day, slug, hadir) for day in days]


def count(
    people: list[Person], summaries: list[PersonMonthSummary], rows: list[AttendanceDay]
) -> AttendanceFigures:
    return make_attendance_figures(replace(OFFICE, people=tuple(people)), summaries, rows)


TRIO = [person("ani"), person("beni"), person("cici")]


def test_every_hari_wajib_has_one_match_and_the_sum_is_hari_wajib() -> None:
    records = {day: make_record(day, status="wfh") for day in WEEK[:2]}
    records |= {WEEK[2]: make_refused(WEEK[2]), WEEK[3]: make_record(WEEK[3], status="cuti")}
    summaries = [week_of(one, records if one.slug == "ani" else None) for one in TRIO]
    rows = [
        *present("ani", *WEEK[:1], hadir=False),
        *present("ani", *WEEK[1:]),
        *present("beni", *WEEK),
        *present("cici", WEEK[0], hadir=False),
    ]
    total = count(TRIO, summaries, rows).total
    assert total is not None
    assert total.obliged == 14
    assert {match: total.count(match) for match in SHOWN_MATCHES} == {
        Match.PRESENT_REPORTED: 6,
        Match.PRESENT_UNREPORTED: 1,
        Match.REPORTED_ELSEWHERE: 1,
        Match.REPORTED_ABSENT: 1,
        Match.NEITHER: 0,
        Match.PENDING: 1,
        Match.NO_DATA: 4,
    }


def test_a_day_without_a_row_is_no_data_and_the_sentence_says_so() -> None:
    figures = count(TRIO, [week_of(one) for one in TRIO], [])
    assert figures.total is not None
    assert figures.total.count(Match.NO_DATA) == 15
    assert attendance_sentence("Mei 2026", figures.total) == (
        "Mei 2026: dari 15 hari wajib 3 pegawai, 0 (0,0%) hadir dan melapor; 15 belum ada data."
    )


def test_who_moves_counts_in_the_unit_of_each_day() -> None:
    span = UnitSpan("sekretariat", None, WEEK[1])
    mover = person("dedi", riwayat_unit=(span,))
    people = [*TRIO, mover, *(person(slug, "sekretariat") for slug in ("eka", "fani"))]
    figures = count(people, [week_of(one) for one in people], present("dedi", *WEEK))
    rows = {row.units: (row.people, row.obliged) for row in figures.rows}
    assert rows == {("sekretariat",): (3, 12), ("pmd",): (4, 18)}
    present_days = [row.count(Match.PRESENT_REPORTED) for row in figures.rows]
    assert present_days == [2, 3]


def test_a_former_slug_in_the_file_is_the_same_person() -> None:
    people = [replace(TRIO[0], nama_lain=("ani-lama",)), *TRIO[1:]]
    figures = count(people, [week_of(one) for one in people], present("ani-lama", *WEEK))
    assert figures.total is not None
    assert figures.total.count(Match.PRESENT_REPORTED) == 5


def test_two_rows_under_both_slugs_are_present_if_one_is() -> None:
    people = [replace(TRIO[0], nama_lain=("ani-lama",)), *TRIO[1:]]
    rows = [*present("ani", WEEK[0]), *present("ani-lama", WEEK[0], hadir=False)]
    total = count(people, [week_of(one) for one in people], rows).total
    assert total is not None
    assert total.count(Match.PRESENT_REPORTED) == 1


def test_an_office_of_two_has_no_figures_at_all() -> None:
    figures = count(TRIO[:2], [week_of(one) for one in TRIO[:2]], present("ani", *WEEK))
    assert figures == AttendanceFigures(None, (), ())
    assert "menunjuk orang" in attendance_sentence("Mei 2026", figures.total)


def test_a_month_without_hari_wajib_says_so() -> None:
    figures = make_attendance_figures(OFFICE, [], present("ani", *WEEK))
    assert figures.rows == ()
    assert attendance_sentence("Mei 2026", figures.total) == "Mei 2026: tidak ada hari wajib lapor."


def test_days_are_cut_so_that_no_day_of_a_group_has_fewer_than_three() -> None:
    leave = {day: make_record(day) for day in WEEK} | {WEEK[1]: make_record(WEEK[1], status="cuti")}
    others = [person(slug, "sekretariat") for slug in ("dedi", "eka", "fani", "gina")]
    people = [*TRIO, *others]
    summaries = [week_of(one, leave if one.slug == "ani" else None) for one in people]
    figures = count(people, summaries, [])
    assert {row.units for row in figures.rows} == {("pmd",), ("sekretariat",)}
    assert {row.units for _, rows in figures.days for row in rows} == {("sekretariat", "pmd")}
    assert min(row.obliged for _, rows in figures.days for row in rows) == 6


def test_a_day_with_two_people_at_all_hides_every_day_of_the_month() -> None:
    leave = {day: make_record(day) for day in WEEK} | {WEEK[1]: make_record(WEEK[1], status="izin")}
    summaries = [week_of(one, leave if one.slug == "ani" else None) for one in TRIO]
    figures = count(TRIO, summaries, [])
    assert len(figures.rows) == 1
    assert figures.days == ()


def test_a_day_before_its_deadline_is_not_judged() -> None:
    moment = make_end_of_day(WEEK[0])
    summaries = [make_summary(make_month(MONTH, {}, person=one, moment=moment)) for one in TRIO]
    total = count(TRIO, summaries, present("ani", WEEK[0])).total
    assert total is not None
    assert (total.obliged, total.count(Match.PENDING), total.count(Match.NO_DATA)) == (3, 1, 2)
