"""Clock times of a day's activities: some are fixed, the others fill what is left of the day."""

from dataclasses import replace

from tests.example_office.activity import Deed
from tests.example_office.dice import Dice

_MORNING, _NOON, _AFTERNOON, _END = 8 * 60, 12 * 60, 13 * 60, 16 * 60
_LENGTHS = (30, 45, 60, 60, 90, 90, 120, 150)


def put_on_the_clock(deeds: tuple[Deed, ...], percent: int, dice: Dice) -> tuple[Deed, ...]:
    """Order a day; in so many percent of days every activity gets its times, else none or few."""
    fixed = sorted((deed for deed in deeds if deed.mulai), key=lambda deed: deed.mulai)
    loose = [deed for deed in deeds if not deed.mulai]
    if not dice.chance(percent):
        keep_fixed = dice.chance(percent)
        early = [deed for deed in fixed if deed.mulai < "10:00"]
        late = [deed for deed in fixed if deed.mulai >= "10:00"]
        shown = [*early, *loose, *late]
        return tuple(shown if keep_fixed else (_without_times(deed) for deed in shown))
    return tuple(sorted([*fixed, *_fill(loose, fixed, dice)], key=_place))


def _place(deed: Deed) -> str:
    return deed.mulai or "99:99"


def _fill(loose: list[Deed], fixed: list[Deed], dice: Dice) -> list[Deed]:
    taken = [(_minutes(deed.mulai), _minutes(deed.selesai)) for deed in fixed]
    now = _MORNING + 15 * dice.below(3)
    filled = []
    for deed in loose:
        length = dice.pick(_LENGTHS)
        now = _first_free(now, length, taken)
        if now + length > _END + 30:
            filled.append(deed)
            continue
        filled.append(replace(deed, mulai=_clock(now), selesai=_clock(now + length)))
        now += length + 15 * dice.below(3)
    return filled


def _first_free(now: int, length: int, taken: list[tuple[int, int]]) -> int:
    busy = sorted([*taken, (_NOON, _AFTERNOON)])
    for start, end in busy:
        if now < end and start < now + length:
            now = end
    return now


def _minutes(clock: str) -> int:
    hours, _, minutes = clock.partition(":")
    return int(hours) * 60 + int(minutes)


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _without_times(deed: Deed) -> Deed:
    return replace(deed, mulai="", selesai="")
