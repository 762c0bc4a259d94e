"""How a page's numbers were computed, with that page's figures: "Bagaimana ini dihitung"."""

from generator.aggregate.figures import number_text, percent_text
from generator.aggregate.formulas import FORMULA_CHANGES, FORMULAS
from generator.aggregate.ratios import NO_RATIO, make_ratio
from generator.aggregate.view_parts import Figure, Working
from generator.model.person_month import Counts

_EXPLANATIONS = {
    "kelengkapan": "hari wajib terlapor",
    "tepat-waktu": "diterima sebelum tenggat",
    "hasil": "kegiatan mencatat hasilnya",
}


def make_workings(counts: Counts, *, is_timed: bool) -> tuple[Working, ...]:
    """Explain the three shares that a page shows of its counts."""
    version = FORMULA_CHANGES[0].version
    divisions = divide_counts(counts)
    return tuple(
        Working(
            name=formula.name,
            anchor=formula.anchor,
            formula=formula.formula,
            figures=_word(divisions[formula.anchor], is_known=_is_known(formula.anchor, is_timed)),
            caveat=formula.caveat,
            version=version,
        )
        for formula in FORMULAS
        if formula.anchor in divisions
    )


def make_figures(counts: Counts, *, is_timed: bool = True) -> tuple[Figure, ...]:
    """Make the three key figures of a page.

    Args:
        counts: What they are made of.
        is_timed: Git knows when the reports came in; a preview of the work tree does not, and then
            nothing is said of being on time.
    """
    divisions = divide_counts(counts)
    return tuple(
        Figure(
            name=formula.name,
            ratio=make_ratio(*divisions[formula.anchor])
            if _is_known(formula.anchor, is_timed)
            else NO_RATIO,
            explanation=_EXPLANATIONS[formula.anchor],
        )
        for formula in FORMULAS
        if formula.anchor in divisions
    )


def divide_counts(counts: Counts) -> dict[str, tuple[int, int]]:
    """Give the numbers above and below the line of each share, by the formula's anchor."""
    return {
        "kelengkapan": (counts.hari_terlapor, counts.hari_wajib),
        "tepat-waktu": (counts.hari_tepat_waktu, counts.hari_terlapor),
        "hasil": (counts.kegiatan_dengan_hasil, counts.kegiatan),
    }


def word_division(part: int, whole: int) -> str:
    """Write a division out: "413 ÷ 438 = 94,3%"."""
    result = percent_text(part, whole) if whole else "–, belum ada yang dapat dihitung"
    return f"{number_text(part)} ÷ {number_text(whole)} = {result}"


def _word(division: tuple[int, int], *, is_known: bool) -> str:
    return word_division(*division) if is_known else "– (waktu diterima belum tercatat)"


def _is_known(anchor: str, is_timed: bool) -> bool:  # noqa: FBT001 - private, named by its callers
    return is_timed or anchor != "tepat-waktu"
