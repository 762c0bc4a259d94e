"""What people named as hindering their work, and reports changed after the deadline."""

from collections.abc import Iterable
from typing import NamedTuple

from generator.aggregate.figures import number_text
from generator.aggregate.indonesian import short_date_text
from generator.aggregate.people import name_of
from generator.aggregate.view_parts import Link
from generator.model.office import Office
from generator.model.person_month import PersonMonthSummary

MAX_NOTES = 40  # a page stays small however much was written; the CSV has all of it


class DayNote(NamedTuple):
    """A line about one day of one person: "12 Jun", who with the day's address, and the text."""

    day: str
    person: Link
    text: str


class DayNotes(NamedTuple):
    """Some lines, newest first, and how many `more` the CSV has.

    `rest` says so where the CSV stands beside them; "" where these are all.
    """

    notes: tuple[DayNote, ...]
    rest: str
    more: int


def make_obstacle_notes(office: Office, summaries: Iterable[PersonMonthSummary]) -> DayNotes:
    """List the obstacles people named."""
    found = [item for summary in summaries for item in summary.obstacles]
    found.sort(key=lambda item: (-item.day.toordinal(), item.pegawai, item.text))
    return _cut(
        tuple(
            DayNote(
                short_date_text(item.day),
                Link(
                    name_of(office, item.pegawai), day_address(item.pegawai, item.day.isoformat())
                ),
                item.text,
            )
            for item in found[:MAX_NOTES]
        ),
        len(found),
    )


def make_change_notes(office: Office, summaries: Iterable[PersonMonthSummary]) -> DayNotes:
    """List the reports that were changed after their deadline."""
    found = [
        (-day.day.toordinal(), summary.pegawai, day.day)
        for summary in summaries
        for day in summary.days
        if day.is_changed_late
    ]
    found.sort()
    return _cut(
        tuple(
            DayNote(
                short_date_text(day),
                Link(name_of(office, pegawai), day_address(pegawai, day.isoformat())),
                "diubah setelah tenggat",
            )
            for _, pegawai, day in found[:MAX_NOTES]
        ),
        len(found),
    )


def day_address(pegawai: str, day: str) -> str:
    """Give the permanent address of a person's day, "YYYY-MM-DD"."""
    return f"pegawai/{pegawai}/{day[:7]}/#{day}"


def _cut(notes: tuple[DayNote, ...], found: int) -> DayNotes:
    rest = found - len(notes)
    return DayNotes(notes, f"{number_text(rest)} lagi ada di berkas CSV." if rest else "", rest)
