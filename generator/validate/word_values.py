"""Keywords of a report: status, jenis, rhk and pegawai, in the ways people type them."""

import re
from collections.abc import Collection, Mapping
from typing import Final

from generator.model.office import Person
from generator.model.report_words import KINDS, STATUSES
from generator.validate.folding import fold_word

# Folded words that mean a status and nothing else.
_STATUS_WORDS: Final = {
    **{status: status for status in STATUSES},
    "masuk": "hadir",
    "masuk-kerja": "hadir",
    "masuk-kantor": "hadir",
    "wfo": "hadir",
    "work-from-office": "hadir",
    "work-from-home": "wfh",
    "work-from-home-wfh": "wfh",
    "kerja-dari-rumah": "wfh",
    "bekerja-dari-rumah": "wfh",
    "dinasluar": "dinas-luar",
    "dl": "dinas-luar",
    "dinas-luar-dl": "dinas-luar",
    "tugas-luar": "dinas-luar",
    "perjalanan-dinas": "dinas-luar",
    "pendidikan-dan-pelatihan": "diklat",
    "ijin": "izin",
}
# Any kind of leave is `cuti`: its kind is health data, or nobody's business, and is never stored.
_LEAVE: Final = re.compile(
    r"(?:cuti(?:[-:].*)?|(?:izin-|ijin-)?(?:sakit|melahirkan|bersalin|hamil|rawat-inap|opname)(?:-.*)?)"
)
_KIND_WORDS: Final = {
    **{kind: kind for kind in KINDS},
    "utama": "skp",
    "tugas-pokok": "skp",
    "tugas-langsung-atasan": "tugas-atasan",
    "tugas-dari-atasan": "tugas-atasan",
    "tugasatasan": "tugas-atasan",
    "perintah-atasan": "tugas-atasan",
    "tugas-tambahan": "tambahan",
}
_MAX_NAME: Final = 200  # nobody's name; the search for degrees takes time by its square
# After the name, without a comma: `Ali Baso S.Sos. M.Si`.
_DEGREES: Final = re.compile(r"(?:\s[A-Za-z]{1,3}\.(?:[A-Za-z]{1,5}\.?){1,3})+\s*$")
_TITLES_BEFORE: Final = frozenset(
    [
        "drs",
        "dra",
        "dr",
        "drg",
        "ir",
        "h",
        "hj",
        "prof",
        "apt",
        "ns",
        "kh",
        "pdt",
        "bapak",
        "ibu",
        "pak",
        "bu",
        "sdr",
        "sdri",
    ]
)


def fold_status(typed: str) -> str | None:
    """Give the status that was meant; None where it is none of ours."""
    word = fold_word(typed).replace("(", "")  # `Dinas Luar (DL)`
    return "cuti" if _LEAVE.fullmatch(word) else _STATUS_WORDS.get(word)


def fold_kind(typed: str) -> str | None:
    """Give the `jenis` that was meant; None where it is none of ours."""
    return _KIND_WORDS.get(fold_word(typed))


def fold_result(typed: str, known: Collection[str]) -> str | None:
    """Give the RHK slug that was meant, whatever its capitals and gaps; None where it is none."""
    if typed in known:
        return typed
    word = fold_word(typed)
    same = [slug for slug in known if fold_word(slug) == word]
    return same[0] if len(same) == 1 else None


def find_people(typed: str, people: Mapping[str, Person]) -> list[str]:
    """Find the slugs of those whom a typed name or slug can mean."""
    word = fold_word(typed)
    if word in people and " " not in typed.strip():
        return [word]
    name = bare_name(typed)
    named = [slug for slug, person in people.items() if name and bare_name(person.nama) == name]
    return sorted({*named, word}) if word in people else named


def bare_name(name: str) -> tuple[str, ...]:
    """Give the words of a name without titles: `Drs. H. Ali Baso, M.Si.` is (ali, baso).

    None of a text too long for a name.
    """
    name = name.split(",", maxsplit=1)[0]
    if len(name) > _MAX_NAME:
        return ()
    name = _DEGREES.sub("", name)
    words = [word for word in fold_word(name).split("-") if word]
    while words and words[0] in _TITLES_BEFORE:
        words.pop(0)
    return tuple(words)
