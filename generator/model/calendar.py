"""The office calendar: which days are worked, and when a day's report is due (SPEC 7)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from generator.model.office import DeadlineRule


@dataclass(frozen=True, slots=True)
class OfficeCalendar:
    """The work week, minus national holidays and cuti bersama, as kalender.yml changes it.

    Attributes:
        work_week: Weekdays worked, 0 Monday … 6 Sunday.
        holidays: Day to its Indonesian name, both categories of `holidays` and the local ones.
        extra_working_days: Days worked although week or holiday says otherwise.
        zone: IANA name of the office zone.
        deadline: When a report is due.
    """

    work_week: frozenset[int]
    holidays: Mapping[date, str]
    extra_working_days: frozenset[date]
    zone: str
    deadline: DeadlineRule

    def is_working_day(self, day: date) -> bool:
        """Tell whether the office works that day."""
        if day in self.extra_working_days:
            return True
        return day.weekday() in self.work_week and day not in self.holidays

    def working_days(self, first: date, last: date) -> Iterator[date]:
        """Yield the working days from `first` to `last`, both included, ascending."""
        day = first
        while day <= last:
            if self.is_working_day(day):
                yield day
            day += timedelta(days=1)

    def due_at(self, day: date) -> datetime:
        """When the report of `day` is due, aware, in the office zone (SPEC 7, `batas_lapor`)."""
        due, left = day, self.deadline.hari_kerja
        while left:
            due += timedelta(days=1)
            left -= self.is_working_day(due)
        return datetime.combine(due, self.deadline.jam, ZoneInfo(self.zone))
