"""Every page of the example office's site: nothing leads nowhere, nothing comes from elsewhere."""

from urllib.parse import unquote, urljoin, urlsplit

import pytest

from tests.built_site import BuiltSite, kind_of
from tests.site.parsed_page import ParsedPage, parse_page

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("site")]

HOST = "https://situs.invalid/laporan/"


@pytest.fixture(scope="module")
def pages(site: BuiltSite) -> dict[str, ParsedPage]:
    return {
        path: parse_page(file.read_text(encoding="utf-8")) for path, file in site.pages().items()
    }


def url_of(path: str) -> str:
    return HOST + (path.removesuffix("index.html") if path != "404.html" else path)


def file_of(url: str) -> str:
    path = unquote(urlsplit(url).path).removeprefix("/laporan/")
    return f"{path}index.html" if path.endswith("/") or not path else path


def addresses_inside(path: str, page: ParsedPage) -> list[tuple[str, str]]:
    """Give (as written, in full) for every address that stays on the site."""
    written = page.links + page.loaded + page.named
    full = [(address, urljoin(url_of(path), address)) for address in written]
    return [(address, url) for address, url in full if url.startswith("https://situs.invalid/")]


def test_every_page_is_of_a_known_kind(site: BuiltSite) -> None:
    assert [path for path in site.pages() if kind_of(path) is None] == []


def test_every_internal_link_leads_to_a_file_below_the_root(
    site: BuiltSite, pages: dict[str, ParsedPage]
) -> None:
    files = {f.relative_to(site.root).as_posix() for f in site.root.rglob("*") if f.is_file()}
    broken = {
        f"{path} -> {address}"
        for path, page in pages.items()
        if path != "404.html"  # served at any address, so its links start at the site's root
        for address, url in addresses_inside(path, page)
        if not url.startswith(HOST) or file_of(url) not in files
    }
    assert sorted(broken)[:20] == []


def test_every_anchor_exists(pages: dict[str, ParsedPage]) -> None:
    ids = {path: set(page.ids) for path, page in pages.items()}
    broken = {
        f"{path} -> {address}"
        for path, page in pages.items()
        if path != "404.html"
        for address, url in addresses_inside(path, page)
        if (fragment := unquote(urlsplit(url).fragment))
        and fragment not in ids.get(file_of(url), set())
    }
    assert sorted(broken)[:20] == []


def test_no_id_occurs_twice_on_a_page(pages: dict[str, ParsedPage]) -> None:
    doubles = {
        path: sorted({name for name in page.ids if page.ids.count(name) > 1})
        for path, page in pages.items()
        if len(page.ids) != len(set(page.ids))
    }
    assert doubles == {}


def test_nothing_is_loaded_from_elsewhere(pages: dict[str, ParsedPage]) -> None:
    strangers = {
        f"{path} loads {address}"
        for path, page in pages.items()
        for address in page.loaded
        if urlsplit(address).netloc or urlsplit(address).scheme
    }
    assert sorted(strangers) == []


def test_links_go_by_https_or_mail_only(pages: dict[str, ParsedPage]) -> None:
    schemes = {urlsplit(link).scheme for page in pages.values() for link in page.links}
    assert schemes <= {"", "https", "mailto"}


def test_no_page_has_inline_code_or_style(pages: dict[str, ParsedPage]) -> None:
    assert {path: page.inline for path, page in pages.items() if page.inline} == {}


def test_every_page_carries_the_policy_and_the_language(pages: dict[str, ParsedPage]) -> None:
    for path, page in pages.items():
        policy = page.metas.get("Content-Security-Policy", "")
        assert "default-src 'none'" in policy, path
        assert "'unsafe-inline'" not in policy, path
        assert page.lang == "id", path


def test_every_page_has_a_description(pages: dict[str, ParsedPage]) -> None:
    bare = [path for path, page in pages.items() if not page.metas.get("description")]
    # A former address only leads on.
    assert [path for path in bare if "refresh" not in pages[path].metas] == []
