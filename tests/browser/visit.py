"""A visit to a page: what the visitor's browser says and asks for is written down."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Literal

from playwright.sync_api import Browser, Page

Scheme = Literal["light", "dark"]
HEIGHTS = {360: 640, 1280: 800}


@dataclass
class Visit:
    """A page in a browser of its own, with an empty cache.

    Attributes:
        root: Address of the site's root.
        messages: Console lines and uncaught errors; CSP reports are among them.
        requests: Every address asked for.
    """

    page: Page
    root: str
    messages: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def go(self, path: str) -> None:
        """Open a page of the site by its file and wait until it rests."""
        self.page.goto(self.root + path.removesuffix("index.html"))
        self.page.wait_for_load_state("networkidle")


@contextmanager
def visit(
    browser: Browser, root: str, width: int = 1280, scheme: Scheme = "light", *, script: bool = True
) -> Iterator[Visit]:
    """Open a browser window of that width, as a new visitor."""
    context = browser.new_context(
        viewport={"width": width, "height": HEIGHTS[width]},
        color_scheme=scheme,
        java_script_enabled=script,
        locale="id-ID",
    )
    try:
        made = Visit(context.new_page(), root)
        made.page.on("console", lambda line: made.messages.append(line.text))
        made.page.on("pageerror", lambda error: made.messages.append(str(error)))
        made.page.on("request", lambda request: made.requests.append(request.url))
        yield made
    finally:
        context.close()
