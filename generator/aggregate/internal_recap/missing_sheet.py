"""Who has not reported what: a row a hari wajib without an accepted report."""

from generator.aggregate.day_marks import DAY_MARKS
from generator.aggregate.recap.day_sheet import DAY_COLUMNS, day_cells
from generator.aggregate.recap.material import RecapMaterial
from generator.model.person_month import DayState
from generator.model.workbook import Kind, SheetColumn, WorkSheet

_OPEN = frozenset({DayState.MISSING, DayState.UNREPORTED, DayState.REFUSED})
_COLUMNS = (
    *DAY_COLUMNS,
    SheetColumn(
        "Keadaan", Kind.TEXT, 20, "Belum ada laporan, tidak dilaporkan, atau perlu perbaikan."
    ),
    SheetColumn("Tenggat", Kind.MOMENT, 17, "Batas waktu laporan hari itu, jam kantor."),
    SheetColumn("Berkas", Kind.TEXT, 52, "Berkas yang perlu diperbaiki, bila ada."),
)


def make_missing_sheet(material: RecapMaterial) -> WorkSheet:
    """Make the rows by date, then name."""
    context = material.context
    rows = (
        (
            *day_cells(day, person, context.office),
            DAY_MARKS[day.state].word,
            context.calendar.due_at(day.day).replace(tzinfo=None),
            " ".join(sorted({problem.path for problem in day.problems})) or None,
        )
        for day, person in material.person_days()
        if day.is_obliged and day.state in _OPEN
    )
    return WorkSheet(
        "Belum melapor", _COLUMNS, tuple(rows), empty="Semua hari wajib sudah terlapor.", frozen=3
    )
