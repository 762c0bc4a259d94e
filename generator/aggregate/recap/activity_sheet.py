"""The sheet of activities: the rows of laporan.csv with real dates, times and numbers."""

from collections.abc import Iterator, Mapping
from datetime import datetime, time
from zoneinfo import ZoneInfo

from generator.aggregate.recap.material import RecapMaterial
from generator.model.office import Person
from generator.model.person_month import PersonDay
from generator.model.report import Activity, Report
from generator.model.workbook import Kind, SheetColumn, Value, WorkSheet

# SPEC 6 fixes their names and order; how wide each is, and what it holds, is the workbook's own.
_SHAPES = (
    ("tanggal", Kind.DATE, 13),
    ("pegawai", Kind.LONG, 17),
    ("nama", Kind.LONG, 22),
    ("unit", Kind.LONG, 13),
    ("status", Kind.TEXT, 11),
    ("no", Kind.COUNT, 5),
    ("uraian", Kind.LONG, 46),
    ("hasil", Kind.LONG, 26),
    ("jumlah", Kind.NUMBER, 9),
    ("satuan", Kind.LONG, 12),
    ("rhk", Kind.LONG, 17),
    ("jenis", Kind.LONG, 12),
    ("mulai", Kind.TIME, 8),
    ("selesai", Kind.TIME, 9),
    ("lokasi", Kind.LONG, 16),
    ("bukti", Kind.LONG, 26),
    ("kendala", Kind.LONG, 22),
    ("berkas", Kind.TEXT, 54),
    ("komit", Kind.TEXT, 46),
    ("diterima", Kind.MOMENT, 18),
    ("kendala_hari", Kind.LONG, 30),
)
_PRINTED = 17  # up to `kendala`: paths and commits are for looking up
_NO_ACTIVITY = (0, *([None] * 11))  # from `no` to `kendala`


def make_activity_sheet(material: RecapMaterial, dictionary: Mapping[str, str]) -> WorkSheet:
    """Make a row for each activity, and one for each leave day, by date, then slug.

    Args:
        material: The reports.
        dictionary: Name of each column of laporan.csv to the sentence on it.
    """
    zone = ZoneInfo(material.context.office.zona_waktu)
    days = sorted(material.person_days(), key=lambda one: (one[0].day, one[1].slug))
    rows = tuple(row for day, person in days for row in _rows_of_day(day, person, zone))
    columns = tuple(SheetColumn(*shape, dictionary[shape[0]]) for shape in _SHAPES)
    return WorkSheet(
        "Kegiatan", columns, rows, empty="Belum ada laporan.", frozen=3, printed=_PRINTED
    )


def _rows_of_day(day: PersonDay, person: Person, zone: ZoneInfo) -> Iterator[tuple[Value, ...]]:
    """Yield the rows of a report. Of a leave day only its status is told."""
    report = day.report
    if report is None:
        return
    head = (day.day, person.slug, person.nama, day.unit, report.status)
    tail = _tail(day, report, zone)
    if report.is_leave:
        yield (*head, *_NO_ACTIVITY, *tail)
        return
    for number, activity in enumerate(report.kegiatan, start=1):
        yield (*head, number, *_activity_cells(activity), *tail)


def _tail(day: PersonDay, report: Report, zone: ZoneInfo) -> tuple[Value, ...]:
    kendala = None if report.is_leave else report.kendala
    if day.provenance is None:
        return report.path, None, None, kendala
    received = datetime.fromtimestamp(day.provenance.first.received_at, zone)
    # A cell has no zone: it shows the office's clock.
    return report.path, day.provenance.last.commit, received.replace(tzinfo=None), kendala


def _activity_cells(activity: Activity) -> tuple[Value, ...]:
    return (
        activity.uraian,
        activity.hasil,
        activity.jumlah,
        activity.satuan,
        activity.rhk,
        activity.jenis,
        clock_cell(activity.mulai),
        clock_cell(activity.selesai),
        activity.lokasi,
        " ".join(activity.bukti) or None,
        activity.kendala,
    )


def clock_cell(clock: str | None) -> time | None:
    """Make a time of day of "HH:MM"."""
    return time(int(clock[:2]), int(clock[3:])) if clock else None
