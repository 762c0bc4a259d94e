from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from generator.aggregate.person_month import DayRecord
from generator.model.moment import Moment
from generator.model.office import DeadlineRule, UnitSpan
from generator.model.period import days_of_month
from generator.model.person_month import DayState
from generator.model.provenance import Provenance
from generator.problems import make_problem
from tests.unit.aggregate.made_person import (
    ANI,
    CALENDAR,
    OFFICE,
    at,
    make_end_of_day,
    make_moment,
    make_month,
    make_record,
    make_records,
    make_refused,
    make_report,
    make_revision,
    make_withdrawn,
    pick_day,
)

MONDAY = date(2025, 6, 30)
FRIDAY = date(2025, 6, 27)
SATURDAY = date(2025, 6, 28)


def test_every_calendar_day_is_there_once_and_ascending() -> None:
    month = make_month("2024-02")
    assert tuple(day.day for day in month.days) == days_of_month("2024-02")
    assert len(month.days) == 29


def test_a_report_of_a_working_day_is_reported_and_obliged() -> None:
    day = pick_day(make_month("2025-06", {MONDAY: make_record(MONDAY)}), MONDAY)
    assert (day.state, day.is_obliged, day.is_on_time) == (DayState.REPORTED, True, True)


@pytest.mark.parametrize(
    ("received_at", "is_on_time"),
    [
        (at(MONDAY, 23), True),
        (at(MONDAY + timedelta(days=1), 10), True),
        (at(MONDAY + timedelta(days=1), 10, second=1), False),
        (at(MONDAY, 7), True),
    ],
)
def test_on_time_is_up_to_the_second_of_the_deadline(received_at: int, is_on_time: bool) -> None:  # noqa: FBT001
    day = pick_day(make_month("2025-06", {MONDAY: make_record(MONDAY, received_at)}), MONDAY)
    assert day.is_on_time is is_on_time


def test_a_deadline_over_a_long_weekend_waits_for_the_next_working_day() -> None:
    # Friday is off, so Thursday's report is due on Monday at ten.
    thursday = FRIDAY - timedelta(days=1)
    calendar = replace(CALENDAR, holidays={FRIDAY: "Tahun Baru Islam"})
    on_sunday, late = at(FRIDAY + timedelta(days=2)), at(MONDAY, 10, 1)
    for received_at, is_on_time in ((on_sunday, True), (late, False)):
        records = {thursday: make_record(thursday, received_at)}
        day = pick_day(make_month("2025-06", records, calendar=calendar), thursday)
        assert day.is_on_time is is_on_time


def test_the_deadline_of_the_last_day_of_a_year_lies_in_the_next() -> None:
    last = date(2025, 12, 31)
    calendar = replace(CALENDAR, holidays={date(2026, 1, 1): "Tahun Baru Masehi"})
    records = {last: make_record(last, at(date(2026, 1, 2), 9, 59))}
    assert pick_day(make_month("2025-12", records, calendar=calendar), last).is_on_time


def test_a_rule_of_no_working_days_is_due_the_same_day() -> None:
    calendar = replace(CALENDAR, deadline=DeadlineRule(0, time(16, 0)))
    for minute, is_on_time in ((0, True), (1, False)):
        records = {MONDAY: make_record(MONDAY, at(MONDAY, 16, minute))}
        day = pick_day(make_month("2025-06", records, calendar=calendar), MONDAY)
        assert day.is_on_time is is_on_time


def test_without_a_report_a_day_waits_until_its_deadline_and_is_then_unreported() -> None:
    due = MONDAY + timedelta(days=1)
    for hour, minute, state in ((9, 59, "MISSING"), (10, 0, "MISSING"), (10, 1, "UNREPORTED")):
        month = make_month("2025-06", moment=make_moment(due, hour, minute))
        day = pick_day(month, MONDAY)
        assert (day.state, day.is_obliged) == (DayState[state], True)


def test_tomorrow_owes_nothing() -> None:
    day = pick_day(make_month("2025-06", moment=make_moment(FRIDAY)), MONDAY)
    assert (day.state, day.is_obliged) == (DayState.FUTURE, False)


def test_midnight_in_utc_is_already_the_next_day_in_the_office() -> None:
    # 16:30 UTC on Friday the 27th is half past midnight on Saturday in WITA.
    instant = datetime(2025, 6, 27, 16, 30, tzinfo=UTC)
    local = instant + timedelta(hours=8)
    month = make_month("2025-06", moment=Moment(local.date(), instant))
    assert pick_day(month, SATURDAY).state is DayState.HOLIDAY
    assert pick_day(month, FRIDAY).state is DayState.MISSING


def test_a_frozen_day_reaches_to_its_end() -> None:
    # data_sampai: the deadline of ten o'clock that day has passed, that of tomorrow has not.
    month = make_month("2025-06", moment=make_end_of_day(MONDAY))
    assert pick_day(month, FRIDAY).state is DayState.UNREPORTED
    assert pick_day(month, MONDAY).state is DayState.MISSING


def test_a_day_off_asks_for_nothing() -> None:
    day = pick_day(make_month("2025-06"), SATURDAY)
    assert (day.state, day.is_obliged) == (DayState.HOLIDAY, False)


def test_a_report_of_a_day_off_is_shown_but_not_owed() -> None:
    day = pick_day(make_month("2025-06", {SATURDAY: make_record(SATURDAY)}), SATURDAY)
    assert (day.state, day.is_obliged, day.is_on_time) == (DayState.REPORTED, False, True)


@pytest.mark.parametrize("status", ["cuti", "izin"])
def test_leave_takes_the_obligation_away(status: str) -> None:
    day = pick_day(make_month("2025-06", {MONDAY: make_record(MONDAY, status=status)}), MONDAY)
    assert (day.state, day.is_obliged, day.is_excused) == (DayState.OFF_DUTY, False, True)


def test_leave_on_a_day_off_excuses_nothing() -> None:
    records = {SATURDAY: make_record(SATURDAY, status="cuti")}
    day = pick_day(make_month("2025-06", records), SATURDAY)
    assert (day.state, day.is_obliged, day.is_excused) == (DayState.OFF_DUTY, False, False)


def test_a_refused_file_is_owed_and_not_reported() -> None:
    day = pick_day(make_month("2025-06", {MONDAY: make_refused(MONDAY)}), MONDAY)
    assert (day.state, day.is_obliged, day.is_on_time) == (DayState.REFUSED, True, None)


def test_an_edited_report_says_so_and_tells_late_edits_apart() -> None:
    for edited_at, is_late in ((at(MONDAY, 18), False), (at(MONDAY + timedelta(days=2)), True)):
        records = {MONDAY: make_record(MONDAY, at(MONDAY), edited_at)}
        day = pick_day(make_month("2025-06", records), MONDAY)
        assert (day.state, day.is_on_time) == (DayState.REPAIRED, True)
        assert day.is_changed_late is is_late


def test_a_first_version_that_came_late_is_not_a_late_change() -> None:
    late = at(MONDAY + timedelta(days=3))
    day = pick_day(make_month("2025-06", {MONDAY: make_record(MONDAY, late)}), MONDAY)
    assert (day.is_on_time, day.is_changed_late) == (False, False)


def test_a_report_taken_with_a_warning_was_repaired() -> None:
    warning = make_problem("entries/ani/2025/06/2025-06-30.md", "W201", "jam ditulis 08.00")
    record = DayRecord(make_report(MONDAY), (warning,), Provenance((make_revision(at(MONDAY)),)))
    day = pick_day(make_month("2025-06", {MONDAY: record}), MONDAY)
    assert (day.state, day.problems) == (DayState.REPAIRED, (warning,))


def test_a_withdrawn_report_leaves_its_deletion_and_counts_as_none() -> None:
    gone_at = at(MONDAY + timedelta(days=2))
    day = pick_day(make_month("2025-06", {MONDAY: make_withdrawn(MONDAY, gone_at)}), MONDAY)
    assert (day.state, day.is_obliged, day.is_on_time) == (DayState.UNREPORTED, True, None)
    assert day.withdrawn is not None
    assert day.withdrawn.received_at == gone_at
    assert day.is_changed_late


def test_a_report_that_came_back_is_not_withdrawn() -> None:
    life = (
        make_revision(at(MONDAY)),
        make_revision(at(MONDAY, 17), is_deletion=True),
        make_revision(at(MONDAY, 18)),
    )
    record = DayRecord(make_report(MONDAY), (), Provenance(life))
    day = pick_day(make_month("2025-06", {MONDAY: record}), MONDAY)
    assert (day.withdrawn, day.state, day.is_on_time) == (None, DayState.REPAIRED, True)


def test_a_preview_of_the_work_tree_cannot_say_what_was_on_time() -> None:
    record = DayRecord(make_report(MONDAY))
    day = pick_day(make_month("2025-06", {MONDAY: record}), MONDAY)
    assert (day.state, day.is_on_time, day.is_changed_late) == (DayState.REPORTED, None, False)


def test_days_outside_the_service_are_not_owed() -> None:
    person = replace(ANI, mulai=date(2025, 6, 16), selesai=date(2025, 6, 20))
    month = make_month("2025-06", person=person)
    assert [day.day.day for day in month.days if day.is_obliged] == [16, 17, 18, 19, 20]
    assert pick_day(month, date(2025, 6, 13)).state is DayState.OUTSIDE
    assert pick_day(month, date(2025, 6, 21)).state is DayState.OUTSIDE


def test_days_before_the_office_began_are_not_owed() -> None:
    office = replace(OFFICE, mulai=MONDAY)
    month = make_month("2025-06", {FRIDAY: make_record(FRIDAY)}, office=office)
    assert [day.day for day in month.days if day.is_obliged] == [MONDAY]
    assert pick_day(month, FRIDAY).state is DayState.REPORTED
    assert pick_day(month, FRIDAY - timedelta(days=1)).state is DayState.OUTSIDE


def test_each_day_is_in_the_unit_of_that_day() -> None:
    history = (UnitSpan("sekretariat", None, date(2025, 6, 15)), UnitSpan("pmd", MONDAY, None))
    month = make_month("2025-06", person=replace(ANI, unit="pmd", riwayat_unit=history))
    assert pick_day(month, date(2025, 6, 15)).unit == "sekretariat"
    assert pick_day(month, date(2025, 6, 16)).unit == "pmd"  # a gap: the present unit


def test_a_month_without_working_days_owes_nothing() -> None:
    holidays = dict.fromkeys(days_of_month("2025-06"), "Libur panjang")
    month = make_month("2025-06", calendar=replace(CALENDAR, holidays=holidays))
    assert {day.state for day in month.days} == {DayState.HOLIDAY}
    assert not any(day.is_obliged for day in month.days)


def test_records_of_other_months_are_not_looked_at() -> None:
    records = make_records(date(2025, 5, 26), date(2025, 7, 4))
    assert make_month("2025-06", records) == make_month(
        "2025-06", {day: record for day, record in records.items() if day.month == 6}
    )
