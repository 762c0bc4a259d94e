import pytest

from generator.problems import make_problem
from generator.render.frame_set import (
    FrameSet,
    HandWrittenPage,
    frame_set_from_json,
    frame_set_to_json,
)
from generator.render.page import Page

FRAMES = FrameSet(
    {"0": "<html>é", "404": "<html>"},
    (
        HandWrittenPage(
            Page("tentang/", "Tentang", "d", "tentang", "", "site_config/pages/t.md"), "x"
        ),
    ),
    {"assets/a.css": b"\x00\xff"},
    "Asia/Makassar",
    (make_problem("mkdocs.yml", "W901", "Tautan putus.", "Perbaiki."),),
)


def test_a_frame_set_comes_back_from_json_as_it_was() -> None:
    assert frame_set_from_json(frame_set_to_json(FRAMES)) == FRAMES


def test_the_same_set_gives_the_same_bytes_whatever_the_order_of_its_files() -> None:
    one = FrameSet({"0": "a", "1": "b"}, (), {"x": b"1", "y": b"2"}, "UTC")
    other = FrameSet({"1": "b", "0": "a"}, (), {"y": b"2", "x": b"1"}, "UTC")
    assert frame_set_to_json(one) == frame_set_to_json(other)


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", b'{"frames": 1}', b"\xff"])
def test_foreign_bytes_are_refused(data: bytes) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        frame_set_from_json(data)
