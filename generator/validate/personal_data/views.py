"""The text of a report as a searcher must see it: one kind of digit, and without disguises.

Every view keeps the typed place of each of its characters.
"""

import re
import sys
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from html import unescape
from typing import Final

from generator.read.typed_line import TypedLine

# An escape in a link, in HTML and in a quoted YAML text; letters that pass for digits among digits;
# a tag; the target of a link.
_DISGUISES: Final = re.compile(
    r"%(?P<percent>[0-9A-Fa-f]{2})"
    r"|(?P<entity>&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,10});)"
    r"|\\(?:x(?P<byte>[0-9A-Fa-f]{2})|u(?P<code>[0-9A-Fa-f]{4})|U(?P<long>[0-9A-Fa-f]{8}))"
    r"|(?P<space>\\[abtnvfreNLP0])"
    r"|(?P<letters>(?<=[0-9]{3})[OoIl]{1,3}(?=[0-9]))"
    r"|(?P<tag></?[A-Za-z][^<>]{0,80}>|<!--[^<>]{0,80}-->)"
    r"|(?P<target>\]\([^()\s]{0,200}\))"
)


class _Plainer(dict[int, int]):
    """Maps a character to the plain one it stands for: a digit of any script, full-width `@`."""

    def __missing__(self, code: int) -> int:
        """Find the plain character, and remember it."""
        character = chr(code)
        plain = unicodedata.normalize("NFKC", character)
        digit = unicodedata.digit(plain if len(plain) == 1 else character, None)
        if digit is not None:
            plain = str(digit)
        self[code] = ord(plain) if len(plain) == 1 else code
        return self[code]


_PLAINER: Final = _Plainer()
_LOOK_ALIKE: Final = str.maketrans("OoIl", "0011")
_LETTER_AMONG_DIGITS: Final = re.compile(r"[0-9]{3}[OoIl]")


@dataclass(frozen=True, slots=True)
class View:
    """Lines joined by line feeds, and where each began."""

    text: str
    lines: Sequence[TypedLine]
    starts: tuple[int, ...]

    def place(self, index: int) -> tuple[int, int]:
        """Give the typed place of a character."""
        number = bisect_right(self.starts, index) - 1
        return self.lines[number].place(index - self.starts[number])


def make_views(lines: Sequence[TypedLine]) -> list[View]:
    """Make the text as typed, and, where it holds any disguise, the text without."""
    views = [_make_view(lines)]
    bare = [_undress(_undress(line)) for line in lines]  # %2540 is read as %40, that as @
    if any(now is not line for now, line in zip(bare, lines, strict=True)):
        views.append(_make_view(bare))
    return views


def _make_view(lines: Sequence[TypedLine]) -> View:
    """Join lines."""
    starts, at = [], 0
    for line in lines:
        starts.append(at)
        at += len(line.text) + 1
    text = "\n".join(line.text for line in lines)
    return View(text if text.isascii() else text.translate(_PLAINER), lines, tuple(starts))


def _undress(line: TypedLine) -> TypedLine:
    """Take the disguises of a line off."""
    if not any(mark in line.text for mark in "%&\\<]") and not _LETTER_AMONG_DIGITS.search(
        line.text
    ):
        return line
    edits: dict[int, str] = {}
    for match in _DISGUISES.finditer(line.text):
        edits.update(dict.fromkeys(range(match.start() + 1, match.end()), ""))
        edits[match.start()] = _read_disguise(match)
    return line.rewrite(edits) if edits else line


def _read_disguise(match: re.Match[str]) -> str:
    """Give the characters behind a disguise; "" for what only separates."""
    number = match["percent"] or match["byte"] or match["code"] or match["long"]
    if number:
        return chr(min(int(number, 16), sys.maxunicode))
    if match["letters"]:
        return match["letters"].translate(_LOOK_ALIKE)
    if match["space"]:
        return " "
    return unescape(match["entity"])[:1] if match["entity"] else ""
