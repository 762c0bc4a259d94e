"""Notes too long for a month's page get a page of their own; the month shows how they begin.

A month holds up to 31 notes and a page may weigh 15 kB (SPEC 9): 1,500 characters each leave room.
"""

from collections.abc import Iterable
from datetime import date
from typing import Final

from generator.aggregate.figures import number_text
from generator.aggregate.view_parts import Link
from generator.model.person_month import PersonDay

LONGEST: Final = 1500  # characters: about 220 words
_BEGINNING: Final = 500


def list_long_notes(days: Iterable[PersonDay]) -> tuple[date, ...]:
    """List the days whose note has a page of its own, ascending."""
    return tuple(day.day for day in days if day.report and is_long(day.report.narasi))


def is_long(note: str) -> bool:
    """Tell whether a note is too long for its month's page."""
    return len(note) > LONGEST


def begin_note(note: str) -> str:
    """Take the first paragraphs of a note; one that is too long itself ends at a word."""
    taken, size = [], 0
    for block in note.split("\n\n"):
        if size + len(block) > _BEGINNING:
            break
        taken.append(block)
        size += len(block)
    return "\n\n".join(taken).strip() or f"{note[:_BEGINNING].rpartition(' ')[0]} …"


def note_address(pegawai: str, day: date) -> str:
    """Give the address of a day's long note."""
    return f"pegawai/{pegawai}/{day:%Y-%m}/{day.isoformat()}/"


def note_link(pegawai: str, day: date, note: str) -> Link:
    """Lead to a long note, saying how long it is."""
    return Link(
        f"Baca seluruh catatan ({number_text(len(note))} huruf)", note_address(pegawai, day)
    )
