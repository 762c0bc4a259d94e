"""The review sheet of an import: what was taken, changed and refused, and why, in Markdown.

Read by the person who imports, before anything is committed. All that became no report stands in it
as typed, so that nothing of the source is lost.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from generator.aggregate.indonesian import long_date_text
from generator.model.logbook import (
    DraftedDay,
    DraftedReports,
    ImportNote,
    LeftOut,
    LogbookSession,
    RefusalReason,
    RefusedDay,
    Typed,
)

_TICKS = re.compile(r"~{3,}")
_NOTHING = "Tidak ada."


def render_review_sheet(drafted: DraftedReports) -> str:
    """Write the sheet; equal imports give equal sheets."""
    draft = drafted.draft
    undated = [line for line in draft.undated if line.text.strip()]
    count = len(undated) + len(drafted.left_out)
    blocks = [
        f"# Lembar periksa impor: {draft.source}",
        f"Berkas asal: `{draft.source}`, sha256 `{draft.sha256}`  \nPegawai: `{drafted.pegawai}`",
        _summary(drafted, count),
        "## Diambil",
        _taken(drafted.days),
        "## Diubah",
        "\n".join(_changed(drafted)) or _NOTHING,
        "## Ditolak",
        "\n\n".join(_refused(day, drafted.days) for day in drafted.refused) or _NOTHING,
        "## Di luar hari mana pun",
        "\n\n".join([*_outside(undated), *render_left_out(drafted.left_out)]) or _NOTHING,
    ]
    return "\n\n".join(blocks) + "\n"


def _summary(drafted: DraftedReports, others: int) -> str:
    days, refused = len(drafted.days), len(drafted.refused)
    counted = f"{days} hari menjadi laporan, {refused} hari ditolak, {others} baris lain"
    return (
        f"{counted} tidak diimpor. Periksa dulu, baru simpan; lembar ini sendiri jangan disimpan "
        f"di repositori. {_tell_statuses(drafted.days)}"
    )


def _tell_statuses(days: Sequence[DraftedDay]) -> str:
    others = sorted({day.report.status for day in days} - {"hadir"})
    if not others:
        return "Status setiap hari ditulis `hadir`, sebab berkas asal tidak menyebut status."
    named = ", ".join(f"`{status}`" for status in others)
    return f"Status ditulis `hadir`, kecuali berkas asal menyebut lain ({named}): periksa kolomnya."


def _taken(days: Sequence[DraftedDay]) -> str:
    if not days:
        return _NOTHING
    head = "| Tanggal | Judul di berkas asal | Kegiatan | Berkas |\n| --- | --- | --- | --- |"
    return "\n".join([head, *(_taken_row(day) for day in days)])


def _taken_row(day: DraftedDay) -> str:
    origin = "; ".join(_origin(session.heading) for session in day.sessions)
    report = day.report
    date = long_date_text(report.tanggal)
    return f"| {date} | {origin} | {len(report.kegiatan)} | `{report.path}` |"


def _origin(heading: Typed) -> str:
    place = _place(heading.part, str(heading.line))
    return f"{place}: {_cell(heading.text)}" if heading.text else place


def _place(part: str, lines: str) -> str:
    """Name a place: "baris 4", "lembar Juni, baris 4–9"."""
    return f"{_cell(part)}, baris {lines}" if part else f"baris {lines}"


def _cell(text: str) -> str:
    return text.lstrip("# ").strip().replace("|", "\\|")


def _changed(drafted: DraftedReports) -> Iterator[str]:
    """Yield a line for each sentence with all its places, labels that became fields included."""
    labels = [
        ImportNote(label.line, f'Judul "{_cell(label.text)}" menjadi nama kolom laporan.')
        for day in drafted.days
        for session in day.sessions
        for label in session.labels
    ]
    places: dict[tuple[str, str], dict[int, None]] = {}
    for note in sorted([*drafted.notes, *labels], key=_by_line):
        places.setdefault((note.part, note.sentence), {})[note.line] = None
    for (part, sentence), lines in places.items():
        place = _place(part, ", ".join(map(str, lines)))
        yield f"- {place[:1].upper()}{place[1:]}: {sentence}"


def _by_line(note: ImportNote) -> tuple[str, int]:
    return note.part, note.line


def _refused(day: RefusedDay, taken: Sequence[DraftedDay]) -> str:
    parts = dict.fromkeys(session.heading.part for session in day.sessions)
    rows = ", ".join(str(session.heading.line) for session in day.sessions)
    place = _place(" dan ".join(part for part in parts if part), rows)
    lines = [f"### {place[:1].upper()}{place[1:]}", ""]
    lines.extend(day.sentences)
    if day.reason is RefusalReason.TWO_READINGS:
        lines.append("")
        lines.extend(f"- {_reading(reading, taken)}" for reading in day.readings)
    if day.reason is RefusalReason.NOT_ACCEPTED and not day.is_shown:
        # The finding may be a citizen's number: the sheet must not carry it further.
        span = _span(day.sessions)
        return "\n".join([*lines, "", f"Teksnya tidak disalin ke sini; lihat {span} berkas asal."])
    return "\n".join([*lines, "", "Teks hari itu:", "", _quote(_all_lines(day.sessions))])


def _reading(reading: date, taken: Sequence[DraftedDay]) -> str:
    """Name a date that could be meant, and who has it already."""
    line = next((day.sessions[0].heading.line for day in taken if day.report.tanggal == reading), 0)
    clash = f" (tanggal ini sudah dipakai baris {line})" if line else ""
    return f"Mungkin maksudnya {long_date_text(reading)}{clash}."


def _span(sessions: Sequence[LogbookSession]) -> str:
    return " dan ".join(_place(session.heading.part, _rows(session)) for session in sessions)


def _rows(session: LogbookSession) -> str:
    return f"{session.heading.line}–{max([session.heading.line, *(t.line for t in session.lines)])}"


def _all_lines(sessions: Sequence[LogbookSession]) -> list[Typed]:
    return [line for session in sessions for line in (*_own_line(session), *session.lines)]


def _own_line(session: LogbookSession) -> tuple[Typed, ...]:
    """Give the heading where it is a line of its own; a table's first row holds it."""
    is_row = session.lines != () and session.lines[0].line == session.heading.line
    return () if is_row else (session.heading,)


def _outside(lines: Sequence[Typed]) -> Iterator[str]:
    if lines:
        yield "Baris ini tidak di bawah tanggal mana pun, jadi tidak diimpor."
        yield _quote(lines)


def render_left_out(lines: Iterable[LeftOut]) -> Iterator[str]:
    """Yield what tables have besides activities, by reason, in the order of the source."""
    by_reason: dict[str, list[Typed]] = {}
    for left in lines:
        by_reason.setdefault(left.reason, []).append(left.place)
    for reason, places in by_reason.items():
        yield f"{reason[:1].upper()}{reason[1:].removesuffix('.')}:"
        named = (f"{_place(place.part, str(place.line))}: {place.text}" for place in places)
        yield _quote(Typed(0, text) for text in named)


def _quote(lines: Iterable[Typed]) -> str:
    """Show lines as typed, in a code block that nothing in them can close."""
    text = "\n".join(line.text for line in lines).strip("\n")
    longest = max((len(ticks) for ticks in _TICKS.findall(text)), default=2)
    fence = "~" * (longest + 1)
    return f"{fence}markdown\n{text}\n{fence}"
