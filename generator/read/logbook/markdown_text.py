"""The little Markdown that a logbook's lines are made of."""

import re

_HEADING = re.compile(r"(#{1,6})\s")
_BULLET = re.compile(r"(?:[-*+•]|\d{1,3}[.)])\s+(?=\S)")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_RULE = re.compile(r" {0,3}([-*_])(?:\s*\1){2,}\s*$")
_LINK = re.compile(r"\[([^\]\[]+)\]\((https?://[^\s()]+)\)")
_STRONG = re.compile(r"\*\*|__|`")
_EMPHASIS = re.compile(r"(?<![\w*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\w*])")
# What a label may carry besides its words: emoji, punctuation, Markdown signs.
_NOT_LABEL = re.compile(r"[^\w&/ ]+")


def read_heading(line: str) -> tuple[int, str] | None:
    """Split a heading into its level and its text; None for any other line."""
    match = _HEADING.match(line)
    if match is None:
        return None
    # Not in the expression: closing signs there would take quadratic time on a long run of blanks.
    return len(match[1]), line[match.end() :].strip().rstrip("#").rstrip()


def read_bullet(line: str) -> str | None:
    """Give the text of a top-level list item; None for any other line."""
    match = _BULLET.match(line)
    return line[match.end() :].strip() if match else None


def read_fence(line: str) -> str | None:
    """Give the signs of a code fence; None for any other line."""
    match = _FENCE.match(line)
    return match[1] if match else None


def is_rule(line: str) -> bool:
    """Tell whether a line is a horizontal rule."""
    return _RULE.match(line) is not None


def strip_markup(text: str) -> str:
    """Take bold, italics and code signs off a line; a link keeps its address in brackets."""
    linked = _LINK.sub(r"\1 (\2)", text)
    return " ".join(_EMPHASIS.sub(r"\1", _STRONG.sub("", linked)).split())


def read_label(text: str) -> str:
    """Give the words of a label in lower case: "📍 **Kegiatan**" is "kegiatan"."""
    return " ".join(_NOT_LABEL.sub(" ", text).casefold().split())
