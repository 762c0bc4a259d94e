"""The daily pull request: a branch a day, merged next morning; late reports come afterwards."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from tests.example_office.arrivals import Arrival
from tests.example_office.days import LAST, STATUS_OF_DAY, WITA, is_working_day, next_working_day
from tests.example_office.dice import Dice
from tests.example_office.grammar import MONTHS
from tests.example_office.people import BY_KEY, Staff
from tests.example_office.pulls import Commit, Pull
from tests.example_office.report_text import path_of
from tests.example_office.versions import make_first_version

DAY_NAMES = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")


def make_report_pulls(arrivals: Sequence[Arrival]) -> list[Pull]:
    """Make a pull request for each day's timely reports, and one for each day late ones came in."""
    timely: dict[date, list[Arrival]] = defaultdict(list)
    late: dict[date, list[Arrival]] = defaultdict(list)
    for arrival in arrivals:
        if arrival.is_late:
            late[arrival.typed_at.date()].append(arrival)
        else:
            timely[arrival.entry.day].append(arrival)
    pulls = [_merge_day(day, group) for day, group in sorted(timely.items())]
    pulls += [_merge_late(day, group) for day, group in sorted(late.items())]
    return pulls


def reviewer_on(day: date) -> Staff:
    """Name who merges that day: the camat, or the sekcam while the camat is away."""
    camat = BY_KEY["camat"]
    is_away = (camat.slug, day) in STATUS_OF_DAY
    return BY_KEY["sekcam"] if is_away else camat


def tell_day(day: date) -> str:
    """Write a date as people say it."""
    return f"{DAY_NAMES[day.weekday()]}, {day.day} {MONTHS[day.month - 1]} {day.year}"


def _merge_day(day: date, arrivals: Sequence[Arrival]) -> Pull:
    dice = Dice("merge", day)
    morning = day if day == LAST else next_working_day(day)
    at = datetime.combine(morning, time(8, 20), WITA) + timedelta(seconds=dice.below(4700))
    if day == LAST:
        at = datetime.combine(day, time(20, 52, 11), WITA)
    commits = [_commit(arrival) for arrival in arrivals]
    title = f"Laporan {tell_day(day)}"
    return Pull(f"laporan/{day}", title, at, reviewer_on(morning), commits)


def _merge_late(day: date, arrivals: Sequence[Arrival]) -> Pull:
    dice = Dice("late merge", day)
    at = max(arrival.typed_at for arrival in arrivals) + timedelta(minutes=dice.between(7, 90))
    if not is_working_day(at.date()):
        raise ValueError(f"nobody merges on {at}")
    commits = [_commit(arrival) for arrival in arrivals]
    return Pull(
        f"susulan/{day}", f"Laporan susulan, {tell_day(day)}", at, reviewer_on(day), commits
    )


def _commit(arrival: Arrival) -> Commit:
    entry = arrival.entry
    message = f"Laporan {entry.day} {entry.staff.plain_name}"
    content = make_first_version(arrival)
    return Commit(entry.staff, arrival.typed_at, message, {path_of(entry): content})
