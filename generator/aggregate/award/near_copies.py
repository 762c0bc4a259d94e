"""Reports that repeat an earlier one of the same person: one rule, for the review and the award.

A report is a near-copy when it is at least 90 % the same as a report of the same person from an
earlier day of this month or of the two months before. Pairs of neighbouring words are counted,
numbers among them: two reports with the same sentences and other amounts are two days of the same
work, not a copy. Measured on the four months of the example office: of the two people who copy, 82
of 142 days are 90 % like an earlier one, of everybody else 6 days of 1,700, all of them of two or
three words. At 80 % it is 85 and 17.

Every report is compared with all of its three months, some 45, and the answer is exact. It stays
cheap because one number of 128 bits tells nearly all of them apart: 30 µs a report of the L corpus,
24 of them for reading its words. Counting shared pairs each time takes 97 µs for the comparing
alone, and what libraries offer is dearer or a guess: docs/decisions/0013.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from generator.model.period import first_day, month_before, month_of
from generator.model.report import Report

MONTHS_BEFORE: Final = 2
_FEWEST_TENTHS: Final = 9
_MOST_PAIRS: Final = 2000
_EDGE: Final = "\0"  # between texts: no report holds one
_WORD: Final = re.compile(rf"\w+|{_EDGE}")
_LAST_BIT: Final = 127


@dataclass(slots=True, eq=False)
class Fingerprint:
    """The wording of a day's activities.

    Attributes:
        day: The day.
        words: Its words in lower case, those of different texts with an edge between them.
        size: The number of pairs of neighbours; 0 for a report without activities.
        bits: Bit n tells whether the pairs with hash n are odd in number. Differs from process to
            process as hashes do, so it is never stored; no answer depends on it.
        pairs: Each pair and how often it stands; counted only when it is asked for.
    """

    day: date
    words: Sequence[str]
    size: int
    bits: int
    pairs: Counter[tuple[str, str]] | None = None

    def count_pairs(self) -> Counter[tuple[str, str]]:
        """Count the pairs, once."""
        if self.pairs is None:
            self.pairs = Counter(pairwise(self.words))
        return self.pairs


class NearCopy(NamedTuple):
    """An earlier report that a report is like.

    Attributes:
        day: Its day.
        percent: How much of the two is the same, rounded down: 100 is word for word.
    """

    day: date
    percent: int


def make_fingerprint(report: Report) -> Fingerprint:
    """Read the words of a report; beyond 2,000 pairs it is not looked at."""
    text = _EDGE.join(_list_texts(report))
    if not text:
        return Fingerprint(report.tanggal, (), 0, 0)
    words = _WORD.findall(f"{_EDGE}{text.casefold()}{_EDGE}")[: _MOST_PAIRS + 1]
    bits = 0
    for pair in pairwise(words):
        bits ^= 1 << (hash(pair) & _LAST_BIT)
    return Fingerprint(report.tanggal, words, len(words) - 1, bits)


def list_compared_months(month: str) -> tuple[str, ...]:
    """List the months that reports of `month` are compared with, ascending; it is the last."""
    months = [month]
    for _ in range(MONTHS_BEFORE):
        months.append(month_before(months[-1]))
    return tuple(reversed(months))


@lru_cache(maxsize=64)
def _first_compared_day(first_of_month: date) -> date:
    return first_day(list_compared_months(month_of(first_of_month))[0])


def list_near_copies(report: Fingerprint, earlier: Sequence[Fingerprint]) -> Iterator[NearCopy]:
    """List what a report repeats, newest first; to know whether it does, take the first.

    Args:
        report: The report in question.
        earlier: Reports of the same person, ascending by day; those of its own day, of later ones
            and from before the months compared are left out here.
    """
    since = _first_compared_day(report.day.replace(day=1))
    size, bits = report.size, report.bits
    for other in reversed(earlier):
        # Each pair that only one of the two has changes one bit: as many bits differ as pairs do,
        # or fewer. Two that are 90 % the same differ in a tenth of their pairs at most, so those
        # that end here need no counting. Not a function: there are 45 turns a report.
        if 10 * (bits ^ other.bits).bit_count() > (10 - _FEWEST_TENTHS) * (size + other.size):
            continue
        both = size + other.size
        if both and since <= other.day < report.day:
            shared = _count_shared(report.count_pairs(), other.count_pairs())
            if 20 * shared >= _FEWEST_TENTHS * both:
                yield NearCopy(other.day, 200 * shared // both)


def find_copies(
    reports: Iterable[Fingerprint], earlier: Sequence[Fingerprint]
) -> tuple[tuple[date, date], ...]:
    """Find the near-copies among a month's reports.

    Args:
        reports: The month's, ascending by day.
        earlier: Those of the two months before, ascending by day.

    Returns:
        The day of each near-copy and the newest day that it repeats, ascending.
    """
    known = list(earlier)
    copies: list[tuple[date, date]] = []
    for report in reports:
        found = next(list_near_copies(report, known), None)
        if found is not None:
            copies.append((report.day, found.day))
        known.append(report)
    return tuple(copies)


def _count_shared(some: Counter[tuple[str, str]], others: Counter[tuple[str, str]]) -> int:
    """Count what two have in common; a loop of our own takes a third of `(a & b).total()`."""
    return sum([min(count, others[pair]) for pair, count in some.items() if pair in others])


def _list_texts(report: Report) -> Iterator[str]:
    for activity in report.kegiatan:
        yield activity.uraian
        if activity.hasil:
            yield activity.hasil
        if activity.jumlah is not None:
            yield f"{activity.jumlah:f} {activity.satuan or ''}"
        if activity.lokasi:
            yield activity.lokasi
