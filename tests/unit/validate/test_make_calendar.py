import os
import subprocess
import sys
from dataclasses import replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from generator.model.office import DeadlineRule
from generator.model.settings import CalendarChanges, NamedDay
from generator.validate.make_calendar import make_calendar, read_national_holidays
from tests.made import make_office

OFFICE = make_office(0)
NO_CHANGES = CalendarChanges()


@pytest.mark.parametrize(
    ("year", "count"),
    [
        *((2019, 246), (2020, 243), (2021, 248), (2022, 246), (2023, 239)),
        *((2024, 238), (2025, 237), (2026, 240), (2027, 242)),
    ],
)
def test_working_days_of_a_year_leave_out_holidays_and_cuti_bersama(year: int, count: int) -> None:
    calendar = make_calendar(OFFICE, NO_CHANGES, year, year)
    assert sum(1 for _ in calendar.working_days(date(year, 1, 1), date(year, 12, 31))) == count


@pytest.mark.parametrize(
    ("year", "count"),
    [
        *((2019, 17 + 4), (2020, 17 + 5), (2021, 15 + 1), (2022, 16 + 4), (2023, 16 + 11)),
        *((2024, 19 + 10), (2025, 17 + 11), (2026, 17 + 8), (2027, 18 + 8)),
    ],
)
def test_both_categories_of_holidays_are_in(year: int, count: int) -> None:
    assert len(read_national_holidays(year, year)) == count


@pytest.mark.parametrize(
    "day",
    [
        date(2019, 4, 17),  # election
        date(2021, 10, 20),  # a moved day
        date(2024, 11, 27),  # election
        date(2025, 8, 18),  # added within the year
        date(2026, 3, 20),  # cuti bersama
    ],
)
def test_days_that_were_moved_or_added_are_off(day: date) -> None:
    assert not make_calendar(OFFICE, NO_CHANGES, 2019, 2026).is_working_day(day)


def test_names_are_indonesian_whatever_the_machine_speaks() -> None:
    program = (
        "from generator.validate.make_calendar import read_national_holidays as read;"
        "print(sorted(set(read(2025, 2025).values())))"
    )
    names = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "LANG": language, "LC_ALL": language, "PYTHONUTF8": "1"},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for language in ("C.UTF-8", "en_US.UTF-8", "id_ID.UTF-8")
    }
    assert len(names) == 1
    assert "Tahun Baru Masehi" in names.pop()


def test_the_office_adds_cancels_and_works_on_days_of_its_own() -> None:
    changes = CalendarChanges(
        libur=(NamedDay(date(2025, 9, 4), "Hari Jadi Kabupaten"),),
        batal_libur=(NamedDay(date(2025, 8, 18), "Cuti bersama dibatalkan"),),
        masuk=(NamedDay(date(2025, 9, 6), "Masuk pengganti"),),
    )
    calendar = make_calendar(OFFICE, changes, 2025, 2025)
    assert not calendar.is_working_day(date(2025, 9, 4))
    assert calendar.holidays[date(2025, 9, 4)] == "Hari Jadi Kabupaten"
    assert calendar.is_working_day(date(2025, 8, 18))
    assert calendar.is_working_day(date(2025, 9, 6))  # a Saturday


def test_a_cancelled_holiday_on_a_weekend_stays_a_weekend() -> None:
    changes = CalendarChanges(batal_libur=(NamedDay(date(2025, 8, 17), "Digeser"),))
    calendar = make_calendar(OFFICE, changes, 2025, 2025)
    assert date(2025, 8, 17) not in calendar.holidays
    assert not calendar.is_working_day(date(2025, 8, 17))


def test_a_report_of_the_last_working_day_is_due_in_the_next_year() -> None:
    # 1 January is off; the 2nd is a Friday and worked.
    due = make_calendar(OFFICE, NO_CHANGES, 2025, 2025).due_at(date(2025, 12, 31))
    assert due == datetime(2026, 1, 2, 10, 0, tzinfo=ZoneInfo("Asia/Makassar"))


def test_a_deadline_after_idul_fitri_waits_for_the_whole_holiday() -> None:
    # 2025: Friday 28 March (Nyepi) to Monday 7 April are all off.
    due = make_calendar(OFFICE, NO_CHANGES, 2025, 2025).due_at(date(2025, 3, 27))
    assert due == datetime(2025, 4, 8, 10, 0, tzinfo=ZoneInfo("Asia/Makassar"))


def test_the_office_rules_go_into_its_calendar() -> None:
    rule = DeadlineRule(2, time(16, 30))
    office = replace(OFFICE, batas_lapor=rule, hari_kerja=frozenset(range(6)))
    calendar = make_calendar(office, NO_CHANGES, 2025, 2025)
    assert calendar.is_working_day(date(2025, 7, 5))  # a Saturday
    assert calendar.due_at(date(2025, 7, 3)).date() == date(2025, 7, 5)
