"""What search engines are told: only where the office has said where its site is."""

from pathlib import Path

import pytest

from tests.doors.command_line import call, read_site
from tests.doors.repositories import KANTOR, SETTINGS, OfficeRepository, make_office, path_of

ANI = "ani-lestari"
PLACE = "https://laporan.contoh.test"


def build(office: OfficeRepository) -> dict[str, bytes]:
    place = office.root.parent / "situs"
    answer = call(office.root, "build", "--site-dir", str(place), "--no-search")
    assert answer.code == 0, answer.err
    return read_site(place)


def make(folder: Path, kantor: str) -> OfficeRepository:
    office = make_office(folder / "kantor", {**SETTINGS, "site_config/kantor.yml": kantor})
    office.commit_report("2025-06-04T16:00", ANI, "2025-06-04")
    office.commit_report("2025-08-04T16:00", ANI, "2025-08-04")
    return office


@pytest.fixture
def office(tmp_path: Path) -> OfficeRepository:
    return make(tmp_path, f'{KANTOR}situs: "{PLACE}"\n')


def test_the_map_lists_every_page_that_says_something(office: OfficeRepository) -> None:
    pages = {"site_config/pages/tentang.md": "# Tentang\n\nKantor kami.\n"}
    office.commit("2025-08-04T17:00", pages)
    site = build(office)
    listed = site["sitemap.xml"].decode()
    for address in ("", "bulan/2025-06/", f"pegawai/{ANI}/2025-06/", "verifikasi/", "tentang/"):
        assert f"<loc>{PLACE}/{address}</loc>" in listed
    assert listed.count(f"<loc>{PLACE}/tentang/</loc>") == 1
    for address in ("404.html", "cari/"):
        assert f"{PLACE}/{address}<" not in listed
    settled = f"<loc>{PLACE}/pegawai/{ANI}/2025-06/</loc><lastmod>2025-06-04</lastmod>"
    assert settled in listed
    assert site["robots.txt"].decode().endswith(f"Sitemap: {PLACE}/sitemap.xml\n")


def test_a_page_that_is_gone_is_not_listed(office: OfficeRepository) -> None:
    office.commit_report("2025-08-05T16:00", ANI, "2025-05-28")
    assert "bulan/2025-05/" in build(office)["sitemap.xml"].decode()
    office.commit("2025-08-06T09:00", {path_of(ANI, "2025-05-28"): None})
    site = build(office)
    assert "bulan/2025-05/index.html" in site
    assert "bulan/2025-05/" not in site["sitemap.xml"].decode()


def test_an_office_that_tells_no_address_has_neither(tmp_path: Path) -> None:
    site = build(make(tmp_path, KANTOR))
    assert not {"sitemap.xml", "robots.txt"} & site.keys()
