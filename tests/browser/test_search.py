"""Search as a visitor meets it: typed into a real browser, under the site's own policy."""

import gzip
import json
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.server import PREFIX
from tests.browser.visit import Visit, visit
from tests.built_site import BuiltSite

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("browser")]

FIRST_SEARCH_BYTES = 250 * 1024


def type_query(seen: Visit, query: str) -> Page:
    seen.go("cari/index.html")
    seen.page.get_by_label("Kata yang dicari").click()
    seen.page.keyboard.type(query)
    expect(seen.page.get_by_role("status")).to_contain_text(re.compile("Ditemukan|Tidak ada"))
    return seen.page


def test_a_typed_word_finds_its_relatives(browser: Browser, root: str) -> None:
    with visit(browser, root, 360) as seen:
        page = type_query(seen, "melayani")
        expect(page.get_by_role("status")).to_contain_text("Ditemukan")
        marked = {text.lower().strip(".,·") for text in page.locator("mark").all_inner_texts()}
        assert any("pelayanan" in word for word in marked)
        assert seen.messages == []
        assert [url for url in seen.requests if not url.startswith(root)] == []


def test_a_hit_leads_to_the_day(browser: Browser, root: str) -> None:
    with visit(browser, root) as seen:
        page = type_query(seen, "melayani")
        page.locator(".search-result__day a").first.click()
        page.wait_for_url(re.compile(r"/pegawai/[^/]+/\d{4}-\d\d/#\d{4}-\d\d-\d\d$"))
        day = page.url.rpartition("#")[2]
        expect(page.locator(f"[id='{day}']")).to_be_in_viewport()


def test_a_filter_leaves_the_chosen_person_only(browser: Browser, root: str) -> None:
    with visit(browser, root) as seen:
        page = type_query(seen, "melayani")
        titles = page.locator(".search-result__title")
        expect(titles.first).to_be_visible()
        name = titles.first.inner_text().rpartition(" – ")[0]
        page.get_by_label("Pegawai").select_option(label=name)
        expect(page).to_have_url(re.compile("pegawai="))
        expect(titles.filter(has_not_text=name)).to_have_count(0)
        expect(titles.first).to_contain_text(name)
        assert seen.messages == []


def test_a_name_is_answered_at_once(browser: Browser, site: BuiltSite, root: str) -> None:
    names = json.loads((site.root / "cari/daftar.json").read_text())["pegawai"]
    slug, name, _ = names[0]
    with visit(browser, root) as seen:
        page = type_query(seen, name.split(",")[0])
        direct = page.locator("[data-search-shortcuts] a").first
        expect(direct).to_contain_text(name)
        assert (direct.get_attribute("href") or "").endswith(f"/pegawai/{slug}/")


def test_the_field_of_the_header_leads_to_answers(browser: Browser, root: str) -> None:
    with visit(browser, root) as seen:
        seen.go("index.html")
        seen.page.locator("header input[type=search]").fill("melayani")
        seen.page.keyboard.press("Enter")
        expect(seen.page.get_by_role("status")).to_contain_text("Ditemukan")
        assert seen.messages == []


def test_an_address_with_a_month_finds_in_that_month_only(
    browser: Browser, site: BuiltSite, root: str
) -> None:
    indexes = json.loads((site.root / "cari/daftar.json").read_text())["indeks"]
    name, _, month, _ = indexes[-1]
    assert name != "terkini"
    with visit(browser, root) as seen:
        seen.page.goto(f"{root}cari/?q=rapat&bulan={month}")
        expect(seen.page.get_by_role("status")).to_contain_text("Ditemukan")
        days = seen.page.locator(".search-result__day a")
        links = [str(link.get_attribute("href")) for link in days.all()]
        assert links
        assert {link.rpartition("#")[2][:7] for link in links} == {month}
        assert seen.messages == []


def test_a_filter_by_kind_leaves_days_of_that_kind_only(
    browser: Browser, site: BuiltSite, root: str
) -> None:
    with visit(browser, root) as seen:
        seen.page.goto(f"{root}cari/?q=rapat&jenis=tugas-atasan")
        expect(seen.page.get_by_role("status")).to_contain_text("Ditemukan")
        days = seen.page.locator(".search-result__day a")
        links = [str(link.get_attribute("href")) for link in days.all()]
    rows = json.loads((site.root / "pagefind/terkini/saring.json").read_text()).values()
    masks = {(person, month): kinds.get("tugas-atasan", 0) for person, month, _, kinds in rows}
    assert links
    for link in links:
        *_, person, month, day = link.replace("/#", "/").split("/")
        assert masks[person, month] & 1 << int(day[8:]) - 1, link


def test_older_months_are_searched_when_asked_for(browser: Browser, root: str) -> None:
    with visit(browser, root) as seen:
        page = type_query(seen, "rapat")
        before = page.get_by_role("status").inner_text()
        page.get_by_role("button", name="Cari juga di").click()
        expect(page.get_by_role("status")).not_to_have_text(before)
        expect(page.get_by_role("status")).to_contain_text("Ditemukan")


def test_no_hit_is_said_in_words(browser: Browser, root: str) -> None:
    with visit(browser, root) as seen:
        page = type_query(seen, "zzqqxx")
        expect(page.get_by_role("status")).to_contain_text("Tidak ada laporan")


def test_no_hit_under_a_filter_says_that_the_filter_may_be_why(browser: Browser, root: str) -> None:
    with visit(browser, root) as seen:
        page = type_query(seen, "zzqqxx")
        page.get_by_label("Jenis kegiatan").select_option("tugas-atasan")
        expect(page.get_by_role("status")).to_contain_text("lepas saringannya")


def test_without_javascript_the_lists_stand_in(browser: Browser, root: str) -> None:
    with visit(browser, root, 360, script=False) as seen:
        seen.go("cari/index.html")
        expect(seen.page.get_by_role("status")).to_contain_text("JavaScript")
        assert seen.page.locator("#isi a[href*='pegawai/']").count() > 1


def test_a_first_search_is_light(browser: Browser, site: BuiltSite, root: str) -> None:
    with visit(browser, root) as seen:
        type_query(seen, "melayani warga")
        seen.page.wait_for_load_state("networkidle")
        asked = {urlsplit(url).path.removeprefix(PREFIX) for url in seen.requests}
    files = [
        site.root / (path if not path.endswith("/") else f"{path}index.html") for path in asked
    ]
    assert sum(transfer_size(file) for file in files) <= FIRST_SEARCH_BYTES


def transfer_size(file: Path) -> int:
    data = file.read_bytes()
    return min(len(data), len(gzip.compress(data, 6)))
