"""Attendance beside reports: how each person's days agree, and each day that does not."""

from collections import Counter

from generator.aggregate.attendance.match import MATCH_WORDS, Match
from generator.aggregate.day_marks import DAY_MARKS
from generator.aggregate.internal_recap.presence import Presence
from generator.aggregate.people import unit_name
from generator.aggregate.recap.activity_sheet import clock_cell
from generator.aggregate.recap.day_sheet import DAY_COLUMNS, NAME, SLUG, UNIT, day_cells
from generator.aggregate.recap.material import RecapMaterial
from generator.model.attendance import AttendanceDay
from generator.model.office import Person
from generator.model.period import month_of
from generator.model.person_month import PersonDay
from generator.model.workbook import Kind, SheetColumn, Value, WorkSheet

UNKNOWN = "belum ada data"
_COUNTED = tuple(match for match in Match if match is not Match.OFF_DUTY)
_SHOWN = frozenset(_COUNTED) - {Match.PRESENT_REPORTED, Match.PENDING}
_NOTES = {
    Match.PRESENT_UNREPORTED: "Laporannya belum ada.",
    Match.REPORTED_ABSENT: "Tanyakan dahulu; catatan hadir dapat keliru.",
    Match.REPORTED_ELSEWHERE: "Wajar: bertugas di luar kantor.",
    Match.NEITHER: "Tanyakan dahulu; kedua catatan dapat keliru.",
    Match.NO_DATA: "Tidak ada baris kehadiran untuk hari itu.",
}
_MATCH_COLUMNS = (
    *DAY_COLUMNS,
    SheetColumn(
        "Kehadiran", Kind.TEXT, 20, "Catatan kehadiran: hadir, tidak, atau belum ada data."
    ),
    SheetColumn("Masuk", Kind.TIME, 8, "Jam masuk menurut catatan, bila ada."),
    SheetColumn("Pulang", Kind.TIME, 8, "Jam pulang menurut catatan, bila ada."),
    SheetColumn("Laporan", Kind.TEXT, 18, "Keadaan laporan hari itu."),
    SheetColumn("Status", Kind.TEXT, 12, "Status di laporan, bila ada."),
    SheetColumn("Perbandingan", Kind.LONG, 26, "Kehadiran dibandingkan dengan laporan."),
    SheetColumn("Catatan", Kind.LONG, 30, "Cara membacanya."),
)


def make_count_sheet(material: RecapMaterial, presence: Presence) -> WorkSheet:
    """Make a row for each person: their hari wajib, and how many of them agree in which way."""
    found: dict[str, Counter[Match]] = {}
    for day, person in material.person_days():
        if day.is_obliged:
            found.setdefault(person.slug, Counter())[presence.match(person.slug, day)] += 1
    units = {row.pegawai: row.unit for row in material.recap()}
    office = material.context.office
    rows: list[tuple[Value, ...]] = [
        (
            person.nama,
            person.slug,
            unit_name(office, units.get(person.slug, person.unit)),
            found[person.slug].total(),
            *[found[person.slug][match] for match in _COUNTED],
        )
        for person in material.people()
        if person.slug in found
    ]
    columns = (
        NAME,
        SLUG,
        UNIT._replace(sentence="Unit terakhir pegawai pada periode itu."),
        SheetColumn("Hari wajib", Kind.COUNT, 10, "Jumlah semua kolom di kanannya."),
        *[_count_column(match) for match in _COUNTED],
    )
    return WorkSheet("Kehadiran per pegawai", columns, tuple(rows), frozen=1)


def make_match_sheet(material: RecapMaterial, presence: Presence) -> WorkSheet:
    """Make a row for each hari wajib whose records do not agree, by date, then name.

    Months without any attendance have no rows here: the first sheet names them.
    """
    rows = [
        (
            *day_cells(day, person, material.context.office),
            *_presence_cells(presence.find(person.slug, day.day)),
            DAY_MARKS[day.state].word,
            day.report.status if day.report else None,
            MATCH_WORDS[match],
            _NOTES[match],
        )
        for day, person, match in _list_matches(material, presence)
    ]
    empty = "Tidak ada perbedaan pada bulan yang punya data kehadiran."
    return WorkSheet("Kehadiran × laporan", _MATCH_COLUMNS, tuple(rows), empty=empty, frozen=3)


def _list_matches(
    material: RecapMaterial, presence: Presence
) -> list[tuple[PersonDay, Person, Match]]:
    days = (one for one in material.person_days() if presence.is_known(month_of(one[0].day)))
    found = ((day, person, presence.match(person.slug, day)) for day, person in days)
    return [one for one in found if one[2] in _SHOWN]


def _count_column(match: Match) -> SheetColumn:
    word = MATCH_WORDS[match]
    head = word[0].upper() + word[1:]
    return SheetColumn(head, Kind.COUNT, 17, f"Hari wajib dengan keadaan: {word}.")


def _presence_cells(found: AttendanceDay | None) -> tuple[Value, ...]:
    if found is None:
        return UNKNOWN, None, None
    word = "hadir" if found.hadir else "tidak tercatat hadir"
    return word, clock_cell(found.masuk), clock_cell(found.pulang)
