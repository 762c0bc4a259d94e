"""Everything a MkDocs run yields, as plain values that can be kept in a file between builds."""

import json
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from generator.problems import Problem, Severity
from generator.render.page import Page


@dataclass(frozen=True, slots=True)
class HandWrittenPage:
    """A page of site_config/pages: what it says of itself, and its whole HTML with slots."""

    page: Page
    html: str


@dataclass(frozen=True, slots=True)
class FrameSet:
    """The frames of a site.

    Attributes:
        frames: "0" … "4" for the depths, "404" with links from the root: HTML with slots.
        pages: Hand-written pages, by address.
        files: What pages load (style sheet, scripts, icon, pictures): path to bytes.
        zone: The office's time zone.
        problems: Warnings of MkDocs about mkdocs.yml and the hand-written pages.
    """

    frames: Mapping[str, str]
    pages: tuple[HandWrittenPage, ...]
    files: Mapping[str, bytes]
    zone: str
    problems: tuple[Problem, ...] = ()


def frame_set_to_json(frame_set: FrameSet) -> bytes:
    """Write a frame set as JSON; the same set gives the same bytes."""
    value = {
        "frames": dict(frame_set.frames),
        "pages": [asdict(page) for page in frame_set.pages],
        "files": {path: b64encode(data).decode() for path, data in frame_set.files.items()},
        "zone": frame_set.zone,
        "problems": [asdict(problem) for problem in frame_set.problems],
    }
    return json.dumps(value, ensure_ascii=False, sort_keys=True).encode()


def frame_set_from_json(data: bytes) -> FrameSet:
    """Read what `frame_set_to_json` wrote.

    Raises:
        ValueError, KeyError, TypeError: The bytes are something else: the cache is to be renewed.
    """
    value = json.loads(data)
    return FrameSet(
        value["frames"],
        tuple(HandWrittenPage(Page(**kept["page"]), kept["html"]) for kept in value["pages"]),
        {path: b64decode(text) for path, text in value["files"].items()},
        value["zone"],
        tuple(
            Problem(**{**kept, "severity": Severity(kept["severity"])})
            for kept in value["problems"]
        ),
    )
