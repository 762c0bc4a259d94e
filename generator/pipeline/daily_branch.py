"""The branch on which everybody's reports of a working day meet, to be merged once."""

from dataclasses import dataclass
from datetime import date

from generator.pipeline.ground import lay_ground, read_rules
from generator.pipeline.moment import office_day
from generator.pipeline.source import Source


@dataclass(frozen=True, slots=True)
class DailyBranch:
    """A day and its branch; None where no report is owed that day."""

    day: date
    branch: str | None


def name_daily_branch(source: Source, now: int, asked: date | None) -> DailyBranch:
    """Name the branch of a day.

    Args:
        source: The settings: calendar, zone, first day that owes a report.
        now: The clock, epoch seconds.
        asked: The day; None is today in the office. An office whose "today" is frozen (an
            example) opens no day by itself.
    """
    office = read_rules(source, now).office
    day = asked or office_day(office, now)
    if day < office.mulai or (asked is None and office.data_sampai is not None):
        return DailyBranch(day, None)
    calendar = lay_ground(source, now, day).calendar
    return DailyBranch(day, f"laporan/{day}" if calendar.is_working_day(day) else None)
