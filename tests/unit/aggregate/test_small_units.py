"""No figure of one or two people, and none that subtraction would tell."""

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from generator.aggregate.attendance.small_units import FEWEST_PEOPLE, Group, merge_small_units


def merge(people: Mapping[str, int]) -> tuple[Group, ...]:
    groups = [(unit,) for unit in people]
    return merge_small_units(groups, lambda group: sum(people[unit] for unit in group))


def test_units_of_three_and_more_stand_alone() -> None:
    assert merge({"a": 3, "b": 9}) == (("a",), ("b",))


def test_two_small_units_are_merged_and_come_last() -> None:
    assert merge({"a": 2, "b": 3, "c": 1}) == (("b",), ("a", "c"))


def test_one_small_unit_takes_the_smallest_other_with_it() -> None:
    assert merge({"a": 9, "b": 2, "c": 4}) == (("a",), ("b", "c"))


def test_two_units_of_one_person_need_a_third() -> None:
    assert merge({"a": 1, "b": 1, "c": 3, "d": 3}) == (("d",), ("a", "b", "c"))


def test_an_office_of_two_people_has_no_figures() -> None:
    assert merge({"a": 1, "b": 1}) == ()
    assert merge({}) == ()


@given(st.dictionaries(st.text("abcdefgh", min_size=1, max_size=3), st.integers(0, 9)))
def test_every_unit_is_in_one_group_and_no_group_is_small(people: dict[str, int]) -> None:
    groups = merge(people)
    if sum(people.values()) < FEWEST_PEOPLE:
        assert groups == ()
        return
    assert sorted(unit for group in groups for unit in group) == sorted(people)
    assert all(sum(people[unit] for unit in group) >= FEWEST_PEOPLE for group in groups)
