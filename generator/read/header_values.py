"""What follows a key: YAML as it stands, or text that only lacks its quotes.

Our keys are a closed set, so a value can be told from structure line by line, and text that YAML
would cut, reject or take for something else keeps every character.
"""

import re
from dataclasses import dataclass
from typing import Final

from generator.read.header_words import KNOWN_FIELDS, TEXT_FIELDS

_BLOCK: Final = re.compile(r"(?P<head>[|>](?:[1-9][+-]?|[+-][1-9]?)?)(?:$| +(?=#))(?P<comment>.*)")
_DOUBLE: Final = re.compile(r'"(?:[^"\\]|\\.)*+"')
_BAD_ESCAPE: Final = re.compile(r'(?<!\\)(?:\\\\)*\\[^0abtnvfre "/\\N_LPxuU\t]')
_SINGLE: Final = re.compile(r"'(?:[^']|'')*+'")
_CLOSING_QUOTES: Final = "”“’‘„\"'"
_SPECIAL: Final = "@`%*&!|>,]}#"
_BEFORE_SPACE: Final = "-?:&!"
_ANCHOR: Final = re.compile(r"&[\w-]+(?: |$)")  # not `&amp;`
_FIRST_COMMENT: Final = re.compile(r"(?:^|[ \t])#")


@dataclass(frozen=True, slots=True)
class Value:
    """How the rest of a line is to be read.

    Attributes:
        shape: `empty`, `plain`, `quoted`, `block`, `flow`, `property` (YAML as it stands); `open`
            (a quote or bracket that later lines must close); `text` (needs quotes of ours).
        text: The text, where the shape is `text`.
        end: Length of the value in the line, without a comment beside it.
        comment: The comment beside it with its `#`, or "".
        reason: Why text needs quotes: `colon`, `hash`, `start`, `quote`; "" where nobody needs to
            know, because the field's own rule will say it.
    """

    shape: str
    text: str = ""
    end: int = 0
    comment: str = ""
    reason: str = ""


def read_value(  # noqa: PLR0911 - a table of shapes, one return each
    typed: str, field: str, anchors: frozenset[str]
) -> Value:
    """Judge what was typed after a key's colon, or after a list's dash.

    Args:
        typed: The rest of the line; spaces at both ends do not count.
        field: The key, folded; `uraian` for an item that is a text alone.
        anchors: Names that the header anchors, so that `*name` may be an alias.
    """
    text = typed.strip(" ")
    is_text = field in TEXT_FIELDS or field not in KNOWN_FIELDS
    if not text:
        return Value("empty")
    if text[0] == "#" and (not is_text or text[1:2] in ("", " ", "#", "!")):
        return Value("empty", comment=text)
    if text[0] in "\"'":
        return _read_quoted(text, is_text=is_text)
    if text[0] in "[{":
        return _read_brackets(text, field)
    if (match := _BLOCK.match(text)) is not None:
        return Value("block", end=match.end("head"), comment=match["comment"])
    if _is_property(text, anchors):
        return Value("property", end=len(text))
    if is_text:
        return _read_text(text)
    return _read_word(text)


def _is_property(text: str, anchors: frozenset[str]) -> bool:
    """Tell whether this is an anchor, a tag, or an alias of an anchor: refused as such."""
    if text[0] == "&":
        return _ANCHOR.match(text) is not None
    if text[0] == "!":
        return text[1:2] not in ("", " ")
    return text[0] == "*" and text[1:] in anchors


def _read_quoted(text: str, *, is_text: bool) -> Value:
    """Read what starts with a straight quote."""
    pattern = _DOUBLE if text[0] == '"' else _SINGLE
    if (match := pattern.match(text)) is not None:
        rest = text[match.end() :].lstrip(" ")
        if text[0] == '"' and _BAD_ESCAPE.search(match[0]):
            return Value("text", match[0][1:-1], len(text), reason="quote")
        if not rest or (rest[0] == "#" and rest != text[match.end() :]):
            return Value("quoted", end=match.end(), comment=rest)
        return Value("text", text, len(text), reason="quote")
    if len(text) > 1 and text[-1] in _CLOSING_QUOTES and text[-1] != text[0]:
        # Of a keyword the quotes stay, so that the field's own rule says how it was read.
        return Value("text", text[1:-1].strip(" ") if is_text else text, len(text), reason="quote")
    return Value("open", text, len(text))


def _read_brackets(text: str, field: str) -> Value:
    """Read what starts with a bracket: a flow list or mapping where one may stand, else text."""
    closing = "]" if text[0] == "[" else "}"
    body = text
    comment = ""
    if (cut := _FIRST_COMMENT.search(text)) is not None:
        body, comment = text[: cut.start()].rstrip(" "), text[cut.start() :].lstrip(" ")
    may_be_flow = field in {"bukti", "kegiatan"} or (field == "" and text[0] == "{")
    if not may_be_flow:
        return Value("text", text, len(text), reason="start")
    if body.endswith(closing):
        return Value("flow", end=len(body), comment=comment)
    if field == "" and closing in body:  # `- {Draf} Perdes`
        return Value("text", text, len(text), reason="start")
    return Value("open", text, len(text))


def _read_text(text: str) -> Value:
    """Read plain text; tell where YAML would not take it as it stands."""
    if text[0] in _SPECIAL or (text[0] in _BEFORE_SPACE and text[1:2] in ("", " ")):
        return Value("text", text, len(text), reason="start" if text.strip("-") else "")
    if " #" in text or "\t#" in text:
        return Value("text", text, len(text), reason="hash")
    if ": " in text or text[-1] == ":":
        return Value("text", text, len(text), reason="colon")
    return Value("plain", end=len(text))


def _read_word(text: str) -> Value:
    """Read a word, date, time, number or link: in none can ` #` stand, so that is a comment."""
    comment = ""
    if (cut := _FIRST_COMMENT.search(text)) is not None:
        text, comment = text[: cut.start()].rstrip(" "), text[cut.start() :].lstrip(" \t")
    needs_quotes = (
        text[0] in _SPECIAL
        or (text[0] in _BEFORE_SPACE and text[1:2] in ("", " "))
        or ": " in text
        or text[-1] == ":"
    )
    if needs_quotes:
        return Value("text", text, len(text), comment)
    return Value("plain", end=len(text), comment=comment)


def quote(text: str) -> str:
    """Write any text as one double-quoted YAML scalar."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
