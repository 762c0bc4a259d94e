"""The sheet of results: what was recorded for each RHK, a row a satuan, with the plan beside it."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from generator.aggregate.people import name_of, unit_name
from generator.aggregate.recap.material import RecapMaterial
from generator.aggregate.results.achievement import (
    NOT_ADDED,
    Achievement,
    fold_satuan,
    measure_totals,
    sum_by_satuan,
)
from generator.aggregate.results.result_lines import pick_planned
from generator.aggregate.tally import add_counts
from generator.model.office import Office, PlannedResult
from generator.model.period import quarter_of
from generator.model.person_month import ResultTotal
from generator.model.workbook import Kind, SheetColumn, Value, WorkSheet

_COLUMNS = (
    SheetColumn("RHK", Kind.TEXT, 25, "Nama pendek rencana hasil kerja."),
    SheetColumn("Rencana hasil kerja", Kind.LONG, 46, "Nama rencana hasil kerja."),
    SheetColumn("Hasil utama", Kind.LONG, 34, "Hasil utama yang didukung."),
    SheetColumn("Pemilik", Kind.LONG, 32, "Unit atau pegawai yang memegang rencana itu."),
    SheetColumn("Aspek", Kind.TEXT, 12, "Aspek indikator; kosong pada satuan di luar rencana."),
    SheetColumn("Satuan", Kind.LONG, 17, "Satuan; tiap satuan satu baris dan tidak dijumlahkan."),
    SheetColumn("Jumlah", Kind.NUMBER, 11, "Jumlah yang dicatat; kosong bila tidak ada."),
    SheetColumn("Target", Kind.NUMBER, 11, "Target periode itu; bulan tidak punya target sendiri."),
    SheetColumn("Capaian", Kind.SHARE, 10, "Jumlah ÷ target; kosong bila tidak dapat dihitung."),
    SheetColumn("Kegiatan", Kind.COUNT, 11, "Banyaknya kegiatan pada baris itu."),
    SheetColumn("Keterangan", Kind.LONG, 34, "Mengapa tidak ada capaiannya."),
)
_NO_RHK = "Kegiatan yang tidak menyebut RHK"
_NO_AMOUNT = "(tanpa jumlah)"
_MONTH_HAS_NO_TARGET = "target tidak dibagi per bulan"
_OTHER_UNIT = "satuan di luar rencana"


class _Recorded(NamedTuple):
    """What was recorded for one RHK: amounts and activities per folded satuan, "" without one."""

    amounts: dict[str, Decimal]
    activities: dict[str, int]


def make_result_sheet(material: RecapMaterial) -> WorkSheet:
    """Make the rows: RHKs in the order of the year's plan, then others by name.

    Each activity is counted in one row; those that name no RHK in the last.
    """
    office, year = material.context.office, int(material.period[:4])
    totals: dict[str, list[ResultTotal]] = {}
    for summary in material.summaries:
        for total in summary.results:
            totals.setdefault(total.rhk, []).append(total)
    planned = [result.slug for result in office.results if result.tahun == year]
    rows: list[tuple[Value, ...]] = []
    for slug in (*planned, *sorted(totals.keys() - set(planned))):
        plan = pick_planned(office, slug, year)
        head = _head(office, slug, plan)
        lines = _lines(plan, totals.get(slug, ()), material.period)
        rows += [(*head, *line) for line in lines]
    rows.append((None, _NO_RHK, *[None] * 7, _count_unplanned(material), None))
    return WorkSheet("Hasil", _COLUMNS, tuple(rows), frozen=2)


def _head(office: Office, slug: str, plan: PlannedResult | None) -> tuple[Value, ...]:
    if plan is None:
        return slug, slug, None, None
    owner = (
        name_of(office, plan.pemilik_pegawai)
        if plan.pemilik_pegawai is not None
        else unit_name(office, plan.pemilik_unit or "")
    )
    return slug, plan.nama, plan.nama_hasil_utama, owner or None


def _lines(
    plan: PlannedResult | None, totals: Iterable[ResultTotal], period: str
) -> Iterator[tuple[Value, ...]]:
    """Yield the cells from aspek on: a row an indicator, then one for each other satuan."""
    known = tuple(totals)
    left = _add_up(known)
    for one in _measure(plan, known, period) if plan else ():
        # Two indicators may count in one satuan; its activities stand beside the first.
        count = left.activities.pop(fold_satuan(one.satuan), 0)
        cells = one.aspek, one.satuan, one.realised, one.target, _share(one)
        yield *cells, count, one.reason or None
    for satuan in sorted(left.activities):
        amount = None if satuan in NOT_ADDED else left.amounts.get(satuan)
        reason = _OTHER_UNIT if satuan else None
        yield None, satuan or _NO_AMOUNT, amount, None, None, left.activities[satuan], reason


def _measure(
    plan: PlannedResult, totals: tuple[ResultTotal, ...], period: str
) -> Iterator[Achievement]:
    """Measure the indicators. The totals are a month's where the period is one."""
    if "-" not in period or "T" in period:
        yield from measure_totals(plan, period, totals)
        return
    for one in measure_totals(plan, quarter_of(period), totals):
        yield one._replace(period=period, target=None, ratio=None, reason=_MONTH_HAS_NO_TARGET)


def _share(one: Achievement) -> Fraction | None:
    if one.ratio is None or one.realised is None or not one.target:
        return None
    return Fraction(one.realised) / Fraction(one.target)


def _add_up(totals: Iterable[ResultTotal]) -> _Recorded:
    known = tuple(totals)
    activities: dict[str, int] = {}
    for total in known:
        satuan = fold_satuan(total.satuan or "")
        activities[satuan] = activities.get(satuan, 0) + total.kegiatan
    return _Recorded(sum_by_satuan(known), activities)


def _count_unplanned(material: RecapMaterial) -> int:
    total = add_counts(counts for summary in material.summaries for _, counts in summary.counts)
    return total.kegiatan - total.kegiatan_ber_rhk
