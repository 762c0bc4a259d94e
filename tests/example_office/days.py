"""The days of the example: which are worked, and who is away on which."""

from datetime import date, datetime, time, timedelta, timezone

from tests.example_office.people import BY_KEY

FIRST = date(2026, 7, 1)
LAST = date(2026, 10, 30)
WITA = timezone(timedelta(hours=8))
HOLIDAYS = frozenset({date(2026, 8, 17), date(2026, 8, 25), date(2026, 10, 14)})
_ONE_DAY = timedelta(days=1)


def is_working_day(day: date) -> bool:
    """Tell whether the office works; a test compares it with the office's own calendar."""
    return day.weekday() < 5 and day not in HOLIDAYS


def all_days() -> list[date]:
    """List every calendar day of the example, ascending."""
    return [FIRST + timedelta(days=number) for number in range((LAST - FIRST).days + 1)]


def next_working_day(day: date, steps: int = 1) -> date:
    """Find the working day so many steps after a day."""
    while steps:
        day += _ONE_DAY
        steps -= is_working_day(day)
    return day


def deadline_of(day: date) -> datetime:
    """When the report of a day is due: ten o'clock of the next working day."""
    return datetime.combine(next_working_day(day), time(10), WITA)


# Person, status, first day, last day. Working days between them count, no others.
_AWAY = """
camat cuti 2026-09-07 2026-09-09
sekcam cuti 2026-07-22 2026-07-24
sri izin 2026-08-05 2026-08-05
sri cuti 2026-10-05 2026-10-07
ketut cuti 2026-08-26 2026-08-28
ketut wfh 2026-07-31 2026-07-31
kadek wfh 2026-08-14 2026-08-14
kadek izin 2026-09-10 2026-09-10
kadek wfh 2026-10-23 2026-10-23
nurul wfh 2026-07-10 2026-07-10
nurul wfh 2026-08-21 2026-08-21
nurul wfh 2026-09-11 2026-09-11
nurul wfh 2026-10-16 2026-10-16
nurul cuti 2026-07-27 2026-07-29
rahmat izin 2026-07-13 2026-07-13
rahmat cuti 2026-10-26 2026-10-27
dewi cuti 2026-09-01 2026-09-30
rauf izin 2026-09-03 2026-09-04
ilyas cuti 2026-07-13 2026-07-15
ilyas izin 2026-10-12 2026-10-12
slamet cuti 2026-08-03 2026-08-05
slamet izin 2026-09-21 2026-09-21
sri wfh 2026-09-04 2026-09-04
sekcam wfh 2026-10-09 2026-10-09
rahmat wfh 2026-09-18 2026-09-18
rahmat wfh 2026-10-16 2026-10-16
ketut wfh 2026-09-25 2026-09-25
kadek wfh 2026-09-04 2026-09-04
ani wfh 2026-10-09 2026-10-09
niluh wfh 2026-09-11 2026-09-11
eko wfh 2026-10-02 2026-10-02
suriani wfh 2026-10-23 2026-10-23
gede wfh 2026-09-11 2026-09-11
hasniar wfh 2026-07-24 2026-07-24
hasniar wfh 2026-09-25 2026-09-25
hasniar izin 2026-10-08 2026-10-08
yosef cuti 2026-09-28 2026-09-30
ruslan izin 2026-07-20 2026-07-20
ruslan cuti 2026-10-21 2026-10-23
markus izin 2026-08-12 2026-08-12
niluh cuti 2026-10-15 2026-10-16
niluh izin 2026-08-04 2026-08-04
ani wfh 2026-07-17 2026-07-17
ani wfh 2026-08-28 2026-08-28
ani cuti 2026-09-01 2026-09-03
eko izin 2026-08-11 2026-08-11
eko cuti 2026-07-06 2026-07-08
marwah cuti 2026-08-19 2026-08-21
marwah izin 2026-10-20 2026-10-20
suriani izin 2026-07-30 2026-07-30
suriani wfh 2026-09-18 2026-09-18
suriani cuti 2026-10-01 2026-10-02
gede wfh 2026-10-09 2026-10-09
gede izin 2026-09-22 2026-09-22
bambang cuti 2026-09-14 2026-09-16
samuel izin 2026-08-24 2026-08-24
samuel cuti 2026-07-02 2026-07-03
made izin 2026-07-21 2026-07-21
made cuti 2026-09-24 2026-09-25
"""


def _read_absences() -> dict[tuple[str, date], str]:
    table = {}
    for line in _AWAY.split("\n"):
        if line:
            key, status, first, last = line.split()
            day = date.fromisoformat(first)
            while day <= min(date.fromisoformat(last), LAST):
                if is_working_day(day):
                    table[BY_KEY[key].slug, day] = status
                day += _ONE_DAY
    return table


STATUS_OF_DAY = _read_absences()  # (slug, day) -> status; a day that is absent here is `hadir`
