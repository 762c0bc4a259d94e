"""The export of kind "rekap": a period as a workbook, for everybody or for the camat alone."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from generator import __version__
from generator.aggregate.internal_recap.presence import Presence
from generator.aggregate.internal_recap.sheets import NOTICE, InternalYear, make_internal_sheets
from generator.aggregate.recap.material import RecapMaterial
from generator.aggregate.recap.workbook import make_recap_workbook
from generator.aggregate.summary import make_summary
from generator.model.person_month import PersonMonth
from generator.model.site import SiteContext, Stamp
from generator.model.workbook import WorkSheet
from generator.pipeline.exports.export_desk import ExportDesk, open_desk
from generator.pipeline.exports.export_order import (
    ExportedFile,
    ExportOrder,
    Progress,
    months_of,
    require_period,
)
from generator.pipeline.listings import bring_listing
from generator.pipeline.month_jobs import MonthJob
from generator.pipeline.shelves.record_shelf import RecordShelf
from generator.problems import UsageFault
from generator.publish.build_cache import BuildCache
from generator.render.data.columns import REPORT_COLUMNS
from generator.render.data.workbook import render_workbook

_DICTIONARY = {column.name: column.sentence for column in REPORT_COLUMNS}


def export_rekap(
    root: Path, order: ExportOrder, cache: BuildCache, progress: Progress
) -> Iterator[ExportedFile]:
    """Write the workbook of a period.

    Raises:
        UsageFault: No period or no such commit; settings with errors; a part of the office asked
            for; no day of the period has come.
        EnvironmentFault: A shallow clone.
    """
    period = require_period(order)
    if order.pegawai is not None or order.unit is not None:
        raise UsageFault(
            "rekap memuat semua pegawai dan unit; saring di dalam lembarnya, tanpa --pegawai dan "
            "--unit."
        )
    with open_desk(root, order, cache) as desk:
        material = _read_material(desk, order, period, progress)
        internal: tuple[WorkSheet, ...] = ()
        if order.is_internal:
            internal = _make_internal(desk, material, cache, progress)
    progress("Menulis buku kerja …")
    notice = NOTICE if order.is_internal else ""
    workbook = make_recap_workbook(material, _DICTIONARY, internal, notice)
    name = name_workbook(period, is_internal=order.is_internal)
    yield ExportedFile(name, render_workbook(workbook))


def name_workbook(period: str, *, is_internal: bool = False) -> str:
    """Name the file, so that nobody takes the camat's for the one that may be handed on."""
    return f"rekap-internal-{period}.xlsx" if is_internal else f"rekap-{period}.xlsx"


def _read_material(
    desk: ExportDesk, order: ExportOrder, period: str, progress: Progress
) -> RecapMaterial:
    months = _read_months(desk, desk.wanted(order), progress)
    if not months:
        raise UsageFault(f"Belum ada catatan untuk {period}. Pilih periode yang sudah berjalan.")
    ground, commit = desk.ground, desk.source.commit
    context = SiteContext(
        ground.office,
        ground.calendar,
        ground.moment,
        tuple(sorted({job.month for job in desk.jobs})),
    )
    return RecapMaterial(
        context=context,
        period=period,
        months=months_of(period),
        person_months=months,
        summaries=tuple(make_summary(month) for month in months),
        stamp=Stamp(ground.moment.day.isoformat(), commit.hash, commit.committed_at),
        tool=f"Jejak {__version__}",
    )


def _make_internal(
    desk: ExportDesk, material: RecapMaterial, cache: BuildCache, progress: Progress
) -> tuple[WorkSheet, ...]:
    """Make the camat's sheets: attendance, and the year's months before the period beside it."""
    year = tuple(month for month in months_of(material.period[:4]) if month <= material.months[-1])
    before = [job for job in desk.jobs if job.month in year and job.month not in material.months]
    person_months = (*_read_months(desk, before, progress), *material.person_months)
    records = bring_listing(desk.source, cache).office_records
    shelf = RecordShelf(desk.source, desk.ground, cache, records, {})
    attendance = {month: shelf.attendance(month) for month in year}
    presence = Presence(desk.ground.office.people, attendance)
    return make_internal_sheets(material, InternalYear(year, person_months), presence)


def _read_months(
    desk: ExportDesk, jobs: Iterable[MonthJob], progress: Progress
) -> tuple[PersonMonth, ...]:
    months = []
    for job in jobs:
        progress(f"Membaca laporan: {job.person.slug} {job.month} …")
        months.append(desk.read_month(job))
    return tuple(months)
