"""A month of attendance as the machine at the door knows it, beside what people reported."""

from collections.abc import Sequence

from tests.example_office.arrivals import Arrival
from tests.example_office.days import is_working_day
from tests.example_office.diary import Entry
from tests.example_office.dice import Dice

_FRIDAY = 4
_NOT_AT_THE_DOOR = ("cuti", "izin", "wfh", "dinas-luar", "diklat")
_FORGOT_PERCENT = 1  # reported and at work, but the machine did not see them
_CAME_SILENTLY_PERCENT = 75  # of those without a report


def render_attendance(month: int, entries: Sequence[Entry], arrivals: Sequence[Arrival]) -> str:
    """Write the month's CSV: one row a working day and person, by day, then by person."""
    reported = {(arrival.entry.staff.slug, arrival.entry.day) for arrival in arrivals}
    days = sorted(
        (entry for entry in entries if entry.day.month == month and is_working_day(entry.day)),
        key=lambda entry: (entry.day, entry.staff.slug),
    )
    rows = [_render_row(entry, (entry.staff.slug, entry.day) in reported) for entry in days]
    return "tanggal,pegawai,hadir,masuk,pulang\n" + "".join(rows)


def _render_row(entry: Entry, is_reported: bool) -> str:  # noqa: FBT001 - a fact of the row, no switch
    dice = Dice("door", entry.staff.slug, entry.day)
    start = f"{entry.day},{entry.staff.slug}"
    share = 100 - _FORGOT_PERCENT if is_reported else _CAME_SILENTLY_PERCENT
    if entry.status in _NOT_AT_THE_DOOR or not dice.chance(share):
        return f"{start},tidak,,\n"
    came = 7 * 60 + 5 + dice.below(28)
    left = 16 * 60 + dice.below(25) + (30 if entry.day.weekday() == _FRIDAY else 0)
    return f"{start},ya,{_clock(came)},{_clock(left)}\n"


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
