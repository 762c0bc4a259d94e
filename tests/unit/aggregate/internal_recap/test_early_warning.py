"""Early warnings count only what both records agree on, and say nothing where one is missing."""

from collections.abc import Iterable
from datetime import date

import pytest

from generator.aggregate.internal_recap.early_warning import THRESHOLDS, YearCount, count_year
from generator.aggregate.internal_recap.presence import Presence
from generator.model.attendance import AttendanceDay
from generator.model.office import Person
from generator.model.person_month import DayState, PersonDay
from tests.unit.aggregate.made_person import ANI, make_report

AUGUST = [date(2026, 8, day) for day in range(3, 32) if date(2026, 8, day).weekday() < 5]


def make_day(day: date, state: DayState = DayState.UNREPORTED) -> PersonDay:
    is_leave = state is DayState.OFF_DUTY
    report = make_report(day, "cuti") if is_leave else None
    if state is DayState.REPORTED:
        report = make_report(day)
    return PersonDay(day, state, "pmd", is_obliged=not is_leave, report=report, is_excused=is_leave)


def count(
    days: Iterable[PersonDay], present: Iterable[date] = (), silent: Iterable[date] = ()
) -> YearCount:
    """Count August: present on some days, without a row on others, absent from the file's rest."""
    known = [day for day in AUGUST if day not in set(silent)]
    rows = tuple(AttendanceDay(day, "ani", day in set(present)) for day in known)
    return count_year("ani", days, Presence((ANI,), {"2026-08": rows}))


def test_only_days_with_neither_presence_nor_report_nor_leave_count() -> None:
    states = [DayState.UNREPORTED, DayState.REPORTED, DayState.OFF_DUTY, DayState.UNREPORTED]
    days = [make_day(day, state) for day, state in zip(AUGUST, states, strict=False)]
    found = count(days, present=[AUGUST[3]])
    assert (found.total, found.longest_run, found.months) == (1, 1, {"2026-08": 1})


def test_a_day_that_nobody_recorded_is_told_apart_and_ends_a_run() -> None:
    found = count(map(make_day, AUGUST[:5]), silent=[AUGUST[2]])
    assert (found.total, found.longest_run, found.unknown) == (4, 2, 1)


@pytest.mark.parametrize("state", [DayState.REFUSED, DayState.MISSING])
def test_a_day_that_cannot_be_judged_yet_does_not_count(state: DayState) -> None:
    days = [make_day(AUGUST[0]), make_day(AUGUST[1], state), make_day(AUGUST[2])]
    found = count(days)
    assert (found.total, found.longest_run) == (2, 1)


def test_leave_ends_a_run_but_a_weekend_does_not() -> None:
    friday_to_tuesday = AUGUST[4:7]
    assert count(map(make_day, friday_to_tuesday)).longest_run == 3
    days = [make_day(day) for day in AUGUST[:3]]
    days[1] = make_day(AUGUST[1], DayState.OFF_DUTY)
    assert count(days).longest_run == 1


def test_a_month_without_attendance_says_nothing() -> None:
    days = [make_day(date(2026, 7, 1)), make_day(AUGUST[0])]
    assert count(days).months == {"2026-07": None, "2026-08": 1}
    alone = count_year("ani", days, Presence((ANI,), {"2026-07": None}))
    assert (alone.total, alone.longest_run, alone.reached, alone.next) == (None, None, None, None)


@pytest.mark.parametrize(
    ("days", "reached", "coming"), [(0, None, 3), (2, None, 3), (3, 3, 4), (6, 4, 7), (20, 17, 21)]
)
def test_the_threshold_is_the_last_one_that_was_reached(
    days: int, reached: int | None, coming: int
) -> None:
    reported = make_day(AUGUST[20], DayState.REPORTED)
    found = count([*map(make_day, AUGUST[:days]), reported])
    assert (found.total, found.reached, found.next) == (days, reached, coming)


def test_beyond_the_last_threshold_there_is_no_next() -> None:
    days = [date(2026, 8, day) for day in range(1, 32)]
    rows = tuple(AttendanceDay(day, "ani", hadir=False) for day in days)
    found = count_year("ani", map(make_day, days), Presence((ANI,), {"2026-08": rows}))
    assert (found.reached, found.next) == (THRESHOLDS[-1], None)


def test_attendance_under_a_former_name_is_the_same_person() -> None:
    person = Person("ani", "Ani", "Pengelola", "pmd", "pns", date(2020, 1, 1), nama_lain=("anie",))
    rows = (
        AttendanceDay(AUGUST[0], "anie", hadir=True),
        AttendanceDay(AUGUST[0], "ani", hadir=False),
    )
    for order in (rows, rows[::-1]):
        found = Presence((person,), {"2026-08": order}).find("ani", AUGUST[0])
        assert found is not None
        assert found.hadir
