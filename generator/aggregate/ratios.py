"""Shares as pages show them: the percentage, both numbers, and the length of its bar."""

from generator.aggregate.figures import number_text, percent_text
from generator.aggregate.view_parts import Ratio

FULL = 1000  # tenths of a per cent
NO_RATIO = Ratio("–", "–", "–", None)  # nothing is known; the row says why


def make_ratio(part: int, whole: int) -> Ratio:
    """Make a share; "–" and no bar where there is nothing to divide by."""
    if not whole:
        return Ratio(percent_text(part, whole), number_text(part), number_text(whole), None)
    width = min(FULL, (2 * FULL * part + whole) // (2 * whole))
    return Ratio(percent_text(part, whole), number_text(part), number_text(whole), width)
