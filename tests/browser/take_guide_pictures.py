"""Pictures for the guides: `python -m tests.browser.take_guide_pictures [SITE]`.

The example office on a phone: somebody writes a report, the camat reads the review.
"""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

import comrak
from playwright.sync_api import Browser, Locator, Page

from tests.browser.chromium import MISSING, find_chromium, open_browser
from tests.browser.server import serve_folder
from tests.browser.small_png import shrink_png
from tests.browser.visit import Visit, visit
from tests.built_site import REPOSITORY, BuiltSite, bring_site
from tests.doors.command_line import call
from tests.doors.repositories import OfficeRepository, path_of, report

FOLDER = REPOSITORY / "docs" / "images" / "panduan"
WIDTH = 360
NEUTRAL = """<!doctype html><html lang="id"><meta charset="utf-8"><style>
body { margin: 0; padding: 16px; font: 15px/1.5 system-ui, sans-serif }
body { color: #1f2328; background: #fff }
h2 { font-size: 19px; line-height: 1.3; margin: 0 0 12px }
h3 { font-size: 16px; margin: 20px 0 8px }
p, ul { margin: 0 0 10px } ul { padding-left: 20px } a { color: #0550ae }
code { font-size: 13px; overflow-wrap: anywhere } details { margin: 0 0 8px }
.terminal { background: #16181d; color: #e6e6e6 }
.terminal pre { margin: 0; font: 12px/1.55 monospace; white-space: pre-wrap }
.terminal pre { overflow-wrap: anywhere }
</style><body class="%s">%s</body></html>"""
SLIPS = """---
tanggal: {day}
pegawai: {slug}
status: hadir
kegiatan:
  - uraian: Memeriksa berkas permohonan
    jumlah: 1.500
    satuan: berkas
    mulai: 08.00
    selesai: 10.30
  - uraian: Menelepon warga di 0812-3456-7890
---
"""


def take_choice(page: Page) -> Locator:
    """The first step: who and when."""
    return page.locator(".write-part").first


def take_activity(page: Page) -> Locator:
    """An activity with its result."""
    fill(page, uraian="Memeriksa berkas pencairan Dana Desa", hasil="Berkas tiga desa lengkap")
    fill(page, jumlah="3", satuan="berkas")
    return page.locator("[data-activity]").first


def take_wrong_time(page: Page) -> Locator:
    """A time that cannot be, and what the form says."""
    page.locator("[data-activity]").get_by_text("Jam, tempat, bukti, kendala").click()
    fill(page, mulai="10:30", selesai="08:00")
    page.locator("[name=lokasi]").click()
    return page.locator("[data-activity] details").first


def take_ready(page: Page) -> Locator:
    """The last step: what is sent, and where to."""
    fill(page, mulai="08:00", selesai="10:30")
    page.locator("[data-sentence]").get_by_text("Siap dikirim").wait_for()
    return page.locator(".write-send").first


STEPS: dict[str, Callable[[Page], Locator]] = {
    "tulis-pilih": take_choice,
    "tulis-kegiatan": take_activity,
    "tulis-salah-jam": take_wrong_time,
    "tulis-siap": take_ready,
}
OTHERS = ("perbaiki", "bulan", "tinjauan", "periksa")
PICTURES = (*STEPS, *OTHERS)


def fill(page: Page, **values: str) -> None:
    """Fill fields of the first activity."""
    for name, value in values.items():
        page.locator(f"[data-activity] [name={name}]").first.fill(value)


def keep(name: str, data: bytes) -> None:
    """Write a picture, small."""
    (FOLDER / f"{name}.png").write_bytes(shrink_png(data))


def shoot(page: Page, name: str, place: Locator | None = None, height: int = 640) -> None:
    """Take what a phone shows from a place on."""
    page.set_viewport_size({"width": WIDTH, "height": height})
    if place is not None:
        place.evaluate("one => scrollTo(0, one.getBoundingClientRect().top + scrollY - 12)")
    keep(name, page.screenshot())


def write_a_report(seen: Visit, slug: str, day: str) -> None:
    """Go through the form, step by step, at a fixed time: it shows when a draft was kept."""
    seen.page.clock.set_fixed_time(f"{day}T15:40:00+08:00")
    seen.go("tulis/index.html")
    for name, take in STEPS.items():
        place = take(seen.page)
        if name == "tulis-pilih":
            seen.page.get_by_label("Nama Anda").select_option(slug)
            seen.page.locator("[data-who-name]").wait_for()
        shoot(seen.page, name, place)


def take_site(seen: Visit, site: BuiltSite) -> None:
    """Take a report with its way to mend it, and a month."""
    seen.go(site.page_of_kind("pegawai-bulan"))
    mend = seen.page.get_by_role("link", name="Perbaiki laporan ini").first
    seen.page.evaluate("document.querySelectorAll('#isi details').forEach(one => one.open = true)")
    mend.evaluate("one => scrollTo(0, one.getBoundingClientRect().bottom + scrollY - 620)")
    keep("perbaiki", seen.page.screenshot())
    seen.go(max(path for path in site.pages() if path.startswith("bulan/2")))
    shoot(seen.page, "bulan")


def take_review(page: Page, office: OfficeRepository, day: str, writers: list[str]) -> None:
    """Take the camat's page of a proposal, and a check of one report, in neutral frames."""
    first, second, third, fourth, *_ = writers
    good = "uraian: Melayani permohonan surat, hasil: Surat selesai, jumlah: 7, satuan: surat"
    office.git("switch", "--quiet", "--create", "usulan")
    base = office.head()
    files = {
        path_of(first, day): report(first, day, good, "Apel pagi"),
        path_of(second, day): report(second, day, "Menata arsip surat masuk"),
        path_of(third, day): SLIPS.format(day=day, slug=third),
        path_of(fourth, day): report(fourth, day, status="cuti"),
    }
    office.commit(f"{day}T15:40", files)
    told = call(office.root, "review", "--base", base, "--head", "HEAD").text
    extensions, options = comrak.ExtensionOptions(), comrak.RenderOptions()
    extensions.table = True
    options.unsafe_ = True  # our own <details>; what people typed is escaped
    html = comrak.render_markdown(told, extension_options=extensions, render_options=options)
    page.set_content(NEUTRAL % ("", html))
    shoot(page, "tinjauan")
    asked = ("check", path_of(third, day))
    said = f"$ jejak {' '.join(asked)}\n{call(office.root, *asked).err}"
    page.set_content(NEUTRAL % ("terminal", f"<pre>{escape(said)}</pre>"))
    height = page.evaluate("document.body.scrollHeight")
    shoot(page, "periksa", height=height)


def find_writers(site: BuiltSite) -> tuple[str, list[str]]:
    """Name the example's last day, and who has not written on it."""
    today = json.loads((site.root / "tulis/kantor.json").read_text())["hari_ini"]
    files = sorted((site.root / "tulis/laporan").glob("*.json"))
    return today, [one.stem for one in files if today not in json.loads(one.read_text())["ada"]]


@contextmanager
def clone_office(folder: Path) -> Iterator[OfficeRepository]:
    """Clone the example office: a proposal is made there, and thrown away."""
    office = OfficeRepository(folder / "kantor")
    office.root.mkdir()
    office.git("clone", "--quiet", "--no-local", str(REPOSITORY), ".")
    yield office


def take_pictures(browser: Browser, site: BuiltSite, scratch: Path) -> None:
    """Take all of them into docs/images/panduan/."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    today, writers = find_writers(site)
    with serve_folder(site.root, site.home()) as root:
        with visit(browser, root, WIDTH) as seen:
            write_a_report(seen, writers[0], today)
        with visit(browser, root, WIDTH) as seen:
            take_site(seen, site)
        with visit(browser, root, WIDTH) as seen, clone_office(scratch) as office:
            take_review(seen.page, office, today, writers)


def main(arguments: list[str]) -> None:
    """Build the example's site, or take a given one, and take its pictures."""
    program = find_chromium()
    if program is None:
        sys.exit(MISSING)
    with TemporaryDirectory() as scratch, open_browser(program) as browser:
        site = BuiltSite(Path(arguments[0])) if arguments else bring_site(Path(scratch))
        take_pictures(browser, site, Path(scratch))


if __name__ == "__main__":
    main(sys.argv[1:])
