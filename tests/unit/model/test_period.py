from datetime import date

from generator.model.period import (
    days_of_month,
    first_day,
    last_day,
    month_of,
    months_between,
    months_of_quarter,
    months_of_year,
    quarter_of,
)


def test_a_leap_february_has_29_days() -> None:
    assert last_day("2024-02") == date(2024, 2, 29)
    assert last_day("2025-02") == date(2025, 2, 28)
    assert len(days_of_month("2024-02")) == 29


def test_december_ends_with_its_year() -> None:
    assert days_of_month("2025-12")[0] == first_day("2025-12") == date(2025, 12, 1)
    assert days_of_month("2025-12")[-1] == date(2025, 12, 31)


def test_each_month_is_in_the_quarter_that_lists_it() -> None:
    for month in months_of_year(2025):
        assert month in months_of_quarter(quarter_of(month))
    assert months_of_quarter("2025-T4") == ("2025-10", "2025-11", "2025-12")


def test_months_between_cross_the_year() -> None:
    assert months_between("2024-11", "2025-02") == ("2024-11", "2024-12", "2025-01", "2025-02")
    assert months_between("2025-02", "2025-02") == ("2025-02",)
    assert months_between("2025-02", "2025-01") == ()


def test_a_day_is_in_its_calendar_month() -> None:
    assert month_of(date(2026, 1, 1)) == "2026-01"
