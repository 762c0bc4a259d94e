"""What each person-month brought for each planned result, kept between builds.

The pages of a result's months are many and each shows a few activities of many people. So a month
has an index: which results it has, how long each one's page is, and a digest of what stands on it.
It is made again only where some person-month of the month changed, and a page only where its digest
did.
"""

import json
from collections.abc import Sequence
from typing import NamedTuple

from generator.aggregate.people import sort_people
from generator.aggregate.status_counts import count_by_status
from generator.model.office import Office
from generator.model.person_month import PersonMonth, PersonMonthSummary, StatusCount
from generator.publish.build_cache import BuildCache, digest_of
from generator.render.contribution_rows import ContributionBlock, make_contribution_blocks

PAGE_WEIGHT = 10_000  # with the frame below the 15 kB of SPEC 9


class ResultMonth(NamedTuple):
    """One planned result in one month, without the lines.

    Attributes:
        digest: Of all its lines, in their order.
        parts: How many pages they fill.
        received_at: When the newest of its files last changed, epoch seconds; None without git.
        commit: By which commit; None without git.
    """

    digest: str
    parts: int
    received_at: int | None
    commit: str | None


class PersonBlock(NamedTuple):
    """A block and whose it is."""

    pegawai: str
    block: ContributionBlock


class ContributionShelf:
    """The lines of all results, by month."""

    def __init__(self, cache: BuildCache, office: Office) -> None:
        self._cache = cache
        self._database = cache.database
        self._order = {person.slug: n for n, person in enumerate(sort_people(office.people))}
        self._open: tuple[str, dict[str, list[PersonBlock]]] = ("", {})

    def keep(self, made: PersonMonth, summary: PersonMonthSummary) -> None:
        """Keep what a person-month brought, in place of what was kept of it."""
        statuses, blocks = count_by_status(summary.days), make_contribution_blocks(made)
        self._open = ("", {})
        self._database.execute(
            "REPLACE INTO work VALUES (?, ?, ?, ?)",
            (made.month, made.pegawai, json.dumps(statuses), json.dumps(blocks)),
        )

    def forget(self, place: tuple[str, str]) -> None:
        """Forget a person-month (slug, month)."""
        self._database.execute("DELETE FROM work WHERE pegawai = ? AND month = ?", place)

    def status_counts(self, year: int) -> list[tuple[str, StatusCount]]:
        """List what is kept of a year per unit and status: (month, counts), by month, person."""
        found = self._database.execute(
            "SELECT month, statuses FROM work WHERE month BETWEEN ? AND ? ORDER BY month, pegawai",
            (f"{year}-01", f"{year}-12"),
        ).fetchall()
        parsed = json.loads(f"[{','.join(text for _, text in found)}]")  # one call, not thousands
        return [
            (month, StatusCount(*row))
            for (month, _), rows in zip(found, parsed, strict=True)
            for row in rows
        ]

    def results_of(self, month: str, month_key: str) -> dict[str, ResultMonth]:
        """List the results of a month by slug; `month_key` covers all its person-months."""
        name = f"hasil {month}"
        key, _, text = (self._cache.note(name) or "").partition("\n")
        if key != month_key:
            found = {rhk: _sum_up(blocks) for rhk, blocks in self._read(month).items()}
            text = json.dumps(found)
            self._cache.remember(name, f"{month_key}\n{text}")
        return {rhk: ResultMonth(*row) for rhk, row in json.loads(text).items()}

    def part(self, month: str, rhk: str, number: int) -> list[PersonBlock]:
        """Read the blocks of one page of a result's month, by name of the person; parts from 1."""
        blocks = self._read(month).get(rhk, [])
        pages = pack([one.block.weight for one in blocks])
        return [one for one, page in zip(blocks, pages, strict=True) if page == number]

    def _read(self, month: str) -> dict[str, list[PersonBlock]]:
        """Read the blocks of a month by RHK, people by name; the last month read stays open."""
        if self._open[0] == month:
            return self._open[1]
        rows = self._database.execute(
            "SELECT pegawai, blocks FROM work WHERE month = ? AND blocks <> '[]'", (month,)
        ).fetchall()
        rows.sort(key=lambda row: (self._order.get(row[0], len(self._order)), row[0]))
        found: dict[str, list[PersonBlock]] = {}
        for slug, text in rows:
            for row in json.loads(text):
                found.setdefault(row[0], []).append(PersonBlock(slug, ContributionBlock(*row)))
        self._open = (month, dict(sorted(found.items())))
        return self._open[1]


def pack(weights: Sequence[int], most: int = PAGE_WEIGHT) -> list[int]:
    """Fill pages in order: the page of each block, from 1. Only a single block tops `most`."""
    pages: list[int] = []
    page, filled = 1, 0
    for weight in weights:
        if filled and filled + weight > most:
            page, filled = page + 1, 0
        filled += weight
        pages.append(page)
    return pages


def _sum_up(blocks: Sequence[PersonBlock]) -> ResultMonth:
    newest = max(
        (
            (one.block.received_at, one.block.commit)
            for one in blocks
            if one.block.received_at is not None and one.block.commit is not None
        ),
        default=(None, None),
    )
    return ResultMonth(
        digest_of(*(f"{one.pegawai} {one.block.unit} {one.block.html}" for one in blocks)),
        pack([one.block.weight for one in blocks])[-1],
        *newest,
    )
