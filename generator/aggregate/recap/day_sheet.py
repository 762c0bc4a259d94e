"""The sheet of days: a row a person-day, what is known of it and what was done."""

from generator.aggregate.day_marks import DAY_MARKS, SILENT
from generator.aggregate.indonesian import day_name
from generator.aggregate.people import unit_name
from generator.aggregate.recap.material import RecapMaterial
from generator.model.office import Office, Person
from generator.model.person_month import PersonDay
from generator.model.workbook import Kind, SheetColumn, Value, WorkSheet

NAME = SheetColumn("Nama", Kind.LONG, 31, "Nama lengkap pegawai.")
SLUG = SheetColumn("Pegawai", Kind.TEXT, 23, "Nama pendek pegawai, sama dengan alamat halamannya.")
UNIT = SheetColumn("Unit", Kind.LONG, 30, "Unit tempat pegawai bertugas pada hari itu.")
# Of every sheet with a row a person-day; `day_cells` gives their values.
DAY_COLUMNS = (
    SheetColumn("Tanggal", Kind.DATE, 13, "Tanggal."),
    SheetColumn("Hari", Kind.TEXT, 9, "Nama hari."),
    NAME,
    SLUG,
    UNIT,
)
_COLUMNS = (
    *DAY_COLUMNS,
    SheetColumn("Hari wajib", Kind.TEXT, 9, "ya bila hari itu wajib dilaporkan."),
    SheetColumn("Keadaan", Kind.TEXT, 24, "Yang diketahui tentang hari itu, seperti di situs."),
    SheetColumn("Kegiatan", Kind.COUNT, 10, "Banyaknya kegiatan; kosong bila tidak ada laporan."),
    SheetColumn("Kegiatan dengan hasil", Kind.COUNT, 11, "Kegiatan yang mencatat hasilnya."),
    SheetColumn("Tepat waktu", Kind.TEXT, 9, "ya bila laporannya diterima sebelum tenggat."),
    SheetColumn("Diubah setelah tenggat", Kind.TEXT, 11, "ya bila diubah sesudah tenggatnya."),
)


def make_day_sheet(material: RecapMaterial) -> WorkSheet:
    """Make a row for each person and day of service that has come, by date, then name."""
    office = material.context.office
    rows = (
        (*day_cells(day, person, office), *_state_cells(day))
        for day, person in material.person_days()
        if day.state not in SILENT
    )
    return WorkSheet("Hari", _COLUMNS, tuple(rows), frozen=3)


def day_cells(day: PersonDay, person: Person, office: Office) -> tuple[Value, ...]:
    """Give the cells under `DAY_COLUMNS`."""
    return day.day, day_name(day.day), person.nama, person.slug, unit_name(office, day.unit)


def yes_or_no(flag: bool | None) -> str | None:  # noqa: FBT001 - the value is the subject, not a switch
    """Write a flag; an unknown one is an empty cell."""
    return None if flag is None else "ya" if flag else "tidak"


def _state_cells(day: PersonDay) -> tuple[Value, ...]:
    is_work = day.report is not None and not day.report.is_leave
    activities = day.report.kegiatan if day.report is not None and is_work else None
    return (
        yes_or_no(day.is_obliged),
        DAY_MARKS[day.state].word,
        None if activities is None else len(activities),
        None if activities is None else sum([activity.has_result for activity in activities]),
        yes_or_no(day.is_on_time) if is_work else None,
        yes_or_no(day.is_changed_late) if is_work else None,
    )
