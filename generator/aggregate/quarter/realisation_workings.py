"""How a quarter's realisation was computed, with that quarter's figures."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from generator.aggregate.figures import number_text
from generator.aggregate.formulas import FORMULA_CHANGES, Formula
from generator.aggregate.quarter.grades import Scale, cap_capaian, pick_grade
from generator.aggregate.quarter.quarter_threshold import (
    STATE_WORDS,
    ThresholdResult,
    judge_threshold,
)
from generator.aggregate.quarter.realisation import Measure
from generator.aggregate.quarter.realisation_formulas import (
    DEVIATION,
    FINANCIAL,
    GRADE,
    PHYSICAL,
    THRESHOLD,
)
from generator.aggregate.quarter.realisation_texts import percent_of_text, points_text, rupiah_text
from generator.aggregate.view_parts import Working
from generator.model.office import Office


def make_realisation_workings(
    office: Office, quarter: str, measures: Sequence[tuple[str, Measure]], scale: Scale
) -> tuple[Working, ...]:
    """Write out how a quarter's figures were made, physical before financial."""
    ambang = Decimal(office.ambang_triwulan)
    results = [
        (name, judge_threshold(measure, quarter, ambang, office.cara_triwulan))
        for name, measure in measures
    ]
    return (
        _working(PHYSICAL, _divide(measures[0][1])),
        _working(FINANCIAL, _divide(measures[1][1])),
        _working(DEVIATION, _join(_subtract(name, measure) for name, measure in measures)),
        _working(THRESHOLD, _join(_compare(office, name, result) for name, result in results)),
        _working(GRADE, _join(_grade(name, measure, scale) for name, measure in measures)),
    )


def _working(formula: Formula, figures: str) -> Working:
    version = FORMULA_CHANGES[0].version
    return Working(formula.name, formula.anchor, formula.formula, figures, formula.caveat, version)


def _join(parts: Iterable[str]) -> str:
    return "; ".join(parts)


def _divide(measure: Measure) -> str:
    if measure.realisasi is None:
        return "–, belum ada yang dapat dihitung"
    text = (
        f"{rupiah_text(measure.realised)} ÷ {rupiah_text(measure.budget)} = "
        f"{percent_of_text(measure.realisasi)}"
    )
    if measure.planned is None:
        return f"{text}; target –"
    return (
        f"{text}; target {rupiah_text(measure.planned)} ÷ {rupiah_text(measure.budget)} = "
        f"{percent_of_text(measure.target)}"
    )


def _subtract(name: str, measure: Measure) -> str:
    if measure.deviasi is None:
        return f"{name} –"
    return (
        f"{name} {percent_of_text(measure.realisasi)} − {percent_of_text(measure.target)} = "
        f"{points_text(measure.deviasi)}"
    )


def _compare(office: Office, name: str, result: ThresholdResult) -> str:
    ambang = number_text(Decimal(office.ambang_triwulan))
    return (
        f"{name} {percent_of_text(result.figure)} terhadap ambang {ambang}%: "
        f"{STATE_WORDS[result.state]}"
    )


def _grade(name: str, measure: Measure, scale: Scale) -> str:
    if measure.capaian is None:
        return f"{name} –"
    return (
        f"{name} {rupiah_text(measure.realised)} ÷ {rupiah_text(measure.planned)} = "
        f"{percent_of_text(cap_capaian(measure.capaian))}, "
        f"nilai {pick_grade(measure.capaian, scale)}"
    )
