"""Units too small for figures of their own: a count about one or two people is a count about them.

Such units are put together, and where that is still too few, the smallest of the others joins them:
else subtracting the published rows from the total would tell what was left out.
"""

from collections.abc import Callable, Sequence

FEWEST_PEOPLE = 3
Group = tuple[str, ...]  # slugs of units, in the office's order


def merge_small_units(
    groups: Sequence[Group], count_people: Callable[[Group], int]
) -> tuple[Group, ...]:
    """Merge what is too small.

    Args:
        groups: Units, or groups of units that were merged before, in the office's order.
        count_people: Tells how few people stand behind the figures of some units.

    Returns:
        The groups that stand alone, in the order given, then the merged one; () where everybody
        together is too few.
    """
    small = [group for group in groups if count_people(group) < FEWEST_PEOPLE]
    others = [group for group in groups if group not in small]
    while small and others and count_people(_join(groups, small)) < FEWEST_PEOPLE:
        smallest = min(others, key=count_people)
        others.remove(smallest)
        small.append(smallest)
    if not small:
        return tuple(others)
    merged = _join(groups, small)
    if count_people(merged) < FEWEST_PEOPLE:
        return ()
    return (*others, merged)


def _join(groups: Sequence[Group], chosen: Sequence[Group]) -> Group:
    return tuple(slug for group in groups if group in chosen for slug in group)
