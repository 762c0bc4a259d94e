import pytest

from tests.write_reference import PAGES, ROOT


@pytest.mark.parametrize("path", PAGES)
def test_the_reference_page_says_what_the_code_does(path: str) -> None:
    # Out of date? `python -m tests.write_reference` rewrites it.
    assert (ROOT / path).read_text(encoding="utf-8") == PAGES[path]()
