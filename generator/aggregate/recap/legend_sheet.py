"""The sheet that explains the others: what was read, the formulas, and what each column means."""

from collections.abc import Iterable, Iterator

from generator.aggregate.formulas import FORMULA_CHANGES, FORMULAS
from generator.aggregate.indonesian import date_text, instant_text
from generator.aggregate.recap.material import RecapMaterial
from generator.model.workbook import Kind, SheetColumn, Value, WorkSheet

_COLUMNS = (
    SheetColumn("Lembar", Kind.TEXT, 24),
    SheetColumn("Kolom", Kind.LONG, 32),
    SheetColumn("Keterangan", Kind.LONG, 90),
)
_WHOLE, _FORMULAS = "Buku kerja ini", "Rumus"
_EMPTY_CELL = (
    "Sel kosong berarti tidak ada data atau tidak ada pembaginya, bukan nol. Angka di sini sama "
    "dengan angka di situs pada komit yang sama."
)
_PRIVATE = (
    "Teks kegiatan ditulis apa adanya oleh pegawai. Hari cuti dan izin hanya disebut statusnya."
)


def make_legend_sheet(material: RecapMaterial, sheets: Iterable[WorkSheet]) -> WorkSheet:
    """Explain a workbook and every column of its sheets."""
    rows = (*_describe(material), *_state_formulas(), *_explain(sheets))
    return WorkSheet("Keterangan", _COLUMNS, rows, frozen=2)


def _describe(material: RecapMaterial) -> Iterator[tuple[Value, ...]]:
    office, stamp = material.context.office, material.stamp
    when = instant_text(stamp.committed_at, office.zona_waktu)
    yield _WHOLE, "Kantor", office.nama
    if office.contoh:
        yield _WHOLE, "Contoh", "Kantor contoh: nama pegawai, angka, dan kejadian rekaan."
    yield _WHOLE, "Periode", material.period_text
    yield _WHOLE, "Data sampai", date_text(material.context.moment.day)
    yield _WHOLE, "Komit", f"{stamp.commit} ({when})"
    yield _WHOLE, "Dibuat dengan", f"{material.tool}, perintah: jejak export rekap"
    yield _WHOLE, "Sel kosong", _EMPTY_CELL
    yield _WHOLE, "Teks pegawai", _PRIVATE


def _state_formulas() -> Iterator[tuple[Value, ...]]:
    version = FORMULA_CHANGES[0].version
    for formula in FORMULAS:
        rules = " ".join(formula.rules)
        yield _FORMULAS, formula.name, f"{formula.formula} ({version}). {rules} {formula.caveat}"


def _explain(sheets: Iterable[WorkSheet]) -> Iterator[tuple[Value, ...]]:
    for sheet in sheets:
        for column in sheet.columns:
            if column.sentence:
                yield sheet.name, column.head, column.sentence
