"""Reports that repeat an earlier one of the same person.

Pairs of neighbouring words are counted, numbers among them: two reports with the same sentences and
other amounts are two days of the same work, not a copy. Measured on the four months of the example
office: of the two people who copy, 82 of 142 days are 90 % like an earlier one, of everybody else 6
days of 1,700, all of them of two or three words. At 80 % it is 85 and 17.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice, pairwise
from typing import Final, NamedTuple

from generator.model.report import Report

LOOK_BACK: Final = 60  # reports: about three months
_FEWEST_TENTHS: Final = 9
_MOST_WORDS: Final = 2000
_WORD: Final = re.compile(r"\w+")


class Fingerprint(NamedTuple):
    """The wording of a day's activities: each pair of neighbouring words and how often it stands.

    `size` is the number of pairs. It is 0 for a report without activities, which is like none.
    """

    day: date
    pairs: Counter[tuple[str, str]]
    size: int


class NearCopy(NamedTuple):
    """An earlier report that a report is like.

    Attributes:
        day: Its day; the newest of those that are most alike.
        percent: How much of the two is the same, rounded down: 100 is word for word.
        others: How many more of the earlier reports are near-copies as well.
    """

    day: date
    percent: int
    others: int


def make_fingerprint(report: Report) -> Fingerprint:
    """Count the pairs of words of a report; beyond 2,000 words it is not looked at."""
    pairs = Counter(islice(_list_pairs(report), _MOST_WORDS))
    return Fingerprint(report.tanggal, pairs, pairs.total())


def find_near_copy(report: Fingerprint, earlier: Sequence[Fingerprint]) -> NearCopy | None:
    """Find what a report repeats.

    Args:
        report: The report in question.
        earlier: Those of the same person before it, oldest first; only the last 60 are looked at.

    Returns:
        The earlier report that is most like it; None where none is 90 % the same.
    """
    found: list[tuple[int, date]] = []
    for other in earlier[-LOOK_BACK:]:
        both = report.size + other.size
        # What the shorter one has is the most that they can share: most pairs end here.
        if not both or 20 * min(report.size, other.size) < _FEWEST_TENTHS * both:
            continue
        shared = _count_shared(report.pairs, other.pairs)
        if 20 * shared >= _FEWEST_TENTHS * both:
            found.append((200 * shared // both, other.day))
    if not found:
        return None
    percent, day = max(found)
    return NearCopy(day, percent, len(found) - 1)


def _count_shared(some: Counter[tuple[str, str]], others: Counter[tuple[str, str]]) -> int:
    """Count what two have in common; a loop of our own takes a third of `(a & b).total()`."""
    return sum([min(count, others[pair]) for pair, count in some.items() if pair in others])


def _list_pairs(report: Report) -> Iterator[tuple[str, str]]:
    """List pairs of neighbouring words, a text's first and last word paired with its edge."""
    for activity in report.kegiatan:
        amount = "" if activity.jumlah is None else f"{activity.jumlah:f} {activity.satuan or ''}"
        for text in _present((activity.uraian, activity.hasil, amount, activity.lokasi)):
            words = _WORD.findall(text.casefold())
            yield from pairwise(["", *words, ""])


def _present(texts: Iterable[str | None]) -> Iterator[str]:
    return (text for text in texts if text)
