"""Which reports repeat an earlier one: found while they are in memory, kept from build to build.

A month's near-copies depend on that person's two months before, so they are no part of the
person-month: a change in June would make August anew, page and all. They are kept under the keys of
the three months. An edit of an old report brings three months of one person up to date, and their
words then come from the data rows, not from git.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Protocol

from generator.aggregate.award.near_copies import (
    Fingerprint,
    find_copies,
    list_compared_months,
    make_fingerprint,
)
from generator.model.person_month import PersonMonth
from generator.model.report import ON_LEAVE, Activity, Report
from generator.model.settings import AwardFormula
from generator.publish.build_cache import BuildCache

Place = tuple[str, str]  # (slug, "YYYY-MM")
Copies = tuple[tuple[date, date], ...]


class _Keyed(Protocol):
    @property
    def key(self) -> str: ...


class VarietyShelf:
    """The near-copies of all person-months that an award formula asks about."""

    def __init__(
        self,
        cache: BuildCache,
        kept: Mapping[Place, _Keyed],
        read_records: Callable[[Place], list[str]],
        formulas: Sequence[AwardFormula],
    ) -> None:
        """Take what is known.

        Args:
            cache: What earlier builds found.
            kept: What is kept of each person-month; grows while months are brought up to date.
            read_records: Reads the JSON records of a person-month's reports.
            formulas: Nothing is looked at for months before the first.
        """
        self._cache = cache
        self._kept = kept
        self._read_records = read_records
        begin = min((formula.mulai for formula in formulas), default=None)
        self._first = list_compared_months(begin)[0] if begin else None
        self._slug = ""
        self._prints: dict[str, list[Fingerprint]] = {}  # of that person's newest months

    def note(self, made: PersonMonth) -> None:
        """Look at a month while its reports are in memory; months come ascending for each person.

        Its near-copies are found here where the months before were made as well; where they lie
        in the cache they are found when somebody asks, and mostly nobody does.
        """
        if self._first is None or made.month < self._first:
            return
        if made.pegawai != self._slug:
            self._slug, self._prints = made.pegawai, {}
        months = list_compared_months(made.month)
        reports = [day.report for day in made.days if day.report and not day.report.is_leave]
        known = {month: self._prints[month] for month in months if month in self._prints}
        self._prints = known | {made.month: [make_fingerprint(report) for report in reports]}
        if not any(
            (made.pegawai, month) in self._kept and month not in known for month in months[:-1]
        ):
            self._find(made.pegawai, made.month, self._prints)

    def copies(self, place: Place) -> Copies:
        """Give the near-copies of a month: their days and the newest day that each repeats."""
        row = self._cache.database.execute(
            "SELECT key, value FROM variety WHERE pegawai = ? AND month = ?", place
        ).fetchone()
        slug, month = place
        if row is None or row[0] != self._key(slug, month):
            prints = {one: self._read_prints((slug, one)) for one in list_compared_months(month)}
            return self._find(slug, month, prints)
        days = [date.fromisoformat(text) for text in row[1].split()]
        return tuple(zip(days[::2], days[1::2], strict=True))

    def _find(self, slug: str, month: str, prints: Mapping[str, list[Fingerprint]]) -> Copies:
        earlier = [one for name in list_compared_months(month)[:-1] for one in prints.get(name, ())]
        copies = find_copies(prints[month], earlier)
        self._cache.database.execute(
            "REPLACE INTO variety VALUES (?, ?, ?, ?)",
            (
                slug,
                month,
                self._key(slug, month),
                " ".join(str(d) for pair in copies for d in pair),
            ),
        )
        return copies

    def _key(self, slug: str, month: str) -> str:
        kept = (self._kept.get((slug, one)) for one in list_compared_months(month))
        return " ".join(one.key if one else "-" for one in kept)

    def _read_prints(self, place: Place) -> list[Fingerprint]:
        records = [
            json.loads(text, parse_int=Decimal, parse_float=Decimal)
            for text in self._read_records(place)
        ]
        return [read_fingerprint(record) for record in records if record["status"] not in ON_LEAVE]


def read_fingerprint(record: Mapping[str, Any]) -> Fingerprint:
    """Make the fingerprint of a report from its record in laporan.json: the same words and digits.

    Args:
        record: One record, its numbers read as decimals.
    """
    return make_fingerprint(
        Report(
            path="",
            tanggal=date.fromisoformat(record["tanggal"]),
            pegawai=record["pegawai"],
            status=record["status"],
            kegiatan=tuple(
                Activity(
                    one["uraian"],
                    one["hasil"],
                    one["jumlah"],
                    one["satuan"],
                    lokasi=one["lokasi"],
                )
                for one in record["kegiatan"]
            ),
        )
    )
