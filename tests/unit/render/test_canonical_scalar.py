import pytest
import yaml

from generator.render.canonical_scalar import write_item


@pytest.mark.parametrize(
    "text", ["0", "12", "3.5", "1e3", "0x1F", "1_000", "2025-06-30", "12:30", "yes", "No", "null"]
)
def test_an_item_is_a_text_to_every_reader_of_yaml(text: str) -> None:
    assert yaml.safe_load(f"- {write_item(text)}") == [text]


def test_an_item_that_can_only_be_a_text_stands_as_typed() -> None:
    assert write_item("12 surat keluar") == "12 surat keluar"
