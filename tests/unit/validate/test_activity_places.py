import pytest

from generator.validate.activity_places import find_activity_place
from tests.reports import CLEAN, PATH

HEAD = "---\ntanggal: 2025-06-30\npegawai: ani-lestari\nstatus: hadir\n"


@pytest.mark.parametrize(
    ("number", "field", "place"),
    [(1, "", (6, 5)), (1, "jumlah", (6, 5)), (2, "", (7, 5)), (2, "jumlah", (9, 13))],
)
def test_a_field_is_found_where_it_was_typed_and_else_its_activity(
    number: int, field: str, place: tuple[int, int]
) -> None:
    assert find_activity_place(PATH, CLEAN.encode(), number, field) == place


@pytest.mark.parametrize(
    ("kegiatan", "number", "place"),
    [
        ("kegiatan: Apel\n", 1, (5, 11)),
        ("kegiatan: |\n  1. Apel\n  2. Rapat\n", 2, (5, 11)),
        ("kegiatan:\n  uraian: Apel\n  jumlah: 2,5\n", 1, (7, 11)),
    ],
)
def test_a_list_typed_as_a_text_or_without_dashes_has_a_place_too(
    kegiatan: str, number: int, place: tuple[int, int]
) -> None:
    data = f"{HEAD}{kegiatan}---\n".encode()
    assert find_activity_place(PATH, data, number, "jumlah") == place
