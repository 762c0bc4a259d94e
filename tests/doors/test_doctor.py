"""`jejak doctor`: each matter in a line, with what to do; exit codes of SPEC 4."""

import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.browser.server import serve_folder
from tests.doors.command_line import call
from tests.doors.own_server import OwnServer, make_sent_office, make_server
from tests.doors.repositories import KANTOR, SETTINGS, OfficeRepository, make_office


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> OfficeRepository:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    office = make_office(tmp_path / "kantor")
    office.git("config", "user.name", "Ani")
    return office


def look(folder: Path, *more: str, code: int = 0) -> dict[str, Any]:
    """Matter to its finding."""
    answer = call(folder, "doctor", "--format", "json", *more)
    assert answer.code == code, answer.text
    return {one["matter"]: one for one in answer.document["findings"]}


def test_a_fit_office_is_good_throughout(office: OfficeRepository) -> None:
    found = look(office.root)
    assert {one["health"] for one in found.values()} == {"baik"}
    assert found["identitas"]["text"].endswith("ani-lestari")
    assert set(found) >= {"python", "git", "pagefind", "mkdocs", "disk", "riwayat", "jam"}
    text = call(office.root, "doctor").text
    assert text.count("baik") == len(found)


def test_a_shallow_clone_is_the_machines_fault(office: OfficeRepository, tmp_path: Path) -> None:
    office.commit_report("2025-06-02T16:00", "ani-lestari", "2025-06-02")
    clone = tmp_path / "klon"
    office.git("clone", "--quiet", "--depth=1", f"file://{office.root}", str(clone))
    found = look(clone, code=3)
    assert found["riwayat"]["health"] == "salah"
    assert "git fetch --unshallow" in found["riwayat"]["remedy"]


def test_broken_settings_are_told_with_their_place(office: OfficeRepository) -> None:
    office.write("site_config/kantor.yml", "nama: [\n")
    found = look(office.root, code=2)
    assert found["setelan"]["text"].startswith("site_config/kantor.yml:")


def test_somebody_whom_the_roster_does_not_know_is_told(office: OfficeRepository) -> None:
    office.git("config", "user.email", "lain@contoh.test")
    found = look(office.root)
    assert found["identitas"]["health"] == "perlu perhatian"
    assert "pegawai.yml" in found["identitas"]["remedy"]


def test_a_commit_of_tomorrow_points_at_the_clock(office: OfficeRepository) -> None:
    office.commit("2099-01-05T16:00", {})
    assert look(office.root)["jam"]["health"] == "perlu perhatian"


def test_an_own_server_is_asked_for_its_hooks_and_branch(tmp_path: Path) -> None:
    server: OwnServer = make_server(tmp_path)
    make_sent_office(tmp_path / "kantor", server)
    found = look(server.bare)
    assert found["hook"]["health"] == found["cabang"]["health"] == "baik"
    (server.bare / "hooks" / "pre-receive").unlink()
    subprocess.run(["git", "-C", server.bare, "branch", "lain", "main"], check=True)
    subprocess.run(
        ["git", "-C", server.bare, "symbolic-ref", "HEAD", "refs/heads/lain"], check=True
    )
    found = look(tmp_path, "--repo", str(server.bare))
    assert "pre-receive" in found["hook"]["text"]
    assert "refs/heads/main" in found["cabang"]["remedy"]


def test_a_folder_without_an_office_is_no_fault_of_the_machine(tmp_path: Path) -> None:
    assert "jejak init" in look(tmp_path)["repositori"]["remedy"]


def test_the_forge_is_asked_only_on_request(tmp_path: Path) -> None:
    with serve_folder(tmp_path, "/") as address:
        kantor = KANTOR.replace("https://contoh.test/kantor/laporan", address.rstrip("/"))
        office = make_office(tmp_path / "kantor", {**SETTINGS, "site_config/kantor.yml": kantor})
        assert "forge" not in look(office.root)
        assert look(office.root, "--online")["forge"]["health"] == "baik"
    assert look(office.root, "--online")["forge"]["health"] == "perlu perhatian"
