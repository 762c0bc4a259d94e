"""The reports of some months, people or units as one data file, as /data/ would hold them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from zoneinfo import ZoneInfo

from generator.model.period import months_of_quarter, months_of_year
from generator.pipeline.ground import Ground, lay_ground
from generator.pipeline.history import bring_history
from generator.pipeline.listings import bring_listing
from generator.pipeline.month_jobs import MonthJob, list_months, plan_month_jobs
from generator.pipeline.month_unit import MonthUnit, make_data_rows
from generator.pipeline.month_work import MonthShelf
from generator.problems import UsageFault
from generator.publish.build_cache import BuildCache
from generator.read.commit_source import CommitSource
from generator.render.data.columns import REPORT_COLUMNS
from generator.render.data.joining import csv_header, join_csv, join_json

_QUARTER_LENGTH, _YEAR_LENGTH = len("2025-T2"), len("2025")


@dataclass(frozen=True, slots=True)
class DataOrder:
    """Which reports are asked for; None asks for all.

    Attributes:
        periode: "2025-06", "2025-T2" or "2025".
        pegawai: Slug of a person, present or former.
        unit: Slug of the unit that a report's day belongs to.
        form: "csv" or "json".
    """

    periode: str | None = None
    pegawai: str | None = None
    unit: str | None = None
    form: str = "csv"


def export_data(root: Path, revision: str, order: DataOrder, cache: BuildCache) -> bytes:
    """Write the accepted reports of a commit, by date, then person.

    Raises:
        UsageFault: No such commit, person or unit; settings with errors.
        EnvironmentFault: A shallow clone.
    """
    with CommitSource(root, revision) as source:
        source.require_full_history()
        ground = lay_ground(source, source.commit.committed_at, None, cache)
        _refuse_strangers(ground, order)
        histories = bring_history(cache, source.door, source.commit.hash)
        listing = bring_listing(source, cache)
        months = list_months(ground, listing)
        jobs = _wanted(plan_month_jobs(ground, listing, histories, months), order)
        rows = _rows(MonthShelf(source, ground, cache), jobs, ground, order.unit)
    if order.form == "json":
        return join_json(text for _, _, _, text in rows).encode()
    return join_csv(csv_header(REPORT_COLUMNS), (csv for _, _, csv, _ in rows)).encode()


def months_of(periode: str) -> tuple[str, ...]:
    """List the months of a period: one, three or twelve."""
    if len(periode) == _YEAR_LENGTH:
        return months_of_year(int(periode))
    if len(periode) == _QUARTER_LENGTH and "T" in periode:
        return months_of_quarter(periode)
    return (periode,)


def _refuse_strangers(ground: Ground, order: DataOrder) -> None:
    office = ground.office
    names = {slug for person in office.people for slug in (person.slug, *person.nama_lain)}
    if order.pegawai is not None and order.pegawai not in names:
        raise UsageFault(f"Pegawai “{order.pegawai}” tidak ada di site_config/pegawai.yml.")
    if order.unit is not None and office.unit(order.unit) is None:
        raise UsageFault(f"Unit “{order.unit}” tidak ada di site_config/kantor.yml.")


def _wanted(jobs: Iterable[MonthJob], order: DataOrder) -> list[MonthJob]:
    months = months_of(order.periode) if order.periode else None
    return [
        job
        for job in jobs
        if job.has_page
        and (months is None or job.month in months)
        and (order.pegawai is None or order.pegawai in (job.person.slug, *job.person.nama_lain))
    ]


def _rows(
    shelf: MonthShelf, jobs: Iterable[MonthJob], ground: Ground, unit: str | None
) -> list[tuple[str, str, str, str]]:
    """Make the rows, (date, slug, CSV lines, JSON record), in the order of the data files."""
    zone = ZoneInfo(ground.office.zona_waktu)
    return sorted(
        (day, job.person.slug, csv, text)
        for job in jobs
        for day, csv, text in make_data_rows(_of(shelf.make_unit(job), unit), job.person, zone)
    )


def _of(made: MonthUnit, unit: str | None) -> MonthUnit:
    """Keep the days that belong to a unit."""
    if unit is None:
        return made
    days = tuple(day for day in made.person_month.days if day.unit == unit)
    return replace(made, person_month=replace(made.person_month, days=days))
