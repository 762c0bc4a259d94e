"""The activities of a day, from all its sessions, and what had to change for them to fit."""

from collections.abc import Sequence
from itertools import pairwise

from generator.model.logbook import ImportNote, LogbookSession, Typed
from generator.model.report import Activity
from generator.model.report_words import MAX_ACTIVITIES, MAX_URAIAN_CHARACTERS
from generator.read.logbook.markdown_text import strip_markup
from generator.read.logbook.working_hours import WorkingHours, find_hours

_ELLIPSIS = "…"


def draft_activities(
    sessions: Sequence[LogbookSession],
) -> tuple[tuple[Activity, ...], list[ImportNote]]:
    """Make the activities of a day.

    Returns:
        At most 50, in the order of the source; notes on marks taken off, texts cut, and hours. A
        cut text, and all texts past the fiftieth, stand whole in the narrative: see `overflow`.
    """
    notes: list[ImportNote] = []
    activities: list[Activity] = []
    hours = _hours_of_activities(sessions)
    for session in sessions:
        own = hours.get(session.heading.line)
        start, end = (own.start, own.end) if own else (None, None)
        activities.extend(
            Activity(_uraian(typed), mulai=start, selesai=end) for typed in session.activities
        )
        notes.extend(note for typed in session.activities for note in _text_notes(typed))
        notes.extend(_hour_notes(session, own))
    if len(activities) > MAX_ACTIVITIES:
        line = sessions[0].heading.line
        sentence = f"Hanya {MAX_ACTIVITIES} kegiatan pertama menjadi butir kegiatan; "
        notes.append(ImportNote(line, f"{sentence}sisanya masuk catatan."))
    return tuple(activities[:MAX_ACTIVITIES]), notes


def overflow(sessions: Sequence[LogbookSession]) -> tuple[Typed, ...]:
    """Give the activity texts that do not fit whole into `kegiatan`."""
    texts = [typed for session in sessions for typed in session.activities]
    return tuple(
        typed
        for number, typed in enumerate(texts)
        if number >= MAX_ACTIVITIES or len(strip_markup(typed.text)) > MAX_URAIAN_CHARACTERS
    )


def _uraian(typed: Typed) -> str:
    text = strip_markup(typed.text)
    if len(text) <= MAX_URAIAN_CHARACTERS:
        return text
    room = MAX_URAIAN_CHARACTERS - len(_ELLIPSIS)
    return (text[: room + 1].rpartition(" ")[0] or text[:room]) + _ELLIPSIS


def _text_notes(typed: Typed) -> list[ImportNote]:
    text = strip_markup(typed.text)
    notes = []
    if text != typed.text:
        notes.append(
            ImportNote(typed.line, "Tanda tebal, miring, atau kode dilepas dari kegiatan.")
        )
    if len(text) > MAX_URAIAN_CHARACTERS:
        sentence = f"Kegiatan lebih dari {MAX_URAIAN_CHARACTERS} huruf dipotong; "
        notes.append(ImportNote(typed.line, f"{sentence}teks utuhnya ada di catatan."))
    return notes


def _hours_of_activities(sessions: Sequence[LogbookSession]) -> dict[int, WorkingHours]:
    """Give the hours, by the line of their session, that can only be those of its one activity."""
    found = {
        session.heading.line: hours
        for session in sessions
        if session.hours and (hours := find_hours(session.hours.text)) and hours.is_in_order
    }
    spans = sorted((hours.start, hours.end) for hours in found.values())
    if any(later[0] < earlier[1] for earlier, later in pairwise(spans)):
        return {}  # one session's hours hold another's: they are the day's, not an activity's
    single = {session.heading.line for session in sessions if len(session.activities) == 1}
    return {line: hours for line, hours in found.items() if line in single}


def _hour_notes(session: LogbookSession, own: WorkingHours | None) -> list[ImportNote]:
    if session.hours is None:
        return []
    if own is None:
        sentence = f'Jam "{session.hours.text}" tetap di catatan: tidak jelas milik kegiatan mana.'
    else:
        zone = f" {own.zone}" if own.zone else ""
        sentence = f"Jam {own.start} sampai {own.end}{zone} menjadi jam satu-satunya kegiatan itu."
    return [ImportNote(session.hours.line, sentence)]
