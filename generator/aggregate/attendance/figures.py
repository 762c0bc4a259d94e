"""Attendance beside reports, counted for a month: per unit, per day and unit, never per person.

A person-day counts for the unit of that day, so who moves within the month counts in both.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from generator.aggregate.attendance.match import Match, match_day
from generator.aggregate.attendance.small_units import Group, merge_small_units
from generator.aggregate.tally import add_counts
from generator.model.attendance import AttendanceDay
from generator.model.office import Office
from generator.model.person_month import Counts, PersonMonthSummary

# The order of every table and data file. OFF_DUTY is no hari wajib and stands nowhere in public.
SHOWN_MATCHES = (
    Match.PRESENT_REPORTED,
    Match.PRESENT_UNREPORTED,
    Match.REPORTED_ELSEWHERE,
    Match.REPORTED_ABSENT,
    Match.NEITHER,
    Match.PENDING,
    Match.NO_DATA,
)
_PLACE = {match: place for place, match in enumerate(SHOWN_MATCHES)}
_Numbers = tuple[int, ...]  # person-days, one number a SHOWN_MATCHES


class AttendanceRow(NamedTuple):
    """The figures of some units in a month, or on one day of it.

    Attributes:
        units: Slugs; more than one where small units were merged.
        people: How many had a hari wajib; each once.
        numbers: Person-days by `SHOWN_MATCHES`.
        work: What these units reported in the month; None in the row of one day.
    """

    units: Group
    people: int
    numbers: _Numbers
    work: Counts | None = None

    @property
    def obliged(self) -> int:
        """Person-days of hari wajib: every one of them has its match."""
        return sum(self.numbers)

    def count(self, match: Match) -> int:
        """Tell how many person-days have a match."""
        return self.numbers[_PLACE[match]]


class AttendanceFigures(NamedTuple):
    """What may be published of a month.

    Attributes:
        total: The whole office; None where one or two people would be all it counts.
        rows: Per unit, in the office's order, merged small ones last; () without any hari wajib.
        days: Day by day, the rows of each; () where some day has too few people even together.
    """

    total: AttendanceRow | None
    rows: tuple[AttendanceRow, ...]
    days: tuple[tuple[date, tuple[AttendanceRow, ...]], ...]


def make_attendance_figures(
    office: Office, summaries: Sequence[PersonMonthSummary], records: Iterable[AttendanceDay]
) -> AttendanceFigures:
    """Count a month.

    Args:
        office: Units in their order; former slugs of people.
        summaries: Those of everybody in the month.
        records: The month's attendance; rows of other days and of leave days are not counted.
    """
    month = _Month(office, summaries, records)
    units = tuple((unit.slug,) for unit in office.units if (unit.slug,) in month.people)
    everyone = tuple(slug for (slug,) in units)
    if not month.cells:
        return AttendanceFigures(AttendanceRow(everyone, 0, (0,) * len(_PLACE)), (), ())
    groups = merge_small_units(units, month.count_people)
    if not groups:
        return AttendanceFigures(None, (), ())
    # Days are cut no finer than the month, or the two tables together would tell of small units.
    day_groups = merge_small_units(groups, month.count_fewest)
    return AttendanceFigures(
        month.row(everyone),
        tuple(month.row(group) for group in groups),
        tuple((day, month.day_rows(day, day_groups)) for day in month.days if day_groups),
    )


class _Month:
    """The person-days of a month by unit and day."""

    def __init__(
        self,
        office: Office,
        summaries: Sequence[PersonMonthSummary],
        records: Iterable[AttendanceDay],
    ) -> None:
        presence = _read_presence(office, records)
        cells: dict[tuple[str, date], list[int]] = {}
        people: dict[str, set[str]] = {}
        for summary in summaries:
            for day in summary.days:
                if not day.is_obliged:
                    continue
                match = match_day(day, presence.get((summary.pegawai, day.day)))
                cell = cells.setdefault((day.unit, day.day), [0] * len(_PLACE))
                cell[_PLACE[match]] += 1
                people.setdefault(day.unit, set()).add(summary.pegawai)
        self.cells = cells
        self.people = {(unit,): found for unit, found in people.items()}
        self.days = sorted({day for _, day in cells})
        self._work: dict[str, list[Counts]] = {}
        for summary in summaries:
            for unit, counts in summary.counts:
                self._work.setdefault(unit, []).append(counts)

    def count_people(self, units: Group) -> int:
        """Count who had a hari wajib in any of some units."""
        return len(set().union(*(self.people[unit,] for unit in units)))

    def count_fewest(self, units: Group) -> int:
        """Count who had a hari wajib on the day with the fewest."""
        return min(sum(self._add(units, [day])) for day in self.days)

    def row(self, units: Group) -> AttendanceRow:
        """Add some units up over the month."""
        work = add_counts(counts for unit in units for counts in self._work.get(unit, ()))
        return AttendanceRow(units, self.count_people(units), self._add(units, self.days), work)

    def day_rows(self, day: date, groups: Iterable[Group]) -> tuple[AttendanceRow, ...]:
        """Add each group up on one day, when every person has one person-day."""
        numbers = ((group, self._add(group, [day])) for group in groups)
        return tuple(AttendanceRow(group, sum(found), found) for group, found in numbers)

    def _add(self, units: Group, days: Iterable[date]) -> _Numbers:
        none = (0,) * len(_PLACE)
        cells = [self.cells.get((unit, day), none) for day in days for unit in units]
        return tuple(map(sum, zip(*cells, strict=True)))


def _read_presence(
    office: Office, records: Iterable[AttendanceDay]
) -> dict[tuple[str, date], bool]:
    """Find who was present, by the present slug.

    Where both a former and the present slug have a row, one "ya" is enough: a wrong "absent" is
    the worse error.
    """
    present_slug = {old: person.slug for person in office.people for old in person.nama_lain}
    presence: dict[tuple[str, date], bool] = {}
    for record in records:
        place = present_slug.get(record.pegawai, record.pegawai), record.tanggal
        presence[place] = record.hadir or presence.get(place, False)
    return presence
