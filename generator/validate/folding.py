"""Keywords however they were typed: capitals, curly quotes, full-width letters, long dashes."""

import re
import unicodedata
from typing import Final

_QUOTES: Final = "\"'“”„‟‘’‚‛«»‹›`´′″＂＇*_"
_DASHES: Final = re.compile("[‐‑‒–—―−]")
_GAPS: Final = re.compile(r"[\s_./-]+")
_BLANKS: Final = re.compile(r"\s+")


def fold_value(typed: str) -> str:
    """Fold a typed date, time or number: one kind of digit, dash, blank and letter, no quotes."""
    text = typed
    for mark in _QUOTES:  # before NFKC, which makes other characters of `´` and `″`
        text = text.replace(mark, " ") if mark in text else text
    text = _DASHES.sub("-", unicodedata.normalize("NFKC", text)).casefold()
    return _BLANKS.sub(" ", text).strip(" ,;.")


def fold_word(typed: str) -> str:
    """Fold a typed keyword to a slug: `Dinas Luar` is `dinas-luar`."""
    return _GAPS.sub("-", fold_value(typed).replace(",", " ")).strip("-()@")
