"""The words at the start of a header line: keys however spelled, and the bullets people type."""

import re
from typing import Final

from generator.model.report_words import ACTIVITY_FIELDS, REPORT_FIELDS

TEXT_FIELDS: Final = frozenset({"uraian", "hasil", "satuan", "lokasi", "kendala", "rencana"})
ITEM_ONLY_FIELDS: Final = frozenset(ACTIVITY_FIELDS) - frozenset(REPORT_FIELDS)
KNOWN_FIELDS: Final = frozenset(ACTIVITY_FIELDS) | frozenset(REPORT_FIELDS)

# A key may be dressed up: quotes of any kind, bold marks, capitals; its colon may be full-width.
_DRESS: Final = "\"'“”„‘’*_`"
_KEY: Final = re.compile(
    rf"(?P<key>[{_DRESS}]{{0,3}}[^\W\d_]\w{{0,40}}(?:[ .\-/]\w{{1,40}}){{0,4}}[{_DRESS}]{{0,3}})"
    r" {0,9}(?P<colon>[:：∶])"
)
_EQUALS: Final = re.compile(
    rf"(?P<key>[{_DRESS}]{{0,3}}[^\W\d_]\w{{0,40}}[{_DRESS}]{{0,3}}) {{0,9}}(?P<colon>=)"
)
_SYMBOLS: Final = "•·●▪■□◦○‣⁃→➢➤►▶✓✔✅☐☑❖\uf076\uf0a7\uf0b7\uf0d8\uf0fc"
_SYMBOL: Final = re.compile(f"[{_SYMBOLS}]\ufe0f? *")  # the selector makes an emoji of it
_NUMBER: Final = re.compile(r"[0-9]{1,2}[.)] +", re.ASCII)
_QUOTED: Final = re.compile(r""" *(?:"(?:[^"\\]|\\.)*+"|'(?:[^']|'')*+') *(?:$|#)""")
# Two, not one with `.*` between: that takes time by the square of the text.
_FIRST_OF_SEVERAL: Final = re.compile(r"(?:^|\s)1[.)]\s*\S")
_SECOND_OF_SEVERAL: Final = re.compile(r"\s2[.)]\s*\S")
_BULLET: Final = re.compile(
    "(?:-(?=\\s|$)"  # the real one
    f"|[{_SYMBOLS}]\ufe0f?"
    "|[*+](?=\\s)"
    "|[–—−-](?![-–—−0-9])"  # a dash that the phone made long, or a missing space after it
    "|\\(?[0-9]{1,2}[.)](?=\\s|[^\\W\\d])"
    "|[a-z][.)](?=\\s)"  # not a capital: "H. Ahmad" is a name
    ")[ \t]*"
)


def match_key(text: str, start: int) -> tuple[str, int, int] | None:
    """Read a key with its colon at `start`.

    Returns:
        The key as typed, the index of its end, and the index after its colon; None where there
        is none.
    """
    match = _KEY.match(text, start) or _EQUALS.match(text, start)
    if match is None or (match["colon"] == "=" and fold_key(match["key"]) not in KNOWN_FIELDS):
        return None
    return match["key"], match.end("key"), _pass_dress(text, match["key"], match.end())


def is_quoted_whole(text: str) -> bool:
    """Tell whether quotes begin before a key and end after its value: `"hasil: baik"` is a text."""
    return _QUOTED.match(text) is not None


def _pass_dress(text: str, key: str, end: int) -> int:
    """Pass over what closes a key's dress after its colon: `**Hasil:** …`."""
    marks = key[: len(key) - len(key.lstrip("*_"))]
    closes = bool(marks) and not key.endswith(marks) and text.startswith(marks, end)
    return end + len(marks) if closes else end


def fold_key(typed: str) -> str:
    """Take a key's dress off: `"Tanggal"`, `**tanggal**` and `TANGGAL` are `tanggal`."""
    return typed.strip(_DRESS + " \t").casefold()


def match_bullet(text: str, start: int) -> int | None:
    """Give the index after a bullet at `start`, or None where there is none."""
    match = _BULLET.match(text, start)
    return None if match is None else match.end()


def match_symbol(text: str, start: int) -> int | None:
    """Give the index after a bullet that is a symbol, never part of a text."""
    match = _SYMBOL.match(text, start)
    return None if match is None else match.end()


def match_number(text: str, start: int) -> int | None:
    """Give the index after a number such as `1.` or `2)`."""
    match = _NUMBER.match(text, start)
    return None if match is None else match.end()


def holds_several(text: str) -> bool:
    """Tell whether a text numbers what may be several: `1. Apel 2. Rapat`."""
    first = _FIRST_OF_SEVERAL.search(text)
    return first is not None and _SECOND_OF_SEVERAL.search(text, first.end()) is not None


def is_near_known_field(key: str) -> bool:
    """Tell whether a word is a known key mistyped, or what other forms call one of an activity.

    What they call one of the day begins a text here: `- Tindak lanjut: surat masuk`.
    """
    if key in OTHER_WORDS and key not in KNOWN_FIELDS:
        return OTHER_WORDS[key] in ACTIVITY_FIELDS
    # Imported here: most reports have no such word, and the module costs more than reading one.
    from difflib import get_close_matches  # noqa: PLC0415

    return bool(get_close_matches(key, sorted(KNOWN_FIELDS), 1, 0.8))


def is_like_list_key(key: str) -> bool:
    """Tell whether a word is `kegiatan` mistyped, or another name for the list."""
    if "kegiatan" in key or key in {"aktivitas", "pekerjaan"}:
        return True
    from difflib import get_close_matches  # noqa: PLC0415 - as above

    return bool(get_close_matches(key, ["kegiatan"], 1, 0.7))


# What other forms and people call our fields (domain notes 2.3).
OTHER_WORDS: Final = {
    "nama": "pegawai",
    "nama pegawai": "pegawai",
    "hari": "tanggal",
    "tgl": "tanggal",
    "hari/tanggal": "tanggal",
    "tanggal kegiatan": "tanggal",
    "kehadiran": "status",
    "keterangan": "kendala",
    "kegiatan": "uraian",  # in an item
    "uraian kegiatan": "uraian",
    "uraian tugas": "uraian",
    "kegiatan harian": "uraian",
    "nama kegiatan": "uraian",
    "deskripsi": "uraian",
    "judul": "uraian",
    "output": "hasil",
    "capaian": "hasil",
    "volume": "jumlah",
    "realisasi": "jumlah",
    "unit": "satuan",
    "rencana aksi": "rhk",
    "rencana hasil kerja": "rhk",
    "jenis kegiatan": "jenis",
    "jam mulai": "mulai",
    "waktu mulai": "mulai",
    "jam selesai": "selesai",
    "waktu selesai": "selesai",
    "tempat": "lokasi",
    "link": "bukti",
    "link bukti": "bukti",
    "bukti dukung": "bukti",
    "tautan": "bukti",
    "hambatan": "kendala",
    "masalah": "kendala",
    "rencana besok": "rencana",
    "tindak lanjut": "rencana",
}
