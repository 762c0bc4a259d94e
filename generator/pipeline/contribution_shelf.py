"""What each person-month brought for each planned result, kept between builds.

The pages of a result's months are many and each shows a few activities of many people. So a month
has an index: which results it has, how long each one's page is, and a digest of what stands on it.
It is read again only where some person-month of the month changed, and the lines only where the
digest did.
"""

import json
from collections.abc import Iterable, Sequence
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
        self._database = cache.database
        self._cache = cache
        self._order = {person.slug: n for n, person in enumerate(sort_people(office.people))}

    def keep(self, made: PersonMonth, summary: PersonMonthSummary) -> None:
        """Keep what a person-month brought; of one that was kept before, `forget` comes first."""
        statuses = count_by_status(summary.days)
        if statuses:
            self._database.execute(
                "INSERT INTO status_count VALUES (?, ?, ?)",
                (made.month, made.pegawai, json.dumps(statuses)),
            )
        self._database.executemany(
            "INSERT INTO contribution VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (made.month, block.rhk, made.pegawai, number, digest_of(*block), *block[1:])
                for number, block in enumerate(make_contribution_blocks(made))
            ),
        )

    def forget(self, place: tuple[str, str]) -> None:
        """Forget a person-month (slug, month)."""
        for table in ("contribution", "status_count"):
            self._database.execute(
                f"DELETE FROM {table} WHERE month = ? AND pegawai = ?",  # noqa: S608 - our own tables
                place[::-1],
            )

    def status_counts(self, year: int) -> list[tuple[str, StatusCount]]:
        """List what is kept of a year per unit and status: (month, counts), by month, person."""
        found = self._database.execute(
            "SELECT month, value FROM status_count WHERE month BETWEEN ? AND ?"
            " ORDER BY month, pegawai",
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
            text = json.dumps(self._index(month))
            self._cache.remember(name, f"{month_key}\n{text}")
        return {rhk: ResultMonth(*row) for rhk, row in json.loads(text).items()}

    def part(self, month: str, rhk: str, number: int) -> list[PersonBlock]:
        """Read the blocks of one page of a result's month, by name of the person; parts from 1."""
        found = self._database.execute(
            "SELECT pegawai, rhk, unit, activities, weight, received_at, git_commit, html"
            " FROM contribution WHERE month = ? AND rhk = ? ORDER BY pegawai, number",
            (month, rhk),
        )
        blocks = [PersonBlock(slug, ContributionBlock(*row)) for slug, *row in found]
        blocks.sort(key=lambda one: self._rank(one.pegawai))
        pages = pack([one.block.weight for one in blocks])
        return [one for one, page in zip(blocks, pages, strict=True) if page == number]

    def _index(self, month: str) -> dict[str, ResultMonth]:
        rows: dict[str, list[tuple[str, str, int, int | None, str | None]]] = {}
        for rhk, *row in self._database.execute(
            "SELECT rhk, pegawai, digest, weight, received_at, git_commit FROM contribution"
            " WHERE month = ? ORDER BY rhk, pegawai, number",
            (month,),
        ):
            rows.setdefault(rhk, []).append(tuple(row))
        return {rhk: self._sum_up(found) for rhk, found in rows.items()}

    def _sum_up(self, rows: Iterable[tuple[str, str, int, int | None, str | None]]) -> ResultMonth:
        ordered = sorted(rows, key=lambda row: self._rank(row[0]))
        newest = max(((at, commit) for *_, at, commit in ordered if at and commit), default=None)
        return ResultMonth(
            digest_of(*(f"{slug} {digest}" for slug, digest, *_ in ordered)),
            pack([weight for _, _, weight, *_ in ordered])[-1],
            *(newest or (None, None)),
        )

    def _rank(self, slug: str) -> int:
        return self._order.get(slug, len(self._order))


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
