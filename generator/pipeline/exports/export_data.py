"""The reports of some months, people or units as one data file, as /data/ would hold them."""

from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

from generator.pipeline.exports.export_desk import ExportDesk, open_desk
from generator.pipeline.exports.export_order import ExportedFile, ExportOrder, Progress
from generator.pipeline.month_unit import make_data_rows
from generator.publish.build_cache import BuildCache
from generator.render.data.columns import REPORT_COLUMNS
from generator.render.data.joining import csv_header, join_csv, join_json


def export_data(
    root: Path, order: ExportOrder, cache: BuildCache, progress: Progress
) -> Iterator[ExportedFile]:
    """Write the accepted reports of a commit, by date, then person, as one file.

    Raises:
        UsageFault: No such commit, person or unit; settings with errors.
        EnvironmentFault: A shallow clone.
    """
    with open_desk(root, order, cache) as desk:
        rows = _rows(desk, order, progress)
    if order.form == "json":
        data = join_json(text for _, _, _, text in rows).encode()
    else:
        data = join_csv(csv_header(REPORT_COLUMNS), (csv for _, _, csv, _ in rows)).encode()
    yield ExportedFile(f"laporan.{order.form}", data)


def _rows(
    desk: ExportDesk, order: ExportOrder, progress: Progress
) -> list[tuple[str, str, str, str]]:
    """Make the rows, (date, slug, CSV lines, JSON record), in the order of the data files."""
    zone = ZoneInfo(desk.ground.office.zona_waktu)
    rows = []
    for job in desk.wanted(order):
        progress(f"Membaca laporan: {job.person.slug} {job.month} …")
        made = make_data_rows(desk.read_unit(job, order.unit), job.person, zone)
        rows += [(day, job.person.slug, csv, text) for day, csv, text in made]
    return sorted(rows)
