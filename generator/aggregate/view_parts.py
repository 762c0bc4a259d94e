"""The parts that views are made of. Everything is decided here: templates only lay out.

Addresses are written from the site's root ("bulan/2025-06/"); the template makes them relative.
"""

from typing import NamedTuple


class PageHead(NamedTuple):
    """What a page says of itself; the fields of `Page` with the same names."""

    address: str
    title: str
    description: str
    section: str
    source_path: str = ""


class Link(NamedTuple):
    """A text that leads to an address below the site's root."""

    text: str
    address: str


class OutsideLink(NamedTuple):
    """A text that leads to a full https address (the forge, evidence)."""

    text: str
    url: str


class Ratio(NamedTuple):
    """A share with its two numbers in sight: a percentage never stands without them.

    Attributes:
        text: "94,2%", or "–" where there is nothing to divide by.
        part: The number above, as text.
        whole: The number below, as text.
        width: Tenths of a per cent of a bar, 0 … 1000; None where there is no figure.
    """

    text: str
    part: str
    whole: str
    width: int | None


class CommitMark(NamedTuple):
    """A commit as a reader sees it: seven letters, linked where a forge shows it."""

    short: str
    full: str
    url: str | None


class Source(NamedTuple):
    """Where the numbers above come from: records, files, commit.

    Attributes:
        records: "22 laporan harian, 2–30 Juni 2025".
        path: Folder or file in the repository.
        path_url: The same at the forge; None where there is no forge.
        commit: Newest commit among the records; None where the foot of the page names it.
    """

    records: str
    path: str
    path_url: str | None
    commit: CommitMark | None


class Working(NamedTuple):
    """How one number of this page was computed, with this page's own figures.

    Attributes:
        name: "Kelengkapan".
        anchor: Its place on /metodologi/.
        formula: In words: "hari terlapor ÷ hari wajib".
        figures: The same with numbers: "413 ÷ 438 = 94,3%".
        caveat: What the number does not say.
        version: Of the formula: "v1".
    """

    name: str
    anchor: str
    formula: str
    figures: str
    caveat: str
    version: str


class Evidence(NamedTuple):
    """What stands under each table: its source, its files, its formulas."""

    source: Source
    downloads: tuple[Link, ...]
    workings: tuple[Working, ...]


class Figure(NamedTuple):
    """A key figure: a share, what it is a share of, and in which words."""

    name: str
    ratio: Ratio
    explanation: str


class Mark(NamedTuple):
    """A day state as a word and a shape; `modifier` is the CSS modifier (DayState's value)."""

    modifier: str
    word: str
