"""Names of periods: "2025-06" a month, "2025-T2" a quarter (triwulan), 2025 a year."""

from datetime import date, timedelta
from functools import lru_cache


def month_of(day: date) -> str:
    """Name the month of a day, "YYYY-MM"."""
    return f"{day.year:04d}-{day.month:02d}"


def first_day(month: str) -> date:
    """Give the first day of a month "YYYY-MM"."""
    return date(int(month[:4]), int(month[5:7]), 1)


def month_before(month: str) -> str:
    """Name the month before: "2025-12" before "2026-01"."""
    return month_of(first_day(month) - timedelta(days=1))


@lru_cache(maxsize=256)
def last_day(month: str) -> date:
    """Give the last day of a month "YYYY-MM"."""
    return (first_day(month) + timedelta(days=31)).replace(day=1) - timedelta(days=1)


@lru_cache(maxsize=256)  # thousands of person-months share a few dozen months
def days_of_month(month: str) -> tuple[date, ...]:
    """List all calendar days of a month, ascending."""
    first = first_day(month)
    return tuple(first.replace(day=number) for number in range(1, last_day(month).day + 1))


def quarter_of(month: str) -> str:
    """Name the quarter that holds a month: "2025-06" is in "2025-T2"."""
    return f"{month[:4]}-T{(int(month[5:7]) + 2) // 3}"


def months_of_quarter(quarter: str) -> tuple[str, str, str]:
    """List the three months of a quarter, ascending."""
    year, last = quarter[:4], int(quarter[6]) * 3
    return (f"{year}-{last - 2:02d}", f"{year}-{last - 1:02d}", f"{year}-{last:02d}")


def months_of_year(year: int) -> tuple[str, ...]:
    """List the twelve months of a year, ascending."""
    return tuple(f"{year:04d}-{number:02d}" for number in range(1, 13))


def months_between(first: str, last: str) -> tuple[str, ...]:
    """List the months from `first` to `last`, both included; none where `last` is earlier."""
    return tuple(
        month
        for year in range(int(first[:4]), int(last[:4]) + 1)
        for month in months_of_year(year)
        if first <= month <= last
    )
