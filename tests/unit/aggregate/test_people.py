import pytest

from generator.aggregate.people import post_and_unit
from tests.made import make_office


@pytest.mark.parametrize(
    ("jabatan", "words"),
    [
        ("Arsiparis", "Arsiparis · {unit}"),
        ("Kepala {unit}", "Kepala {unit}"),
        ("kepala {unit} (pelaksana tugas)", "kepala {unit} (pelaksana tugas)"),
    ],
)
def test_a_post_names_its_unit_once(jabatan: str, words: str) -> None:
    office = make_office()
    unit = office.units[1]
    told = post_and_unit(office, jabatan.format(unit=unit.nama), unit.slug)
    assert told == words.format(unit=unit.nama)
