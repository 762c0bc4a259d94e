"""How capaian was computed, with figures of the page that shows it."""

from collections.abc import Iterable

from generator.aggregate.formulas import FORMULA_CHANGES, FORMULAS, Formula
from generator.aggregate.results.plan_lines import PlanGroup
from generator.aggregate.view_parts import Ratio, Working
from generator.aggregate.workings import word_division
from generator.model.person_month import Counts


def make_result_workings(groups: Iterable[PlanGroup], total: Counts) -> tuple[Working, ...]:
    """Explain capaian by the page's first line that has one, and the share with a result."""
    known = (
        (line.name.text, line.year)
        for group in groups
        for line in group.lines
        if line.year.width is not None
    )
    name, ratio = next(known, ("", None))
    return (
        make_working("capaian", word_achievement(name, ratio)),
        make_working("hasil", word_division(total.kegiatan_dengan_hasil, total.kegiatan)),
    )


def word_achievement(name: str, ratio: Ratio | None) -> str:
    """Write a capaian out: "48 ÷ 96 laporan = 50,0% (Monev terlaksana)"."""
    if ratio is None or ratio.width is None:
        return "–, belum ada yang dapat dihitung"
    return f"{ratio.part} ÷ {ratio.whole} = {ratio.text} ({name})"


def make_working(anchor: str, figures: str) -> Working:
    """Explain one formula with the figures given."""
    formula = _find(anchor)
    return Working(
        formula.name, anchor, formula.formula, figures, formula.caveat, FORMULA_CHANGES[0].version
    )


def _find(anchor: str) -> Formula:
    return next(formula for formula in FORMULAS if formula.anchor == anchor)
