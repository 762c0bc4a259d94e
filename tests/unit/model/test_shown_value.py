import pytest

from generator.model.shown_value import show_path
from generator.validate.entry_path_problems import explain_entry_path

NIK = "7324094501900001"


@pytest.mark.parametrize(
    "path",
    [
        "entries/ani-lestari/2025/06/2025-06-30.md",
        "entries/kantor/sidak/2025-06-30-pmd.md",
        "entries/ani-lestari/2025/06/2025-06-30 (1).md",
        "entries/ani-lestari/2025/06/2025-06-30-1.md",
        "site_config/rhk/2025.yml",
    ],
)
def test_a_path_without_long_numbers_is_repeated_as_it_is(path: str) -> None:
    assert show_path(path) == path


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        (f"scan-{NIK}.txt", "scan-7324••••••••0001.txt"),
        (f"entries/{NIK}/2025/06/2025-06-30.md", "entries/7324••••••••0001/2025/06/2025-06-30.md"),
        ("ani/0812-3456-7890.md", "ani/081••••••890.md"),
        ("ani/2025-06-30 0812-3456-7890.md", "ani/2025-06-30 081••••••890.md"),
        ("ani/siti.aminah@contoh.test.md", "ani/•••@contoh.test.md"),
    ],
)
def test_a_number_in_a_path_is_masked(path: str, shown: str) -> None:
    assert show_path(path) == shown


@pytest.mark.parametrize(
    "path",
    [
        f"entries/{NIK}/2025/06/2025-06-30-1.md",
        f"entries/{NIK}/2025/07/2025-06-30.md",
        f"entries/{NIK}/2025/06/2025-06-30.MD",
        f"entries/{NIK}/2025/06/2025-06-30.md",
        f"entries/ani/.{NIK}",
    ],
)
def test_no_message_about_a_path_repeats_a_number_in_it(path: str) -> None:
    told = explain_entry_path(path)
    assert told.path == path
    assert NIK not in told.message
    assert NIK not in told.hint
