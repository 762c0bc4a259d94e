"""Numbers of people: found by their structure, however they are split or decorated."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from generator.validate.personal_data.candidates import Candidate, list_candidates
from generator.validate.personal_data.labels import Labels
from generator.validate.personal_data.other_numbers import (
    MONEY,
    fills_cells,
    holds_amount,
    holds_day_or_time,
    is_budget_code,
    is_grouped_evenly,
    is_list,
    is_row_of_amounts,
    stands_in_a_code,
)
from generator.validate.personal_data.phones import is_phone
from generator.validate.personal_data.suspicion import AMOUNT

_WIDE: Final = re.compile(r"[,:;/=+?#%]")
NIK_GROUPS: Final = frozenset(
    {(6, 6, 4), (4, 4, 4, 4), (2, 2, 2, 6, 4), (2, 2, 2, 2, 2, 2, 4), (6, 10), (8, 8), (12, 4)}
)
NPWP_GROUPS: Final = frozenset({(2, 3, 3, 1, 3, 3), (9, 3, 3), (9, 6), (1, 2, 3, 3, 1, 3, 3)})
PROVINCES: Final = frozenset(
    {*range(11, 22), *range(31, 37), *range(51, 54), *range(61, 66)}
    | {*range(71, 77), 81, 82, *range(91, 98)}
)
_AMOUNT: Final = re.compile(AMOUNT, re.IGNORECASE | re.ASCII)
_NIP_DIGITS: Final = 18
_NIK_DIGITS: Final = 16
_NPWP_DIGITS: Final = 15
_MOST_ACCOUNT_DIGITS: Final = 17


@dataclass(frozen=True, slots=True)
class FoundNumber:
    """A number of a person: its kind (nik, npwp, phone, account, nip, bpjs), digits and place."""

    kind: str
    digits: str
    start: int


def find_numbers(text: str) -> Iterator[FoundNumber]:
    """Find the numbers of people in a text of plain digits; amounts of rupiah are none."""
    text = _AMOUNT.sub(lambda match: "x" * len(match[0]), text)
    labels = Labels(text)
    found_until = -1
    for candidates in list_candidates(text, labels):
        if not candidates or candidates[0].start < found_until:
            continue
        for candidate in candidates:
            kind = _name_kind(candidate)
            if kind is not None:
                found_until = candidate.end
                yield FoundNumber(kind, candidate.digits, candidate.start)
                break


def _name_kind(candidate: Candidate) -> str | None:
    """Name the kind of personal number a candidate is; None for any other number."""
    kind = next((kind for kind, test in _TESTS if test(candidate)), None)
    if kind is None or stands_in_a_code(candidate, kind) or is_row_of_amounts(candidate):
        return None
    return kind


def _is_nip(candidate: Candidate) -> bool:
    """NIP: 18 digits that begin with a date of birth, or are called so."""
    digits = candidate.digits
    if len(digits) != _NIP_DIGITS:
        return False
    is_birth = "1940" <= digits[:4] <= "2012" and _is_day(digits[:4], digits[4:6], digits[6:8])
    if is_birth and "1960" <= digits[8:12] <= "2050" and digits[12:14] <= "21":
        return True
    return candidate.has_label("nip")


def _is_nik(candidate: Candidate) -> bool:
    """NIK or KK: 16 digits with a place and a date inside, or called so."""
    digits = candidate.digits
    is_called_so = candidate.has_label("nik")
    if len(digits) == _NIK_DIGITS and _has_nik_structure(digits):
        if not is_called_so and len(candidate.spans) > 1 and candidate.has_label("token"):
            return False  # the twenty digits of a prepaid electricity token, in fours
        if _is_spread(candidate):
            return candidate.lengths in NIK_GROUPS and not is_list(candidate)
        return True
    # Called so, one digit too few or too many is a slip of the finger.
    is_near = is_called_so and abs(len(digits) - _NIK_DIGITS) <= 1
    return is_near and not _is_spread(candidate) and _is_one_number(candidate)


def _has_nik_structure(digits: str) -> bool:
    """Tell whether 16 digits hold a province, a regency, a district, a date and a serial."""
    day, month = int(digits[6:8]), int(digits[8:10])
    return (
        int(digits[:2]) in PROVINCES
        and digits[2:4] != "00"
        and digits[4:6] != "00"
        and (1 <= day <= 31 or 41 <= day <= 71)  # noqa: PLR2004 - women's days count from 41
        and 1 <= month <= 12  # noqa: PLR2004 - months
        and digits[12:] != "0000"
    )


def _is_npwp(candidate: Candidate) -> bool:
    """NPWP: 15 or 16 digits in its own grouping, called so, or with a head office's 000."""
    digits = candidate.digits
    if len(digits) not in {_NPWP_DIGITS, _NIK_DIGITS}:
        return False
    if candidate.lengths in NPWP_GROUPS and not _is_spread(candidate, allowed="/,"):
        return True
    if candidate.has_label("npwp"):
        return not is_list(candidate) and _is_one_number(candidate)
    if len(candidate.spans) > 1 or candidate.has_label("document"):
        return False
    return digits.endswith("000") and (len(digits) == _NPWP_DIGITS or digits[0] == "0")


def _is_bpjs(candidate: Candidate) -> bool:
    """A health insurance number: 11 or 13 digits, called so."""
    is_called_so = len(candidate.digits) in {11, 13} and candidate.has_label("bpjs")
    if not is_called_so or is_list(candidate) or holds_amount(candidate):
        return False
    return _is_one_number(candidate)


def _is_account(candidate: Candidate) -> bool:
    """A bank account: 9 to 17 digits called so; no budget code and no amount."""
    if len(candidate.digits) > _MOST_ACCOUNT_DIGITS or not (
        candidate.has_label("account") or candidate.labels.stands_after("account", candidate.end)
    ):
        return False
    if candidate.has_label("budget") or candidate.has_label("document"):
        return False
    if is_budget_code(candidate) or holds_amount(candidate) or holds_day_or_time(candidate):
        return False
    if fills_cells(candidate):
        return False
    before = candidate.text[max(0, candidate.start - 8) : candidate.start]
    return MONEY.search(before) is None and not _is_spread(candidate)


def _is_one_number(candidate: Candidate) -> bool:
    """Tell whether the groups can be one number, told by its label alone."""
    return is_grouped_evenly(candidate) and not fills_cells(candidate)


def _is_spread(candidate: Candidate, allowed: str = "") -> bool:
    """Tell whether marks that join other things (`,` `:` `/`) stand between the groups."""
    return any(mark not in allowed for gap in candidate.gaps for mark in _WIDE.findall(gap))


def _is_day(year: str, month: str, day: str) -> bool:
    """Tell whether three numbers are a day of the calendar."""
    try:
        date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True


_TESTS: Final = (
    ("nip", _is_nip),
    ("nik", _is_nik),
    ("npwp", _is_npwp),
    ("phone", is_phone),
    ("bpjs", _is_bpjs),
    ("account", _is_account),
)
