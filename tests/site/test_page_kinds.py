"""One page of each kind, the largest: valid, light, complete."""

import gzip
import re
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import html5lib
import pytest

from tests.built_site import PAGE_KINDS, BuiltSite
from tests.site.parsed_page import parse_page

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("site")]

FIRST_VISIT_BYTES = 100 * 1024
PAGE_BYTES = 15 * 1024
SEARCH_SCRIPT_BYTES = 4 * 1024
# Their tables hold no figures of reports or records: lists of files, and the changes of formulas.
NO_FIGURES = {"data", "metodologi", "verifikasi"}
# They compute nothing: words, forms and lists.
NOTHING_COMPUTED = NO_FIGURES | {"cari", "tentang", "tulis", "tidak-ditemukan"}


def gzip_size(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 6))


@pytest.mark.parametrize("kind", PAGE_KINDS)
def test_the_html_is_valid(site: BuiltSite, kind: str) -> None:
    text = (site.root / site.page_of_kind(kind)).read_text(encoding="utf-8")
    html5lib.HTMLParser(strict=True).parse(text)


@pytest.mark.parametrize("kind", PAGE_KINDS)
def test_the_html_of_a_page_is_light(site: BuiltSite, kind: str) -> None:
    assert gzip_size(site.root / site.page_of_kind(kind)) <= PAGE_BYTES


@pytest.mark.parametrize("kind", PAGE_KINDS)
def test_a_first_visit_is_light(site: BuiltSite, kind: str) -> None:
    path = site.page_of_kind(kind)
    loaded = parse_page((site.root / path).read_text(encoding="utf-8")).loaded
    base = "https://x.invalid/" + path
    files = {urlsplit(urljoin(base, address)).path.lstrip("/") for address in loaded} | {path}
    assert sum(gzip_size(site.root / file) for file in files) <= FIRST_VISIT_BYTES


@pytest.mark.parametrize("kind", PAGE_KINDS)
def test_headings_start_with_one_h1(site: BuiltSite, kind: str) -> None:
    text = (site.root / site.page_of_kind(kind)).read_text(encoding="utf-8")
    assert text.count("<h1") == 1


def test_the_script_of_the_search_page_is_small(site: BuiltSite) -> None:
    assert gzip_size(site.root / "cari/cari.js") <= SEARCH_SCRIPT_BYTES


@pytest.mark.parametrize("kind", sorted(PAGE_KINDS.keys() - NO_FIGURES))
def test_each_table_has_its_files_beside_it(site: BuiltSite, kind: str) -> None:
    text = (site.root / site.page_of_kind(kind)).read_text(encoding="utf-8")
    # A table in somebody's own words has no class; it is in the file of the reports.
    _, *tables = re.split(r"<table class=", text.partition("<footer")[0])
    assert all(re.search(r'href="[^"]+\.(?:csv|json)"', table) for table in tables)


@pytest.mark.parametrize("kind", sorted(PAGE_KINDS.keys() - NOTHING_COMPUTED))
def test_a_page_with_figures_shows_how_they_were_computed(site: BuiltSite, kind: str) -> None:
    text = (site.root / site.page_of_kind(kind)).read_text(encoding="utf-8")
    folds = re.findall(r"Bagaimana ini dihitung</summary>(.*?)</details>", text, re.DOTALL)
    assert folds
    assert all(re.search(r"\d", re.sub(r"<[^>]+>", "", fold)) for fold in folds)
