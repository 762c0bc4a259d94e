"""Attendance of some months, found by person and day."""

from collections.abc import Iterable, Mapping
from datetime import date

from generator.aggregate.attendance.match import Match, match_day
from generator.model.attendance import AttendanceDay
from generator.model.office import Person
from generator.model.person_month import PersonDay


class Presence:
    """Who was recorded as present. A file may still use a person's former name."""

    def __init__(
        self,
        people: Iterable[Person],
        months: Mapping[str, tuple[AttendanceDay, ...] | None],
    ) -> None:
        """Take the attendance of each month; None where there is no accepted file."""
        owner = {former: person.slug for person in people for former in person.nama_lain}
        self._months = frozenset(month for month, days in months.items() if days is not None)
        self._days: dict[tuple[str, date], AttendanceDay] = {}
        for days in months.values():
            for day in days or ():
                place = (owner.get(day.pegawai, day.pegawai), day.tanggal)
                # Of two rows under two names, the one that saw the person counts.
                if place not in self._days or day.hadir:
                    self._days[place] = day

    def is_known(self, month: str) -> bool:
        """Tell whether a month has attendance at all."""
        return month in self._months

    def find(self, pegawai: str, day: date) -> AttendanceDay | None:
        """Find what was recorded; None where there is no row."""
        return self._days.get((pegawai, day))

    def match(self, pegawai: str, day: PersonDay) -> Match:
        """Compare a day with what was recorded for it."""
        found = self.find(pegawai, day.day)
        return match_day(day, found.hadir if found else None)
