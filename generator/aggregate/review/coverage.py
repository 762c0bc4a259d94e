"""Who has reported on a day and who has not, once a proposal is merged."""

from collections.abc import Mapping
from datetime import date

from generator.aggregate.people import sort_people
from generator.model.calendar import OfficeCalendar
from generator.model.office import Office
from generator.model.report import Report
from generator.model.review import DayCoverage, Standing


def make_coverage(
    day: date, office: Office, calendar: OfficeCalendar, reports: Mapping[str, Report | None]
) -> DayCoverage:
    """Sort the people in service by where their report of a day stands.

    Args:
        day: Which day.
        office: Its roster.
        calendar: Whether the day is worked, and when its reports are due.
        reports: Slug to the report of the day; None for a file that was refused. Who has none is
            absent.
    """
    is_owed = calendar.is_working_day(day) and day >= office.mulai
    people: dict[Standing, list[str]] = {}
    for person in sort_people(one for one in office.people if one.is_in_service(day)):
        standing = _stand(person.slug, reports)
        if is_owed or standing is not Standing.MISSING:
            people.setdefault(standing, []).append(person.slug)
    sorted_people = {one: tuple(people[one]) for one in Standing if one in people}
    return DayCoverage(day, is_owed, calendar.due_at(day), sorted_people)


def _stand(slug: str, reports: Mapping[str, Report | None]) -> Standing:
    if slug not in reports:
        return Standing.MISSING
    report = reports[slug]
    if report is None:
        return Standing.REFUSED
    return Standing.OFF_DUTY if report.is_leave else Standing.REPORTED
