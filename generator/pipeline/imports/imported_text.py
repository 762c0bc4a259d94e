"""The file of an imported report: canonical, with a comment that says where it is from."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from generator.model.logbook import DraftedDay, LogbookSession
from generator.model.remarks import Remarks
from generator.render.canonical_report import render_canonical_report
from generator.validate.narrative import trim_narrative

_SHORT_HASH = 12
_COMMENT_ABOVE = (0, "tanggal")


def render_imported_report(day: DraftedDay, source: str, sha256: str) -> bytes:
    """Write the file of one imported day: `check --fix` finds nothing to change in it.

    The hash is shortened: enough to tell which file it was, too short to hold a row of digits that
    looks like somebody's number.
    """
    places = _name_places(day.sessions)
    origin = f"# diimpor dari {source}, {places}, sha256 {sha256[:_SHORT_HASH]}"
    remarks = Remarks(above={_COMMENT_ABOVE: (origin,)})
    report = replace(day.report, narasi=trim_narrative(day.report.narasi))
    return render_canonical_report(report, remarks).encode()


def _name_places(sessions: Sequence[LogbookSession]) -> str:
    """Name places of the source: "lembar Juni, baris 14–16 dan 18; lembar Juli, baris 3"."""
    named = []
    for part, members in groupby(sessions, key=_part):
        rows = " dan ".join(map(_rows, members))
        named.append(f"{part}, baris {rows}" if part else f"baris {rows}")
    return "; ".join(named)


def _part(session: LogbookSession) -> str:
    return session.heading.part


def _rows(session: LogbookSession) -> str:
    """Name the line of a heading, or the rows of a table: their first is the heading's own."""
    first, lines = session.heading.line, session.lines
    if not lines or lines[0].line != first or lines[-1].line == first:
        return str(first)
    return f"{first}–{lines[-1].line}"
