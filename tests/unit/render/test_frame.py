import re

import pytest

from generator.model.site import Stamp
from generator.render.frame import fill_frame, pick_frame, split_frame, split_frames
from generator.render.page import Page

STAMP = Stamp("2025-06-30", "a1b2c3d4" * 5, 1_751_270_000)
PREVIEW = Stamp("2025-06-30", "", 0)


def page(address: str = "pegawai/ani/", **changes: str) -> Page:
    kept = {"title": "Ani", "description": "D", "section": "pegawai", "body": "<p>isi</p>"}
    return Page(address, **{**kept, **changes})


def fill(html: str, filled: Page | None = None, stamp: Stamp = STAMP) -> str:
    return fill_frame(split_frame(html, "Asia/Makassar"), filled or page(), stamp).decode()


def test_title_and_description_are_escaped_and_the_body_is_not() -> None:
    hostile = page(title='<b>"A" & B', description="it's", body="<p>é</p>")
    assert fill(
        '<title>@@jejak:title@@</title><i a="@@jejak:description@@">@@jejak:body@@', hostile
    ) == ('<title>&lt;b&gt;&quot;A&quot; &amp; B</title><i a="it&#x27;s"><p>é</p>')


def test_a_slot_typed_by_staff_is_never_filled() -> None:
    assert fill("@@jejak:body@@", page(body="@@jejak:commit@@")) == "@@jejak:commit@@"
    assert fill("@@jejak:title@@", page(title="@@jejak:body@@")) == "@@jejak:body@@"


def test_what_is_no_slot_stays_as_it_is() -> None:
    assert fill("@@jejak:lain@@ @@ body @@") == "@@jejak:lain@@ @@ body @@"


def test_the_stamp_is_written_for_people_and_for_machines() -> None:
    slots = ("data-sampai", "data-sampai-iso", "commit-short", "committed-at", "committed-at-iso")
    html = "|".join(f"@@jejak:{slot}@@" for slot in slots)
    assert fill(html) == (
        "30 Juni 2025|2025-06-30|a1b2c3d|30 Juni 2025 pukul 15.53 WITA|2025-06-30T15:53:20+08:00"
    )


def test_an_address_is_quoted_where_it_becomes_part_of_another() -> None:
    odd = page("hasil/a b&c/", source_path="entries/ani/2025/06/2025-06-30 x.md")
    assert fill("@@jejak:address@@ @@jejak:address-q@@ @@jejak:source-q@@", odd) == (
        "hasil/a b&amp;c/ hasil/a%20b%26c/ entries/ani/2025/06/2025-06-30%20x.md"
    )


@pytest.mark.parametrize(
    ("source", "shown"),
    [("", ""), ("entries/ani/2025/06", "folder"), ("entries/a/2025/06/2025-06-30.md", "file")],
)
def test_a_file_can_be_changed_and_a_folder_looked_at(source: str, shown: str) -> None:
    html = "@@jejak:if:file@@file@@jejak:end@@@@jejak:if:folder@@folder@@jejak:end@@"
    assert fill(html, page(source_path=source)) == shown


def test_a_preview_names_no_commit() -> None:
    html = (
        "@@jejak:if:commit@@@@jejak:commit@@@@jejak:end@@@@jejak:if:preview@@pratinjau@@jejak:end@@"
    )
    assert fill(html) == STAMP.commit
    assert fill(html, stamp=PREVIEW) == "pratinjau"


def test_home_has_a_title_of_its_own() -> None:
    html = "@@jejak:if:home@@rumah@@jejak:end@@@@jejak:if:inner@@dalam@@jejak:end@@"
    assert fill(html, page("")) == "rumah"
    assert fill(html) == "dalam"


def test_the_menu_marks_the_page_itself_and_the_section_it_lies_in() -> None:
    html = "".join(
        f"<a{slot}>"
        for slot in (
            "@@jejak:current:beranda:@@",
            "@@jejak:current:pegawai:pegawai/@@",
            "@@jejak:current:-:metodologi/@@",
        )
    )
    assert fill(html, page("pegawai/")) == '<a><a aria-current="page"><a>'
    assert fill(html, page("pegawai/ani/")) == '<a><a aria-current="true"><a>'
    assert fill(html, page("", section="beranda")) == '<a aria-current="page"><a><a>'
    assert fill(html, page("404.html", section="beranda")) == "<a><a><a>"
    assert fill(html, page("metodologi/", section="tentang")) == '<a><a><a aria-current="page">'


def test_a_frame_is_picked_by_depth_and_404_has_its_own() -> None:
    frames = split_frames({name: name for name in ("0", "1", "2", "3", "404")}, "Asia/Makassar")
    for address in ("", "pegawai/", "pegawai/ani/", "pegawai/ani/2025-06/", "404.html"):
        name = "404" if "404" in address else str(address.count("/"))
        assert fill_frame(pick_frame(frames, page(address)), page(address), STAMP) == name.encode()


def test_filling_twice_gives_the_same_bytes() -> None:
    frame = split_frame("@@jejak:title@@@@jejak:current:pegawai:pegawai/@@@@jejak:commit@@", "UTC")
    assert fill_frame(frame, page(), STAMP) == fill_frame(frame, page(), STAMP)
    assert re.search(rb"^Ani aria", fill_frame(frame, page(), STAMP).replace(b'"', b""))
