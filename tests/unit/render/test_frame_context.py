from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest

from generator.model.office import Forge, Office
from generator.render.frame_context import (
    CONTENT_SECURITY_POLICY,
    AssetPaths,
    make_frame_context,
)
from tests.made import make_office

ASSETS = AssetPaths("assets/jejak.css", ("assets/scheme.js",), ())


def context(office: Office, site_url: str = "") -> dict[str, object]:
    return dict(make_frame_context(office, site_url, ASSETS))


def test_names_are_escaped_because_the_theme_does_not() -> None:
    office = replace(make_office(), nama='<b>"Tomoni"', kabupaten="Luwu & Timur")
    assert context(office)["office_name"] == "&lt;b&gt;&quot;Tomoni&quot;"
    assert str(context(office)["office_place"]).startswith("Luwu &amp; Timur, ")


def test_an_error_is_reported_at_the_forge_with_page_and_commit_filled_in() -> None:
    href = str(context(make_office(forge="github"), "https://laporan.contoh.go.id/")["report_href"])
    query = parse_qs(urlsplit(href.replace("&amp;", "&")).query)
    assert query["title"] == ["Kesalahan di halaman /@@jejak:address-q@@"]
    assert query["body"][0].startswith(
        "Halaman: https://laporan.contoh.go.id/@@jejak:address-q@@\nKomit: @@jejak:commit@@\n"
    )


def test_without_a_forge_an_error_is_reported_by_mail() -> None:
    office = replace(make_office(), forge=Forge(), kontak="kantor@contoh.go.id")
    href = str(context(office)["report_href"])
    assert href.startswith(
        "mailto:kantor@contoh.go.id?subject=Kesalahan%20di%20halaman%20/@@jejak:"
    )
    assert context(office)["commit_href"] == ""


@pytest.mark.parametrize("kontak", ["", "Telepon kantor, jam kerja"])
def test_without_forge_and_mail_the_page_about_the_site_is_meant(kontak: str) -> None:
    office = replace(make_office(), forge=Forge(), kontak=kontak)
    assert context(office)["report_href"] == ""


def test_slots_stand_in_addresses_of_the_forge() -> None:
    values = context(make_office(forge="gitlab"))
    assert str(values["commit_href"]).endswith("/-/commit/@@jejak:commit@@")
    assert str(values["edit_href"]).endswith("/-/edit/main/@@jejak:source-q@@")
    assert str(values["folder_href"]).endswith("/-/tree/main/@@jejak:source-q@@")


def test_the_policy_allows_own_files_and_nothing_inline() -> None:
    assert CONTENT_SECURITY_POLICY.startswith("default-src 'none'; script-src 'self' ")
    for word in ("unsafe-inline", "'unsafe-eval'", "data:", "http", "*"):
        assert word not in CONTENT_SECURITY_POLICY
