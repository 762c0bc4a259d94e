"""Records of the office itself: attendance, spot checks, realisation, periodic reports, awards."""

from collections.abc import Sequence

from tests.example_office.arrivals import Arrival
from tests.example_office.pulls import Pull


def make_record_pulls(_arrivals: Sequence[Arrival]) -> list[Pull]:
    """Make the pull requests that bring the office's records."""
    return []
