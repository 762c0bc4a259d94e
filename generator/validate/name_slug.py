"""Slugs out of people's names and units' names: no titles, plain letters, each one once."""

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

from generator.validate.settings.kinds import MAX_SLUG, RESERVED_SLUGS

_BEFORE: Final = frozenset(
    ("drs", "dra", "dr", "drg", "drh", "ir", "h", "hj", "prof", "kh", "ust", "pdt", "bripka")
)
# "S.Sos", "M.Si.", "A.Md.Kom": a letter, a point, letters.
_DEGREE: Final = re.compile(r"[A-Z][A-Za-z]?\.[A-Za-z.]{1,10}")
_AFTER: Final = frozenset(("SE", "SH", "ST", "SIP", "SKM", "STP", "SP", "SPd", "MM", "MH", "MSi"))
_OTHER: Final = re.compile(r"[^a-z0-9]+")


def make_person_slug(name: str) -> str:
    """Make a slug of a name without its titles; "" where no letter is left."""
    words = name.partition(",")[0].split()
    while len(words) > 1 and words[0].rstrip(".").casefold() in _BEFORE:
        words = words[1:]
    while len(words) > 1 and (words[-1] in _AFTER or _DEGREE.fullmatch(words[-1])):
        words = words[:-1]
    return make_slug(" ".join(words))


def make_slug(text: str) -> str:
    """Make a slug of any text; "" where no letter or digit is left."""
    plain = unicodedata.normalize("NFKD", text.replace("'", "").replace("’", "")).casefold()
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return _OTHER.sub("-", letters).strip("-")[: MAX_SLUG - 3].strip("-")


def number_slugs(slugs: Sequence[str]) -> tuple[str, ...]:
    """Make every slug another one: the second of a kind gets "-2", and so does a reserved one."""
    taken: set[str] = set(RESERVED_SLUGS)
    numbered = []
    for slug in slugs:
        number, own = 2, slug or "pegawai"
        while own in taken:
            own, number = f"{slug or 'pegawai'}-{number}", number + 1
        taken.add(own)
        numbered.append(own)
    return tuple(numbered)
