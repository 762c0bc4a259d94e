"""Every page kind in a real browser, on a phone and a desktop, light and dark."""

import re
from collections.abc import Mapping

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.browser.visit import HEIGHTS, Scheme, visit
from tests.built_site import NOT_FOUND, PAGE_KINDS, BuiltSite

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("browser")]

# axe leaves this WCAG 2.2 AA rule off unless it is asked for.
AXE_OPTIONS = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
every_kind = pytest.mark.parametrize("kind", PAGE_KINDS)
# 320 is what WCAG 1.4.10 asks for: a screen of 1280 at 400 %.
SCREENS = ((320, 100), (360, 100), (768, 100), (1000, 100), (1280, 100), (360, 200))
LOOKS: list[tuple[int, Scheme]] = [(w, s) for w in HEIGHTS for s in ("light", "dark")]


@every_kind
@pytest.mark.parametrize("look", LOOKS, ids="{0[0]}-{0[1]}".format)
def test_axe_finds_nothing(
    browser: Browser, site: BuiltSite, roots: Mapping[str, str], kind: str, look: tuple[int, Scheme]
) -> None:
    with visit(browser, roots[kind], *look) as seen:
        seen.go(site.page_of_kind(kind))
        violations = Axe().run(seen.page, options=AXE_OPTIONS).response["violations"]
    found = [f"{v['id']}: {node['html'][:200]}" for v in violations for node in v["nodes"]]
    assert found == []


@every_kind
def test_a_page_does_not_scroll_sideways_on_any_screen_nor_with_letters_twice_as_big(
    browser: Browser, site: BuiltSite, roots: Mapping[str, str], kind: str
) -> None:
    with visit(browser, roots[kind]) as seen:
        seen.go(site.page_of_kind(kind))
        for width, letters in SCREENS:
            seen.page.set_viewport_size({"width": width, "height": 800})
            seen.page.evaluate(f"document.documentElement.style.fontSize = '{letters}%'")
            wide = seen.page.evaluate("document.scrollingElement.scrollWidth")
            assert wide <= width, f"{wide} on {width} with letters of {letters} %"


@every_kind
def test_the_console_is_silent_and_no_request_leaves_the_site(
    browser: Browser, site: BuiltSite, roots: Mapping[str, str], kind: str
) -> None:
    with visit(browser, roots[kind], 360) as seen:
        seen.go(site.page_of_kind(kind))
        assert seen.messages == []
        assert [url for url in seen.requests if not url.startswith(roots[kind])] == []


@every_kind
def test_a_page_is_complete_without_javascript(
    browser: Browser, site: BuiltSite, roots: Mapping[str, str], kind: str
) -> None:
    path = site.page_of_kind(kind)
    with (
        visit(browser, roots[kind], 360) as with_script,
        visit(browser, roots[kind], 360, script=False) as bare,
    ):
        with_script.go(path)
        bare.go(path)
        # A button that only a script can answer is not there without one.
        with_script.page.evaluate(
            "document.querySelectorAll('.activity__copy').forEach((one) => one.remove())"
        )
        full = set(with_script.page.locator("#isi").inner_text().split())
        kept = set(bare.page.locator("#isi").inner_text().split())
        assert bare.page.locator("h1").is_visible()
    # Search says that it needs a script and offers lists; the form shows how to write by hand.
    assert full <= kept or kind in {"cari", "tulis"}


@every_kind
def test_a_page_prints_dark_on_white_in_either_scheme(
    browser: Browser, site: BuiltSite, roots: Mapping[str, str], kind: str
) -> None:
    with visit(browser, roots[kind], 1280, "dark") as seen:
        seen.go(site.page_of_kind(kind))
        seen.page.emulate_media(media="print")
        ink = seen.page.evaluate("getComputedStyle(document.querySelector('h1')).color")
        paper = seen.page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert max(int(part) for part in re.findall(r"\d+", ink)[:3]) < 80
        assert paper in {"rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"}
        assert not seen.page.locator("header nav").first.is_visible()
        assert seen.page.pdf(format="A4").startswith(b"%PDF")


def test_paper_shows_how_figures_were_computed_without_unfolding(
    browser: Browser, root: str
) -> None:
    with visit(browser, root) as seen:
        seen.go("index.html")
        workings = seen.page.locator(".evidence__workings").first
        assert not workings.is_visible()
        seen.page.emulate_media(media="print")
        assert workings.is_visible()


def test_the_first_key_press_offers_to_skip_to_the_text(browser: Browser, root: str) -> None:
    with visit(browser, root, 360) as seen:
        seen.go("index.html")
        seen.page.keyboard.press("Tab")
        assert seen.page.locator(":focus").inner_text() == "Lewati ke isi"
        seen.page.keyboard.press("Enter")
        assert seen.page.evaluate("document.activeElement.id") == "isi"


def test_the_menu_opens_on_a_phone_without_javascript(browser: Browser, root: str) -> None:
    with visit(browser, root, 360, script=False) as seen:
        seen.go("index.html")
        seen.page.get_by_text("Menu", exact=True).click()
        assert seen.page.locator("header nav a").filter(has_text="Pegawai").first.is_visible()


def test_an_unknown_address_leads_on(browser: Browser, roots: Mapping[str, str]) -> None:
    with visit(browser, roots[NOT_FOUND], 360) as seen:
        seen.go("tidak/ada/di-sini/")
        seen.page.locator(".frame-brand").click()
        seen.page.wait_for_url(roots[NOT_FOUND])
