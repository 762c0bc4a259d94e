"""A logbook in Markdown: a heading with a date for each day, headings with labels below it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model.logbook import LogbookDraft, LogbookSession, Typed
from generator.read.logbook.logbook_date import find_date
from generator.read.logbook.markdown_section import split_bare_list, split_section
from generator.read.logbook.markdown_text import read_fence, read_heading

_DEEPEST_DAY = 3  # a date in a heading below this level is a remark within a day


@dataclass(frozen=True, slots=True)
class _Heading:
    typed: Typed
    level: int
    index: int  # among all lines
    is_day: bool


def read_markdown_logbook(text: str, source: str, sha256: str) -> LogbookDraft:
    """Split a logbook into its days.

    Args:
        text: The whole file; lines may end in CRLF.
        source: Its name, for the reports' provenance.
        sha256: Hash of its bytes, hex.

    Returns:
        A session for each heading with a date. A day ends at the next heading of its level or
        above; lines outside of all days are `undated`. No line is lost.
    """
    rows = text.replace("\r\n", "\n").removesuffix("\n").split("\n")
    lines = [Typed(number, row) for number, row in enumerate(rows, start=1)]
    headings = list(_find_headings(lines))
    day_level = next((heading.level for heading in headings if heading.is_day), 0)
    breaks = [heading for heading in headings if heading.level <= day_level]
    ends = [*(heading.index for heading in breaks), len(lines)][1:]
    sessions, undated = [], list(lines[: breaks[0].index] if breaks else lines)
    for heading, end in zip(breaks, ends, strict=True):
        if heading.is_day and heading.level == day_level:
            sessions.append(_make_session(heading.typed, lines[heading.index + 1 : end]))
        else:
            undated.extend(lines[heading.index : end])
    return LogbookDraft(source, sha256, tuple(sessions), tuple(undated))


def _find_headings(lines: Sequence[Typed]) -> Iterator[_Heading]:
    """Yield the headings that are not code."""
    fence = ""
    for index, line in enumerate(lines):
        mark = read_fence(line.text)
        if mark and not fence:
            fence = mark
        elif mark and mark.startswith(fence):
            fence = ""
        elif not fence and (found := read_heading(line.text)):
            level, text = found
            is_day = level <= _DEEPEST_DAY and find_date(text) is not None
            yield _Heading(line, level, index, is_day)


def _make_session(heading: Typed, lines: Sequence[Typed]) -> LogbookSession:
    """Sort the lines of a day into fields; what no field takes is narrative."""
    starts = [found.index for found in _find_headings(lines)]
    parts = [
        split_section(lines[start:end])
        for start, end in zip([0, *starts], [*starts, len(lines)], strict=True)
        if start < end
    ]
    bare = lines[: starts[0]] if starts else lines
    if bare and not any(part.activities for part in parts):
        parts[0] = split_bare_list(bare)
    return LogbookSession(
        heading=heading,
        lines=tuple(lines),
        activities=tuple(typed for part in parts for typed in part.activities),
        hours=next((part.hours for part in parts if part.hours), None),
        obstacles=tuple(typed for part in parts for typed in part.obstacles),
        plans=tuple(typed for part in parts for typed in part.plans),
        narrative=tuple(typed for part in parts for typed in part.narrative),
        labels=tuple(typed for part in parts for typed in part.labels),
    )
