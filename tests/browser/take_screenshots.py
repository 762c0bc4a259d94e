"""Pictures of every page kind: `python -m tests.browser.take_screenshots FOLDER [SITE]`."""

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser

from tests.browser.chromium import MISSING, find_chromium, open_browser
from tests.browser.server import serve_folder
from tests.browser.visit import HEIGHTS, Scheme, visit
from tests.built_site import PAGE_KINDS, BuiltSite, bring_site, kind_of

SCHEMES: tuple[Scheme, ...] = ("light", "dark")


def take_screenshots(browser: Browser, site: BuiltSite, folder: Path) -> None:
    """Write <kind>-<width>-<scheme>.png for each kind the site has."""
    folder.mkdir(parents=True, exist_ok=True)
    present = {kind_of(path) for path in site.pages()}
    with serve_folder(site.root, site.home()) as root:
        for kind in (kind for kind in PAGE_KINDS if kind in present):
            for width in HEIGHTS:
                for scheme in SCHEMES:
                    with visit(browser, root, width, scheme) as seen:
                        seen.go(site.page_of_kind(kind))
                        picture = folder / f"{kind}-{width}-{scheme}.png"
                        seen.page.screenshot(path=picture, full_page=True)


def main() -> None:
    """Build the example's site, or take a given one, and take its pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where the pictures go")
    parser.add_argument("site", type=Path, nargs="?", help="a built site; else the example's")
    arguments = parser.parse_args()
    program = find_chromium()
    if program is None:
        sys.exit(MISSING)
    with TemporaryDirectory() as scratch, open_browser(program) as browser:
        site = BuiltSite(arguments.site) if arguments.site else bring_site(Path(scratch))
        take_screenshots(browser, site, arguments.folder)


if __name__ == "__main__":
    main()
