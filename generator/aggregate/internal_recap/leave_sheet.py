"""Days of leave per person, by the two words that reports know. Kinds of leave are never stored."""

from collections import Counter

from generator.aggregate.internal_recap.presence import Presence
from generator.aggregate.people import unit_name
from generator.aggregate.recap.day_sheet import NAME, SLUG, UNIT
from generator.aggregate.recap.material import RecapMaterial
from generator.model.workbook import Kind, SheetColumn, WorkSheet

_PRESENT = "hadir"
_COLUMNS = (
    NAME,
    SLUG,
    UNIT._replace(sentence="Unit terakhir pegawai pada periode itu."),
    SheetColumn("Cuti", Kind.COUNT, 9, "Hari kerja dengan status cuti; jenisnya tidak disimpan."),
    SheetColumn("Izin", Kind.COUNT, 9, "Hari kerja dengan status izin."),
    SheetColumn("Jumlah", Kind.COUNT, 9, "Cuti dan izin bersama-sama."),
    SheetColumn(
        "Tercatat hadir",
        Kind.COUNT,
        11,
        "Berapa dari hari itu yang menurut catatan kehadiran justru hadir: tanyakan dahulu.",
    ),
)


def make_leave_sheet(material: RecapMaterial, presence: Presence) -> WorkSheet:
    """Make a row for each person with a working day of leave in the period."""
    found: dict[str, Counter[str]] = {}
    for day, person in material.person_days():
        if day.is_excused and day.report is not None:
            own = found.setdefault(person.slug, Counter())
            own[day.report.status] += 1
            recorded = presence.find(person.slug, day.day)
            own[_PRESENT] += recorded is not None and recorded.hadir
    units = {row.pegawai: row.unit for row in material.recap()}
    office = material.context.office
    rows = (
        (
            person.nama,
            person.slug,
            unit_name(office, units.get(person.slug, person.unit)),
            found[person.slug]["cuti"],
            found[person.slug]["izin"],
            found[person.slug]["cuti"] + found[person.slug]["izin"],
            found[person.slug][_PRESENT],
        )
        for person in material.people()
        if person.slug in found
    )
    empty = "Tidak ada hari cuti atau izin pada periode ini."
    return WorkSheet("Cuti dan izin", _COLUMNS, tuple(rows), empty=empty, frozen=1)
