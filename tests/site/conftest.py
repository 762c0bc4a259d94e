from collections import Counter

import pytest

from tests.built_site import BuiltSite
from tests.site.counted_days import Days, ServedDay, count_days, list_days


@pytest.fixture(scope="session")
def days(site: BuiltSite) -> Days:
    """(slug, month, unit of the day) to the counts of those days."""
    return count_days(site)


@pytest.fixture(scope="session")
def served(site: BuiltSite) -> tuple[ServedDay, ...]:
    """Every day in service of everybody."""
    return tuple(list_days(site))


@pytest.fixture(scope="session")
def recount(days: Days) -> dict[tuple[str, str], Counter[str]]:
    """(slug, month) to the counts of that person-month."""
    counts: dict[tuple[str, str], Counter[str]] = {}
    for (slug, month, _), of_unit in days.items():
        counts.setdefault((slug, month), Counter()).update(of_unit)
    return counts
