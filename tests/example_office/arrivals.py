"""When a day's report is typed, and whether it is: on time, late, or not at all."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from tests.example_office.days import LAST, WITA, deadline_of, is_working_day, next_working_day
from tests.example_office.diary import Entry
from tests.example_office.dice import Dice
from tests.example_office.slips import slip_of

_LEAVE = ("cuti", "izin")
_NOW = datetime.combine(LAST, time(20, 40), WITA)  # what is typed later is not in the example


@dataclass(frozen=True, slots=True)
class Arrival:
    """A report and the time its author's commit claims."""

    entry: Entry
    typed_at: datetime
    is_late: bool


def make_arrivals(entries: list[Entry]) -> list[Arrival]:
    """Decide for each day; days without a report are absent. Ascending by time typed."""
    arrivals = [arrival for entry in entries if (arrival := _arrive(entry)) is not None]
    known = [arrival for arrival in arrivals if arrival.typed_at <= _NOW]
    return sorted(known, key=lambda each: (each.typed_at, each.entry.staff.slug))


def _arrive(entry: Entry) -> Arrival | None:
    dice = Dice("arrival", entry.staff.slug, entry.day)
    manner = entry.staff.manner
    is_kept = entry.status in _LEAVE or slip_of(entry.staff.slug, entry.day) is not None
    draw = dice.below(100)
    if draw < manner.missing and not is_kept and is_working_day(entry.day):
        return None
    if draw >= 100 - manner.late and not is_kept:
        return Arrival(entry, _type_late(entry.day, dice), is_late=True)
    return Arrival(entry, _type_in_time(entry, dice), is_late=False)


def _type_late(day: date, dice: Dice) -> datetime:
    at = deadline_of(day) + timedelta(minutes=dice.between(25, 300))
    days = dice.pick((0, 0, 0, 0, 1, 1, 2, 4))
    return datetime.combine(next_working_day(at.date(), days), at.time(), WITA)


def _type_in_time(entry: Entry, dice: Dice) -> datetime:
    day, seconds = entry.day, dice.below(60)
    part = dice.pick(("afternoon", "evening", "morning"), entry.staff.manner.typed)
    if part == "afternoon":
        at = datetime.combine(day, time(15, 20), WITA) + timedelta(minutes=dice.below(100))
    elif part == "evening":
        at = datetime.combine(day, time(18, 30), WITA) + timedelta(minutes=dice.below(190))
    else:
        morning = next_working_day(day)
        at = datetime.combine(morning, time(7, 5), WITA) + timedelta(minutes=dice.below(65))
    return at + timedelta(seconds=seconds)
