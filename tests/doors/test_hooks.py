"""Real pushes to a bare repository with the hooks, and a real server of what they publish."""

import signal
import time
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.browser.server import serve_folder
from tests.doors.command_line import call
from tests.doors.own_server import (
    OwnServer,
    last_working_day,
    make_sent_office,
    make_server,
    now,
    today,
)
from tests.doors.repositories import PEGAWAI, OfficeRepository, path_of, report
from tests.doors.site_checks import assert_whole

ANI, BUDI = "ani-lestari", "budi-santoso"
NIK = "7324094507900001"


@pytest.fixture
def server(tmp_path: Path) -> OwnServer:
    return make_server(tmp_path)


@pytest.fixture
def office(tmp_path: Path, server: OwnServer) -> OfficeRepository:
    return make_sent_office(tmp_path / "kantor", server)


def fetch(address: str) -> str:
    with urlopen(address) as answer:  # noqa: S310  # of our own server on this machine
        text: str = answer.read().decode()
    return text


def test_what_is_pushed_is_served_and_what_is_refused_is_not(
    server: OwnServer, office: OfficeRepository
) -> None:
    page = f"pegawai/{ANI}/{today()[:7]}/"
    with serve_folder(server.site, "/") as address:
        office.commit(now(), {path_of(ANI, today()): report(ANI, today(), "Menata arsip desa")})
        answer = server.push(office.root, "main")
        assert answer.code == 0, answer.err
        assert "remote: Terbit: 1 laporan" in answer.err
        assert "Menata arsip desa" in fetch(address + page)
        served = assert_whole(server.site)

        bad = report(ANI, today(), f"Melayani warga NIK {NIK}", "Apel").replace("hadir", "hadirr")
        office.commit(now(), {path_of(ANI, today()): bad})
        answer = server.push(office.root, "main")
        assert answer.code != 0
        assert f"remote: {path_of(ANI, today())}:4:9: E110 " in answer.err
        assert "Tulis salah satu: hadir, wfh" in answer.err
        assert "Kiriman ditolak: 2 kesalahan. Belum ada yang disimpan" in answer.err
        assert NIK not in answer.err
        assert assert_whole(server.site) == served
        assert "Apel" not in fetch(address + page)
    lost = office.git("-C", str(server.bare), "cat-file", "--batch-check", "--batch-all-objects")
    assert office.head() not in lost  # not even as an object that nothing names


def test_the_refused_commit_may_be_mended_as_the_message_says(
    server: OwnServer, office: OfficeRepository
) -> None:
    place = office.write(path_of(ANI, today()), report(ANI, today(), status="ikut"))
    office.commit(now(), {})
    answer = server.push(office.root, "main")
    assert "git commit --all --amend --no-edit && git push" in answer.err
    place.write_text(report(ANI, today()))
    office.git("commit", "--quiet", "--all", "--amend", "--no-edit", at=now())
    assert server.push(office.root, "main").code == 0


def test_personal_data_in_a_commit_between_is_refused_with_a_way_out_that_works(
    server: OwnServer, office: OfficeRepository
) -> None:
    place = path_of(ANI, today())
    office.commit(now(), {place: report(ANI, today(), f"Melayani warga NIK {NIK}")})
    answer = server.push(office.root, "main")
    assert ":6:" in answer.err
    assert "git commit --all --amend --no-edit && git push" in answer.err
    assert "cabang" not in answer.err  # nothing is kept, so there is no branch to delete

    office.commit(now(), {place: report(ANI, today(), "Melayani satu warga")})
    answer = server.push(office.root, "main")
    assert "E401 Masih ada di komit" in answer.err
    assert "--amend" not in answer.err
    assert NIK not in answer.err
    office.git("fetch", "--quiet", "origin")
    assert "git fetch && git reset --soft origin/main && git commit && git push" in answer.err
    office.git("reset", "--quiet", "--soft", "origin/main")
    office.git("commit", "--quiet", "--message", "Laporan", at=now())
    assert server.push(office.root, "main").code == 0


def test_the_account_decides_whose_folder_may_be_changed(
    server: OwnServer, office: OfficeRepository
) -> None:
    roster = PEGAWAI.replace("email: [ani@contoh.test]", "akun: {github: ani}")
    roster = roster.replace(
        "jenis: pns, mulai: 2025-06-03", "jenis: pns, akun: {github: budi}, mulai: 2025-06-03"
    )
    office.commit(now(), {"site_config/pegawai.yml": roster})
    assert server.push(office.root, "main").code == 0
    office.commit(now(), {path_of(BUDI, today()): report(BUDI, today())})
    answer = server.push(office.root, "main", who="ani")
    assert "E411" in answer.err
    stranger = server.push(office.root, "main", who="orang-lain")
    assert stranger.code != 0
    assert "Minta admin menulis akun itu" in stranger.err
    assert "--amend" not in stranger.err
    assert server.push(office.root, "main", who="budi").code == 0


def test_the_main_branch_is_neither_deleted_nor_rewritten(
    server: OwnServer, office: OfficeRepository
) -> None:
    assert "tidak boleh dihapus" in server.push(office.root, "--delete", "main").err
    office.git("commit", "--quiet", "--amend", "--message", "Lain", at=now())
    answer = server.push(office.root, "--force", "main")
    assert "tidak boleh ditulis ulang" in answer.err
    assert "git fetch && git rebase origin/main" in answer.err


def test_a_merge_the_wrong_way_round_is_refused_with_the_way_out(
    server: OwnServer, office: OfficeRepository
) -> None:
    first = office.head()
    office.commit(now(), {path_of(ANI, today()): report(ANI, today())})
    assert server.push(office.root, "main").code == 0
    office.git("fetch", "--quiet", "origin")
    office.git("reset", "--quiet", "--hard", first)
    office.commit(now(), {path_of(BUDI, today()): report(BUDI, today())})
    office.git("merge", "--quiet", "--no-edit", "origin/main", at=now())  # what `git pull` does
    answer = server.push(office.root, "main")
    assert "terbalik" in answer.err
    office.git("fetch", "--quiet", "origin")
    office.git("rebase", "--quiet", "origin/main", at=now())
    assert server.push(office.root, "main").code == 0


def test_a_clock_that_is_wrong_moves_nothing(server: OwnServer, office: OfficeRepository) -> None:
    files = {path_of(ANI, today()): report(ANI, today())}
    office.commit("2099-01-05T16:00", files)
    assert "di masa depan" in server.push(office.root, "main").err
    office.git("commit", "--quiet", "--amend", "--no-edit", at="2015-01-01T08:00")
    assert "lebih tua daripada isi cabang utama" in server.push(office.root, "main").err
    office.git("fetch", "--quiet", "origin")
    office.git("rebase", "--quiet", "--force-rebase", "origin/main", at=now())
    assert server.push(office.root, "main").code == 0


def test_a_back_dated_commit_cannot_make_a_late_report_punctual(
    server: OwnServer, office: OfficeRepository
) -> None:
    day = last_working_day(weeks_ago=2).isoformat()
    office.commit(f"{day}T16:00", {path_of(ANI, day): report(ANI, day)})
    answer = server.push(office.root, "main")
    assert f"{path_of(ANI, day)}:1:1: E415 Laporan {day} baru diterima" in answer.err
    office.git("fetch", "--quiet", "origin")
    office.git("rebase", "--quiet", "--force-rebase", "origin/main", at=now())
    answer = server.push(office.root, "main")
    assert answer.code == 0, answer.err  # late, and shown as such


def test_other_branches_are_checked_and_published_by_nobody(
    server: OwnServer, office: OfficeRepository
) -> None:
    served = assert_whole(server.site)
    office.git("switch", "--quiet", "--create", "laporan/ani")
    office.commit(now(), {path_of(ANI, today()): report(ANI, today(), f"Melayani {NIK}")})
    assert "E201" in server.push(office.root, "laporan/ani").err
    office.git("reset", "--quiet", "--hard", "main")
    office.commit(now(), {path_of(ANI, today()): report(ANI, today())})
    answer = server.push(office.root, "laporan/ani")
    assert answer.code == 0
    assert "Terbit" not in answer.err
    assert assert_whole(server.site) == served
    assert server.push(office.root, "--delete", "laporan/ani").code == 0


def test_tags_bring_nothing_that_no_branch_has(server: OwnServer, office: OfficeRepository) -> None:
    assert server.push(office.root, "HEAD:refs/tags/v1").code == 0
    office.commit(now(), {"entries/rahasia.md": NIK})
    assert "Kirim dahulu cabangnya" in server.push(office.root, "HEAD:refs/tags/v2").err
    assert "Hanya cabang dan tag" in server.push(office.root, "HEAD:refs/notes/x").err


def test_a_first_push_without_settings_is_refused(tmp_path: Path, server: OwnServer) -> None:
    stranger = OfficeRepository(tmp_path / "lain")
    stranger.root.mkdir()
    stranger.git("init", "--quiet", "--initial-branch=main")
    stranger.commit(now(), {"README.md": "halo"})
    answer = server.push(stranger.root, "main")
    assert answer.code != 0
    assert "kantor.yml" in answer.err


def test_settings_that_do_not_hold_are_refused_and_the_office_goes_on(
    server: OwnServer, office: OfficeRepository
) -> None:
    office.commit(now(), {"site_config/pegawai.yml": PEGAWAI + "gaji: rahasia\n"})
    assert "E910" in server.push(office.root, "main").err


def test_a_second_push_waits_for_the_first_one_and_both_are_served(
    server: OwnServer, office: OfficeRepository
) -> None:
    first = office.commit(now(), {path_of(ANI, today()): report(ANI, today())})
    pushing = server.start_push(office.root, "main")
    while pushing.poll() is None and server.head() != first:
        time.sleep(0.02)
    second = office.commit(now(), {path_of(BUDI, today()): report(BUDI, today())})
    answer = server.push(office.root, "main")
    _, said = pushing.communicate(timeout=120)
    assert (pushing.returncode, answer.code) == (0, 0), said + answer.err
    assert assert_whole(server.site) == second
    assert server.releases()[-1].endswith(second[:12])


@pytest.mark.slow
def test_death_while_publishing_leaves_a_whole_site_and_the_next_push_is_right(
    server: OwnServer, office: OfficeRepository
) -> None:
    steps = ("bring_history@1", "build_bundle@1", "lay_out@1", "_link@9", "_switch@1", "_prune@1")
    for step in steps:
        old = assert_whole(server.site)
        new = office.commit(now(), {path_of(ANI, today()): report(ANI, today(), f"Rapat {step}")})
        server.crash_next(step)
        answer = server.push(office.root, "main")
        assert answer.code == 0  # what was pushed is kept
        assert "Terbit" not in answer.err
        assert assert_whole(server.site) == (new if step == "_prune@1" else old)
        assert server.install().code == 0
        last = office.commit(now(), {path_of(BUDI, today()): report(BUDI, today(), step)})
        assert server.push(office.root, "main").code == 0
        assert assert_whole(server.site) == last
        assert len(server.releases()) <= 3


def test_hooks_of_somebody_else_are_not_overwritten(server: OwnServer) -> None:
    hook = server.bare / "hooks" / "pre-receive"
    hook.write_text("#!/bin/sh\nexit 0\n")
    answer = server.install()
    assert answer.code == 2
    assert "tidak ditimpa" in answer.err
    assert hook.read_text() == "#!/bin/sh\nexit 0\n"


def test_hooks_of_a_forge_have_a_folder(server: OwnServer) -> None:
    for name in ("pre-receive", "post-receive"):
        (server.bare / "hooks" / f"{name}.d").mkdir()
    assert "pre-receive.d/jejak" in server.install().text


def test_a_work_tree_takes_no_hooks(office: OfficeRepository, tmp_path: Path) -> None:
    answer = call(office.root, "hook", "install", "--to", str(tmp_path / "situs"))
    assert answer.code == 2
    assert "git init --bare" in answer.err


def test_a_kill_at_any_time_leaves_a_whole_site(
    server: OwnServer, office: OfficeRepository
) -> None:
    for number in range(3):
        process = server.start_push(office.root, "main")
        time.sleep(0.1 + 0.3 * number)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        assert_whole(server.site)
        office.commit(now(), {path_of(ANI, today()): report(ANI, today(), f"Rapat ke-{number}")})
    deadline = time.monotonic() + 60
    while server.push(office.root, "main").code and time.monotonic() < deadline:
        time.sleep(0.2)  # the killed push may still hold the branch
    while assert_whole(server.site) != office.head() and time.monotonic() < deadline:
        time.sleep(0.2)
    assert assert_whole(server.site) == office.head()
