"""Telephone numbers: mobile by their first digits, others by their area code or label."""

import re
from typing import Final

from generator.validate.personal_data.candidates import Candidate
from generator.validate.personal_data.other_numbers import (
    fills_cells,
    holds_amount,
    is_document_number,
    is_part_of_code,
    is_timetable,
)

_MOBILE: Final = re.compile(r"08[1-9][0-9]{7,10}|(?:00)?620?8[1-9][0-9]{7,10}")
_ANY: Final = re.compile(r"0?8[1-9][0-9]{6,10}|0[2-9][0-9]{7,10}|(?:00)?62[2-9][0-9]{7,11}")
_INTERNATIONAL: Final = re.compile(r"620?[2-9][0-9]{6,11}")
_LANDLINE: Final = re.compile(r"0(?:21|22|24|31|61|4[0-9]{2})[0-9]{6,8}")
_SPACED: Final = re.compile(r"0[0-9]{2,3} [0-9]{3} [0-9]{3,4}")
_TIMES: Final = re.compile(r"[ ]*[.:][ ]*")
_APART: Final = re.compile(r"[,:;=?#]")
_MOST_DIGITS: Final = 15
_NIB_DIGITS: Final = 13


def is_phone(candidate: Candidate) -> bool:
    """Tell whether digits are a telephone number."""
    digits = candidate.digits
    if len(digits) > _MOST_DIGITS or digits[0] not in "086" or _is_apart(candidate):
        return False
    before = candidate.text[max(0, candidate.start - 2) : candidate.start]
    if before.endswith("+") or before == "+(":
        return _INTERNATIONAL.fullmatch(digits) is not None
    if _ANY.fullmatch(digits) is None and _MOBILE.fullmatch(digits) is None:
        return False
    if is_document_number(candidate) or is_timetable(candidate):
        return False
    if candidate.has_label("phone"):
        return digits[0] != "8" or not (holds_amount(candidate) or fills_cells(candidate))
    is_business = len(digits) == _NIB_DIGITS and candidate.has_label("business")
    is_other = is_business or is_part_of_code(candidate)
    return not is_other and (_has_area_code(candidate, before) or _is_mobile(candidate))


def _is_apart(candidate: Candidate) -> bool:
    """Tell whether a mark between the groups sets them apart."""
    return any(_APART.search(gap) for gap in candidate.gaps)


def _has_area_code(candidate: Candidate, before: str) -> bool:
    """Tell whether the first group is an area code: in brackets, or one of Sulawesi or Java."""
    lengths, gaps = candidate.lengths, candidate.gaps
    if before.endswith("(") and gaps and ")" in gaps[0]:
        return candidate.digits[0] == "0"
    is_split = len(lengths) == 2 and lengths[0] in {3, 4} and "\n" not in gaps[0]  # noqa: PLR2004
    is_spaced = _SPACED.fullmatch(candidate.typed) is not None  # 0474 321 654
    return (is_split or is_spaced) and _LANDLINE.fullmatch(candidate.digits) is not None


def _is_mobile(candidate: Candidate) -> bool:
    """Tell whether a mobile's digits are grouped so, and are no times or code that begin alike."""
    lengths, gaps = candidate.lengths, candidate.gaps
    if _MOBILE.fullmatch(candidate.digits) is None:
        return False
    if len(lengths) == 1 or lengths[0] > 2 or max(lengths) == 1:  # noqa: PLR2004 - 081…, 0812…
        return True
    if candidate.digits[:2] == "62":
        return not any("|" in gap for gap in gaps)
    # 08 12 34 56 78 90: pairs, all split alike. Times and dates in a row are split in two ways.
    marks = {gap.strip(" ") for gap in gaps}
    return len(marks) == 1 and not any(_TIMES.fullmatch(gap) or "\n" in gap for gap in gaps)
