"""Whether a quarter reached the office's threshold, under the reading that the office chose."""

from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from generator.aggregate.quarter.realisation import Measure

CUMULATIVE = "kumulatif"
_DUE_QUARTER = 3  # cumulative: by the end of the third quarter


class ThresholdState(StrEnum):
    """What can be said of the threshold."""

    REACHED = "tercapai"
    BELOW = "belum-tercapai"
    NOT_DUE = "belum-jatuh-tempo"
    UNKNOWN = "belum-ada-data"


STATE_WORDS = {
    ThresholdState.REACHED: "tercapai",
    ThresholdState.BELOW: "belum tercapai",
    ThresholdState.NOT_DUE: "belum jatuh tempo",
    ThresholdState.UNKNOWN: "belum dapat dinilai",
}


class ThresholdResult(NamedTuple):
    """The figure that is held against the threshold, in percent, and what it says."""

    state: ThresholdState
    figure: Fraction | None


def judge_threshold(measure: Measure, quarter: str, ambang: Decimal, cara: str) -> ThresholdResult:
    """Hold a measure against the threshold.

    Args:
        measure: Physical or financial.
        quarter: "2026-T3".
        ambang: Percent.
        cara: "per-triwulan": realisasi ÷ target of that quarter; "kumulatif": realisasi of the
            year so far ÷ pagu, due at the end of the third quarter.
    """
    is_cumulative = cara == CUMULATIVE
    figure = measure.realisasi if is_cumulative else measure.capaian
    if figure is None:
        return ThresholdResult(ThresholdState.UNKNOWN, None)
    if figure >= Fraction(ambang):
        return ThresholdResult(ThresholdState.REACHED, figure)
    if is_cumulative and int(quarter[-1]) < _DUE_QUARTER:
        return ThresholdResult(ThresholdState.NOT_DUE, figure)
    return ThresholdResult(ThresholdState.BELOW, figure)
