"""One person's month: what is known of each calendar day (SPEC 7)."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from generator.aggregate.month_plan import MonthPlan, PlannedDay, make_month_plan
from generator.model.calendar import OfficeCalendar
from generator.model.moment import Moment
from generator.model.office import Office, Person
from generator.model.person_month import DayState, PersonDay, PersonMonth
from generator.model.provenance import Provenance, Revision
from generator.model.report import Report
from generator.problems import Problem


class DayRecord(NamedTuple):
    """What git holds about one person's day: an accepted report, a refused file, a withdrawn one.

    Attributes:
        report: The accepted report; None where the file was refused or is gone.
        problems: Warnings of the accepted file, or errors of the refused one.
        provenance: Life of the path; None in a preview of the work tree.
    """

    report: Report | None = None
    problems: tuple[Problem, ...] = ()
    provenance: Provenance | None = None


NO_RECORD = DayRecord()


def make_person_month(  # noqa: PLR0913, PLR0917 - the six things a month depends on, and nothing else
    person: Person,
    month: str,
    records: Mapping[date, DayRecord],
    office: Office,
    calendar: OfficeCalendar,
    moment: Moment,
) -> PersonMonth:
    """Put one person's month together; see `fill_person_month` for many people of one month."""
    return fill_person_month(person, make_month_plan(month, office, calendar, moment), records)


def fill_person_month(
    person: Person, plan: MonthPlan, records: Mapping[date, DayRecord]
) -> PersonMonth:
    """Put one person's month together from its plan.

    Args:
        person: Whose month it is.
        plan: The days of the month.
        records: What git holds, by day; days of other months are not looked at.
    """
    days = tuple(
        _make_day(person, planned, records.get(planned.day, NO_RECORD)) for planned in plan.days
    )
    return PersonMonth(person.slug, plan.month, days)


def _make_day(person: Person, planned: PlannedDay, record: DayRecord) -> PersonDay:
    is_in_service = person.is_in_service(planned.day)
    is_owed = is_in_service and planned.is_owed
    is_leave = record.report is not None and record.report.is_leave
    return PersonDay(
        day=planned.day,
        state=_pick_state(planned, record, is_in_service=is_in_service),
        unit=person.unit_on(planned.day),
        is_obliged=is_owed and not is_leave,
        report=record.report,
        provenance=record.provenance,
        is_on_time=_is_on_time(planned, record),
        is_changed_late=_is_changed_late(planned, record.provenance),
        withdrawn=_find_withdrawal(record),
        problems=record.problems,
        is_excused=is_owed and is_leave,
    )


def _pick_state(planned: PlannedDay, record: DayRecord, *, is_in_service: bool) -> DayState:
    """Say what is known of a day. What was written down wins over what the calendar asks."""
    if record.report is not None:
        return _pick_report_state(record.report, record)
    if record.problems:
        return DayState.REFUSED
    if not is_in_service or planned.is_before_start:
        return DayState.OUTSIDE
    if planned.is_future:
        return DayState.FUTURE
    if not planned.is_working_day:
        return DayState.HOLIDAY
    return DayState.UNREPORTED if planned.is_past_due else DayState.MISSING


def _pick_report_state(report: Report, record: DayRecord) -> DayState:
    if report.is_leave:
        return DayState.OFF_DUTY
    is_edited = record.provenance is not None and record.provenance.edit_count > 0
    return DayState.REPAIRED if is_edited or record.problems else DayState.REPORTED


def _is_on_time(planned: PlannedDay, record: DayRecord) -> bool | None:
    """Judge the arrival of the first version; later versions are `is_changed_late`."""
    if record.report is None or record.provenance is None:
        return None
    return record.provenance.first.received_at <= planned.due_at


def _is_changed_late(planned: PlannedDay, provenance: Provenance | None) -> bool:
    if provenance is None or not provenance.edit_count:
        return False
    return any(revision.received_at > planned.due_at for revision in provenance.revisions[1:])


def _find_withdrawal(record: DayRecord) -> Revision | None:
    """Find the deletion of a file that is gone; a file that came back was not withdrawn."""
    if record.report is not None or record.problems or record.provenance is None:
        return None
    return record.provenance.last if record.provenance.last.is_deletion else None
