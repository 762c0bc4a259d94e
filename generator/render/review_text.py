"""The camat's page as plain lines, for a log that reads no Markdown.

It is made from the page itself, so that both say the same. On the page every sign of markup that
somebody typed is an entity: what is left bare is our own, and can be taken away without a look at
what it stands round.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import Final

from generator.model.office import Office
from generator.model.review import Review
from generator.render.annotations.plain_text import make_plain
from generator.render.review_page import render_review_page

_CODE: Final = r"(?P<fence>`+) ?(?P<code>.+?) ?(?<!`)(?P=fence)(?!`)"
_MARKUP: Final = re.compile(rf"{_CODE}|</?[a-z]+>|\*\*|\[|\]\([^)]*\)|(?P<entity>&#\d+;)")
_RULE: Final = re.compile(r"\| -")
_NO_ROOM: Final = "\u200b"  # keeps a forge from linking; nothing links in a log
_INDENT: Final = "  "


def render_review_text(review: Review, office: Office) -> str:
    """Write the page as lines that mean what they say: no markup, no entity."""
    return make_text_of_page(render_review_page(review, office))


def make_text_of_page(page: str) -> str:
    """Take the markup off a page of `render_review_page`; at most one empty line in turn."""
    lines: list[str] = []
    for line in _lay_out(page.splitlines()):
        if line or (lines and lines[-1]):
            lines.append(line)
    return "\n".join(lines).rstrip("\n") + "\n"


def _lay_out(lines: list[str]) -> Iterator[str]:
    for number, line in enumerate(lines):
        if line.startswith("#"):
            title = _strip(line.lstrip("# "))
            yield from (title, "-" * len(title))
        elif not line.startswith("|"):
            yield _strip(line)
        elif not _RULE.match(line) and not _is_head(lines, number):
            yield _lay_out_row(line)


def _is_head(lines: list[str], number: int) -> bool:
    """Tell whether a row names the columns: a rule is below it."""
    return bool(_RULE.match(lines[number + 1])) if number + 1 < len(lines) else False


def _lay_out_row(row: str) -> str:
    cells = [_strip(cell) for cell in row.strip("| ").split(" | ")]
    return f"{_INDENT}- {' · '.join(cell for cell in cells if cell != '–')}"


def _strip(line: str) -> str:
    return _MARKUP.sub(_read, line).rstrip()


def _read(match: re.Match[str]) -> str:
    if match["code"] is not None:
        return match["code"]
    return make_plain(unescape(match["entity"]).replace(_NO_ROOM, "")) if match["entity"] else ""
