"""The scripts of the job files, run as a runner would: real git, real check, a forge of files."""

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.doors.repositories import (
    ENVIRONMENT,
    PEGAWAI,
    SETTINGS,
    OfficeRepository,
    make_office,
    path_of,
    report,
)

ROOT = Path(__file__).parents[2]
ANI, BUDI = "ani-lestari", "budi-santoso"
ROSTER = PEGAWAI.replace("email: [ani@contoh.test]", "akun: {github: ani-l}")
# In these offices `make .venv/site.stamp` brings the Jejak that is being tested: in the base. The
# proposal's own would fail, and with it every job that ran it.
MAKEFILE = f"""\
.venv/site.stamp:
\tmkdir -p .venv/bin
\tprintf '#!/bin/sh\\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m generator "$$@"\\n' \\
\t\t> .venv/bin/jejak
\tchmod +x .venv/bin/jejak
site:
\tmkdir -p site/a && echo halaman > site/a/index.html
"""
EVIL = ".venv/site.stamp:\n\texit 66\n"


@pytest.fixture
def office(tmp_path: Path) -> OfficeRepository:
    """An office whose forge is the bare repository beside it, with the proposal number 7."""
    files = {**SETTINGS, "site_config/pegawai.yml": ROSTER, "Makefile": MAKEFILE}
    made = make_office(tmp_path / "kantor", files)
    made.commit_report("2025-06-04T16:00", BUDI, "2025-06-04")
    made.git("clone", "--quiet", "--bare", str(made.root), str(forge_of(made)))
    made.git("--git-dir", str(forge_of(made)), "config", "receive.advertisePushOptions", "true")
    made.git("switch", "--quiet", "--create", "usulan")
    return made


def forge_of(office: OfficeRepository) -> Path:
    return office.root.parent / "forge.git"


def propose(office: OfficeRepository, files: Mapping[str, str]) -> None:
    office.commit("2025-06-10T16:00", {**files, "Makefile": EVIL})
    office.git("push", "--quiet", str(forge_of(office)), "+usulan:refs/pull/7/head")
    office.git("push", "--quiet", str(forge_of(office)), "+usulan:refs/merge-requests/7/head")


def run(
    folder: Path, script: str, environment: Mapping[str, str]
) -> "subprocess.CompletedProcess[str]":
    folder.mkdir(exist_ok=True)
    return subprocess.run(
        ["bash", "-e", "-c", script],
        cwd=folder,
        env={**ENVIRONMENT, "NO_COLOR": "1", **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def load(path: str) -> Any:  # noqa: ANN401  # YAML is what it is
    return yaml.safe_load((ROOT / path).read_text(encoding="utf-8"))


def step(path: str, name: str) -> str:
    (found,) = [
        one["run"]
        for job in load(path)["jobs"].values()
        for one in job["steps"]
        if one.get("name") == name
    ]
    return str(found)


def gitlab(name: str) -> str:
    return "\n".join(load(".gitlab-ci.yml")[name]["script"])


def gitlab_variables(office: OfficeRepository) -> dict[str, str]:
    return {
        "CI_SERVER_URL": "https://forge.test",
        "CI_SERVER_HOST": "forge.test",
        "CI_JOB_TOKEN": "rahasia",
        "JEJAK_TOKEN": "rahasia",
        "CI_PROJECT_URL": str(forge_of(office)).removesuffix(".git"),
        "CI_MERGE_REQUEST_PROJECT_URL": str(forge_of(office)).removesuffix(".git"),
        "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main",
        "CI_MERGE_REQUEST_SOURCE_BRANCH_NAME": "usulan",
        "CI_MERGE_REQUEST_IID": "7",
        "CI_DEFAULT_BRANCH": "main",
        "GITLAB_USER_LOGIN": "ani-l",
    }


def test_gitlab_checks_a_proposal_by_the_bases_own_program(
    office: OfficeRepository, tmp_path: Path
) -> None:
    propose(office, {path_of(BUDI, "2025-06-04"): report(BUDI, "2025-06-04", "Diubah")})
    done = run(tmp_path / "kerja", gitlab("periksa"), gitlab_variables(office))
    assert done.returncode == 1, done.stderr
    assert "E411" in done.stderr
    assert "E413 Berkas di luar entries/" in done.stderr
    assert '"check_name": "E411"' in (tmp_path / "kerja/codequality.json").read_text()
    assert "<testsuites" in (tmp_path / "kerja/junit.xml").read_text()
    assert "hanya boleh mengubah" in (tmp_path / "kerja/tinjauan.md").read_text()
    assert (tmp_path / "kerja/kantor/Makefile").read_text() == MAKEFILE
    assert "rahasia" not in (tmp_path / "kerja/kantor/.git/config").read_text()


def forgejo_variables(office: OfficeRepository) -> dict[str, str]:
    return {
        "TOKEN": "rahasia",
        "REPOSITORY": str(forge_of(office)),
        "SERVER": "https://forge.test",
        "MAIN": "main",
        "BASE": "main",
        "NUMBER": "7",
        "ACTOR": "ani-l",
        "HEAD_BRANCH": "usulan",
    }


SHARED = {
    "colleague": (path_of(BUDI, "2025-06-04"), report(BUDI, "2025-06-04", "Dilengkapi"), ""),
    "office": ("entries/kantor/kehadiran/2025-06.csv", "tanggal,pegawai,hadir\n", "E412"),
    "settings": ("site_config/pegawai.yml", f"{ROSTER}# catatan\n", "E413"),
    "program": ("Makefile", EVIL, "E413"),
}


@pytest.mark.parametrize("what", SHARED)
def test_a_shared_branch_is_for_folders_of_staff_and_for_nothing_else(
    office: OfficeRepository, tmp_path: Path, what: str
) -> None:
    path, text, code = SHARED[what]
    own = {path_of(ANI, "2025-06-10"): report(ANI, "2025-06-10")}
    office.commit("2025-06-10T16:00", {**own, path: text})
    office.git("push", "--quiet", str(forge_of(office)), "+usulan:refs/merge-requests/7/head")
    office.git("push", "--quiet", str(forge_of(office)), "+usulan:refs/pull/7/head")
    branch = "laporan/2025-06-10"
    variables = gitlab_variables(office) | {"CI_MERGE_REQUEST_SOURCE_BRANCH_NAME": branch}
    forgejo = ".forgejo/workflows/check.yml"
    script = "\n".join(
        step(forgejo, name)
        for name in ("Ambil cabang utama, dan objek usulan", "Siapkan Jejak", "Periksa")
    )
    checks = (
        run(tmp_path / "gitlab", gitlab("periksa"), variables),
        run(tmp_path / "forgejo", script, forgejo_variables(office) | {"HEAD_BRANCH": branch}),
    )
    for done in checks:
        assert done.returncode == bool(code), done.stderr
        assert code in done.stderr


def test_gitlab_opens_the_day_once(office: OfficeRepository, tmp_path: Path) -> None:
    office.git("clone", "--quiet", str(forge_of(office)), str(tmp_path / "kerja"))
    script = gitlab("harian").replace("jejak daily", "jejak daily --tanggal 2025-06-10")
    for _ in range(2):
        done = run(tmp_path / "kerja", script, gitlab_variables(office))
        assert done.returncode == 0, done.stderr
    branches = office.git("--git-dir", str(forge_of(office)), "branch", "--list", "laporan/*")
    assert branches.split() == ["laporan/2025-06-10"]
    count = office.git(
        "--git-dir", str(forge_of(office)), "rev-list", "--count", "main..laporan/2025-06-10"
    )
    assert count == "1"


def test_gitlab_opens_nothing_on_a_holiday(office: OfficeRepository, tmp_path: Path) -> None:
    office.git("clone", "--quiet", str(forge_of(office)), str(tmp_path / "kerja"))
    script = gitlab("harian").replace("jejak daily", "jejak daily --tanggal 2025-06-06")
    done = run(tmp_path / "kerja", script, gitlab_variables(office))
    assert (done.returncode, "bukan hari kerja" in done.stdout) == (0, True)


def test_forgejo_checks_a_proposal_by_the_bases_own_program(
    office: OfficeRepository, tmp_path: Path
) -> None:
    propose(office, {path_of(ANI, "2025-06-10"): "rusak (&)"})
    variables = forgejo_variables(office)
    path = ".forgejo/workflows/check.yml"
    names = ("Ambil cabang utama, dan objek usulan", "Siapkan Jejak", "Periksa")
    done = [run(tmp_path / "kerja", step(path, name), variables) for name in names]
    assert [one.returncode for one in done] == [0, 0, 1], done[-1].stderr
    assert path_of(ANI, "2025-06-10") in done[-1].stderr
    assert "E413" in done[-1].stderr
    told = run(tmp_path / "kerja", step(path, "Tinjauan untuk camat"), variables)
    assert "Makefile" in told.stdout.partition("Perubahan lain")[0], told.stderr
    assert "&#" not in told.stdout
    assert "rahasia" not in (tmp_path / "kerja/.git/config").read_text()


def test_forgejo_puts_the_site_and_nothing_else_on_its_branch(
    office: OfficeRepository, tmp_path: Path
) -> None:
    variables = {
        "TOKEN": "rahasia",
        "REPOSITORY": str(forge_of(office)),
        "SERVER": "https://forge.test",
        "COMMIT": office.git("rev-parse", "main"),
    }
    path = ".forgejo/workflows/publish.yml"
    names = ("Ambil kantor dengan riwayat penuh", "Bangun situs", "Taruh di cabang pages")
    for name in names:
        done = run(tmp_path / "kerja", step(path, name), variables)
        assert done.returncode == 0, done.stderr
    files = office.git("--git-dir", str(forge_of(office)), "ls-tree", "-r", "--name-only", "pages")
    assert files == "a/index.html"


def test_github_brings_the_objects_of_a_proposal_and_no_file_of_it(
    office: OfficeRepository, tmp_path: Path
) -> None:
    propose(office, {path_of(ANI, "2025-06-10"): report(ANI, "2025-06-10")})
    office.git("clone", "--quiet", str(forge_of(office)), str(tmp_path / "kerja"))
    script = f'"{ROOT}/.github/scripts/fetch_proposal.sh" "$NUMBER"'
    done = run(tmp_path / "kerja", script, {"GH_TOKEN": "rahasia", "NUMBER": "7"})
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "kerja/Makefile").read_text() == MAKEFILE
    assert not (tmp_path / "kerja/entries" / ANI).exists()
    assert "rahasia" not in (tmp_path / "kerja/.git/config").read_text()
    brought = office.git("-C", str(tmp_path / "kerja"), "rev-parse", "refs/jejak/usulan")
    assert brought == office.head()


@pytest.mark.parametrize("number", ["", "7 --upload-pack=x", "../7", "7:refs/heads/main"])
def test_github_takes_no_number_that_is_none(office: OfficeRepository, number: str) -> None:
    script = f'"{ROOT}/.github/scripts/fetch_proposal.sh" "$NUMBER"'
    done = run(office.root, script, {"GH_TOKEN": "x", "NUMBER": number})
    assert done.returncode == 2


@pytest.mark.parametrize(("branch", "code"), [("usulan", "E411"), ("laporan/2025-06-10", "E414")])
def test_github_judges_a_shared_branch_by_who_brought_each_commit(
    office: OfficeRepository, tmp_path: Path, branch: str, code: str
) -> None:
    propose(office, {path_of(BUDI, "2025-06-10"): report(BUDI, "2025-06-10")})
    work, temp = tmp_path / "kerja", tmp_path / "temp"
    office.git("clone", "--quiet", str(forge_of(office)), str(work))
    office.git("-C", str(work), "fetch", "--quiet", "origin", "refs/pull/7/head")
    temp.mkdir()
    (temp / "pengirim").touch()
    variables = {
        "BASE": office.git("rev-parse", "main"),
        "HEAD": office.head(),
        "HEAD_BRANCH": branch,
        "ACTOR": "ani-l",
        "RUNNER_TEMP": str(temp),
        "GITHUB_STEP_SUMMARY": str(temp / "ringkas.md"),
    }
    run(work, step(".github/workflows/check.yml", "Siapkan Jejak"), variables)
    path = ".github/workflows/check.yml"
    scripts = [one["run"] for one in load(path)["jobs"]["periksa"]["steps"] if "BASE" in str(one)]
    done = run(work, scripts[0], variables)
    assert done.returncode == 1, done.stderr
    assert f"title={code}" in done.stdout
    assert code in (temp / "ringkas.md").read_text()


@pytest.mark.parametrize(
    ("branch", "said"),
    [("usulan", "hanya boleh mengubah"), ("laporan/2025-06-10", "tidak dapat dipastikan")],
)
def test_github_reviews_by_the_same_senders_as_it_checks(
    office: OfficeRepository, tmp_path: Path, branch: str, said: str
) -> None:
    propose(office, {path_of(BUDI, "2025-06-10"): report(BUDI, "2025-06-10")})
    work, temp, tools = tmp_path / "kerja", tmp_path / "temp", tmp_path / "alat"
    office.git("clone", "--quiet", str(forge_of(office)), str(work))
    office.git("-C", str(work), "fetch", "--quiet", "origin", "refs/pull/7/head")
    for folder in (temp, tools):
        folder.mkdir()
    (temp / "pengirim").touch()
    (tools / "gh").write_text(f"#!/bin/sh\necho {office.git('rev-parse', 'main')}\n")
    (tools / "gh").chmod(0o755)
    variables = {
        "PATH": f"{tools}:{ENVIRONMENT['PATH']}",
        "NUMBER": "7",
        "HEAD": office.head(),
        "HEAD_BRANCH": branch,
        "ACTOR": "ani-l",
        "RUNNER_TEMP": str(temp),
        "GITHUB_STEP_SUMMARY": str(temp / "ringkas.md"),
    }
    script = step(".github/workflows/review.yml", "Buat ringkasan")
    done = run(work, script, variables)
    assert done.returncode == 0, done.stderr
    assert said in (temp / "tinjauan.md").read_text()


def test_github_names_the_sender_of_each_commit_by_what_the_forge_signed(
    office: OfficeRepository, tmp_path: Path
) -> None:
    # What `gh` is asked for is shown, as there is no forge to ask.
    (tmp_path / "gh").write_text('#!/bin/sh\nprintf "%s\\n" "$@"\n')
    (tmp_path / "gh").chmod(0o755)
    variables = {"PATH": f"{tmp_path}:{ENVIRONMENT['PATH']}", "GITHUB_REPOSITORY": "kantor/laporan"}
    script = f'"{ROOT}/.github/scripts/list_senders.sh" "$NUMBER"'
    asked = run(office.root, script, {**variables, "NUMBER": "7"}).stdout
    assert "repos/kantor/laporan/pulls/7/commits" in asked
    assert ".commit.verification.verified and" in asked
    assert run(office.root, script, {**variables, "NUMBER": "7/x"}).returncode == 2
