import gzip
import logging
import os
import re
from collections.abc import Mapping
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType

import html5lib
import pytest

from generator.model.office import Forge, Office
from generator.model.site import Stamp
from generator.problems import UsageFault
from generator.publish.mkdocs_files import make_frames
from generator.render.frame import fill_frame, pick_frame, split_frame, split_frames
from generator.render.frame_context import CONTENT_SECURITY_POLICY
from generator.render.frame_set import FrameSet, frame_set_to_json
from generator.render.page import Page
from tests.made import make_office

STAMP = Stamp("2025-06-30", "a1b2c3d4" * 5, 1_751_270_000)
ABOUT = """# Tentang & <em>situs</em>

Lihat [cara menghitung](metodologi.md) dan ![bagan](bagan.png).

!!! note "Catatan"
    Isi.

| a | b |
|---|---|
| 1 | 2 |
"""


def run(
    folder: Path, office: Office, texts: Mapping[str, str | bytes] = MappingProxyType({})
) -> FrameSet:
    settings, work = folder / "setelan", folder / "kerja"
    work.mkdir(parents=True)
    settings.mkdir()
    for name, text in texts.items():
        path = settings / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
    return make_frames(settings, work, office, built_at=0)


@pytest.fixture(scope="module")
def frame_set(tmp_path_factory: pytest.TempPathFactory) -> FrameSet:
    return run(
        tmp_path_factory.mktemp("bingkai"),
        replace(make_office(), contoh=True),
        {
            "site_config/pages/tentang.md": ABOUT,
            "site_config/pages/bagan.png": b"\x89PNG",
            "site_config/pages/rahasia.py": "x = 1",
            "site_config/theme/css/kantor.css": ".kantor { color: var(--accent) }",
        },
    )


def filled(frame_set: FrameSet, address: str, section: str = "") -> str:
    page = Page(address, "Judul", "Uraian", section, "<h1>Judul</h1>")
    frame = pick_frame(split_frames(frame_set.frames, frame_set.zone), page)
    return fill_frame(frame, page, STAMP).decode()


def test_a_style_sheet_that_is_no_text_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageFault, match=r"site_config/theme/css/kantor.css: bukan teks UTF-8"):
        run(tmp_path, make_office(), {"site_config/theme/css/kantor.css": b".a{content:'\xe9'}"})


def test_every_frame_is_valid_html_without_a_slot_left_over(frame_set: FrameSet) -> None:
    for address in ("", "bulan/", "bulan/2025-06/", "pegawai/ani/2025-06/", "404.html"):
        html = filled(frame_set, address)
        html5lib.HTMLParser(strict=True).parse(html)
        assert "@@" not in html
        assert '<html lang="id"' in html


def test_the_policy_is_the_first_meta_and_nothing_is_inline(frame_set: FrameSet) -> None:
    for html in [*frame_set.frames.values(), *(kept.html for kept in frame_set.pages)]:
        first = re.findall(r"<meta[^>]*>", html)[0]
        assert f'content="{CONTENT_SECURITY_POLICY}"' in first
        assert not re.search(r"<script(?![^>]* src=)|<style|\sstyle=|\son\w+=|javascript:", html)


def test_nothing_is_loaded_from_elsewhere(frame_set: FrameSet) -> None:
    for html in frame_set.frames.values():
        loaded = re.findall(r'<(?:script|link|img)[^>]*(?:src|href)="([^"]*)"', html)
        assert loaded
        assert not [address for address in loaded if "//" in address]
    style = next(data for path, data in frame_set.files.items() if path.endswith(".css"))
    assert b"url(" not in style
    assert b"@import" not in style


@pytest.mark.parametrize("address", ["", "bulan/", "bulan/2025-06/", "pegawai/ani/2025-06/"])
def test_links_are_relative_so_that_a_site_may_lie_in_a_folder(
    frame_set: FrameSet, address: str
) -> None:
    links = re.findall(r'(?:href|src|action)="([^"]*)"', filled(frame_set, address))
    root = "../" * address.count("/") or "./"
    assert f"{root}" in links
    assert f"{root}pegawai/".removeprefix("./") in links
    assert not [link for link in links if link.startswith("/")]


def test_the_404_page_links_from_the_root_because_it_answers_anywhere(tmp_path: Path) -> None:
    office = replace(make_office(), situs="https://contoh.go.id/laporan")
    html = filled(run(tmp_path, office), "404.html")
    links = re.findall(r'(?:href|src|action)="([^"]*)"', html)
    assert "/laporan/" in links
    assert "/laporan/pegawai/" in links
    assert all(link.startswith(("/laporan/", "https://", "#")) for link in links)


def test_the_menu_marks_where_the_reader_is(frame_set: FrameSet) -> None:
    assert filled(frame_set, "bulan/2025-06/", "bulan").count('bulan/" aria-current="true"') == 2
    assert filled(frame_set, "metodologi/", "tentang").count('aria-current="page"') == 1


def test_files_of_the_frame_exist_and_no_other_file_of_the_theme_does(frame_set: FrameSet) -> None:
    html = filled(frame_set, "")
    loaded = set(re.findall(r'<(?:script|link)[^>]*(?:src|href)="(assets/[^"]*)"', html))
    assert loaded <= set(frame_set.files)
    assert set(frame_set.files) - loaded == {"bagan.png"}


def test_the_first_visit_is_light(frame_set: FrameSet) -> None:
    sizes = {path: len(gzip.compress(data, 9)) for path, data in frame_set.files.items()}
    assert sum(size for path, size in sizes.items() if path.endswith(".css")) < 15_000
    assert sum(size for path, size in sizes.items() if path.endswith(".js")) < 2_000
    assert max(len(gzip.compress(html.encode(), 9)) for html in frame_set.frames.values()) < 3_000


def test_a_hand_written_page_is_framed_and_described(frame_set: FrameSet) -> None:
    (kept,) = frame_set.pages
    assert kept.page.address == "tentang/"
    assert kept.page.title == "Tentang situs ini"  # as the menu names it
    assert kept.page.section == "tentang"
    assert kept.page.source_path == "site_config/pages/tentang.md"
    html = fill_frame(split_frame(kept.html, frame_set.zone), kept.page, STAMP).decode()
    html5lib.HTMLParser(strict=True).parse(html)
    assert '<a href="../metodologi/">cara menghitung</a>' in html
    assert 'src="../bagan.png"' in html
    assert '<p class="admonition-title">Catatan</p>' in html
    assert '<div class="frame-scroll" role="group" aria-label="Tabel" tabindex="0"><table>' in html
    assert "edit/main/site_config/pages/tentang.md" in html


def test_the_offices_own_style_comes_last(frame_set: FrameSet) -> None:
    style = next(data for path, data in frame_set.files.items() if path.endswith(".css"))
    assert style.endswith(b".kantor{color:var(--accent)}")


def test_only_the_example_says_that_it_is_one(frame_set: FrameSet, tmp_path: Path) -> None:
    assert "rekaan" in filled(frame_set, "")
    assert "rekaan" not in filled(run(tmp_path, replace(make_office(), contoh=False)), "")


def test_an_office_without_a_forge_leads_to_its_own_pages(tmp_path: Path) -> None:
    html = filled(run(tmp_path, replace(make_office(), forge=Forge(), kontak="")), "bulan/")
    assert re.search(r'href="../verifikasi/"><code[^>]*>a1b2c3d</code>', html)
    assert 'href="../tentang/#perbaikan">Laporkan kesalahan' in html
    assert "Ubah berkas" not in html


def test_a_hostile_name_of_an_office_stays_text(tmp_path: Path) -> None:
    office = replace(make_office(), nama='<script>alert(1)</script>"', provinsi="<img src=x>")
    html = filled(run(tmp_path, office), "")
    assert "<script>" not in html
    assert "<img" not in html
    html5lib.HTMLParser(strict=True).parse(html)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("pages/hal.md", "---\ntemplate: redirect.html\nlocation: javascript:alert(1)\n---\n# Hai"),
        ("theme/main.html", "<html><head></head><body>{{ page }}</body></html>"),
    ],
)
def test_no_page_gets_rid_of_the_content_security_policy(
    tmp_path: Path, name: str, text: str
) -> None:
    with pytest.raises(UsageFault, match=rf"site_config/{name[:5]}.*Content-Security-Policy"):
        run(tmp_path, make_office(), {f"site_config/{name}": text})


def test_two_runs_in_different_folders_give_the_same_bytes(tmp_path: Path) -> None:
    one = run(tmp_path / "a", make_office(), {"site_config/pages/tentang.md": ABOUT})
    two = run(tmp_path / "b" / "c", make_office(), {"site_config/pages/tentang.md": ABOUT})
    assert frame_set_to_json(one) == frame_set_to_json(two)


def test_a_broken_link_is_a_problem_and_the_rest_is_made(tmp_path: Path) -> None:
    made = run(tmp_path, make_office(), {"site_config/pages/tentang.md": "[x](hilang.md)"})
    assert [problem.code for problem in made.problems] == ["W901"]
    assert "hilang.md" in made.problems[0].message
    assert len(made.pages) == 1


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("mkdocs.yml", "nav: ["),
        ("mkdocs.yml", "site_name: x\n"),
        ("mkdocs.yml", "site_name: x\nplugins: [jejak]\n"),
        ("mkdocs.yml", "site_name: x\nplugins: [jejak, tidak-ada]\n"),
        ("mkdocs.yml", "site_name: x\ndocs_dir: hilang\nplugins: [jejak]\n"),
        ("site_config/theme/main.html", "{% extends 'tidak-ada.html' %}"),
        ("site_config/theme/main.html", "{% if %}"),
    ],
)
def test_settings_that_cannot_be_used_are_said_in_one_sentence(
    tmp_path: Path, name: str, text: str
) -> None:
    with pytest.raises(UsageFault, match=r"mkdocs\.yml"):
        run(tmp_path, make_office(), {name: text})


def test_a_run_leaves_log_and_environment_as_they_were(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    logger = logging.getLogger("mkdocs")
    before = (logger.level, logger.propagate, list(logger.handlers))
    run(tmp_path, make_office(), {"site_config/pages/tentang.md": "[x](hilang.md)"})
    assert (logger.level, logger.propagate, list(logger.handlers)) == before
    assert "SOURCE_DATE_EPOCH" not in os.environ
    assert capsys.readouterr() == ("", "")


def test_the_repository_ships_with_the_settings_that_a_new_office_gets() -> None:
    default = files("generator.publish.mkdocs_files").joinpath("default_mkdocs.yml").read_bytes()
    assert Path("mkdocs.yml").read_bytes() == default
