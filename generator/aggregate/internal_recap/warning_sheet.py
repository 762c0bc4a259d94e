"""The sheet of early warnings: a row a person, a column a month of the calendar year."""

from collections.abc import Sequence

from generator.aggregate.indonesian import short_month_text
from generator.aggregate.internal_recap.attendance_sheets import UNKNOWN
from generator.aggregate.internal_recap.early_warning import (
    RUN_THRESHOLD,
    THRESHOLDS,
    YearCount,
    count_year,
)
from generator.aggregate.internal_recap.presence import Presence
from generator.aggregate.people import sort_people, unit_name
from generator.aggregate.recap.day_sheet import NAME, SLUG, UNIT
from generator.aggregate.recap.material import days_of
from generator.model.office import Office, Person
from generator.model.person_month import PersonDay, PersonMonth
from generator.model.workbook import Kind, SheetColumn, Value, WorkSheet

_CHECK = "Periksa angkanya ke naskah PP 94/2021 sebelum dipakai; ini bukan penilaian."
_STEPS = ", ".join(map(str, THRESHOLDS))


def make_warning_sheet(
    office: Office, months: Sequence[str], year: Sequence[PersonMonth], presence: Presence
) -> WorkSheet:
    """Make a row for each person with a working day in the year so far, in the site's order.

    Args:
        office: Whose people.
        months: Months of the calendar year up to the end of the period, ascending.
        year: The person-months of those months, in any order.
        presence: Their attendance.
    """
    people = sort_people(office.people)
    own: dict[str, list[PersonDay]] = {}
    for day, person in days_of(tuple(year), people):
        own.setdefault(person.slug, []).append(day)
    counted = ((one, count_year(one.slug, own.get(one.slug, ()), presence)) for one in people)
    rows = [_row(office, person, months, count) for person, count in counted if count.months]
    return WorkSheet("Perhatian dini", _columns(months), tuple(rows), frozen=1)


def _columns(months: Sequence[str]) -> tuple[SheetColumn, ...]:
    counted = "Hari kerja tanpa catatan hadir, tanpa laporan, dan tanpa cuti atau izin"
    return (
        NAME,
        SLUG,
        UNIT._replace(sentence="Unit pegawai sekarang."),
        SheetColumn("Jenis", Kind.TEXT, 11, "Jenis pegawai; PP 94/2021 mengatur PNS."),
        *[
            SheetColumn(short_month_text(month), Kind.COUNT, 8, f"{counted}, bulan itu.")
            for month in months
        ],
        SheetColumn("Jumlah tahun ini", Kind.COUNT, 10, f"{counted}, sejak Januari."),
        SheetColumn(
            "Terpanjang berturut-turut",
            Kind.COUNT,
            13,
            f"Hari seperti itu yang berurutan. Ambang untuk diperiksa: {RUN_THRESHOLD}. {_CHECK}",
        ),
        SheetColumn(
            "Ambang hari yang dicapai (periksa)",
            Kind.COUNT,
            15,
            f"Ambang terakhir yang dicapai jumlah itu: {_STEPS}. {_CHECK}",
        ),
        SheetColumn(
            "Ambang hari berikutnya (periksa)", Kind.COUNT, 15, f"Ambang sesudahnya. {_CHECK}"
        ),
        SheetColumn(
            "Hari tanpa data kehadiran",
            Kind.COUNT,
            13,
            "Hari wajib tanpa baris kehadiran di bulan yang punya data; tidak ikut dihitung.",
        ),
    )


def _row(
    office: Office, person: Person, months: Sequence[str], count: YearCount
) -> tuple[Value, ...]:
    return (
        person.nama,
        person.slug,
        unit_name(office, person.unit),
        person.jenis,
        *[_known(count.months[month]) if month in count.months else None for month in months],
        _known(count.total),
        _known(count.longest_run),
        count.reached,
        count.next,
        count.unknown,
    )


def _known(count: int | None) -> Value:
    return UNKNOWN if count is None else count
