from hypothesis import given
from hypothesis import strategies as st

from generator.render.search_bundles import Bundle, plan_bundles

MEMBERS = st.tuples(
    st.sampled_from(["ani", "budi", "citra"]),
    st.builds("{}-{:02}".format, st.integers(2023, 2026), st.integers(1, 12)),
)
KEYS = st.dictionaries(MEMBERS, st.text("abc", min_size=1, max_size=3))


def names_and_months(bundles: tuple[Bundle, ...]) -> dict[str, tuple[str, str]]:
    return {bundle.name: bundle.months for bundle in bundles}


def months_of_ani(*months: str) -> dict[tuple[str, str], str]:
    return {("ani", month): "d" for month in months}


def test_the_living_month_and_the_one_before_are_one_small_bundle() -> None:
    keys = months_of_ani("2024-11", "2024-12", "2025-01", "2025-02", "2025-03")
    assert names_and_months(plan_bundles(keys, "2025-03")) == {
        "terkini": ("2025-02", "2025-03"),
        "2025": ("2025-01", "2025-01"),
        "2024": ("2024-11", "2024-12"),
    }


def test_in_january_december_is_still_recent() -> None:
    keys = months_of_ani("2024-11", "2024-12", "2025-01")
    assert names_and_months(plan_bundles(keys, "2025-01")) == {
        "terkini": ("2024-12", "2025-01"),
        "2024": ("2024-11", "2024-11"),
    }


def test_an_office_that_fell_silent_keeps_a_first_bundle() -> None:
    keys = months_of_ani("2024-05", "2024-06")
    assert names_and_months(plan_bundles(keys, "2025-01"))["terkini"] == ("2024-06", "2024-06")


def test_an_office_without_reports_has_no_bundles() -> None:
    assert plan_bundles({}, "2025-01") == ()


@given(KEYS, st.randoms())
def test_each_document_is_in_one_bundle_whatever_the_order(
    keys: dict[tuple[str, str], str], random: object
) -> None:
    bundles = plan_bundles(keys, "2025-06")
    assert sorted(member for bundle in bundles for member in bundle.members) == sorted(keys)
    shuffled = sorted(keys, key=lambda _: random.random())  # type: ignore[attr-defined]  # a Random
    assert plan_bundles({member: keys[member] for member in shuffled}, "2025-06") == bundles


def test_a_changed_document_changes_the_key_of_its_bundle_alone() -> None:
    keys = months_of_ani("2024-12", "2025-05", "2025-06")
    before = plan_bundles(keys, "2025-06", "pagefind 1")
    after = plan_bundles(keys | {("ani", "2025-06"): "new"}, "2025-06", "pagefind 1")
    assert [b.name for b, a in zip(before, after, strict=True) if b.key != a.key] == ["terkini"]


def test_another_indexer_changes_every_key() -> None:
    keys = months_of_ani("2024-12", "2025-06")
    pairs = zip(plan_bundles(keys, "2025-06", "1"), plan_bundles(keys, "2025-06", "2"), strict=True)
    assert all(one.key != other.key for one, other in pairs)
