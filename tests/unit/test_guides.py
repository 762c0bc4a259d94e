"""What the guides quote is what the program says."""

import re
from pathlib import Path

import click
import pytest

from generator.cli.main import jejak
from generator.cli.messages import problem_text
from tests.browser.small_png import read_size
from tests.browser.take_guide_pictures import FOLDER, PICTURES, WIDTH
from tests.reports import CLEAN, PATH, check

ROOT = Path(__file__).parents[2]
STAFF_GUIDE = (ROOT / "docs" / "staf.md").read_text(encoding="utf-8")
GUIDES = ("staf.md", "camat.md", "admin.md")
README = (ROOT / "README.md").read_text(encoding="utf-8")
SLIP = re.compile(r"^\| (?:berkas )?`([^`]+)` \| ([EW]\d{3}) \| (.+) \| (.+) \|$", re.MULTILINE)
SLIPS = SLIP.findall(STAFF_GUIDE)


def first_example(guide: str) -> str:
    """The first Markdown block of a guide: a whole report."""
    found = re.search(r"^```markdown\n(.*?)^```$", guide, re.MULTILINE | re.DOTALL)
    assert found
    return found[1]


def slip_into(text: str, typed: str) -> tuple[str, str]:
    """Put a slip where its kind of line stands: gives the report and its path."""
    if typed.endswith(".md"):
        return text, f"{PATH.rpartition('/')[0]}/{typed}"
    key = {"volume": "jumlah"}.get(typed.partition(":")[0], typed.partition(":")[0])
    line = r"- Apel.*" if typed.startswith("- ") else rf"{key}:.*"
    changed, count = re.subn(rf"(?m)^( *){line}$", lambda at: at[1] + typed, text, count=1)
    assert count == 1, typed
    return changed, PATH


@pytest.mark.parametrize("guide", [STAFF_GUIDE, README], ids=["staf.md", "README.md"])
def test_the_example_report_is_accepted_without_a_word(guide: str) -> None:
    checked = check(first_example(guide))
    assert checked.value is not None
    assert checked.problems == ()


def test_the_staff_guide_shows_ten_slips() -> None:
    assert len(SLIPS) == 10


@pytest.mark.parametrize(("typed", "code", "message", "hint"), SLIPS)
def test_the_staff_guide_quotes_the_answer_to_a_slip(
    typed: str, code: str, message: str, hint: str
) -> None:
    text, path = slip_into(CLEAN, typed)
    said = [(problem.code, problem.message, problem.hint) for problem in check(text, path).problems]
    assert said == [(code, message, hint)]


def test_readme_quotes_a_check() -> None:
    slips = CLEAN.replace("jumlah: 4", "jumlah: 1.500").replace('mulai: "08:00"', "mulai: 08.00")
    answer = "\n".join(map(problem_text, sorted(check(slips).problems)))
    assert answer.count("\n") == 3
    assert f"$ jejak check\n{answer}\n1 berkas diperiksa: 1 kesalahan, 1 peringatan.\n" in README


def test_readme_names_every_command_and_no_other() -> None:
    named = re.findall(r"^\| `jejak (\w+)", README, re.MULTILINE)
    assert sorted(named) == sorted(jejak.list_commands(click.Context(jejak)))


def shown_pictures() -> list[tuple[str, str]]:
    """Every picture of a guide: alternative text and path below docs/."""
    found: list[tuple[str, str]] = []
    for name in GUIDES:
        text = (ROOT / "docs" / name).read_text(encoding="utf-8")
        found += re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", text)
    return found


def test_the_guides_show_each_picture_that_the_script_takes_and_no_other() -> None:
    taken = sorted(f"images/panduan/{name}.png" for name in PICTURES)
    assert sorted(path for _, path in shown_pictures()) == taken
    assert sorted(f"images/panduan/{path.name}" for path in FOLDER.iterdir()) == taken


@pytest.mark.parametrize(("words", "path"), shown_pictures())
def test_a_picture_is_small_and_said_in_words(words: str, path: str) -> None:
    data = (ROOT / "docs" / path).read_bytes()
    assert read_size(data)[0] == WIDTH
    assert len(data) <= 40_000
    assert len(words.split()) >= 6
