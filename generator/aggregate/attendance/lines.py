"""Attendance figures as lines of a table, and in one sentence."""

from datetime import date
from typing import NamedTuple

from generator.aggregate.attendance.figures import SHOWN_MATCHES, AttendanceRow
from generator.aggregate.attendance.match import MATCH_WORDS, Match
from generator.aggregate.attendance.small_units import Group
from generator.aggregate.figures import number_text, percent_text
from generator.aggregate.indonesian import short_date_text
from generator.aggregate.ratios import make_ratio
from generator.aggregate.view_parts import Figure, Ratio
from generator.model.office import Office

# In a sentence and above a column: no comma inside, and short.
_WORDS = {match: word.replace(",", "") for match, word in MATCH_WORDS.items()} | {
    Match.NEITHER: "tanpa keduanya"
}
# Columns of numbers as the table partial takes them: (text, is a number).
ATTENDANCE_HEADS = (
    ("Hari wajib", True),
    *((_WORDS[match].capitalize(), True) for match in SHOWN_MATCHES),
)
NO_DATA = "belum ada data"


class AttendanceLine(NamedTuple):
    """One line.

    Attributes:
        name: A unit, units put together, a month or a day.
        address: Where the name leads; "" nowhere.
        detail: A few words below the name; "" without.
        numbers: By `ATTENDANCE_HEADS`; () where there is no figure.
        reason: Why there is none; "" where there is one.
    """

    name: str
    address: str
    detail: str
    numbers: tuple[str, ...]
    reason: str = ""


class WorkLine(NamedTuple):
    """What some units reported in the month."""

    name: str
    address: str
    detail: str
    activities: str
    with_result: Ratio


def make_unit_line(office: Office, row: AttendanceRow) -> AttendanceLine:
    """Make the line of a unit, or of small ones put together."""
    return AttendanceLine(*name_units(office, row.units), word_numbers(row))


def make_work_line(office: Office, row: AttendanceRow) -> WorkLine:
    """Make the line of what came out in a unit; nothing is counted in the row of a single day."""
    work = row.work
    activities, with_result = (work.kegiatan, work.kegiatan_dengan_hasil) if work else (0, 0)
    return WorkLine(
        *name_units(office, row.units),
        number_text(activities),
        make_ratio(with_result, activities),
    )


def make_day_lines(
    office: Office, day: date, rows: tuple[AttendanceRow, ...]
) -> tuple[AttendanceLine, ...]:
    """Make the lines of one day, a unit each."""
    when = short_date_text(day)
    return tuple(
        AttendanceLine(f"{when}, {name}", address, detail, word_numbers(row))
        for row in rows
        for name, address, detail in (name_units(office, row.units),)
    )


def word_numbers(row: AttendanceRow) -> tuple[str, ...]:
    """Write a row's numbers by `ATTENDANCE_HEADS`."""
    return tuple(map(number_text, (row.obliged, *row.numbers)))


def name_units(office: Office, units: Group) -> tuple[str, str, str]:
    """Name some units: what the line is called, where that leads, and who is in it."""
    names = [(found.nama if (found := office.unit(slug)) else slug) for slug in units]
    if len(units) == 1:
        return names[0], f"unit/{units[0]}/", ""
    return "Unit kecil digabung", "", ", ".join(names)


def attendance_sentence(when: str, total: AttendanceRow | None) -> str:
    """Say how attendance and reports of a month agree, with every number that is not zero."""
    if total is None:
        return (
            f"{when}: kurang dari tiga pegawai wajib melapor, jadi angkanya tidak ditampilkan: "
            "hitungan itu akan menunjuk orangnya."
        )
    if not total.obliged:
        return f"{when}: tidak ada hari wajib lapor."
    first = total.count(Match.PRESENT_REPORTED)
    others = [
        f"{number_text(total.count(match))} {_WORDS[match]}"
        for match in SHOWN_MATCHES[1:]
        if total.count(match)
    ]
    text = (
        f"{when}: dari {number_text(total.obliged)} hari wajib {total.people} pegawai, "
        f"{number_text(first)} ({percent_text(first, total.obliged)}) hadir dan melapor"
    )
    return f"{text}; {', '.join(others)}." if others else f"{text}."


def make_attendance_figures_shown(total: AttendanceRow) -> tuple[Figure, ...]:
    """Make the key figures of a month."""
    obliged = total.obliged
    return (
        Figure(
            "Hadir dan melapor",
            make_ratio(total.count(Match.PRESENT_REPORTED), obliged),
            "hari wajib",
        ),
        Figure(
            "Melapor dari luar kantor",
            make_ratio(total.count(Match.REPORTED_ELSEWHERE), obliged),
            "hari wajib: dinas luar, diklat, atau bekerja dari rumah",
        ),
        Figure(
            "Ada catatan kehadiran",
            make_ratio(obliged - total.count(Match.NO_DATA), obliged),
            "hari wajib",
        ),
    )
