"""A month as people know it from the wall: weeks as rows, Monday first."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from generator.aggregate.view_parts import Mark
from generator.model.period import days_of_month


class CalendarCell(NamedTuple):
    """One place in a month's grid.

    Attributes:
        number: Day of the month; "" outside the month.
        anchor: The day's anchor on the same page; "" where it leads nowhere.
        mark: Its state, or None.
        note: A short text below the number: "18/20", "libur".
    """

    number: str = ""
    anchor: str = ""
    mark: Mark | None = None
    note: str = ""


class MonthCalendar(NamedTuple):
    """Weeks of seven cells; `caption` names the table, `remarks` stand below it."""

    caption: str
    weeks: tuple[tuple[CalendarCell, ...], ...]
    remarks: tuple[str, ...]


def make_month_calendar(
    month: str,
    caption: str,
    cells: Mapping[date, CalendarCell],
    remarks: tuple[str, ...] = (),
) -> MonthCalendar:
    """Lay the days of a month out in weeks; days without a cell show their number alone."""
    days = days_of_month(month)
    before = (CalendarCell(),) * days[0].weekday()
    filled = tuple(cells.get(day) or CalendarCell(str(day.day)) for day in days)
    after = (CalendarCell(),) * (-(len(before) + len(days)) % 7)
    return MonthCalendar(caption, tuple(_in_weeks((*before, *filled, *after))), remarks)


def _in_weeks(cells: tuple[CalendarCell, ...]) -> Iterable[tuple[CalendarCell, ...]]:
    return (cells[start : start + 7] for start in range(0, len(cells), 7))
