"""The push that an office begins with, by real git: its whole history is looked at."""

from pathlib import Path

import pytest

from generator.pipeline.checks.check_first_push import check_first_push
from tests.doors.own_server import OwnServer, make_server
from tests.doors.repositories import OfficeRepository, make_office, path_of, report

ANI = "ani-lestari"
NIK = "7324094507900001"
DAY = "2025-06-04"


@pytest.fixture
def server(tmp_path: Path) -> OwnServer:
    return make_server(tmp_path)


@pytest.fixture
def office(tmp_path: Path) -> OfficeRepository:
    return make_office(tmp_path / "kantor")


def write_and_undo(office: OfficeRepository, text: str) -> None:
    office.commit("2025-06-04T16:00", {path_of(ANI, DAY): report(ANI, DAY, text)})
    office.commit("2025-06-04T17:00", {path_of(ANI, DAY): report(ANI, DAY, "Menata arsip")})


def test_what_an_old_commit_of_a_first_push_holds_is_found(
    server: OwnServer, office: OfficeRepository
) -> None:
    write_and_undo(office, f"Melayani NIK {NIK}")
    answer = server.push(office.root, "main")
    assert answer.code != 0
    assert f"{path_of(ANI, DAY)}:" in answer.err
    assert "E401 Sudah terkirim di komit" in answer.err
    assert "Tulis ulang riwayatnya sebelum dikirim" in answer.err
    assert "--amend" not in answer.err
    assert NIK not in answer.err
    kept = office.git("-C", str(server.bare), "cat-file", "--batch-check", "--batch-all-objects")
    assert kept == ""


def test_what_a_commit_of_a_first_push_says_is_read_as_well(
    server: OwnServer, office: OfficeRepository
) -> None:
    office.write("catatan.txt", "x")
    office.git("add", "--all")
    office.git("commit", "--quiet", "--message", f"Untuk NIK {NIK}", at="2025-06-04T16:00")
    answer = server.push(office.root, "main")
    assert "E401 Sudah terkirim di pesan komit" in answer.err
    assert NIK not in answer.err


def test_a_slip_that_was_mended_long_ago_keeps_no_office_out(
    server: OwnServer, office: OfficeRepository
) -> None:
    office.commit("2025-06-04T16:00", {path_of(ANI, DAY): "rusak", "entries/foto.md": "\0"})
    office.commit("2025-06-04T17:00", {path_of(ANI, DAY): report(ANI, DAY)})
    answer = server.push(office.root, "main")
    assert answer.code == 0, answer.err


def test_a_history_too_long_for_one_look_is_told_so(office: OfficeRepository) -> None:
    write_and_undo(office, "Apel")
    pushed = office.head()
    office.git("switch", "--quiet", "--detach")
    office.git("branch", "--quiet", "-D", "main")
    found = check_first_push(office.root, pushed, 1_800_000_000, most_commits=2)
    assert [problem.code for problem in found.problems] == ["E403"]
    assert "lebih dari 2 komit" in found.problems[0].message
    assert check_first_push(office.root, pushed, 1_800_000_000, most_commits=3).problems == ()


def test_what_other_branches_hold_already_is_not_asked_again(office: OfficeRepository) -> None:
    write_and_undo(office, f"Melayani NIK {NIK}")
    office.git("switch", "--quiet", "--detach")
    office.git("branch", "--quiet", "--move", "main", "lama")
    assert check_first_push(office.root, office.head(), 1_800_000_000).problems == ()
    office.git("branch", "--quiet", "-D", "lama")
    (found,) = check_first_push(office.root, office.head(), 1_800_000_000).problems
    assert found.code == "E401"
