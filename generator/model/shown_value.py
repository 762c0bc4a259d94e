"""How a message repeats what was typed: short, harmless on a terminal, never a full number."""

import re
from typing import Final

_MAX_CHARACTERS: Final = 40
_HARMFUL: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff]"
)
_LONG_NUMBER: Final = re.compile(r"[0-9](?:[^0-9A-Za-z:]{0,9}[0-9]){8,}+")
_NAMED_BY_DAY: Final = re.compile(r"20[0-9]{2}-[01][0-9]-[0-3][0-9](?![0-9])")
_ADDRESS: Final = re.compile(r"[\w.+-]{1,64}@")


def show_value(typed: str) -> str:
    """Make what was typed fit for a message: capped, controls named, long numbers masked."""
    text = typed[: 4 * _MAX_CHARACTERS].strip("“”")
    text = _HARMFUL.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
    text = mask_numbers(text)
    return text if len(text) <= _MAX_CHARACTERS else text[: _MAX_CHARACTERS - 1] + "…"


def show_path(path: str) -> str:
    """Repeat a path in a sentence: numbers that may be somebody's are masked, dates are not.

    What leads a program to the file keeps the path as it is; this is for people to read.
    """
    return "/".join(map(_show_name, path.split("/")))


def _show_name(name: str) -> str:
    """Keep the day that a name begins with: "2025-06-30 (1).md" is the second file of a day."""
    found = _NAMED_BY_DAY.match(name)
    day = found[0] if found else ""
    return day + mask_numbers(name.removeprefix(day))


def mask_numbers(text: str) -> str:
    """Mask every number in a text that may be somebody's, and the names of e-mail addresses."""
    return _ADDRESS.sub("•••@", _LONG_NUMBER.sub(lambda match: mask_number(match[0]), text))


def mask_number(typed: str) -> str:
    """Hide the middle of a number: `7371••••••••0001`. Only digits and dots stay."""
    digits = "".join(character for character in typed if character.isdecimal())
    shown = min(4, len(digits) // 4)
    return digits[:shown] + "•" * (len(digits) - 2 * shown) + digits[len(digits) - shown :]
