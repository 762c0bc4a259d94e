"""The narrative of a day: everything that is no field, as typed, in the order of the source."""

from collections.abc import Iterable, Sequence

from generator.model.logbook import LogbookSession, Typed
from generator.read.logbook.day_activities import overflow
from generator.read.logbook.markdown_text import is_rule, read_fence


def draft_narrative(sessions: Sequence[LogbookSession]) -> str:
    """Join what the sessions have besides fields.

    A later session begins with its heading. Rules between sections are left out: the headings part
    them, and a `---` in a report is easily taken for the end of its head.
    """
    rest = overflow(sessions)
    parts = [
        _clean([*([session.heading] if number else []), *session.narrative])
        for number, session in enumerate(sessions)
    ]
    if rest:
        parts.append(
            "\n".join(["### Kegiatan selengkapnya", *(f"- {typed.text}" for typed in rest)])
        )
    return "\n\n".join(part for part in parts if part)


def _clean(lines: Iterable[Typed]) -> str:
    """Join lines, without rules outside of code and without more than one blank line in a row."""
    kept: list[str] = []
    fence = ""
    for line in lines:
        mark = read_fence(line.text)
        if mark:
            fence = "" if fence and mark.startswith(fence) else fence or mark
        text = "" if not fence and is_rule(line.text) else line.text
        if text.strip() or fence or (kept and kept[-1].strip()):
            kept.append(text if text.strip() else "")
    return "\n".join(kept).strip("\n")
