"""The person-months of one commit, as the exports read them: whole, with the reports' texts."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from generator.model.office import Person
from generator.model.period import days_of_month
from generator.model.person_month import PersonMonth
from generator.pipeline.exports.export_order import (
    ExportOrder,
    Progress,
    is_asked_for,
    months_of,
    refuse_strangers,
)
from generator.pipeline.ground import Ground, lay_ground
from generator.pipeline.history import bring_history
from generator.pipeline.listings import bring_listing
from generator.pipeline.month_jobs import MonthJob, list_months, plan_month_jobs
from generator.pipeline.month_unit import MonthUnit
from generator.pipeline.month_work import MonthShelf
from generator.problems import UsageFault
from generator.publish.build_cache import BuildCache
from generator.read.commit_source import CommitSource

_BAR_WIDTH = 20


@dataclass(frozen=True, slots=True)
class ExportDesk:
    """What an export reads from.

    Attributes:
        source: The pinned commit.
        ground: Its settings, calendar and "now".
        shelf: Makes a person-month from its files.
        jobs: Person-months with a page, by person, then month: all of the office.
    """

    source: CommitSource
    ground: Ground
    shelf: MonthShelf
    jobs: tuple[MonthJob, ...]

    def wanted(self, order: ExportOrder) -> list[MonthJob]:
        """List the person-months that an order asks for, by person, then month."""
        months = months_of(order.periode) if order.periode else None
        return [
            job
            for job in self.jobs
            if (months is None or job.month in months) and is_asked_for(job.person, order)
        ]

    def people(
        self, order: ExportOrder, progress: Progress
    ) -> Iterator[tuple[Person, list[MonthJob]]]:
        """Yield the people that an order asks for with their months, for a document each.

        Raises:
            UsageFault: Several people, and one file for all of them.
        """
        found: dict[str, tuple[Person, list[MonthJob]]] = {}
        for job in self.wanted(order):
            if order.unit is None or order.unit in _units_in(job.person, job.month):
                found.setdefault(job.person.slug, (job.person, []))[1].append(job)
        if not order.is_folder and len(found) != 1:
            raise UsageFault(_explain_number(len(found)))
        for number, (person, jobs) in enumerate(found.values(), start=1):
            progress(f"[{_bar(number - 1, len(found))}] {number} dari {len(found)}: {person.slug}")
            yield person, jobs

    def read_unit(self, job: MonthJob, unit: str | None = None) -> MonthUnit:
        """Read and check a person-month; with a unit, only the days that belong to it."""
        made = self.shelf.make_unit(job)
        if unit is None:
            return made
        days = tuple(day for day in made.person_month.days if day.unit == unit)
        return replace(made, person_month=replace(made.person_month, days=days))

    def read_month(self, job: MonthJob, unit: str | None = None) -> PersonMonth:
        """Read a person-month without what was wrong in its files."""
        return self.read_unit(job, unit).person_month


def _units_in(person: Person, month: str) -> set[str]:
    return {person.unit_on(day) for day in days_of_month(month)}


def _explain_number(count: int) -> str:
    if not count:
        return "Tidak ada yang bertugas pada periode itu."
    return (
        f"Ada {count} pegawai, satu berkas untuk satu orang. "
        "Sebutkan --pegawai, atau sebuah folder: --out keluaran/"
    )


def _bar(done: int, total: int) -> str:
    full = done * _BAR_WIDTH // total
    return "#" * full + "." * (_BAR_WIDTH - full)


@contextmanager
def open_desk(root: Path, order: ExportOrder, cache: BuildCache) -> Iterator[ExportDesk]:
    """Open a commit for an export.

    Raises:
        UsageFault: No such commit, person or unit; settings with errors.
        EnvironmentFault: A shallow clone.
    """
    with CommitSource(root, order.revision) as source:
        source.require_full_history()
        ground = lay_ground(source, source.commit.committed_at, None, cache)
        refuse_strangers(ground.office, order)
        histories = bring_history(cache, source.door, source.commit.hash)
        listing = bring_listing(source, cache)
        months = list_months(ground, listing)
        jobs = plan_month_jobs(ground, listing, histories, months)
        shelf = MonthShelf(source, ground, cache)
        yield ExportDesk(source, ground, shelf, tuple(job for job in jobs if job.has_page))
