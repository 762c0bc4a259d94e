from decimal import Decimal

import pytest

from generator.aggregate.figures import percent_text
from generator.aggregate.results.achievement import (
    Achievement,
    measure_result,
    months_in,
    target_of,
    write_sums,
)
from generator.model.office import Indicator, PlannedResult
from generator.model.person_month import ResultTotal
from generator.model.site import ResultRow


def plan(*indicators: Indicator, year: int = 2026) -> PlannedResult:
    return PlannedResult("monev", "Monev", year, "tertib", "Tertib", "pmd", None, indicators)


def row(month: str, satuan: str | None, jumlah: str | None, rhk: str = "monev") -> ResultRow:
    amount = None if jumlah is None else Decimal(jumlah)
    return ResultRow("ani", month, ResultTotal(rhk, "pmd", satuan, amount, 1))


LAPORAN = Indicator("kuantitas", "96", "laporan", ("0", "24", "24", "48"))


def one(period: str, *rows: ResultRow, indicator: Indicator = LAPORAN) -> Achievement:
    (found,) = measure_result(plan(indicator), period, rows)
    return found


def test_capaian_is_the_sum_in_the_plans_satuan_over_the_target_of_the_period() -> None:
    rows = (row("2026-07", "laporan", "4"), row("2026-09", "laporan", "2.5"))
    assert one("2026", *rows).realised == Decimal("6.5")
    assert one("2026", *rows).target == 96
    assert one("2026-T3", *rows).ratio == Decimal("6.5") / 24
    assert one("2026-sd-T3", *rows).target == 48


def test_what_belongs_to_another_period_or_rhk_is_not_counted() -> None:
    rows = (
        row("2026-06", "laporan", "1"),
        row("2025-07", "laporan", "2"),
        row("2026-07", "laporan", "4", rhk="lain"),
        row("2026-08", "laporan", "8"),
    )
    found = one("2026-T3", *rows)
    assert found.realised == 8
    assert found.activity_count == 1


def test_other_units_are_never_added() -> None:
    rows = (row("2026-07", "desa", "4"), row("2026-07", "laporan", "3"))
    assert one("2026", *rows).realised == 3


def test_capitals_and_spaces_make_no_other_satuan() -> None:
    rows = (row("2026-07", "laporan  bulanan", "4"), row("2026-07", "laporan bulanan", "1"))
    indicator = Indicator("kuantitas", "10", " Laporan Bulanan")
    assert one("2026", *rows, indicator=indicator).realised == 5


@pytest.mark.parametrize(
    ("indicator", "period", "reason"),
    [
        (Indicator("kuantitas", "", "laporan"), "2026", "target belum ditulis"),
        (Indicator("kuantitas", "0", "laporan"), "2026", "target periode ini 0"),
        (Indicator("kuantitas", "9", "laporan"), "2026-T3", "target belum dibagi per triwulan"),
        (LAPORAN, "2026-T1", "target periode ini 0"),
        (LAPORAN, "2025", "tidak ada dalam rencana tahun 2025"),
    ],
)
def test_without_a_target_there_is_no_ratio_but_what_was_done_is_told(
    indicator: Indicator, period: str, reason: str
) -> None:
    month = "2026-07" if period == "2026-T3" else f"{period[:4]}-01"
    found = one(period, row(month, "laporan", "4"), indicator=indicator)
    assert (found.ratio, found.reason) == (None, reason)
    assert found.realised == 4


def test_nothing_recorded_is_not_zero() -> None:
    found = one("2026")
    assert (found.realised, found.ratio) == (None, None)
    assert found.reason == "belum ada kegiatan yang menyebut rencana ini"
    only_words = one("2026", row("2026-07", None, None))
    assert only_words.reason == "belum ada jumlah dalam satuan laporan"
    assert only_words.activity_count == 1


def test_an_aspect_that_reports_never_speak_of_has_no_data() -> None:
    indicator = Indicator("waktu", "6", "laporan tepat waktu")
    found = one("2026", row("2026-07", "laporan", "4"), indicator=indicator)
    assert found.reason == "belum ada data: tidak ada laporan dengan satuan laporan tepat waktu"


def test_the_satuan_of_the_quantity_says_nothing_of_the_quality() -> None:
    quality = Indicator("kualitas", "96", "Laporan")
    found = measure_result(plan(LAPORAN, quality), "2026", [row("2026-07", "laporan", "4")])
    assert [one.realised for one in found] == [4, None]
    assert found[1].reason == "belum ada data: laporan harian tidak mencatat kualitas"


def test_percents_are_not_added() -> None:
    found = one(
        "2026",
        row("2026-07", "persen", "90"),
        row("2026-08", "persen", "95"),
        indicator=Indicator("kualitas", "90", "Persen"),
    )
    assert (found.realised, found.reason) == (None, "Persen tidak dapat dijumlahkan")


def test_what_makes_no_sum_is_told_by_its_activities() -> None:
    rows = (
        row("2026-07", "Persen", "90"),
        row("2026-08", "persen", "95"),
        row("2026-08", "%", "3"),
    )
    totals = [one.total for one in (*rows, row("2026-08", "laporan", "1200"))]
    assert write_sums(totals) == {
        "%": "3 %",
        "laporan": "1.200 laporan",
        "persen": "2 kegiatan dalam persen",
    }


def test_a_quarter_of_which_nothing_names_the_plan_says_that_it_is_the_quarter() -> None:
    rows = (row("2026-07", "laporan", "4"),)
    assert one("2026-T4", *rows).reason == "belum ada kegiatan pada triwulan ini"
    assert one("2026-sd-T4").reason == "belum ada kegiatan yang menyebut rencana ini"


def test_several_indicators_have_a_line_each() -> None:
    pages = Indicator("kuantitas", "10", "halaman")
    rows = (row("2026-07", "laporan", "48"), row("2026-07", "halaman", "15"))
    found = measure_result(plan(LAPORAN, pages), "2026", rows)
    assert [percent_text(one.realised or 0, one.target or 0) for one in found] == [
        "50,0%",
        "150,0%",
    ]


def test_half_a_tenth_goes_up() -> None:
    found = one(
        "2026", row("2026-07", "laporan", "1"), indicator=Indicator("kuantitas", "800", "laporan")
    )
    assert percent_text(found.realised or 0, found.target or 0) == "0,1%"
    assert found.ratio == Decimal("0.00125")


def test_a_cumulative_period_holds_all_quarters_up_to_its_last() -> None:
    assert months_in("2026-sd-T2") == {f"2026-0{number}" for number in range(1, 7)}
    assert target_of(plan(LAPORAN), LAPORAN, "2026-sd-T4") == 96
