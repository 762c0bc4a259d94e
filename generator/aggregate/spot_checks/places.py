"""Where each spot check stands: a year's checks in parts, counted from its first, for good."""

from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from generator.model.office_records import SpotCheck

CHECKS_A_PART = 12  # what a page holds in full within its weight


class SpotCheckPart(NamedTuple):
    """Some checks of one year, ascending: all but the newest part of a year are full."""

    year: str
    number: int  # 1 …
    checks: tuple[SpotCheck, ...]

    @property
    def address(self) -> str:
        """Its page, "sidak/2026/"; from the second part on "sidak/2026/2/"."""
        return f"sidak/{self.year}/" + (f"{self.number}/" if self.number > 1 else "")


def split_checks(checks: Iterable[SpotCheck]) -> tuple[SpotCheckPart, ...]:
    """Split checks, ascending by day, into the parts of each year, ascending."""
    parts = []
    for year, group in groupby(checks, key=lambda check: f"{check.tanggal:%Y}"):
        of_year = tuple(group)
        parts += [
            SpotCheckPart(year, start // CHECKS_A_PART + 1, of_year[start : start + CHECKS_A_PART])
            for start in range(0, len(of_year), CHECKS_A_PART)
        ]
    return tuple(parts)


def anchor_of(check: SpotCheck) -> str:
    """Name a check's place on its page, as its file: "2026-10-21-sidak-siang"."""
    return check.path.rpartition("/")[2].removesuffix(".md")


def address_of(check: SpotCheck, parts: Iterable[SpotCheckPart]) -> str:
    """Find the address of a check that never changes: its place in its year."""
    part = next(part for part in parts if check in part.checks)
    return f"{part.address}#{anchor_of(check)}"
