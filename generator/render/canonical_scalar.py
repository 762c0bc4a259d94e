"""A text as a YAML scalar in canonical form: plain where every reader takes it so, else quoted."""

import re
from typing import Final

# Begins with a letter, digit or opening bracket; holds nothing that YAML or our reader reacts to.
_PLAIN: Final = re.compile(r"[^\W_](?:[^\n:#]|:(?=[^\s])|(?<! )#)*(?<![\s:])")
# What our reader could take for a key or for a bullet at the start of an item.
_LIKE_KEY: Final = re.compile(r"[\w .\-/]{1,40}[:：∶=]")
_LIKE_BULLET: Final = re.compile(r"(?:[0-9]{1,2}|[a-z])[.)]")
# A whole item that is a text to us and a number, a date or a truth value to other readers of YAML.
_LIKE_VALUE: Final = re.compile(
    r"(?:[0-9][0-9a-fox_.+-]*|true|false|yes|no|on|off|y|n|null)", re.ASCII | re.IGNORECASE
)


def write_scalar(text: str, *, is_quoted: bool = False) -> str:
    """Write a value on one line.

    Args:
        text: The value; not empty.
        is_quoted: Whether to quote in any case: times, and texts with a comment beside them.
    """
    return quote_scalar(text) if is_quoted or not _PLAIN.fullmatch(text) else text


def write_item(text: str, *, is_quoted: bool = False) -> str:
    """Write a text that is a whole list item: it must look like no key, bullet or other value."""
    is_unclear = _LIKE_KEY.match(text) or _LIKE_BULLET.match(text) or _LIKE_VALUE.fullmatch(text)
    return write_scalar(text, is_quoted=is_quoted or is_unclear is not None)


def can_be_block(text: str) -> bool:
    """Tell whether a text of several lines can stand as a block, as it is."""
    lines = text.split("\n")
    return len(lines) > 1 and all(_is_block_line(line) for line in lines) and lines[0].strip() != ""


def _is_block_line(line: str) -> bool:
    """Tell whether a line of a block comes back as it is: no blanks at either end."""
    return line == line.strip()


def quote_scalar(text: str) -> str:
    """Write a text in double quotes."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
