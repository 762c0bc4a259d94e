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
    blocks = [
        f"# Lembar periksa impor: {draft.source}",
        f"Berkas asal: `{draft.source}`, sha256 `{draft.sha256}`  \nPegawai: `{drafted.pegawai}`",
        _summary(drafted, undated),
        "## Diambil",
        _taken(drafted.days),
        "## Diubah",
        "\n".join(_changed(drafted)) or _NOTHING,
        "## Ditolak",
        "\n\n".join(_refused(day, drafted.days) for day in drafted.refused) or _NOTHING,
        "## Di luar hari mana pun",
        _outside(undated),
    ]
    return "\n\n".join(blocks) + "\n"


def _summary(drafted: DraftedReports, undated: Sequence[Typed]) -> str:
    days, refused = len(drafted.days), len(drafted.refused)
    counted = f"{days} hari menjadi laporan, {refused} hari ditolak, {len(undated)} baris lain"
    return (
        f"{counted} tidak diimpor. Periksa dulu, baru simpan; lembar ini sendiri jangan disimpan "
        "di repositori. "
        "Status setiap hari ditulis `hadir`, sebab berkas asal tidak menyebut status."
    )


def _taken(days: Sequence[DraftedDay]) -> str:
    if not days:
        return _NOTHING
    head = "| Tanggal | Judul di berkas asal | Kegiatan | Berkas |\n| --- | --- | --- | --- |"
    return "\n".join([head, *(_taken_row(day) for day in days)])


def _taken_row(day: DraftedDay) -> str:
    origin = "; ".join(f"baris {s.heading.line}: {_cell(s.heading.text)}" for s in day.sessions)
    report = day.report
    date = long_date_text(report.tanggal)
    return f"| {date} | {origin} | {len(report.kegiatan)} | `{report.path}` |"


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
    places: dict[str, list[int]] = {}
    for note in sorted([*drafted.notes, *labels], key=_by_line):
        places.setdefault(note.sentence, []).append(note.line)
    for sentence, lines in places.items():
        yield f"- Baris {', '.join(map(str, lines))}: {sentence}"


def _by_line(note: ImportNote) -> int:
    return note.line


def _refused(day: RefusedDay, taken: Sequence[DraftedDay]) -> str:
    lines = [f"### Baris {', '.join(str(session.heading.line) for session in day.sessions)}", ""]
    lines.extend(day.sentences)
    if day.reason is RefusalReason.TWO_READINGS:
        lines.append("")
        lines.extend(f"- {_reading(reading, taken)}" for reading in day.readings)
    if day.reason is RefusalReason.NOT_ACCEPTED:
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
    spans = (
        f"{session.heading.line}–{max([session.heading.line, *(t.line for t in session.lines)])}"
        for session in sessions
    )
    return "baris " + " dan ".join(spans)


def _all_lines(sessions: Sequence[LogbookSession]) -> list[Typed]:
    return [line for session in sessions for line in (session.heading, *session.lines)]


def _outside(lines: Sequence[Typed]) -> str:
    if not lines:
        return _NOTHING
    return f"Baris ini tidak di bawah tanggal mana pun, jadi tidak diimpor.\n\n{_quote(lines)}"


def _quote(lines: Iterable[Typed]) -> str:
    """Show lines as typed, in a code block that nothing in them can close."""
    text = "\n".join(line.text for line in lines).strip("\n")
    longest = max((len(ticks) for ticks in _TICKS.findall(text)), default=2)
    fence = "~" * (longest + 1)
    return f"{fence}markdown\n{text}\n{fence}"
