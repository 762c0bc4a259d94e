"""What a visitor downloads is counted from the files of a site."""

import os
from pathlib import Path

from bench.site_figures import hash_tree, list_differences, measure_site

HOME = (
    '<link rel="stylesheet" href="gaya.css"><link rel="canonical" href="besar.txt">'
    '<img src="a.png">'
)


def write(site: Path, files: dict[str, bytes]) -> Path:
    for name, content in files.items():
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return site


def test_a_first_visit_is_the_home_page_and_what_it_loads_by_itself(tmp_path: Path) -> None:
    noise = os.urandom(20_000)
    files = {"index.html": HOME.encode(), "gaya.css": b"a{}", "besar.txt": noise, "a.png": noise}
    figures = measure_site(write(tmp_path, files), r"pegawai/.+")
    assert 20.0 < figures.first_visit < 20.5


def test_pages_are_counted_and_the_largest_is_named(tmp_path: Path) -> None:
    noise = os.urandom(9_000).hex().encode()
    files = {"index.html": b"x", "pegawai/ani/index.html": b"y", "bulan/index.html": noise}
    figures = measure_site(write(tmp_path, files), r"pegawai/.+")
    assert figures.pages == 3
    assert figures.largest_address == "bulan/index.html"
    assert figures.page < 0.1
    assert figures.largest_page > 9.0


def test_a_first_search_reads_the_two_newest_indexes_only(tmp_path: Path) -> None:
    site = write(tmp_path, {"index.html": b"x", "pagefind/terkini/pagefind.js": b"p"})
    for name in ("terkini", "2025", "2024", "2023"):
        write(site / "pagefind" / name, {"pagefind-entry.json": b"{}", "index/a": bytes(50_000)})
    assert 100 < measure_site(site, "x").first_search < 101


def test_equal_folders_have_equal_digests_and_no_differences(tmp_path: Path) -> None:
    left = write(tmp_path / "left", {"a.html": b"1", "b/c.html": b"2"})
    right = write(tmp_path / "right", {"b/c.html": b"2", "a.html": b"1"})
    assert hash_tree(left) == hash_tree(right)
    assert list_differences(left, right) == []


def test_a_changed_and_a_missing_file_are_both_named(tmp_path: Path) -> None:
    left = write(tmp_path / "left", {"a.html": b"1", "b.html": b"2"})
    right = write(tmp_path / "right", {"a.html": b"0"})
    assert list_differences(left, right) == ["a.html", "b.html"]
    assert hash_tree(left) != hash_tree(right)
