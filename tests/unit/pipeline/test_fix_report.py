import pytest

from generator.pipeline.checks.fix_report import canonical_text
from tests.reports import CLEAN, PATH, VOCABULARY

HEADER = CLEAN.partition("---\nCatatan")[0]


def fix(text: str) -> str:
    fixed = canonical_text(PATH, text.encode(), VOCABULARY)
    assert fixed is not None
    return fixed.decode()


@pytest.mark.parametrize(
    "narrative",
    [
        "Catatan.\n",
        "\nCatatan.\n",
        "\n\n    kode\n\n\nCatatan  \nlagi\n\n",
        "\tmenjorok\n",
        "---\nCatatan\n---\n",
        "- satu\n\t- dua\n",
        "\n",
        "",
    ],
)
def test_no_byte_of_the_narrative_is_touched(narrative: str) -> None:
    typed = HEADER.replace("status: hadir", "Status: Hadir # di kantor")
    fixed = fix(f"{typed}---\n{narrative}")
    assert fixed == HEADER.replace("hadir", "hadir # di kantor") + "---\n" + narrative


def test_the_end_of_a_code_fence_leaves_no_empty_lines_behind() -> None:
    assert fix(f"\n```yaml\n\n{CLEAN}\n\n```\n\n") == CLEAN


def test_odd_characters_are_put_right_in_the_narrative_too() -> None:
    assert fix(f"\ufeff{HEADER}---\r\nSatu\u00a0dua\u200b\r\n") == f"{HEADER}---\nSatu dua\n"
