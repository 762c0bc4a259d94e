"""What a month asks of everybody: made once a month, used for each person."""

from datetime import date
from typing import NamedTuple

from generator.model.calendar import OfficeCalendar
from generator.model.moment import Moment
from generator.model.office import Office
from generator.model.period import days_of_month


class PlannedDay(NamedTuple):
    """One calendar day, before anyone is looked at.

    Attributes:
        day: The date.
        is_working_day: The office works.
        is_before_start: Before the first day that owes a report (`mulai` of kantor.yml).
        is_future: After the day the data reaches.
        due_at: When its report is due, epoch seconds.
        is_past_due: That time has passed.
    """

    day: date
    is_working_day: bool
    is_before_start: bool
    is_future: bool
    due_at: int
    is_past_due: bool

    @property
    def is_owed(self) -> bool:
        """Tell whether everybody in service and not on leave owes this day a report."""
        return self.is_working_day and not self.is_before_start and not self.is_future


class MonthPlan(NamedTuple):
    """All calendar days of a month "YYYY-MM", ascending."""

    month: str
    days: tuple[PlannedDay, ...]


def make_month_plan(
    month: str, office: Office, calendar: OfficeCalendar, moment: Moment
) -> MonthPlan:
    """Work out the days of a month and their deadlines.

    A deadline that falls exactly on the moment has not passed: a report of that second is on time.
    """
    now = moment.instant.timestamp()
    planned = []
    for day in days_of_month(month):
        due_at = int(calendar.due_at(day).timestamp())
        planned.append(
            PlannedDay(
                day=day,
                is_working_day=calendar.is_working_day(day),
                is_before_start=day < office.mulai,
                is_future=day > moment.day,
                due_at=due_at,
                is_past_due=due_at < now,
            )
        )
    return MonthPlan(month, tuple(planned))
