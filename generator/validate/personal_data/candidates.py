"""Digits with nothing but marks between them, and every number that they can make together."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.validate.personal_data.labels import Labels

# A mark may be a line break with what begins a line; the bound keeps the search linear.
_RUN: Final = re.compile(r"[0-9](?:[^0-9A-Za-z@]{0,12}+[0-9])*+")
_GROUP: Final = re.compile(r"[0-9]+")
# What may be personal without a label: a cheap first look, because a text can be all digits.
SPEAKING: Final = re.compile(
    r"[0-9]{9,18}(?<=000)"  # NPWP of a head office
    r"|[0-9]{15}|0[0-9]{15}"  # NPWP by its grouping
    r"|[1-9][1-9][0-9]{4}[0-7][0-9][01][0-9]{7}"  # NIK, KK
    r"|(?:19|20)[0-9]{16}"  # NIP
    r"|0[0-9]{8,12}|(?:00)?62[0-9]{7,12}"  # telephones
)
_FEWEST: Final = 9
_MOST: Final = 18


@dataclass(frozen=True, slots=True)
class Candidate:
    """Some neighbouring groups of digits.

    Attributes:
        digits: All digits, marks left out.
        spans: Where each group stands in the text.
        text: The whole text.
        labels: The labels of the text.
    """

    digits: str
    spans: tuple[tuple[int, int], ...]
    text: str
    labels: Labels

    @property
    def start(self) -> int:
        """Index of the first digit."""
        return self.spans[0][0]

    @property
    def end(self) -> int:
        """Index after the last digit."""
        return self.spans[-1][1]

    @property
    def lengths(self) -> tuple[int, ...]:
        """Number of digits in each group."""
        return tuple(end - start for start, end in self.spans)

    @property
    def gaps(self) -> list[str]:
        """What stands between the groups."""
        pairs = zip(self.spans, self.spans[1:], strict=False)
        return [self.text[left[1] : right[0]] for left, right in pairs]

    @property
    def typed(self) -> str:
        """Digits and marks as they stand."""
        return self.text[self.start : self.end]

    def has_label(self, kind: str) -> bool:
        """Tell whether a word of that kind stands before."""
        return self.labels.stands_before(kind, self.start)


def list_candidates(text: str, labels: Labels) -> Iterator[list[Candidate]]:
    """List the candidates of 9 to 18 digits from each group of digits, the longest first.

    Yields:
        The candidates that begin with one group; each text position once.
    """
    for run in _RUN.finditer(text):
        if run.end() - run.start() >= _FEWEST:
            spans = [match.span() for match in _GROUP.finditer(text, run.start(), run.end())]
            for first in range(len(spans)):
                yield _list_from(spans, first, text, labels)


def _list_from(
    spans: list[tuple[int, int]], first: int, text: str, labels: Labels
) -> list[Candidate]:
    """List the candidates that begin with one group."""
    digits, candidates = "", []
    is_labelled = labels.any_near(spans[first][0])
    for last in range(first, min(len(spans), first + _MOST)):
        start, end = spans[last]
        if len(digits) + end - start > _MOST:
            break
        digits += text[start:end]
        if len(digits) >= _FEWEST and (is_labelled or SPEAKING.fullmatch(digits)):
            candidates.append(Candidate(digits, tuple(spans[first : last + 1]), text, labels))
    return candidates[::-1]
