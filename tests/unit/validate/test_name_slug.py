import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.validate.name_slug import make_person_slug, make_slug, number_slugs
from generator.validate.settings.kinds import MAX_SLUG, RESERVED_SLUGS, SLUG


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Ani Lestari, S.Sos.", "ani-lestari"),
        ("Drs. H. Budi Santoso, M.Si", "budi-santoso"),
        ("Hj. Siti Rahmah S.Pd", "siti-rahmah"),
        ("Dr. dr. Made Contoh, Sp.A", "made-contoh"),
        ("I Made Sukarta", "i-made-sukarta"),
        ("Ni Luh Ayu SE", "ni-luh-ayu"),
        ("A. Rauf", "a-rauf"),
        ("Ma’ruf Nu'man", "maruf-numan"),
        ("André Söhne", "andre-sohne"),
        ("Siti", "siti"),
        ("Ir.", "ir"),
    ],
)
def test_a_slug_is_the_name_without_titles(name: str, slug: str) -> None:
    assert make_person_slug(name) == slug


def test_equal_and_reserved_slugs_are_numbered() -> None:
    wanted = ("ani", "ani", "kantor", "", "ani-2", "ani")
    assert number_slugs(wanted) == ("ani", "ani-2", "kantor-2", "pegawai", "ani-2-2", "ani-3")


@given(st.lists(st.text(max_size=90), max_size=8))
def test_any_names_give_slugs_that_may_stand_in_the_roster(names: list[str]) -> None:
    slugs = number_slugs([make_person_slug(name) for name in names])
    assert len(set(slugs)) == len(names)
    for slug in slugs:
        assert SLUG.fullmatch(slug)
        assert len(slug) <= MAX_SLUG
        assert slug not in RESERVED_SLUGS


@given(st.text())
def test_a_slug_stays_as_it_is(text: str) -> None:
    assert make_slug(make_slug(text)) == make_slug(text)
