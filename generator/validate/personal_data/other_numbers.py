"""What a number with a telling word beside it may still be: an amount, a day, a time, a code."""

import re
from typing import Final

from generator.validate.personal_data.candidates import Candidate

_AROUND: Final = 24
_HEAD: Final = re.compile(r"[0-9.,:/-]*\Z")
_TAIL: Final = re.compile(r"[0-9.,:/-]*")
_BREAK: Final = re.compile(r"[\s|–]+")
_AMOUNT: Final = re.compile(
    r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]{2})?|[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]{2})?"
)
_BUDGET_CODE: Final = re.compile(r"[1-9](?:\.[0-9]{1,4}){2,}(?:\.[0-9]{5})?")
_DAY: Final = re.compile(
    r"(?:0?[1-9]|[12][0-9]|3[01])(?P<mark>[-./])(?:0?[1-9]|1[0-2])(?P=mark)(?:19|20)[0-9]{2}"
    r"|(?:19|20)[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
)
_TIME: Final = re.compile(r"(?:[01]?[0-9]|2[0-4])[.:][0-5][0-9]")
_YEAR: Final = re.compile(r"(?:19|20)[0-9]{2}")
MONEY: Final = re.compile(r"(?:rp\.?|rupiah|idr) ?\Z", re.IGNORECASE)
_WORD_BEFORE: Final = re.compile(r"(?<![A-Za-z0-9])[A-Za-z]{3,20}\Z")
_TOKEN_HEAD: Final = re.compile(r"[A-Za-z0-9]*\Z")
_TOKEN_TAIL: Final = re.compile(r"[A-Za-z0-9]*")
_LISTED: Final = re.compile(r"[,;] ")
_FEW: Final = 3
_CODE_BEFORE: Final = re.compile(r"[0-9]{2}[.-]\Z")
_UUID: Final = re.compile(
    r"(?<![0-9A-Za-z])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9A-Za-z])", re.IGNORECASE
)
_UUID_LENGTH: Final = 36
_LONGEST_NAME: Final = 24  # of letters and digits; a hash or the name of a folder is longer
_PERSONAL: Final = ("nik", "npwp", "nip", "phone", "account", "bpjs")


def is_budget_code(candidate: Candidate) -> bool:
    """Tell whether the digits are a budget code, or the end of one: "5.1.02.01.01.0024"."""
    return any(_BUDGET_CODE.fullmatch(word) for word in _words(candidate))


def holds_amount(candidate: Candidate) -> bool:
    """Tell whether any of the digits are an amount, or part of one: "1.250.000"."""
    return any(_AMOUNT.fullmatch(word) for word in _words(candidate))


def is_row_of_amounts(candidate: Candidate) -> bool:
    """Tell whether the digits are several numbers in a row or a table, an amount among them."""
    return len(_words(candidate)) > 1 and holds_amount(candidate)


def fills_cells(candidate: Candidate) -> bool:
    """Tell whether the digits fill several cells of a table: counts, unless they speak plainly."""
    return any("|" in gap for gap in candidate.gaps)


def is_list(candidate: Candidate) -> bool:
    """Tell whether the groups are numbers in a row, "1210, 1117, 1287": a comma and a space."""
    return any(_LISTED.search(gap) for gap in candidate.gaps)


def is_grouped_evenly(candidate: Candidate) -> bool:
    """Tell whether one number would be split so: seldom, or into groups of one length but the last.

    "2467 1095 904 1258" are counts.
    """
    *first, last = candidate.lengths
    return len(first) < _FEW or (len(set(first)) == 1 and last <= first[0])


def holds_day_or_time(candidate: Candidate) -> bool:
    """Tell whether any of the digits are a date or a time of day, or all of them years."""
    words = _words(candidate)
    if any(_DAY.fullmatch(word) or _TIME.fullmatch(word) for word in words):
        return True
    return all(_YEAR.fullmatch(word) for word in words)


def is_timetable(candidate: Candidate) -> bool:
    """Tell whether the digits hold a date, or are times of day and nothing else."""
    words = _words(candidate)
    return any(map(_DAY.fullmatch, words)) or all(map(_TIME.fullmatch, words))


def is_document_number(candidate: Candidate) -> bool:
    """Tell whether slashes join the groups to the number of a letter: "0813/0042/2025"."""
    if not any("/" in gap for gap in candidate.gaps):
        return False
    start, end = candidate.spans[-1]
    if _YEAR.fullmatch(candidate.text[start:end]):
        return True
    if candidate.has_label("phone"):
        return False
    before = candidate.text[max(0, candidate.start - 1) : candidate.start]
    goes_on = "/" in (before, candidate.text[end : end + 1])
    return goes_on or candidate.has_label("document")


def is_part_of_code(candidate: Candidate) -> bool:
    """Tell whether the digits go on a longer code: "73.24.087.004.019-0160.5", an UUID, a token."""
    head = candidate.text[max(0, candidate.start - _UUID_LENGTH) : candidate.start]
    if _CODE_BEFORE.search(head):
        return True
    if len(candidate.spans) > 1 and candidate.has_label("token"):
        return True
    around = head + candidate.text[candidate.start : candidate.end + _UUID_LENGTH]
    start, end = len(head), len(head) + candidate.end - candidate.start
    return any(found.start() <= start and end <= found.end() for found in _UUID.finditer(around))


def stands_in_a_code(candidate: Candidate, kind: str) -> bool:
    """Tell whether letters before or after make the digits part of a code, such as a Drive id."""
    text, start, end = candidate.text, candidate.start, candidate.end
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    is_joined = before.isalpha() or (
        after.isalpha() and before in {"_", "-", "/"} and len(candidate.spans) == 1
    )
    # "HP0812…" is a label that lacks its space; "f7081…" is a code.
    if not is_joined or (before.isalpha() and any(map(candidate.has_label, _PERSONAL))):
        return False
    head, tail = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    if MONEY.search(head):
        return True
    if kind == "nik" and len(candidate.spans) == 1:
        around = _TOKEN_HEAD.search(head), _TOKEN_TAIL.match(tail)
        if sum(len(found[0]) for found in around if found) + end - start <= _LONGEST_NAME:
            return False  # "scan7324….pdf": a place, a date and a serial are no accident
    word = _WORD_BEFORE.search(head)
    is_named = word is not None and not after.isalnum()
    return not is_named or (kind == "phone" and word is not None and word[0].isupper())


def _words(candidate: Candidate) -> list[str]:
    """Split the digits at spaces, each word with what it is joined to in the text."""
    text, start, end = candidate.text, candidate.start, candidate.end
    head = _HEAD.search(text[max(0, start - _AROUND) : start])
    tail = _TAIL.match(text[end : end + _AROUND])
    whole = f"{head[0] if head else ''}{candidate.typed}{tail[0] if tail else ''}"
    return [word for part in _BREAK.split(whole) if (word := part.strip(".,:/-"))]
