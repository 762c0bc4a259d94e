"""Bring the kept results of every person-month up to date; only changed ones are made anew."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict
from typing import NamedTuple
from zoneinfo import ZoneInfo

from generator.aggregate.long_note import list_long_notes
from generator.aggregate.month_plan import MonthPlan, make_month_plan
from generator.aggregate.summary import make_summary
from generator.aggregate.summary_json import summary_from_json, summary_to_json
from generator.model.person_month import Counts, PersonMonth, PersonMonthSummary
from generator.model.site import CountRow
from generator.pipeline.ground import Ground
from generator.pipeline.history import read_lives
from generator.pipeline.month_jobs import MonthJob
from generator.pipeline.month_unit import MonthUnit, make_data_rows, make_month_unit
from generator.pipeline.shelves.contribution_shelf import ContributionShelf
from generator.pipeline.shelves.variety_shelf import VarietyShelf
from generator.pipeline.source import Source
from generator.problems import Problem, Severity
from generator.publish.build_cache import BuildCache, digest_of
from generator.render.search_document import render_search_document

Place = tuple[str, str]  # (slug, "YYYY-MM")


class KeptMonth(NamedTuple):
    """What is known of a person-month without reading its summary.

    Attributes:
        key: Of its job.
        counts: Per unit.
        last_commit: The newest commit of its files; None where it has none.
        last_received_at: Its time, epoch seconds.
        document_digest: Of its search document; "" where there is nothing to find.
        long_notes: ISO dates of the notes with a page of their own, ascending.
    """

    key: str
    counts: tuple[tuple[str, Counts], ...]
    last_commit: str | None
    last_received_at: int | None
    document_digest: str
    long_notes: tuple[str, ...] = ()


class MonthShelf:
    """The results of all person-months, kept in the cache between builds."""

    def __init__(self, source: Source, ground: Ground, cache: BuildCache) -> None:
        self._source = source
        self._ground = ground
        self._cache = cache
        self._zone = ZoneInfo(ground.office.zona_waktu)
        self._plans: dict[str, MonthPlan] = {}
        self._summaries: dict[Place, PersonMonthSummary] = {}
        self._count_rows: list[CountRow] | None = None
        self.contributions = ContributionShelf(cache, ground.office)
        self.kept: dict[Place, KeptMonth] = dict(_read_kept(cache))
        self.variety = VarietyShelf(
            cache, self.kept, self.day_records, ground.settings.award_formulas
        )

    def bring(
        self,
        jobs: Iterable[MonthJob],
        is_missing: Callable[[MonthJob], bool],
        use: Callable[[MonthJob, PersonMonth], None],
        progress: Callable[[str], None],
    ) -> int:
        """Make what is stale or missing.

        Args:
            jobs: All person-months of the site; others are forgotten.
            is_missing: Tells of a job with an unchanged key whether something of it is lacking.
            use: Called with each month that was made, while its reports are in memory.
            progress: Told which month is being made.

        Returns:
            How many were made.
        """
        wanted = {(job.person.slug, job.month) for job in jobs}
        for place in self.kept.keys() - wanted:
            self._forget(place)
        made = 0
        for job in jobs:
            kept = self.kept.get((job.person.slug, job.month))
            if kept is None or kept.key != job.key or is_missing(job):
                progress(f"Membaca laporan: {job.person.slug} {job.month} …")
                unit = self.make_unit(job)
                self._keep(job, unit)
                use(job, unit.person_month)
                if job.is_closed:  # the award asks for no other
                    self.variety.note(unit.person_month)
                made += 1
        return made

    def make_unit(self, job: MonthJob) -> MonthUnit:
        """Read and check the files of a month and put it together."""
        files = [entry for folder in job.folders for entry in self._source.list_month(folder)]
        lives = {
            path: life for name in job.lives for path, life in read_lives(self._cache, name).items()
        }
        contents = zip(files, self._source.read_files(files), strict=True)
        plan = self._plan(job.month)
        return make_month_unit(job.person, plan, contents, lives, self._ground.vocabulary)

    def summaries(self, places: Iterable[Place]) -> list[PersonMonthSummary]:
        """Read the summaries of some person-months, in the order asked."""
        return [self._summaries.get(place) or self._read_summary(place) for place in places]

    def sums(self, places: Iterable[Place]) -> list[PersonMonthSummary]:
        """Give the counts of some person-months, in the order asked.

        Returns:
            Summaries without days and results, in a tenth of a summary's time.
        """
        return [
            PersonMonthSummary(
                *place,
                unit="",
                counts=self.kept[place].counts,
                days=(),
                last_commit=self.kept[place].last_commit,
                last_received_at=self.kept[place].last_received_at,
            )
            for place in places
        ]

    def count_rows(self) -> list[CountRow]:
        """List the counts of all person-months, by person, then month, then unit."""
        if self._count_rows is None:
            self._count_rows = [
                CountRow(*place, unit, counts)
                for place, kept in sorted(self.kept.items())
                for unit, counts in kept.counts
            ]
        return self._count_rows

    def data_rows(self, month: str) -> list[tuple[str, str, str]]:
        """List the data rows of a month by date, then person: (date, CSV lines, JSON record)."""
        found = self._cache.database.execute(
            "SELECT pegawai, value FROM rows WHERE month = ? ORDER BY pegawai", (month,)
        ).fetchall()
        rows = [
            (day, slug, csv, text) for slug, value in found for day, csv, text in json.loads(value)
        ]
        return [(day, csv, text) for day, _, csv, text in sorted(rows)]

    def day_records(self, place: Place) -> list[str]:
        """List the JSON records of one person-month's reports, ascending by day."""
        row = self._cache.database.execute(
            "SELECT value FROM rows WHERE pegawai = ? AND month = ?", place
        ).fetchone()
        return [] if row is None else [record for _, _, record in json.loads(row[0])]

    def documents(self, places: Iterable[Place]) -> Iterator[tuple[str, str]]:
        """Yield the search documents of some person-months: (page address, document)."""
        for slug, month in places:
            (text,) = self._cache.database.execute(
                "SELECT document FROM rows WHERE pegawai = ? AND month = ?", (slug, month)
            ).fetchone()
            yield f"pegawai/{slug}/{month}/", text

    def problems(self) -> list[Problem]:
        """List what is wrong in all files, by path and line."""
        rows = self._cache.database.execute(
            "SELECT problems FROM person_month WHERE problems <> '[]'"
        )
        found = [_read_problem(row) for (text,) in rows for row in json.loads(text)]
        return sorted(found)

    def _read_summary(self, place: Place) -> PersonMonthSummary:
        row = self._cache.database.execute(
            "SELECT summary FROM person_month WHERE pegawai = ? AND month = ?", place
        ).fetchone()
        self._summaries[place] = summary_from_json(row[0])
        return self._summaries[place]

    def _plan(self, month: str) -> MonthPlan:
        plan = self._plans.get(month)
        if plan is None:
            ground = self._ground
            plan = make_month_plan(month, ground.office, ground.calendar, ground.moment)
            self._plans[month] = plan
        return plan

    def _keep(self, job: MonthJob, unit: MonthUnit) -> None:
        place = (job.person.slug, job.month)
        summary = make_summary(unit.person_month)
        document = render_search_document(unit.person_month, job.person)
        kept = KeptMonth(
            job.key,
            summary.counts if job.has_page else (),
            summary.last_commit,
            summary.last_received_at,
            digest_of(document) if document and job.has_page else "",
            tuple(map(str, list_long_notes(unit.person_month.days))) if job.has_page else (),
        )
        if place in self.kept:
            self.contributions.forget(place)
        if job.has_page:
            self.contributions.keep(unit.person_month, summary)
        self.kept[place] = kept
        self._cache.database.execute(
            "REPLACE INTO person_month VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *place, kept.key, _write_counts(kept.counts),
                kept.last_commit, kept.last_received_at, kept.document_digest,
                " ".join(kept.long_notes),
                json.dumps([list(asdict(problem).values()) for problem in unit.problems]),
                summary_to_json(summary),
            ),
        )  # fmt: skip
        rows = make_data_rows(unit, job.person, self._zone) if job.has_page else []
        self._cache.database.execute(
            "REPLACE INTO rows VALUES (?, ?, ?, ?)",
            (*place, json.dumps(rows, ensure_ascii=False), document),
        )

    def _forget(self, place: Place) -> None:
        del self.kept[place]
        self.contributions.forget(place)
        for table in ("person_month", "rows", "variety"):
            self._cache.database.execute(
                f"DELETE FROM {table} WHERE pegawai = ? AND month = ?",  # noqa: S608 - our own tables
                place,
            )


def _read_kept(cache: BuildCache) -> Iterator[tuple[Place, KeptMonth]]:
    rows = cache.database.execute(
        "SELECT pegawai, month, key, counts, last_commit, last_received_at, document_digest,"
        " long_notes"
        " FROM person_month"
    )
    found = rows.fetchall()
    parsed = json.loads(f"[{','.join(row[3] for row in found)}]")  # one call, not thousands
    for (slug, month, key, _, commit, received_at, digest, notes), counts in zip(
        found, parsed, strict=True
    ):
        long_notes = tuple(notes.split())
        yield (
            (slug, month),
            KeptMonth(key, _read_counts(counts), commit, received_at, digest, long_notes),
        )


def _write_counts(counts: tuple[tuple[str, Counts], ...]) -> str:
    return json.dumps(
        [[unit, [getattr(row, name) for name in row.__slots__]] for unit, row in counts]
    )


def _read_counts(rows: list[tuple[str, list[int]]]) -> tuple[tuple[str, Counts], ...]:
    return tuple((unit, Counts(*numbers)) for unit, numbers in rows)


def _read_problem(row: list[str | int]) -> Problem:
    fields: Mapping[str, object] = dict(zip(Problem.__slots__, row, strict=True))
    return Problem(**{**fields, "severity": Severity(str(fields["severity"]))})  # type: ignore[arg-type]  # what _keep wrote
