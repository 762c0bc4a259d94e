"""What each person-month brought for each planned result, kept between builds.

The pages of a result's months are many and each shows a few activities of many people. So a month
has an index: which results it has, what was recorded for them, how long each one's page is, and a
digest of what stands on it. It is made again only where some person-month of the month changed, and
a page only where its digest did.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from generator.aggregate.people import sort_people
from generator.aggregate.results.status_counts import add_by_status, count_by_status
from generator.model.office import Office
from generator.model.person_month import (
    PersonMonth,
    PersonMonthSummary,
    ResultTotal,
    StatusCount,
)
from generator.model.site import ResultRow
from generator.publish.build_cache import BuildCache, digest_of
from generator.render.contribution_rows import ContributionBlock, make_contribution_blocks

PAGE_WEIGHT = 10_000  # with the frame below the 15 kB of SPEC 9
NOBODY = ""  # in place of a person, where a row is the sum over all of them

TotalFields = tuple[str, str | None, str | None, int]  # unit, satuan, jumlah, kegiatan


class ResultMonth(NamedTuple):
    """One planned result in one month, without the lines.

    Attributes:
        digest: Of all its lines, in their order.
        parts: How many pages they fill.
        received_at: When the newest of its files last changed, epoch seconds; None without git.
        commit: By which commit; None without git.
        totals: Over all people, per unit and satuan.
    """

    digest: str
    parts: int
    received_at: int | None
    commit: str | None
    totals: Sequence[TotalFields]


class MonthWork(NamedTuple):
    """One month of everybody: results by slug, counts per unit and status."""

    results: Mapping[str, ResultMonth]
    statuses: tuple[StatusCount, ...]


class PersonBlock(NamedTuple):
    """A block and whose it is."""

    pegawai: str
    block: ContributionBlock


class _OpenMonth(NamedTuple):
    """A month with its lines: blocks and rows by RHK, people by name."""

    blocks: dict[str, list[PersonBlock]]
    rows: dict[str, list[ResultRow]]
    statuses: tuple[StatusCount, ...]


class ContributionShelf:
    """The lines of all results, by month."""

    def __init__(self, cache: BuildCache, office: Office) -> None:
        self._cache = cache
        self._database = cache.database
        self._order = {person.slug: n for n, person in enumerate(sort_people(office.people))}
        self._open: dict[str, _OpenMonth] = {}

    def keep(self, made: PersonMonth, summary: PersonMonthSummary) -> None:
        """Keep what a person-month brought, in place of what was kept of it."""
        self._open.clear()
        self._database.execute(
            "REPLACE INTO work VALUES (?, ?, ?, ?, ?)",
            (
                made.month,
                made.pegawai,
                json.dumps(count_by_status(summary.days)),
                json.dumps([(one.rhk, *_total_fields(one)) for one in summary.results]),
                write_blocks(make_contribution_blocks(made)),
            ),
        )

    def forget(self, place: tuple[str, str]) -> None:
        """Forget a person-month (slug, month)."""
        self._database.execute("DELETE FROM work WHERE pegawai = ? AND month = ?", place)

    def months(self, keys: Mapping[str, str]) -> dict[str, MonthWork]:
        """Give the work of months without its lines.

        Args:
            keys: Month to a digest that covers all its person-months.
        """
        return {month: self._month(month, key) for month, key in keys.items()}

    def people(self, rhk: str, year: str) -> list[ResultRow]:
        """List what each person brought for an RHK in a year, by month."""
        found = self._database.execute(
            "SELECT month, pegawai, totals FROM work WHERE month BETWEEN ? AND ?"
            " AND instr(totals, ?) ORDER BY month, pegawai",
            (f"{year}-01", f"{year}-12", json.dumps(rhk)),
        )
        return [
            make_result_row(month, slug, rhk, tuple(fields))
            for month, slug, text in found
            for named, *fields in json.loads(text)
            if named == rhk
        ]

    def people_of_month(self, rhk: str, month: str) -> list[ResultRow]:
        """List what each person brought for an RHK in a month."""
        return self._bring(month).rows.get(rhk, [])

    def part(self, month: str, rhk: str, number: int) -> list[PersonBlock]:
        """Read the blocks of one page of a result's month, by name of the person; parts from 1."""
        blocks = self._bring(month).blocks.get(rhk, [])
        pages = pack([one.block.weight for one in blocks])
        return [one for one, page in zip(blocks, pages, strict=True) if page == number]

    def _month(self, month: str, month_key: str) -> MonthWork:
        name = f"hasil {month}"
        key, _, text = (self._cache.note(name) or "").partition("\n")
        if key != month_key:
            opened = self._bring(month)
            results = {
                rhk: _sum_up(opened.blocks[rhk], opened.rows[rhk]) for rhk in sorted(opened.blocks)
            }
            text = json.dumps([results, opened.statuses])
            self._cache.remember(name, f"{month_key}\n{text}")
        results, statuses = json.loads(text)
        return MonthWork(
            {rhk: ResultMonth(*row) for rhk, row in results.items()},
            tuple(StatusCount(*row) for row in statuses),
        )

    def _bring(self, month: str) -> _OpenMonth:
        """Read a month with its lines, once a build: its index and its pages are made of them."""
        if month not in self._open:
            rows = self._database.execute(
                "SELECT pegawai, statuses, totals, blocks FROM work WHERE month = ?", (month,)
            ).fetchall()
            rows.sort(key=lambda row: (self._order.get(row[0], len(self._order)), row[0]))
            blocks: dict[str, list[PersonBlock]] = {}
            for slug, *_, text in rows:
                for block in read_blocks(text):
                    blocks.setdefault(block.rhk, []).append(PersonBlock(slug, block))
            statuses = (StatusCount(*one) for row in rows for one in json.loads(row[1]))
            found = _read_rows((month, slug, totals) for slug, _, totals, _ in rows)
            self._open[month] = _OpenMonth(blocks, found, add_by_status(statuses))
        return self._open[month]


def list_result_rows(work: Mapping[str, MonthWork], rhk: str, year: str = "") -> list[ResultRow]:
    """List what everybody together brought for an RHK, by month; of one year where it is given."""
    return [
        make_result_row(month, NOBODY, rhk, fields)
        for month, one in work.items()
        if month.startswith(year) and rhk in one.results
        for fields in one.results[rhk].totals
    ]


def list_totals(work: Mapping[str, MonthWork], months: Iterable[str]) -> list[ResultTotal]:
    """List what everybody together brought in some months, for any RHK."""
    return [
        make_result_row(month, NOBODY, rhk, fields).total
        for month in months
        if month in work
        for rhk, one in work[month].results.items()
        for fields in one.totals
    ]


def make_result_row(month: str, pegawai: str, rhk: str, fields: TotalFields) -> ResultRow:
    """Make a row of what is kept of it."""
    unit, satuan, jumlah, activities = fields
    amount = None if jumlah is None else Decimal(jumlah)
    return ResultRow(pegawai, month, ResultTotal(rhk, unit, satuan, amount, activities))


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


# Not JSON: quotes in tags would all be escaped, which takes ten times as long. No report holds a
# control character (SPEC 8), so these two separate anything.
_FIELD_END, _BLOCK_END = "\x1f", "\x1e"


def write_blocks(blocks: Iterable[ContributionBlock]) -> str:
    """Write blocks as one text for the cache."""
    return _BLOCK_END.join(
        _FIELD_END.join(
            (
                one.rhk,
                one.unit,
                str(one.weight),
                "" if one.received_at is None else str(one.received_at),
                one.commit or "",
                one.html,
            )
        )
        for one in blocks
    )


def read_blocks(text: str) -> Iterator[ContributionBlock]:
    """Read what `write_blocks` wrote."""
    for part in text.split(_BLOCK_END) if text else ():
        rhk, unit, weight, received_at, commit, html = part.split(_FIELD_END)
        arrival = int(received_at) if received_at else None
        yield ContributionBlock(rhk, unit, int(weight), arrival, commit or None, html)


def _read_rows(found: Iterable[tuple[str, str, str]]) -> dict[str, list[ResultRow]]:
    """Read (month, slug, totals as JSON) as rows by RHK."""
    rows: dict[str, list[ResultRow]] = {}
    for month, slug, text in found:
        for rhk, *fields in json.loads(text):
            rows.setdefault(rhk, []).append(make_result_row(month, slug, rhk, tuple(fields)))
    return rows


def _total_fields(one: ResultTotal) -> TotalFields:
    return one.unit, one.satuan, None if one.jumlah is None else str(one.jumlah), one.kegiatan


def _sum_up(blocks: Sequence[PersonBlock], rows: Sequence[ResultRow]) -> ResultMonth:
    newest = max(
        (
            (one.block.received_at, one.block.commit)
            for one in blocks
            if one.block.received_at is not None and one.block.commit is not None
        ),
        default=None,
    )
    received_at, commit = newest or (None, None)
    return ResultMonth(
        digest_of(*(f"{one.pegawai} {one.block.unit} {one.block.html}" for one in blocks)),
        pack([one.block.weight for one in blocks])[-1],
        received_at,
        commit,
        _add_totals(row.total for row in rows),
    )


def _add_totals(totals: Iterable[ResultTotal]) -> list[TotalFields]:
    """Add up over people, per unit and satuan; amounts as text, all their digits."""
    sums: dict[tuple[str, str | None], tuple[Decimal, int]] = {}
    for one in totals:
        amount, count = sums.get((one.unit, one.satuan), (Decimal(0), 0))
        sums[one.unit, one.satuan] = (amount + (one.jumlah or 0), count + one.kegiatan)
    return [
        (unit, satuan, None if satuan is None else str(amount), count)
        for (unit, satuan), (amount, count) in sums.items()
    ]
