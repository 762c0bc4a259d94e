"""What the page of a unit says of presence: its newest attendance, its latest spot check."""

from collections.abc import Sequence
from typing import NamedTuple

from generator.aggregate.attendance.figures import AttendanceFigures
from generator.aggregate.attendance.match import Match
from generator.aggregate.figures import number_text, percent_text
from generator.aggregate.indonesian import date_text, month_text
from generator.aggregate.spot_checks.block import word_findings
from generator.aggregate.spot_checks.places import address_of, split_checks
from generator.aggregate.view_parts import Link
from generator.model.office_records import SpotCheck


class PresenceLine(NamedTuple):
    """One finding and where it is told in full."""

    link: Link
    text: str


class UnitPresence(NamedTuple):
    """Lines of the newest months with attendance, newest first, and of the latest check."""

    attendance: tuple[PresenceLine, ...] = ()
    check: tuple[PresenceLine, ...] = ()


NO_PRESENCE = UnitPresence()


def make_unit_presence(
    unit: str, months: Sequence[tuple[str, AttendanceFigures]], checks: Sequence[SpotCheck]
) -> UnitPresence:
    """Make the lines of a unit.

    Args:
        unit: Its slug.
        months: The newest months with attendance, newest first.
        checks: All spot checks, ascending.
    """
    return UnitPresence(
        tuple(
            PresenceLine(Link(f"Kehadiran {month_text(month)}", f"kehadiran/{month}/"), text)
            for month, figures in months
            if (text := _word_attendance(unit, figures))
        ),
        _make_check(unit, checks),
    )


def _word_attendance(unit: str, figures: AttendanceFigures) -> str:
    row = next((row for row in figures.rows if unit in row.units), None)
    if row is None:
        return ""
    if len(row.units) > 1:
        return "digabung dengan unit kecil lain"
    both = row.count(Match.PRESENT_REPORTED)
    return (
        f"hadir dan melapor pada {number_text(both)} dari {number_text(row.obliged)} hari wajib "
        f"({percent_text(both, row.obliged)})"
    )


def _make_check(unit: str, checks: Sequence[SpotCheck]) -> tuple[PresenceLine, ...]:
    for check in reversed(checks):
        found = [finding for finding in check.temuan if finding.unit == unit]
        if found:
            link = Link(
                f"Sidak {date_text(check.tanggal)}", address_of(check, split_checks(checks))
            )
            return (PresenceLine(link, word_findings(found) or "belum ada data"),)
    return ()
