"""A logbook kept elsewhere, on its way to becoming reports: what was typed, and where.

Every reader (Markdown now; spreadsheets and Word tables later) gives the same draft: a session for
each dated heading or row, whatever its columns were called. A table reader counts rows for lines.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.model.report import Report


@dataclass(frozen=True, slots=True)
class Typed:
    """A line of the source as typed.

    Attributes:
        line: 1-based line, or row of a table.
        text: What stands there; the cells of a row parted by " | ".
        part: Which sheet or table of the source ("lembar Juni"); "" where it has no parts.
    """

    line: int
    text: str
    part: str = ""


@dataclass(frozen=True, slots=True)
class LogbookSession:
    """What stands under one date; a day may have several.

    Attributes:
        heading: The line that names the date.
        lines: Everything under it, as typed, the heading apart.
        activities: Texts of activities, without bullet.
        hours: The working hours as typed; None where there are none.
        obstacles: Texts for `kendala`.
        plans: Texts for `rencana`.
        narrative: All other lines, as typed.
        labels: Lines that only name a field, so nothing of them goes into the report.
    """

    heading: Typed
    lines: tuple[Typed, ...]
    activities: tuple[Typed, ...] = ()
    hours: Typed | None = None
    obstacles: tuple[Typed, ...] = ()
    plans: tuple[Typed, ...] = ()
    narrative: tuple[Typed, ...] = ()
    labels: tuple[Typed, ...] = ()


@dataclass(frozen=True, slots=True)
class LogbookDraft:
    """A whole logbook: its dated sessions in order, and the lines that belong to no date."""

    source: str  # file name without folders
    sha256: str
    sessions: tuple[LogbookSession, ...]
    undated: tuple[Typed, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportNote:
    """Something changed on the way, and why: one Indonesian sentence."""

    line: int
    sentence: str
    part: str = ""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What is in the source and in no report, and why; `text` is what stands there."""

    place: Typed
    reason: str


class RefusalReason(StrEnum):
    """Why a day was not turned into a report. The value is the problem's code."""

    TWO_READINGS = "E701"
    NO_DATE = "E702"
    NO_ACTIVITY = "E703"
    NOT_ACCEPTED = "E704"
    UNKNOWN_PERSON = "E708"


@dataclass(frozen=True, slots=True)
class RefusedDay:
    """A day that became no report.

    Attributes:
        sessions: What stood there; the review sheet shows it whole.
        reason: Why.
        sentences: What is wrong and what to do, Indonesian.
        readings: The dates that could be meant.
        is_shown: Whether the sheet may repeat the text of a day that the check refused: it may not
            where the finding is personal data.
    """

    sessions: tuple[LogbookSession, ...]
    reason: RefusalReason
    sentences: tuple[str, ...]
    readings: tuple[date, ...] = ()
    is_shown: bool = False


@dataclass(frozen=True, slots=True)
class DraftedDay:
    """A day that became a report, from one or more sessions."""

    report: Report
    sessions: tuple[LogbookSession, ...]


@dataclass(frozen=True, slots=True)
class DraftedReports:
    """What a logbook became.

    Attributes:
        draft: The source.
        pegawai: Whose reports they are, by slug; several are parted by ", ".
        days: By date, then by person.
        refused: Days and rows that became no report.
        notes: What was changed on the way.
        left_out: What belongs to no report, such as the head of a table.
    """

    draft: LogbookDraft
    pegawai: str
    days: tuple[DraftedDay, ...]
    refused: tuple[RefusedDay, ...]
    notes: tuple[ImportNote, ...]
    left_out: tuple[LeftOut, ...] = ()
