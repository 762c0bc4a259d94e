"""The quarter's weighted figures, threshold and grades."""

from decimal import Decimal
from fractions import Fraction

import pytest

from generator.aggregate.figures import rounded_text
from generator.aggregate.quarter.grades import pick_grade, scale_text
from generator.aggregate.quarter.quarter_threshold import ThresholdState, judge_threshold
from generator.aggregate.quarter.realisation import measure_financial, measure_physical
from generator.model.office import SAKIP_SCALE
from generator.model.office_records import Program


def make_program(nama: str = "Program", **amounts: str | None) -> Program:
    given = {"pagu": "100", **amounts}
    numbers = {name: None if text is None else Decimal(text) for name, text in given.items()}
    return Program(nama, **numbers)  # type: ignore[arg-type]  # amounts only


def _fractions(*numbers: int) -> tuple[Fraction | None, ...]:
    return tuple(map(Fraction, numbers))


@pytest.mark.parametrize(
    ("realisasi", "target", "deviasi"),
    [
        ("74.22", "77.76", "−3,54"),  # Kab. Magelang, end of TW III 2022
        ("69.46", "79.09", "−9,63"),  # Kab. Cilacap, 30-09-2020
        ("32.48", "57.39", "−24,91"),  # OPD Disperkimta, the same day
        ("38.41", "88.45", "−50,04"),  # OPD DPKUKM, the same day
    ],
)
def test_published_deviations_are_found_again(realisasi: str, target: str, deviasi: str) -> None:
    programs = [make_program(realisasi_fisik=realisasi, target_fisik=target)]
    measure = measure_physical(programs)
    assert measure.deviasi is not None
    assert rounded_text(measure.deviasi, 2) == deviasi


@pytest.mark.parametrize("realisasi", ["24.06", "37.11", "38.17", "42.27"])
def test_without_a_published_target_there_is_no_deviation(realisasi: str) -> None:
    measure = measure_physical([make_program("Kecamatan", realisasi_fisik=realisasi)])
    assert (measure.realisasi, measure.target) == (Fraction(realisasi), None)
    assert (measure.deviasi, measure.capaian) == (None, None)
    assert measure.untargeted == ("Kecamatan",)


def test_programs_weigh_as_much_as_their_budget() -> None:
    programs = [
        make_program(pagu="900", realisasi_fisik="50", target_fisik="40"),
        make_program(pagu="100", realisasi_fisik="100", target_fisik="90"),
    ]
    measure = measure_physical(programs)
    assert (measure.realisasi, measure.target, measure.deviasi) == _fractions(55, 45, 10)


def test_money_is_compared_with_budget_and_with_target() -> None:
    programs = [
        make_program(pagu="1000", realisasi_keuangan="300", target_keuangan="500"),
        make_program(pagu="1000", realisasi_keuangan="500", target_keuangan="500"),
    ]
    measure = measure_financial(programs)
    assert (measure.realisasi, measure.target, measure.capaian) == _fractions(40, 50, 80)


def test_a_program_without_realisation_is_named_and_left_out_of_both_averages() -> None:
    programs = [
        make_program("Ada", realisasi_fisik="60", target_fisik="50"),
        make_program("Diam", pagu="9900", target_fisik="90"),
    ]
    measure = measure_physical(programs)
    assert (measure.realisasi, measure.target) == _fractions(60, 50)
    assert (measure.counted, measure.unreported) == (1, ("Diam",))


def test_a_realisation_of_zero_is_a_value() -> None:
    measure = measure_physical([make_program(realisasi_fisik="0", target_fisik="50")])
    assert (measure.realisasi, measure.capaian) == _fractions(0, 0)
    assert measure.unreported == ()


@pytest.mark.parametrize("pagu", [None, "0"])
def test_a_program_without_budget_cannot_be_weighed_and_is_named(pagu: str | None) -> None:
    programs = [
        make_program("Tanpa pagu", pagu=pagu, realisasi_fisik="90", target_fisik="50"),
        make_program("Ada", realisasi_fisik="60", target_fisik="50"),
    ]
    measure = measure_physical(programs)
    assert (measure.realisasi, measure.unweighted) == (Fraction(60), ("Tanpa pagu",))


def test_nothing_reported_is_no_figure_and_not_zero() -> None:
    measure = measure_financial([make_program("Diam", target_keuangan="5")])
    assert (measure.realisasi, measure.target, measure.deviasi) == (None, None, None)
    assert measure.unreported == ("Diam",)


def test_one_missing_target_leaves_the_whole_without_target() -> None:
    programs = [
        make_program("Bertarget", realisasi_fisik="60", target_fisik="50"),
        make_program("Tanpa target", realisasi_fisik="40"),
    ]
    measure = measure_physical(programs)
    assert (measure.realisasi, measure.target, measure.deviasi) == (Fraction(50), None, None)
    assert measure.untargeted == ("Tanpa target",)


def test_a_target_of_zero_gives_a_deviation_but_no_achievement() -> None:
    measure = measure_physical([make_program(realisasi_fisik="5", target_fisik="0")])
    assert (measure.deviasi, measure.capaian) == (Fraction(5), None)


@pytest.mark.parametrize(
    ("quarter", "cara", "fisik", "state"),
    [
        ("2026-T3", "kumulatif", "75", ThresholdState.REACHED),
        ("2026-T3", "kumulatif", "74.99", ThresholdState.BELOW),
        ("2026-T2", "kumulatif", "50", ThresholdState.NOT_DUE),
        ("2026-T2", "kumulatif", "75", ThresholdState.REACHED),
        ("2026-T4", "kumulatif", "70", ThresholdState.BELOW),
        ("2026-T1", "per-triwulan", "60", ThresholdState.REACHED),  # 60 ÷ 80 = 75 %
        ("2026-T1", "per-triwulan", "59.9", ThresholdState.BELOW),
    ],
)
def test_the_threshold_follows_the_reading_of_the_office(
    quarter: str, cara: str, fisik: str, state: ThresholdState
) -> None:
    measure = measure_physical([make_program(realisasi_fisik=fisik, target_fisik="80")])
    assert judge_threshold(measure, quarter, Decimal(75), cara).state is state


def test_per_quarter_without_a_target_nothing_is_said_of_the_threshold() -> None:
    measure = measure_physical([make_program(realisasi_fisik="60")])
    result = judge_threshold(measure, "2026-T3", Decimal(75), "per-triwulan")
    assert result == (ThresholdState.UNKNOWN, None)


@pytest.mark.parametrize(
    ("capaian", "nilai"),
    [
        ("90", "A"),
        ("90.01", "AA"),
        ("500", "AA"),
        ("80", "BB"),
        ("60.4", "B"),
        ("30", "D"),
        ("30.0001", "C"),
        ("0", "D"),
        ("-3", "D"),
    ],
)
def test_grades_are_half_open_bands(capaian: str, nilai: str) -> None:
    assert pick_grade(Fraction(capaian), SAKIP_SCALE) == nilai


def test_what_has_no_figure_has_no_grade() -> None:
    assert pick_grade(None, SAKIP_SCALE) == ""


def test_a_grade_above_the_cap_is_out_of_reach() -> None:
    assert pick_grade(Fraction(500), (("Istimewa", "120"), ("Baik", "0"))) == "Baik"


def test_the_scale_is_written_out_with_its_bounds() -> None:
    assert scale_text(SAKIP_SCALE).startswith("AA di atas 90, A di atas 80")
    assert scale_text(SAKIP_SCALE).endswith("C di atas 30, D sampai 30")
