from pathlib import Path

import pytest
import yaml

from tests.doors.command_line import call
from tests.doors.repositories import KANTOR, SETTINGS, OfficeRepository, make_office

NO_FORGE = KANTOR.replace(
    'forge: {jenis: github, url: "https://contoh.test/kantor/laporan", cabang: main}\n', ""
)


@pytest.fixture
def office(tmp_path: Path) -> OfficeRepository:
    return make_office(tmp_path / "kantor")


def test_the_files_lie_beside_the_site_and_say_what_is_missing(office: OfficeRepository) -> None:
    answer = call(office.root, "cms")
    assert answer.code == 0
    assert "sveltia-cms.js" in answer.text
    folder = office.root / "cms"
    assert sorted(path.name for path in folder.iterdir()) == [
        *("config.yml", "huruf.css", "index.html"),
    ]
    config = yaml.safe_load((folder / "config.yml").read_bytes())
    assert config["backend"]["repo"] == "kantor/laporan"
    assert [one["name"] for one in config["collections"]] == [
        *("ani-lestari", "budi-santoso", "citra-dewi"),
    ]


def test_what_was_fetched_is_not_asked_for_again(office: OfficeRepository) -> None:
    for name in (
        "sveltia-cms.js",
        "material-symbols-outlined-latin-wght-normal.woff2",
    ):
        office.write(f"cms/{name}", "isi")
    assert "Letakkan" not in call(office.root, "cms").text


@pytest.mark.parametrize("place", ["site", "site/admin", "site_config/pages/admin", "entries/cms"])
def test_it_is_never_written_into_the_site(office: OfficeRepository, place: str) -> None:
    answer = call(office.root, "cms", "--out", place)
    assert answer.code == 2
    assert "dilayani terpisah" in answer.err
    assert not (office.root / place).exists()


def test_an_office_without_a_forge_is_told_so_in_one_sentence(tmp_path: Path) -> None:
    bare = make_office(tmp_path / "kantor", {**SETTINGS, "site_config/kantor.yml": NO_FORGE})
    answer = call(bare.root, "cms")
    assert answer.code == 2
    assert answer.err.startswith("jejak: Kantor ini tidak memakai forge")
    assert answer.err.count("\n") == 1
    assert not (bare.root / "cms").exists()


def test_github_has_no_sign_in_by_application_alone(office: OfficeRepository) -> None:
    answer = call(office.root, "cms", "--app-id", "abc")
    assert (answer.code, "--app-id" in answer.err) == (2, True)
