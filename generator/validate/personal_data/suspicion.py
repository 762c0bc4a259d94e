"""A quick first look: most reports hold nothing that could be personal data."""

import re
from typing import Final

# One pass in C: a digit becomes 0, a letter x, and every mark between them goes. What is left holds
# nine zeros in a row exactly where nine digits stand with nothing but marks between them.
_DIGITS: Final = b"0123456789"
_LETTERS: Final = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_FOLD: Final = bytes(ord("0") if code in _DIGITS else ord("x") for code in range(256))
_MARKS: Final = bytes(code for code in range(256) if code not in _DIGITS + _LETTERS)
_FEWEST_DIGITS: Final = b"0" * 9
_WRITTEN_OTHERWISE: Final = re.compile(
    rb"%[0-9A-Fa-f]{2}|&[#A-Za-z]|\\|<[/A-Za-z!]|\]\(|[\[({<] ?at ?[\])}>]", re.IGNORECASE
)
# Each of those holds one of these, which takes a tenth of the time to find out.
_SIGNS: Final = (b"%", b"&", b"\\", b"<", b"[", b"(", b"{")
_LETTER_AMONG_DIGITS: Final = re.compile(rb"[0-9]{3}[OoIl]{1,3}[0-9]")
_FOLD_LIKE_DIGITS: Final = bytes(
    ord("o") if code in b"OoIl" else ord("0") if code in _DIGITS else ord("x")
    for code in range(256)
)
# The commonest long number is an amount, up to 999 million million rupiah; no digit may stand
# behind it that could belong to another number.
AMOUNT: Final = r"\bRp\.? ?[1-9][0-9]{0,2}(?:\.[0-9]{3}){1,4}(?![0-9.,]|[^0-9A-Za-z@]{1,13}[0-9])"
_AMOUNT: Final = re.compile(AMOUNT.encode(), re.IGNORECASE)


def is_free_of_numbers(data: bytes) -> bool:
    """Tell whether a text surely holds no personal number and no address; its digits are ASCII.

    The shortest number that we look for is a telephone's, of nine digits. An escape (`%37`,
    `&#55;`, a backslash) may write one in another way. An amount of rupiah is none.
    """
    if b"@" in data or b" at " in data or b" AT " in data:
        return False
    if any(sign in data for sign in _SIGNS) and _WRITTEN_OTHERWISE.search(data):
        return False
    if b"000o" in data.translate(_FOLD_LIKE_DIGITS) and _LETTER_AMONG_DIGITS.search(data):
        return False
    return not _has_long_number(data) or not _has_long_number(_AMOUNT.sub(b"x", data))


def _has_long_number(data: bytes) -> bool:
    return _FEWEST_DIGITS in data.translate(_FOLD, _MARKS)
