"""Characters that phones, word processors and tricksters put into text: repaired, or refused.

A space of another kind is a space, a zero-width character is nothing: one meaning, so they are
repaired. What turns the reading direction, controls a terminal or stands for a lost letter is
refused.
"""

import re
from typing import Final

SPACES: Final = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
INVISIBLE: Final = "\u00ad\u034f\u180e\u200b-\u200d\u2060-\u2064\ufe00-\ufe0f\ufeff"
REFUSED: Final = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # control characters, NEL among them
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"  # reading direction, and deprecated ones
    "\u2028\u2029\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\ufff0-\ufffb"  # invisible
    "\ufffc\ufffd\ufffe\uffff"  # lost letters and lost objects
    "\ue000-\uf075\uf077-\uf0a6\uf0a8-\uf0b6\uf0b8-\uf0d7\uf0d9-\uf0fb\uf0fd-\uf8ff"  # private
    "\U000e0000-\U000e0fff\U000f0000-\U0010ffff"  # tags, selectors, private planes
)
# Outside the quick range of plain letters something may be odd; inside it nothing is.
_MAYBE_ODD: Final = re.compile("[^\n -~À-ÖØ-öø-ÿ–—‘’“”…•°±×]")
_SPACE: Final = re.compile(f"[{SPACES}]")
_ANY_INVISIBLE: Final = re.compile(f"[{INVISIBLE}]")
_FORBIDDEN: Final = re.compile(f"[{REFUSED}]")
_JOINER: Final = "\u200d"
_SELECTORS: Final = "\ufe0e\ufe0f"
_FIRST_SYMBOL: Final = "\u2190"


def has_odd_characters(text: str) -> bool:
    """Tell whether a text holds anything beyond Western letters and common punctuation."""
    return _MAYBE_ODD.search(text) is not None


def find_spaces(text: str) -> list[int]:
    """Find the spaces of other kinds (NBSP and the like)."""
    return [match.start() for match in _SPACE.finditer(text)]


def find_invisible(text: str) -> list[int]:
    """Find zero-width characters, except those that make an emoji out of its parts."""
    return [
        match.start()
        for match in _ANY_INVISIBLE.finditer(text)
        if not _builds_emoji(text, match.start())
    ]


def find_forbidden(text: str) -> list[int]:
    """Find characters that are refused."""
    return [match.start() for match in _FORBIDDEN.finditer(text)]


def is_forbidden_in(text: str) -> bool:
    """Tell whether a value, unescaped, holds a refused or zero-width character."""
    return _FORBIDDEN.search(text) is not None or bool(find_invisible(text))


def name_character(character: str) -> str:
    """Name a character that cannot be shown: "U+202E (pembalik arah tulisan)"."""
    number = f"U+{ord(character):04X}"
    return next((f"{number} ({name})" for name, kind in _NAMES if kind.match(character)), number)


def _builds_emoji(text: str, index: int) -> bool:
    """Tell whether a joiner or selector stands where emoji have one."""
    before = text[index - 1] if index else ""
    if text[index] in _SELECTORS:
        return before >= "\u203c" or (
            before in "#*0123456789" and text[index + 1 : index + 2] == "\u20e3"
        )
    if text[index] != _JOINER:
        return False
    return before >= _FIRST_SYMBOL and text[index + 1 : index + 2] >= _FIRST_SYMBOL


_NAMES: Final = (
    ("pengatur arah tulisan", re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")),
    ("huruf yang rusak", re.compile("[\ufffc-\uffff]")),
    ("pemisah baris khusus", re.compile("[\u0085\u2028\u2029]")),
    ("karakter kendali", re.compile("[\x00-\x1f\x7f-\x9f]")),
)
