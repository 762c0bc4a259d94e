"""The office calendar: national holidays and cuti bersama, then what kalender.yml says.

Importing `holidays` costs 190 ms; a warm build reads the calendar from JSON (`calendar_json`).
"""

from datetime import date

from holidays.constants import GOVERNMENT, PUBLIC
from holidays.countries.indonesia import Indonesia

from generator.model.calendar import OfficeCalendar
from generator.model.office import Office
from generator.model.settings import CalendarChanges


def make_calendar(
    office: Office, changes: CalendarChanges, first_year: int, last_year: int
) -> OfficeCalendar:
    """Make the calendar of the years from `first_year` to `last_year`, both included.

    The year after is in it too: the report of a 31 December is due in January.
    """
    holidays = read_national_holidays(first_year, last_year + 1)
    for day in changes.batal_libur:
        holidays.pop(day.tanggal, None)
    holidays.update({day.tanggal: day.nama for day in changes.libur})
    return OfficeCalendar(
        work_week=office.hari_kerja,
        holidays=dict(sorted(holidays.items())),
        extra_working_days=frozenset(day.tanggal for day in changes.masuk),
        zone=office.zona_waktu,
        deadline=office.batas_lapor,
    )


def read_national_holidays(first_year: int, last_year: int) -> dict[date, str]:
    """List the national holidays and cuti bersama of some years, with their Indonesian names.

    Both categories: the package's default leaves cuti bersama out. The language is named, because
    the default is that of the machine. Two slips in its names are mended.
    """
    days = Indonesia(
        years=range(first_year, last_year + 1), categories=(PUBLIC, GOVERNMENT), language="id"
    )
    return {
        day: name.replace(";", ",").replace("Pegangti", "Pengganti") for day, name in days.items()
    }
