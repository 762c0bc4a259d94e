"""kehadiran.csv and kehadiran-harian.csv: per unit, never per person."""

from collections.abc import Iterable

from generator.aggregate.attendance.figures import AttendanceFigures, AttendanceRow
from generator.render.data.spreadsheet_cells import render_cells


def attendance_csv_rows(month: str, figures: AttendanceFigures) -> str:
    """Write the lines of a month without the header; "" where nothing may be shown."""
    return "".join(
        _line((month, _unit(row), str(row.people), *_numbers(row), *_work(row)))
        for row in figures.rows
    )


def attendance_day_csv_rows(figures: AttendanceFigures) -> str:
    """Write the lines of a month's days without the header."""
    return "".join(
        _line((day.isoformat(), _unit(row), *_numbers(row)))
        for day, rows in figures.days
        for row in rows
    )


def _line(cells: Iterable[str]) -> str:
    return f"{render_cells(tuple(cells))}\r\n"


def _unit(row: AttendanceRow) -> str:
    return "+".join(row.units)


def _numbers(row: AttendanceRow) -> Iterable[str]:
    return map(str, (row.obliged, *row.numbers))


def _work(row: AttendanceRow) -> tuple[str, ...]:
    assert row.work is not None, "a row of a month counts its work"
    return str(row.work.kegiatan), str(row.work.kegiatan_dengan_hasil)
