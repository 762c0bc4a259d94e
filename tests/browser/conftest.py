import os
from collections.abc import Iterator, Mapping

import pytest
from playwright.sync_api import Browser

from tests.browser.chromium import MISSING, find_chromium, open_browser
from tests.browser.server import serve_folder
from tests.built_site import NOT_FOUND, PAGE_KINDS, BuiltSite


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    program = find_chromium()
    if program is None and os.environ.get("CI") == "true":
        pytest.fail(MISSING)
    if program is None:
        pytest.skip(MISSING)
    with open_browser(program) as opened:
        yield opened


@pytest.fixture(scope="session")
def root(site: BuiltSite) -> Iterator[str]:
    """Address of the built site, which lies in a folder of its server."""
    with serve_folder(site.root) as address:
        yield address


@pytest.fixture(scope="session")
def roots(site: BuiltSite, root: str) -> Iterator[Mapping[str, str]]:
    """Page kind to the address of the root that its pages work below."""
    with serve_folder(site.root, site.home()) as home:
        yield {kind: home if kind == NOT_FOUND else root for kind in PAGE_KINDS}
