from dataclasses import replace
from datetime import date

import pytest

from generator.aggregate.award.announcement import explain_announcement, find_announcement
from generator.model.calendar import OfficeCalendar
from generator.model.period import month_before, months_of_year
from generator.model.settings import CalendarChanges, NamedDay
from generator.validate.make_calendar import make_calendar
from tests.unit.aggregate.made_person import OFFICE

# notes/domain.md, section 8: every month whose ceremony is not on the 17th.
SHIFTS = {
    2024: ("02-19", "03-18", "06-19", "08-19", "11-18"),
    2025: ("05-19", "08-19"),
    2026: ("01-19", "02-18", "05-18", "08-18", "10-19"),
    2027: ("01-18", "04-19", "05-21", "07-19", "08-18", "10-18"),  # May: Idul Adha is an estimate
}


@pytest.fixture(scope="module")
def calendar() -> OfficeCalendar:
    return make_calendar(OFFICE, CalendarChanges(), 2023, 2027)


@pytest.mark.parametrize("year", SHIFTS)
def test_the_ceremony_moves_to_the_next_working_day(year: int, calendar: OfficeCalendar) -> None:
    days = [
        find_announcement(month_before(month), calendar, ()).day for month in months_of_year(year)
    ]
    assert [day.month for day in days] == list(range(1, 13))
    assert tuple(f"{day:%m-%d}" for day in days if day.day != 17) == SHIFTS[year]


def test_a_ceremony_of_the_offices_calendar_is_the_day_instead(calendar: OfficeCalendar) -> None:
    own = (
        NamedDay(date(2026, 8, 17), "Upacara HUT Kemerdekaan"),
        NamedDay(date(2026, 9, 16), "Upacara yang dimajukan"),
    )
    august = find_announcement("2026-07", calendar, own)
    assert (august.day, august.ceremony) == (date(2026, 8, 17), "Upacara HUT Kemerdekaan")
    assert find_announcement("2026-08", calendar, own).day == date(2026, 9, 16)
    assert find_announcement("2026-09", calendar, own).day == date(2026, 10, 19)


def test_an_office_holiday_of_its_own_moves_the_day(calendar: OfficeCalendar) -> None:
    holidays = {**calendar.holidays, date(2026, 9, 17): "Hari jadi kecamatan"}
    found = find_announcement("2026-08", replace(calendar, holidays=holidays), ())
    assert found.day == date(2026, 9, 18)
    assert "Kamis, 17 September 2026 (Hari jadi kecamatan)" in explain_announcement(found)


def test_each_reason_is_told_in_words(calendar: OfficeCalendar) -> None:
    usual = find_announcement("2026-08", calendar, ())
    assert explain_announcement(usual) == (
        "Kamis, 17 September 2026: upacara Hari Kesadaran Nasional, setiap tanggal 17."
    )
    weekend = find_announcement("2026-09", calendar, ())
    assert explain_announcement(weekend) == (
        "Senin, 19 Oktober 2026: upacara Hari Kesadaran Nasional. Sabtu, 17 Oktober 2026, bukan "
        "hari kerja, jadi digeser ke hari kerja berikutnya."
    )
    own = find_announcement("2026-07", calendar, (NamedDay(date(2026, 8, 17), "Upacara HUT RI"),))
    assert explain_announcement(own) == (
        "Senin, 17 Agustus 2026: Upacara HUT RI, ditetapkan di kalender kantor."
    )
