"""The copy button of a person's month gives the very fields that the e-Kinerja export writes."""

import csv
import io
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from generator.render.data.spreadsheet_cells import restore_cell
from tests.browser.visit import Visit, visit
from tests.built_site import REPOSITORY, BuiltSite
from tests.doors.command_line import call

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("browser")]

REMEMBER = """
window.copied = [];
Object.defineProperty(navigator, "clipboard", {
  value: {writeText: (text) => { window.copied.push(text); return Promise.resolve(); }},
});
"""
PRESS_ALL = "document.querySelectorAll('.activity__copy-button').forEach((one) => one.click())"
NAME = "Salin untuk e-Kinerja"


@pytest.fixture
def phone(browser: Browser, root: str) -> Iterator[Visit]:
    with visit(browser, root, 360) as seen:
        yield seen


def exported(slug: str, month: str) -> list[list[str]]:
    answer = call(
        REPOSITORY, "export", "ekinerja", "--periode", month, "--pegawai", slug, "--format", "csv"
    )
    assert answer.code == 0, answer.err
    rows = csv.reader(io.StringIO(answer.text))
    next(rows)
    return [[restore_cell(cell) for cell in row] for row in rows]


def test_each_button_copies_the_line_of_the_export(phone: Visit, site: BuiltSite) -> None:
    page = site.page_of_kind("pegawai-bulan")
    _, slug, month, _ = page.split("/")
    phone.page.add_init_script(REMEMBER)
    phone.go(page)
    phone.page.evaluate(PRESS_ALL)
    copied = [line.split("\t") for line in phone.page.evaluate("window.copied")]
    lines = exported(slug, month)
    assert len(lines) > 10
    assert sorted(copied) == sorted(lines)
    assert phone.messages == []


def test_a_press_says_what_happened_where_the_clipboard_is_closed(
    phone: Visit, site: BuiltSite
) -> None:
    phone.page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    phone.go(site.page_of_kind("pegawai-bulan"))
    first = phone.page.locator(".activity").first
    first.get_by_role("button", name=NAME).press("Enter")
    expect(first.get_by_role("status")).to_contain_text("Tersalin")
    assert phone.messages == []


def test_without_script_no_button_promises_anything(
    browser: Browser, root: str, site: BuiltSite
) -> None:
    with visit(browser, root, 360, script=False) as seen:
        seen.go(site.page_of_kind("pegawai-bulan"))
        assert seen.page.get_by_text(NAME).count() == 0
