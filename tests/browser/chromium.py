"""The browser that tests and screenshots drive: the system's Chromium, its own network shut."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

# Headless Chromium asks its maker's servers for this and that; a test machine has no way out.
QUIET_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
MISSING = "Chromium belum terpasang: jalankan `sh tests/browser/set_up_chromium.sh`"


def find_chromium() -> Path | None:
    """Find the browser; None where there is none."""
    path = Path(os.environ.get("JEJAK_CHROMIUM", "/usr/bin/chromium"))
    return path if path.is_file() else None


@contextmanager
def open_browser(program: Path) -> Iterator[Browser]:
    """Start the browser and end it afterwards."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(QUIET_FLAGS))
        try:
            yield browser
        finally:
            browser.close()
