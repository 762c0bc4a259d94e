"""Pictures for README.md: `python -m tests.browser.take_readme_pictures [SITE]`."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, ViewportSize

from tests.browser.chromium import MISSING, find_chromium, open_browser
from tests.browser.server import serve_folder
from tests.built_site import REPOSITORY, BuiltSite, bring_site

FOLDER = REPOSITORY / "docs" / "images"
PICTURES: dict[str, ViewportSize] = {
    "beranda": {"width": 1120, "height": 860},
    "beranda-ponsel": {"width": 390, "height": 860},
}


def take_pictures(browser: Browser, site: BuiltSite) -> None:
    """Take home as it first shows, on a desk and on a phone, into docs/images/."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with serve_folder(site.root, site.home()) as root:
        for name, size in PICTURES.items():
            page = browser.new_page(viewport=size, color_scheme="light")
            page.goto(root, wait_until="networkidle")
            page.screenshot(path=FOLDER / f"{name}.png")
            page.close()


def main(arguments: list[str]) -> None:
    """Build the example's site, or take a given one, and take its pictures."""
    program = find_chromium()
    if program is None:
        sys.exit(MISSING)
    with TemporaryDirectory() as scratch, open_browser(program) as browser:
        site = BuiltSite(Path(arguments[0])) if arguments else bring_site(Path(scratch))
        take_pictures(browser, site)


if __name__ == "__main__":
    main(sys.argv[1:])
