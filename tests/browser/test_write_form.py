"""The writing form as a clerk meets it: on a phone of 360 px, under the site's own policy."""

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route, expect

from generator.pipeline.ground import lay_ground
from generator.read.commit_source import CommitSource
from generator.render.canonical_report import render_canonical_report
from generator.validate.check_report import check_report
from generator.validate.vocabulary import Vocabulary
from tests.browser.test_pages import AXE_OPTIONS, LOOKS, SCREENS
from tests.browser.visit import Scheme, Visit, visit
from tests.built_site import REPOSITORY, BuiltSite

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("browser")]

FORM_BYTES = 60 * 1024
OFFICE = "tulis/kantor.json"
WAKE = "document.dispatchEvent(new Event('visibilitychange'))"
OPEN_ALL = "document.querySelectorAll('#isi details').forEach((one) => (one.open = true))"


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    with CommitSource(REPOSITORY, "HEAD") as source:
        return lay_ground(source, source.commit.committed_at).vocabulary


@pytest.fixture
def phone(browser: Browser, root: str) -> Iterator[Visit]:
    with visit(browser, root, 360) as seen:
        yield seen


def pick_writer(site: BuiltSite) -> str:
    """Name somebody who has not written on the example's last day."""
    today = json.loads((site.root / OFFICE).read_text())["hari_ini"]
    for file in sorted((site.root / "tulis/laporan").glob("*.json")):
        found = json.loads(file.read_text())
        if today not in found["ada"] and found["laporan"]:
            return file.stem
    raise AssertionError("everybody has written on the example's last day")


def open_form(seen: Visit, slug: str) -> Page:
    seen.go("tulis/index.html")
    seen.page.get_by_label("Nama Anda").select_option(slug)
    expect(seen.page.locator("[data-who-name]")).to_be_visible()
    expect(seen.page.locator("[data-text]")).not_to_be_empty()
    return seen.page


def card(page: Page, number: int) -> "_Card":
    return _Card(page, number)


class _Card:
    """One activity of the form."""

    def __init__(self, page: Page, number: int) -> None:
        self.place = page.locator("[data-activity]").nth(number - 1)

    def fill(self, **values: str) -> None:
        for name, value in values.items():
            field = self.place.locator(f"[name={name}]")
            if not field.is_visible():
                self.place.get_by_text("Jam, tempat, bukti, kendala").click()
            if name in {"rhk", "jenis"}:
                field.select_option(value)
            else:
                field.fill(value)


def write_three(page: Page) -> None:
    card(page, 1).fill(uraian="Apel pagi dan piket pelayanan")
    page.get_by_role("button", name="Tambah kegiatan").click()
    results = page.locator("[data-activity] [name=rhk]").first.locator("option").all()
    card(page, 2).fill(
        uraian="Rapat: dana desa #2",
        hasil='Berita acara "tahap dua"',
        rhk=str(results[1].get_attribute("value")),
        jumlah="2,5",
        satuan="dokumen",
        mulai="08:00",
        selesai="10:30",
        lokasi="Balai desa",
        bukti="https://contoh.go.id/a.pdf\nhttps://contoh.go.id/b.pdf",
    )
    page.get_by_role("button", name="Tambah kegiatan").click()
    card(page, 3).fill(uraian="Menata arsip", kendala="Listrik padam satu jam")
    page.get_by_label("Rencana berikutnya").fill("Melanjutkan penataan arsip")
    page.get_by_label("Catatan").fill("Rapat berjalan **lancar**.")


def text_of(page: Page) -> str:
    return page.locator("[data-text]").text_content() or ""


def path_of(page: Page) -> str:
    return page.locator("[data-path]").text_content() or ""


def send_address(page: Page) -> str:
    return page.locator("[data-send]").get_attribute("href") or ""


def use_office(seen: Visit, site: BuiltSite, **changes: object) -> None:
    """Let the form meet an office with other settings; a forge's own are merged."""
    office = json.loads((site.root / OFFICE).read_text())
    forge = changes.pop("forge", {})
    assert isinstance(forge, dict)
    content = {**office, **changes, "forge": {**office["forge"], **forge}}

    def answer(route: Route) -> None:
        route.fulfill(json=content)

    seen.page.route("**/tulis/kantor.json", answer)


def test_a_report_of_three_activities_passes_the_check_unchanged(
    phone: Visit, site: BuiltSite, vocabulary: Vocabulary
) -> None:
    page = open_form(phone, pick_writer(site))
    write_three(page)
    expect(page.locator("[data-sentence]")).to_contain_text("Siap dikirim")
    text = text_of(page)
    checked = check_report(path_of(page), text.encode(), vocabulary)
    assert checked.problems == ()
    assert checked.value is not None
    assert len(checked.value.kegiatan) == 3
    assert render_canonical_report(checked.value) == text
    assert phone.messages == []
    assert [url for url in phone.requests if not url.startswith(phone.root)] == []


def test_the_address_at_github_holds_the_same_text(phone: Visit, site: BuiltSite) -> None:
    page = open_form(phone, pick_writer(site))
    write_three(page)
    address = urlsplit(send_address(page))
    asked = parse_qs(address.query, strict_parsing=True)
    assert address.hostname == "github.com"
    assert address.path.endswith("/new/main")
    assert asked == {"filename": [path_of(page)], "value": [text_of(page)]}


@pytest.mark.parametrize("is_daily", [False, True])
def test_the_address_at_forgejo_holds_the_same_text(
    phone: Visit, site: BuiltSite, *, is_daily: bool
) -> None:
    shape = "https://git.contoh.go.id/k/l/_new/{ref}/{folder}/?filename={name}&value={text}"
    changed = "https://git.contoh.go.id/k/l/_edit/{ref}/{path}?value={text}"
    forge = {"nama": "Forgejo", "baru": shape, "perbaiki": changed, "cabang_harian": is_daily}
    use_office(phone, site, forge=forge)
    page = open_form(phone, pick_writer(site))
    write_three(page)
    address = urlsplit(send_address(page))
    day = path_of(page)[-13:-3]
    branch = f"laporan/{day}" if is_daily else "main"
    folder, _, name = path_of(page).rpartition("/")
    assert unquote(address.path) == f"/k/l/_new/{branch}/{folder}/"
    assert parse_qs(address.query) == {"filename": [name], "value": [text_of(page)]}
    assert page.get_by_role("link", name="Kirim ke cabang utama").is_visible() == is_daily


def test_a_correction_at_forgejo_replaces_the_whole_text(phone: Visit, site: BuiltSite) -> None:
    changed = "https://git.contoh.go.id/k/l/_edit/{ref}/{path}?value={text}"
    use_office(phone, site, forge={"nama": "Forgejo", "perbaiki": changed})
    slug = pick_writer(site)
    day = max(json.loads((site.root / f"tulis/laporan/{slug}.json").read_text())["laporan"])
    phone.go(f"tulis/?pegawai={slug}&tanggal={day}")
    page = phone.page
    expect(page.get_by_role("status").first).to_contain_text("sudah ada")
    page.get_by_label("Rencana berikutnya").fill("Diperbaiki")
    address = urlsplit(send_address(page))
    assert address.path == f"/k/l/_edit/main/{path_of(page)}"
    assert parse_qs(address.query) == {"value": [text_of(page)]}
    assert "rencana: Diperbaiki" in text_of(page)


def test_a_published_report_comes_back_as_its_canonical_text(
    phone: Visit, site: BuiltSite, vocabulary: Vocabulary
) -> None:
    slug = pick_writer(site)
    days = json.loads((site.root / f"tulis/laporan/{slug}.json").read_text())["laporan"]
    page = phone.page
    for day in sorted(days)[-6:]:
        phone.go(f"tulis/?pegawai={slug}&tanggal={day}")
        expect(page.locator("[data-path]")).to_contain_text(day)
        path = path_of(page)
        now = check_report(path, text_of(page).encode(), vocabulary)
        before = check_report(path, (REPOSITORY / path).read_bytes(), vocabulary)
        assert now.problems == ()
        assert now.value == before.value


def test_a_filed_day_without_its_content_is_told_so(phone: Visit, site: BuiltSite) -> None:
    slug, day = next(
        (file.stem, days[0])
        for file in sorted((site.root / "tulis/laporan").glob("*.json"))
        for found in [json.loads(file.read_text())]
        if (days := sorted(set(found["ada"]) - set(found["laporan"])))
    )
    phone.go(f"tulis/?pegawai={slug}&tanggal={day}")
    expect(phone.page.get_by_role("status").first).to_contain_text("Isinya tidak dimuat di sini")
    expect(phone.page.locator("[data-send]")).to_contain_text("perbaikan")


def test_an_old_report_is_corrected_from_the_data_of_its_month(
    phone: Visit, site: BuiltSite
) -> None:
    months = sorted((site.root / "data").glob("laporan-*.json"))
    one = next(r for r in json.loads(months[0].read_text())["laporan"] if r["kegiatan"])
    phone.go(f"tulis/?pegawai={one['pegawai']}&tanggal={one['tanggal']}")
    expect(phone.page.locator("[data-path]")).to_have_text(one["berkas"])
    first = phone.page.locator("[data-activity] [name=uraian]").first
    expect(first).to_have_value(one["kegiatan"][0]["uraian"])
    expect(phone.page.locator("[data-send]")).to_contain_text("perbaikan")


def test_a_draft_survives_a_reload_and_a_dead_network(phone: Visit, site: BuiltSite) -> None:
    page = open_form(phone, pick_writer(site))
    page.evaluate("navigator.serviceWorker.ready")
    page.wait_for_function("navigator.serviceWorker.controller")
    page.wait_for_load_state("networkidle")
    write_three(page)
    expect(page.locator("[data-draft]")).to_contain_text("tersimpan")
    written = text_of(page)
    page.reload()
    expect(page.locator("[data-text]")).to_have_text(written)
    page.context.set_offline(offline=True)
    page.reload()
    expect(page.locator("[data-text]")).to_have_text(written)
    expect(page.locator("[data-who-name]")).to_be_visible()
    expect(page.locator("[data-how]")).to_contain_text("Jaringan sedang putus")
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).fontWeight") == "700"
    card(page, 1).fill(uraian="Ditulis tanpa jaringan")
    expect(page.locator("[data-text]")).to_contain_text("Ditulis tanpa jaringan")
    page.context.set_offline(offline=False)
    page.reload()
    expect(page.locator("[data-text]")).to_contain_text("Ditulis tanpa jaringan")


def test_the_worker_leaves_other_pages_alone(phone: Visit, site: BuiltSite) -> None:
    page = open_form(phone, pick_writer(site))
    page.evaluate("navigator.serviceWorker.ready")
    phone.go("index.html")
    assert page.evaluate("navigator.serviceWorker.controller") is None
    kept = page.evaluate(
        "(async () => (await (await caches.open((await caches.keys())[0])).keys())"
        ".map((one) => new URL(one.url).pathname))()"
    )
    assert kept
    assert all("/tulis/" in path or "/assets/" in path for path in kept)


def test_a_nik_holds_the_report_back_and_is_not_repeated(phone: Visit, site: BuiltSite) -> None:
    page = open_form(phone, pick_writer(site))
    card(page, 1).fill(uraian="Melayani warga", hasil="NIK 7324090101900001")
    problem = page.locator("[data-activity] .write-field--wrong [data-problem]")
    expect(problem).to_contain_text("Ada NIK atau nomor KK di sini: 7324••••••••0001.")
    assert "value=" not in send_address(page)
    page.locator("[data-send]").click()
    expect(page.locator("[data-state]")).to_be_focused()
    page.locator("h1").click()
    page.get_by_role("button", name="Salin teks").click()
    expect(page.locator("[data-state]")).to_be_focused()
    expect(page.locator("[data-sent]")).not_to_be_visible()
    page.get_by_role("button", name=re.compile("Kegiatan 1, hasil")).click()
    expect(page.locator("[data-activity] [name=hasil]")).to_be_focused()
    assert len(page.context.pages) == 1


def test_activities_are_moved_removed_and_brought_back(phone: Visit, site: BuiltSite) -> None:
    page = open_form(phone, pick_writer(site))
    for number, text in enumerate(("Satu", "Dua", "Tiga"), 1):
        if number > 1:
            page.get_by_role("button", name="Tambah kegiatan").click()
        card(page, number).fill(uraian=text)
    page.get_by_role("button", name="Turunkan kegiatan 1").click()
    assert written(page) == ["Dua", "Satu", "Tiga"]
    page.get_by_role("button", name="Naikkan kegiatan 3").click()
    assert written(page) == ["Dua", "Tiga", "Satu"]
    page.get_by_role("button", name="Hapus kegiatan 2").click()
    assert written(page) == ["Dua", "Satu"]
    page.get_by_role("button", name="Urungkan").click()
    assert written(page) == ["Dua", "Tiga", "Satu"]
    assert re.findall(r"  - (\w+)", text_of(page)) == ["Dua", "Tiga", "Satu"]


def written(page: Page) -> list[str]:
    return [field.input_value() for field in page.locator("[data-activity] [name=uraian]").all()]


def test_routine_activities_are_copied_without_their_results(phone: Visit, site: BuiltSite) -> None:
    page = open_form(phone, pick_writer(site))
    page.get_by_text("Salin kegiatan rutin", exact=True).click()
    page.locator(".write-copy__button").first.click()
    assert all(written(page))
    results = page.locator("[data-activity] [name=hasil]").all()
    assert {field.input_value() for field in results} == {""}


def test_the_day_is_the_offices_and_its_missing_days_are_offered(
    browser: Browser, site: BuiltSite, root: str
) -> None:
    context = browser.new_context(timezone_id="Pacific/Kiritimati", service_workers="block")
    try:
        seen = Visit(context.new_page(), root)
        # 22.30 UTC on Thursday is Friday morning in Makassar, and another hour on that island.
        seen.page.clock.set_fixed_time("2026-10-29T22:30:00Z")
        use_office(seen, site, hari_ini=None)
        slug = pick_writer(site)
        page = open_form(seen, slug)
        offered = [one.get_attribute("value") for one in page.locator("[name=hari]").all()]
        filed = json.loads((site.root / f"tulis/laporan/{slug}.json").read_text())["ada"]
        assert offered[0] == "2026-10-30"
        assert not set(offered) & set(filed)
        assert not {"2026-10-24", "2026-10-25"} & set(offered)  # a weekend
        seen.page.clock.set_fixed_time("2026-10-29T15:30:00Z")
        page.reload()
        expect(page.locator("[name=hari]").first).to_have_value("2026-10-29")
    finally:
        context.close()


def test_a_page_kept_open_overnight_turns_to_the_new_day(
    browser: Browser, site: BuiltSite, root: str
) -> None:
    context = browser.new_context(service_workers="block")
    try:
        seen = Visit(context.new_page(), root)
        use_office(seen, site, hari_ini=None)
        seen.page.clock.set_fixed_time("2026-10-29T01:00:00Z")
        page = open_form(seen, pick_writer(site))
        days = page.locator("[name=hari]")
        seen.page.clock.set_fixed_time("2026-10-30T01:00:00Z")
        page.evaluate(WAKE)
        expect(days.first).to_have_value("2026-10-30")
        expect(days.first).to_be_checked()
        card(page, 1).fill(uraian="Belum selesai ditulis")
        seen.page.clock.set_fixed_time("2026-11-02T01:00:00Z")
        page.evaluate(WAKE)
        expect(days.first).to_have_value("2026-11-02")
        expect(page.locator("[name=hari][value='2026-10-30']")).to_be_checked()
        assert written(page) == ["Belum selesai ditulis"]
    finally:
        context.close()


def test_a_day_after_sending_the_form_asks_for_the_new_day(
    browser: Browser, site: BuiltSite, root: str
) -> None:
    context = browser.new_context(service_workers="block")
    try:
        seen = Visit(context.new_page(), root)
        use_office(seen, site, hari_ini=None)
        seen.page.clock.set_fixed_time("2026-10-30T01:00:00Z")
        page = open_form(seen, pick_writer(site))
        card(page, 1).fill(uraian="Belum dikirim")
        expect(page.locator("[data-draft]")).to_contain_text("tersimpan")
        seen.page.clock.set_fixed_time("2026-11-02T01:00:00Z")
        page.reload()
        expect(page.locator("[name=hari][value='2026-10-30']")).to_be_checked()
        assert written(page) == ["Belum dikirim"]
        page.get_by_role("button", name="Salin teks").click()
        expect(page.locator("[data-sent]")).to_be_visible()
        page.reload()
        expect(page.locator("[name=hari][value='2026-11-02']")).to_be_checked()
        assert written(page) == [""]
        page.locator("[name=hari][value='2026-10-30']").check()
        expect(page.locator("[name=uraian]").first).to_have_value("Belum dikirim")
    finally:
        context.close()


def test_nothing_can_be_typed_before_a_name_is_chosen(phone: Visit, site: BuiltSite) -> None:
    phone.go("tulis/index.html")
    shown = phone.page.locator("form[data-write]").locator("input, select, textarea, button, a")
    assert [one.get_attribute("name") for one in shown.all() if one.is_visible()] == ["pegawai"]
    page = open_form(phone, pick_writer(site))
    expect(page.locator("[data-send]")).to_be_visible()
    expect(page.get_by_label("Cuti")).to_be_visible()


def test_an_empty_form_is_answered_in_the_forms_own_words(phone: Visit, site: BuiltSite) -> None:
    page = open_form(phone, pick_writer(site))
    label = page.locator("[data-activity] label").first.inner_text()
    page.locator("[data-send]").click()
    problem = page.locator("[data-field=kegiatan] [data-problem]")
    expect(problem).to_contain_text(f"Isi “{label}” di atas.")
    page.get_by_role("button", name="Kegiatan: ").click()
    expect(page.locator("[name=uraian]")).to_be_focused()
    card(page, 1).fill(hasil="Surat terbit")
    expect(page.locator("[data-field=uraian] [data-problem]")).to_contain_text(f"Isi “{label}”.")


def test_what_is_wrong_is_listed_in_the_order_of_the_form(phone: Visit, site: BuiltSite) -> None:
    page = open_form(phone, pick_writer(site))
    card(page, 1).fill(uraian="NIK 7324090101900001", jumlah="1.500", mulai="10:00")
    card(page, 1).fill(selesai="08:00", bukti="contoh.go.id/a")
    page.locator("[data-send]").click()
    found = page.locator(".write-send__problem").all_text_contents()
    places = [text.partition(":")[0] for text in found]
    assert places == [f"Kegiatan 1, {name}" for name in ("uraian", "jumlah", "selesai", "bukti")]


def test_leave_asks_for_no_activity_and_no_reason(phone: Visit, site: BuiltSite) -> None:
    page = open_form(phone, pick_writer(site))
    page.get_by_label("Cuti").check()
    expect(page.get_by_role("button", name="Tambah kegiatan")).not_to_be_visible()
    expect(page.locator("[data-sentence]")).to_contain_text("Siap dikirim")
    assert "kegiatan" not in text_of(page)
    page.get_by_label("Catatan").fill("Rawat inap")
    page.get_by_label("Rencana berikutnya").focus()
    expect(page.locator("[data-state]")).to_contain_text("keadaan kesehatan")


def test_a_long_report_is_copied_instead(browser: Browser, site: BuiltSite, root: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    try:
        seen = Visit(context.new_page(), root)
        use_office(
            seen,
            site,
            forge={"panjang_alamat": 300, "baru": "http://127.0.0.1:9/{name}?value={text}"},
        )
        page = open_form(seen, pick_writer(site))
        card(page, 1).fill(uraian="Menyusun laporan " * 20)
        assert "value=" not in send_address(page)
        with context.expect_page():
            page.locator("[data-send]").click()
        assert page.evaluate("navigator.clipboard.readText()") == text_of(page)
    finally:
        context.close()


@pytest.mark.parametrize("look", LOOKS, ids="{0[0]}-{0[1]}".format)
def test_axe_finds_nothing_in_a_filled_and_refused_form(
    browser: Browser, site: BuiltSite, root: str, look: tuple[int, Scheme]
) -> None:
    with visit(browser, root, *look) as seen:
        page = open_form(seen, pick_writer(site))
        write_three(page)
        card(page, 1).fill(hasil="NIK 7324090101900001", jumlah="1.500")
        page.evaluate(OPEN_ALL)
        page.locator("[data-send]").click()
        found = Axe().run(page, options=AXE_OPTIONS).response["violations"]
        assert [f"{v['id']}: {n['html'][:200]}" for v in found for n in v["nodes"]] == []
        assert page.evaluate("document.scrollingElement.scrollWidth") <= look[0]
        assert seen.messages == []


def test_a_filled_form_does_not_scroll_sideways_on_any_screen(
    phone: Visit, site: BuiltSite
) -> None:
    page = open_form(phone, pick_writer(site))
    write_three(page)
    card(page, 1).fill(uraian="w" * 80, hasil="NIK 7324090101900001", jumlah="1.500")
    page.evaluate(OPEN_ALL)
    page.locator("[data-send]").click()
    for width, letters in SCREENS:
        page.set_viewport_size({"width": width, "height": 800})
        page.evaluate(f"document.documentElement.style.fontSize = '{letters}%'")
        wide = page.evaluate("document.scrollingElement.scrollWidth")
        assert wide <= width, f"{wide} on {width} with letters of {letters} %"


def test_without_javascript_the_page_shows_how_to_write(browser: Browser, root: str) -> None:
    with visit(browser, root, 360, script=False) as seen:
        seen.go("tulis/index.html")
        expect(seen.page.locator("form[data-write]")).not_to_be_visible()
        expect(seen.page.get_by_label("Contoh laporan")).to_contain_text("tanggal: 2025-06-30")
        link = seen.page.get_by_role("link", name="berkas baru")
        assert "filename=entries/" in unquote(link.get_attribute("href") or "")


def test_the_form_weighs_little(site: BuiltSite) -> None:
    folder = site.root / "tulis"
    files = [folder / "index.html", *folder.glob("*.js"), *folder.glob("*.json")]
    files.append(max((folder / "laporan").glob("*.json"), key=lambda file: file.stat().st_size))
    assert sum(len(gzip.compress(Path(file).read_bytes(), 6)) for file in files) <= FORM_BYTES
