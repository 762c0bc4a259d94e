"""What happened to reports after they came: corrected, completed, withdrawn."""

from collections.abc import Sequence

from tests.example_office.arrivals import Arrival
from tests.example_office.pulls import Pull


def make_change_pulls(_arrivals: Sequence[Arrival], _pulls: Sequence[Pull]) -> list[Pull]:
    """Make the pull requests of later changes."""
    return []
