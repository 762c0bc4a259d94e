"""The figures of a person's month, in each unit they belonged to."""

from collections.abc import Iterable

from generator.model.person_month import Counts, DayState, PersonDay, PersonMonth
from generator.model.report import Activity

_NOT_LIVED = frozenset({DayState.OUTSIDE, DayState.FUTURE})


def pick_unit(days: tuple[PersonDay, ...]) -> str:
    """Name the unit of the last day of service in the month (SPEC 6, rekap-bulanan)."""
    last = next((day for day in reversed(days) if day.state is not DayState.OUTSIDE), days[-1])
    return last.unit


def count_by_unit(month: PersonMonth) -> tuple[tuple[str, Counts], ...]:
    """Count a month per unit of the day, units in code-point order.

    Returns:
        A row for each unit with a day of service that has come; at least one row, that of
        `pick_unit`.
    """
    units: dict[str, list[PersonDay]] = {}
    for day in month.days:
        if day.state not in _NOT_LIVED:
            units.setdefault(day.unit, []).append(day)
    if not units:
        return ((pick_unit(month.days), Counts()),)
    return tuple((unit, count_days(units[unit])) for unit in sorted(units))


def count_days(days: Iterable[PersonDay]) -> Counts:
    """Count some days of one person."""
    total = dict.fromkeys(Counts.__slots__, 0)
    for day in days:
        total["tidak_bertugas"] += day.is_excused
        total["perubahan_terlambat"] += day.is_changed_late
        if day.is_obliged:
            _count_obligation(total, day)
        if day.report is not None and not day.report.is_leave:
            _count_activities(total, day.report.kegiatan)
    return Counts(**total)


_FIELD_OF_STATE = {
    DayState.REPORTED: "hari_terlapor",
    DayState.REPAIRED: "hari_terlapor",
    DayState.MISSING: "belum_ada",
    DayState.UNREPORTED: "tidak_dilaporkan",
    DayState.REFUSED: "perlu_perbaikan",
}


def _count_obligation(total: dict[str, int], day: PersonDay) -> None:
    """Count a hari wajib: it is in exactly one of the four states that a day owed can be in."""
    total["hari_wajib"] += 1
    total[_FIELD_OF_STATE[day.state]] += 1
    total["hari_tepat_waktu"] += day.is_on_time is True


def _count_activities(total: dict[str, int], activities: tuple[Activity, ...]) -> None:
    total["laporan"] += 1
    total["kegiatan"] += len(activities)
    total["kegiatan_dengan_hasil"] += sum([activity.has_result for activity in activities])
    total["kegiatan_ber_rhk"] += sum([activity.rhk is not None for activity in activities])
    total["kegiatan_berbukti"] += sum([activity.bukti != () for activity in activities])
