"""What may not lie in the repository: traces of a machine, dead links, heavy pictures."""

import re
import subprocess
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MAX_PICTURE_BYTES = 150_000
# Folders of somebody's machine, and addresses where packages are fetched from.
MACHINE_PATH = re.compile(rb"(?<![\w.])/(?:root|work|home/[a-z]+|Users/\w+)/")
INDEX_ADDRESS = re.compile(
    rb"(?:--|_)(?:extra-)?index-url[ =]+\S*//|https?://(?:files\.python|pypi\.)[\w.]+"
)
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)|\b(?:src|href)=\"([^\"]+)\"")


@cache
def committed_files() -> dict[str, bytes]:
    """Every file of ours that git knows, but the reports, as it lies in the work tree."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True
    )
    paths = [path for path in listed.stdout.split("\0") if path and path[:8] != "entries/"]
    return {path: (ROOT / path).read_bytes() for path in paths if (ROOT / path).is_file()}


def heading_anchors(markdown: str) -> set[str]:
    """The anchors that forges give to headings."""
    titles = re.findall(r"^#+ (.+)$", markdown, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


def leads_somewhere(path: str, target: str) -> bool:
    """Tell whether a link of a guide leads to a file, and to a heading where it names one."""
    name, _, anchor = target.partition("#")
    place = (ROOT / path).parent / name if name else ROOT / path
    if not anchor:
        return place.exists()
    return place.is_file() and anchor in heading_anchors(place.read_text(encoding="utf-8"))


@pytest.mark.parametrize("trace", [MACHINE_PATH, INDEX_ADDRESS], ids=["path", "index"])
def test_no_file_tells_where_it_was_made(trace: re.Pattern[bytes]) -> None:
    found = {
        f"{path}: {match[0].decode()}"
        for path, content in committed_files().items()
        if (match := trace.search(content))
    }
    assert found == set()


def test_lock_files_hold_hashes_and_no_address() -> None:
    locks = {p: text for p, text in committed_files().items() if p.startswith("requirements/")}
    assert len(locks) == 3
    for path, content in locks.items():
        assert b"://" not in content, path
        pinned = re.findall(rb"^[a-z][^\n]*?==[^\n]*\\\n    --hash=sha256:", content, re.MULTILINE)
        assert len(pinned) == len(re.findall(rb"^[a-z]", content, re.MULTILINE)), path


def test_every_link_of_the_guides_leads_somewhere() -> None:
    links = [
        (path, one or other)
        for path, content in committed_files().items()
        if path.endswith(".md") and not path.startswith("tests/")
        for one, other in LINK.findall(content.decode())
    ]
    inside = [link for link in links if not re.match(r"[a-z]+:|…", link[1])]
    assert len(inside) > 15  # they are found at all
    assert [link for link in inside if not leads_somewhere(*link)] == []


def test_decisions_are_numbered_without_a_gap_and_fit_a_page() -> None:
    decisions = sorted(path for path in committed_files() if re.match(r"docs/decisions/\d", path))
    numbers = [int(Path(path).name[:4]) for path in decisions]
    assert numbers == list(range(1, len(numbers) + 1))
    for path in decisions:
        assert len(committed_files()[path].splitlines()) <= 60, path


def test_pictures_are_light() -> None:
    pictures = {p: len(data) for p, data in committed_files().items() if p.endswith(".png")}
    assert {path: size for path, size in pictures.items() if size > MAX_PICTURE_BYTES} == {}
