"""One headed section of a day: by its label the lines become activities, hours, or narrative."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from generator.model.logbook import Typed
from generator.read.logbook.markdown_text import is_rule, read_bullet, read_heading, read_label

_HOURS = {"waktu", "jam", "jam kerja", "pukul", "waktu kerja"}
_ACTIVITIES = {
    *("kegiatan", "kegiatan harian", "uraian", "uraian kegiatan", "uraian tugas", "aktivitas"),
    *("kegiatan hari ini", "pekerjaan", "kegiatan/uraian", "uraian tugas/kegiatan"),
}
_OBSTACLES = {"kendala", "hambatan", "kendala/hambatan", "kendala & hambatan"}
_PLANS = {"rencana", "rencana besok", "rencana esok hari", "rencana tindak lanjut"}


@dataclass(frozen=True, slots=True)
class SectionParts:
    """The lines of a section, each in one of these; see `LogbookSession`."""

    activities: tuple[Typed, ...] = ()
    hours: Typed | None = None
    obstacles: tuple[Typed, ...] = ()
    plans: tuple[Typed, ...] = ()
    narrative: tuple[Typed, ...] = ()
    labels: tuple[Typed, ...] = ()


def split_section(lines: Sequence[Typed]) -> SectionParts:
    """Sort the lines of a section by its label.

    Args:
        lines: The section's heading and what stands under it; the part before the first heading of
            a day has none, and is narrative.
    """
    heading = read_heading(lines[0].text)
    if heading is None:
        return SectionParts(narrative=tuple(lines))
    name, colon, rest = heading[1].partition(":")
    label, own = read_label(name), Typed(lines[0].line, rest.strip(" *_"))
    if label in _HOURS and colon:
        # The line stays readable in the narrative: hours are the day's, seldom one activity's.
        kept = Typed(lines[0].line, heading[1])
        return SectionParts(hours=own, narrative=(kept, *lines[1:]))
    if label in _ACTIVITIES:
        return _split_activities(lines, Typed(own.line, rest.strip()))
    if label in _OBSTACLES | _PLANS and (texts := _plain_texts(own, lines[1:])):
        labels = (lines[0],)
        if label in _PLANS:
            return SectionParts(plans=texts, labels=labels)
        return SectionParts(obstacles=texts, labels=labels)
    return SectionParts(narrative=tuple(lines))


def split_bare_list(lines: Sequence[Typed]) -> SectionParts:
    """Take the list that a day begins with, where nothing else of it is headed as activities."""
    taken, rest = _leading_items(lines)
    return SectionParts(activities=tuple(taken), narrative=tuple(rest))


def _split_activities(lines: Sequence[Typed], own: Typed) -> SectionParts:
    """Take activities: the text beside the label, then the leading list; or else leading lines.

    A list further down is a detail of something else. An item with lines of its own under it stays
    in the narrative as well, for there its details make sense.
    """
    taken, rest = _leading_items(lines[1:])
    if not taken and not own.text:
        taken, rest = _leading_lines(lines[1:])
    activities = (*([own] if own.text else []), *taken)
    heading = () if not any(line.text.strip() for line in rest) else (lines[0],)
    return SectionParts(
        activities=activities, narrative=(*heading, *rest), labels=() if heading else (lines[0],)
    )


def _leading_items(lines: Sequence[Typed]) -> tuple[list[Typed], list[Typed]]:
    """Split off the list a section begins with; items with details also stay in the rest."""
    count = len(list(takewhile(_is_in_list, lines)))
    items: list[Typed] = []
    rest: list[Typed] = []
    for line, following in pairwise([*lines[:count], Typed(0, "")]):
        text = read_bullet(line.text)
        if text is None:
            rest.append(line)
            continue
        items.append(Typed(line.line, text))
        if following.text.startswith((" ", "\t")) and following.text.strip():
            rest.append(line)
    return items, [*rest, *lines[count:]]


def _is_in_list(line: Typed) -> bool:
    if is_rule(line.text):
        return False
    is_detail = line.text.startswith((" ", "\t"))
    return not line.text.strip() or is_detail or read_bullet(line.text) is not None


def _leading_lines(lines: Sequence[Typed]) -> tuple[list[Typed], list[Typed]]:
    """Split off the plain lines a section begins with, each an activity."""
    count = len(list(takewhile(_is_plain, lines)))
    taken = [Typed(line.line, line.text.strip()) for line in lines[:count] if line.text.strip()]
    return taken, list(lines[count:])


def _is_plain(line: Typed) -> bool:
    return not line.text.startswith(("**", "|", "```", "~~~", ">", "    ")) and not is_rule(
        line.text
    )


def _plain_texts(own: Typed, lines: Sequence[Typed]) -> tuple[Typed, ...]:
    """Give the texts of a section that is one list or plain lines; () where it is more."""
    if any(line.text.startswith((" ", "\t")) or not _is_plain(line) for line in lines):
        return ()
    texts = (Typed(line.line, read_bullet(line.text) or line.text.strip()) for line in lines)
    return tuple(typed for typed in (own, *texts) if typed.text)
