"""The frame round each page: rendered once per depth by MkDocs, split once, filled for each page.

A frame is HTML with slots, `@@jejak:title@@`, and with regions that stand or fall as a whole,
`@@jejak:if:file@@…@@jejak:end@@`. Filling is a join of byte strings: no template runs per page.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from html import escape
from itertools import product
from urllib.parse import quote

from generator.aggregate.indonesian import date_text, instant_text, local_time
from generator.model.site import Stamp
from generator.render.page import Page

NOT_FOUND = "404"
DEPTHS = (0, 1, 2, 3, 4)

_PAGE_SLOTS = ("title", "description", "body", "address", "address-q", "source-q")
_STAMP_SLOTS = (
    *("data-sampai", "data-sampai-iso"),
    *("commit", "commit-short", "committed-at", "committed-at-iso"),
)
_SLOT = re.compile(rf"@@jejak:({'|'.join((*_PAGE_SLOTS, *_STAMP_SLOTS))}|current:[^@:]*:[^@:]*)@@")
_REGION = re.compile(r"@@jejak:if:(\w+)@@(.*?)@@jejak:end@@", re.DOTALL)

# Which regions stand: what the source is, whether a commit is known, whether the page is home.
_Conditions = tuple[str, str, str]
_ALL_CONDITIONS: tuple[_Conditions, ...] = tuple(
    product(("file", "folder", "sourceless"), ("commit", "preview"), ("home", "inner"))
)


@dataclass(frozen=True, slots=True)
class _Cut:
    """A frame under fixed conditions: texts and slots in turn, one text more than slots."""

    first: bytes
    rest: tuple[tuple[str, bytes], ...]
    currents: tuple[tuple[str, str, str], ...]  # (slot, section, address) of each menu entry


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame that is ready to be filled; `zone` is the office's, for the commit's time."""

    cuts: Mapping[_Conditions, _Cut]
    zone: str


def split_frame(html: str, zone: str) -> Frame:
    """Split a frame's HTML at its slots, once for each set of conditions."""
    return Frame({conditions: _cut(html, conditions) for conditions in _ALL_CONDITIONS}, zone)


def split_frames(frames: Mapping[str, str], zone: str) -> dict[str, Frame]:
    """Split the frames of all depths; the keys stay ("0" … "4", "404")."""
    return {name: split_frame(html, zone) for name, html in frames.items()}


def pick_frame(frames: Mapping[str, Frame], page: Page) -> Frame:
    """Pick the frame whose relative links fit the page's depth."""
    return frames[NOT_FOUND if page.address == "404.html" else str(page.depth)]


def fill_frame(frame: Frame, page: Page, stamp: Stamp) -> bytes:
    """Put a page into a frame: title and description escaped, the body as it is.

    Args:
        frame: Of the page's depth (`pick_frame`), or a hand-written page's own.
        page: From our templates; for a hand-written page the body stays unused.
        stamp: Site-wide on living pages; the period's own last commit on closed ones.
    """
    cut = frame.cuts[_conditions(page, stamp)]
    values = dict(_stamp_values(stamp, frame.zone))
    address = page.address
    values["title"] = escape(page.title).encode()
    values["description"] = escape(page.description).encode()
    values["body"] = page.body.encode()
    values["address"] = escape(address).encode()
    values["address-q"] = quote(address).encode()
    values["source-q"] = quote(page.source_path).encode()
    here = page.section if address.endswith("/") else ""  # 404.html lies in no section
    for slot, section, target in cut.currents:
        if target == address:
            values[slot] = b' aria-current="page"'
        else:
            values[slot] = b' aria-current="true"' if section == here else b""
    parts = [cut.first]
    for slot, text in cut.rest:
        parts.append(values[slot])
        parts.append(text)
    return b"".join(parts)


def _conditions(page: Page, stamp: Stamp) -> _Conditions:
    name = page.source_path.rpartition("/")[2]
    source = "sourceless" if not name else "file" if "." in name else "folder"
    return source, "commit" if stamp.commit else "preview", "inner" if page.address else "home"


@lru_cache(maxsize=256)  # one stamp for all living pages, one for each closed period
def _stamp_values(stamp: Stamp, zone: str) -> Mapping[str, bytes]:
    texts = {
        "data-sampai": date_text(date.fromisoformat(stamp.data_sampai)),
        "data-sampai-iso": stamp.data_sampai,
        "commit": stamp.commit,
        "commit-short": stamp.commit[:7],
        "committed-at": instant_text(stamp.committed_at, zone),
        "committed-at-iso": local_time(stamp.committed_at, zone).isoformat(),
    }
    return {slot: escape(text).encode() for slot, text in texts.items()}


def _cut(html: str, conditions: _Conditions) -> _Cut:
    standing = _REGION.sub(lambda m: m[2] if m[1] in conditions else "", html)
    pieces = _SLOT.split(standing)
    slots = pieces[1::2]
    texts = [text.encode() for text in pieces[0::2]]
    currents = {slot: slot.split(":") for slot in slots if slot.startswith("current:")}
    return _Cut(
        texts[0],
        tuple(zip(slots, texts[1:], strict=True)),
        tuple((slot, section, target) for slot, (_, section, target) in currents.items()),
    )
