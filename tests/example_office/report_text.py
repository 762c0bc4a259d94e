"""A report's file as it is typed in the forge's editor: front matter, then perhaps a narrative."""

import re

from tests.example_office.activity import Deed
from tests.example_office.diary import Entry

_NEEDS_QUOTES = re.compile(
    r""": | #|:$|^[\s\-?:,\[\]{}#&*!|>'"%@`]|^(ya|no|null|true|false|~)$""", re.IGNORECASE
)
_FIELDS = ("uraian", "hasil", "jumlah", "satuan", "rhk", "jenis", "mulai", "selesai", "lokasi")


def path_of(entry: Entry) -> str:
    """Name the file of a day."""
    return f"entries/{entry.staff.slug}/{entry.day:%Y/%m}/{entry.day}.md"


def render_report(entry: Entry) -> str:
    """Write a day's file."""
    lines = [
        "---",
        f"tanggal: {entry.day}",
        f"pegawai: {entry.staff.slug}",
        f"status: {entry.status}",
    ]
    if entry.deeds:
        lines.append("kegiatan:")
    for deed in entry.deeds:
        lines += _render_deed(deed)
    if entry.kendala:
        lines.append(f"kendala: {_scalar(entry.kendala)}")
    if entry.rencana:
        lines.append(f"rencana: {_scalar(entry.rencana)}")
    lines.append("---")
    if entry.narrative:
        lines.append(entry.narrative)
    return "\n".join(lines) + "\n"


def _render_deed(deed: Deed) -> list[str]:
    pairs = [(name, getattr(deed, name)) for name in _FIELDS if getattr(deed, name)]
    if deed.bukti:
        pairs.append(("bukti", deed.bukti))
    if deed.kendala:
        pairs.append(("kendala", deed.kendala))
    if len(pairs) == 1:
        return [f"  - {_scalar(deed.uraian)}"]
    return [
        f"  {'-' if not number else ' '} {name}: {_typed(name, value)}"
        for number, (name, value) in enumerate(pairs)
    ]


def _typed(name: str, value: str) -> str:
    return f'"{value}"' if name in ("mulai", "selesai") else _scalar(value)


def _scalar(text: str) -> str:
    if not _NEEDS_QUOTES.search(text):
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
