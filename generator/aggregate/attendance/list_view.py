"""The list of months with their attendance, newest first."""

from collections.abc import Mapping
from typing import NamedTuple

from generator.aggregate.attendance.evidence import make_attendance_workings
from generator.aggregate.attendance.figures import AttendanceRow
from generator.aggregate.attendance.lines import (
    ATTENDANCE_HEADS,
    NO_DATA,
    AttendanceLine,
    attendance_sentence,
    word_numbers,
)
from generator.aggregate.indonesian import month_text
from generator.aggregate.view_parts import Link, PageHead, Working
from generator.model.site import SiteContext


class AttendanceListView(NamedTuple):
    """Everything on the list; months newest first, years apart.

    `workings` show the newest month that has figures; () where none has.
    """

    head: PageHead
    sentence: str
    years: tuple[tuple[str, tuple[AttendanceLine, ...]], ...]
    workings: tuple[Working, ...]
    downloads: tuple[Link, ...]
    ways: tuple[Link, ...]
    heads: tuple[tuple[str, bool], ...] = ATTENDANCE_HEADS


class MonthState(NamedTuple):
    """What is known of a month with a file.

    Attributes:
        total: The office's figures; None where they may not be shown, or nothing is accepted.
        reason: Why there are none; "" where there are.
        remark: When the file was corrected; "" where it was not.
    """

    total: AttendanceRow | None
    reason: str = ""
    remark: str = ""


def make_attendance_list_view(
    context: SiteContext, states: Mapping[str, MonthState]
) -> AttendanceListView:
    """Make the list of all months of the site.

    Args:
        context: The office and its months.
        states: Each month that has a page.
    """
    totals = {month: state.total for month, state in states.items() if state.total is not None}
    newest = max(totals, default="")
    months = sorted({*context.months, *states}, reverse=True)
    lines = [(month[:4], _make_line(month, states.get(month))) for month in months]
    years = dict.fromkeys(year for year, _ in lines)
    return AttendanceListView(
        head=PageHead(
            "kehadiran/",
            "Kehadiran dan laporan",
            f"Kehadiran dan laporan {context.office.nama}, bulan demi bulan, per unit.",
            "bulan",
            "entries/kantor/kehadiran/",
        ),
        sentence=(
            attendance_sentence(month_text(newest), totals[newest])
            if newest
            else "Kehadiran: belum ada data."
        ),
        years=tuple(
            (year, tuple(line for of_year, line in lines if of_year == year)) for year in years
        ),
        workings=make_attendance_workings(totals[newest]) if newest else (),
        downloads=(Link("Kehadiran (CSV)", "data/kehadiran.csv"),),
        ways=(Link("Sidak", "sidak/"), Link("Bulan demi bulan", "bulan/")),
    )


def _make_line(month: str, state: MonthState | None) -> AttendanceLine:
    name = month_text(month)
    if state is None:
        return AttendanceLine(name, "", "", (), NO_DATA)
    address = f"kehadiran/{month}/"
    if state.total is None:
        return AttendanceLine(name, address, state.remark, (), state.reason or NO_DATA)
    return AttendanceLine(name, address, state.remark, word_numbers(state.total))
