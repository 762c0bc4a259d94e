"""Day states in words, named here and nowhere else. Their shapes are CSS, by the same modifier."""

from collections.abc import Iterable

from generator.aggregate.view_parts import Mark
from generator.model.person_month import DayState

DAY_MARKS: dict[DayState, Mark] = {
    state: Mark(state.value, word)
    for state, word in (
        (DayState.REPORTED, "terlapor"),
        (DayState.REPAIRED, "terlapor dengan perbaikan"),
        (DayState.OFF_DUTY, "tidak bertugas"),
        (DayState.HOLIDAY, "libur"),
        (DayState.MISSING, "belum ada laporan"),
        (DayState.UNREPORTED, "tidak dilaporkan"),
        (DayState.REFUSED, "perlu perbaikan"),
        (DayState.OUTSIDE, "di luar masa tugas"),
        (DayState.FUTURE, "belum tiba"),
    )
}
SILENT = frozenset({DayState.OUTSIDE, DayState.FUTURE})  # nothing is drawn, so nothing is explained


def make_legend(states: Iterable[DayState]) -> tuple[Mark, ...]:
    """List the marks of the states that occur, in the one order used everywhere."""
    present = frozenset(states) - SILENT
    return tuple(mark for state, mark in DAY_MARKS.items() if state in present)
