"""The file of an imported report: canonical, with a comment that says where it is from."""

from collections.abc import Iterable
from itertools import groupby

from generator.model.logbook import DraftedDay, Typed
from generator.model.remarks import Remarks
from generator.render.canonical_report import render_canonical_report

_SHORT_HASH = 12
_COMMENT_ABOVE = (0, "tanggal")


def render_imported_report(day: DraftedDay, source: str, sha256: str) -> bytes:
    """Write the file of one imported day: `check --fix` finds nothing to change in it.

    The hash is shortened: enough to tell which file it was, too short to hold a row of digits that
    looks like somebody's number.
    """
    places = name_places(session.heading for session in day.sessions)
    origin = f"# diimpor dari {source}, {places}, sha256 {sha256[:_SHORT_HASH]}"
    remarks = Remarks(above={_COMMENT_ABOVE: (origin,)})
    return render_canonical_report(day.report, remarks).encode()


def name_places(lines: Iterable[Typed]) -> str:
    """Name places of the source: "lembar Juni, baris 14 dan 15; lembar Juli, baris 3"."""
    named = []
    for part, members in groupby(lines, key=_part):
        rows = " dan ".join(str(line.line) for line in members)
        named.append(f"{part}, baris {rows}" if part else f"baris {rows}")
    return "; ".join(named)


def _part(line: Typed) -> str:
    return line.part
