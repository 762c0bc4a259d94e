"""`jejak init`: what it makes builds and passes its own check, and nothing is overwritten."""

import os
import pty
import subprocess
from pathlib import Path

import pytest

from generator.read.git_process import GitDoor
from tests.doors.command_line import PROGRAM, Answer, call
from tests.doors.repositories import ENVIRONMENT
from tests.doors.site_checks import assert_whole

REPOSITORY = Path(__file__).parents[2]
GIVEN = (
    *("--nama", "Kecamatan: “Baru” #1", "--kode-wilayah", "73.24.10"),
    *("--kabupaten", "Kabupaten Contoh", "--provinsi", "Sulawesi Selatan"),
    *("--zona", "Asia/Makassar"),
)
STAFF = """Nama;Jabatan;Unit Kerja;Jenis;TMT;Akun
"Ani Lestari, S.Sos.";Pengelola Dana Desa;Seksi PMD;PNS;4 Januari 2021;ani
Drs. H. Budi Santoso, M.Si;Camat;Sekretariat;;;@budi
Budi Santoso S.E.;Staf;seksi pmd;PPPK;;
"""


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """The machine's own git settings say nothing here."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")


def init(folder: Path, *more: str, forge: str = "tanpa") -> Answer:
    return call(folder.parent, "init", str(folder), *GIVEN, "--forge", forge, *more)


@pytest.mark.parametrize("forge", ["tanpa", "github", "gitlab", "forgejo", "gitea"])
def test_a_new_office_passes_its_own_check_and_builds(tmp_path: Path, forge: str) -> None:
    staff = tmp_path / "pegawai.csv"
    staff.write_text(STAFF, encoding="cp1252")
    url = () if forge == "tanpa" else ("--forge-url", f"https://{forge}.test/kantor/laporan")
    folder = tmp_path / "baru"
    answer = init(folder, "--pegawai", str(staff), *url, forge=forge)
    assert answer.code == 0, answer.err
    checked = call(folder, "check")
    assert (checked.code, checked.err) == (0, "")
    built = call(folder, "build", "--strict")
    assert built.code == 0, built.err
    assert assert_whole(folder / "site") == GitDoor(folder).resolve("HEAD").hash
    page = (folder / "site" / "pegawai" / "ani-lestari" / "index.html").read_text()
    assert "Ani Lestari, S.Sos." in page
    own = {
        "github": ".github",
        "gitlab": ".gitlab-ci.yml",
        "forgejo": ".forgejo",
        "gitea": ".gitea",
    }
    found = {name for name in own.values() if (folder / name).exists()}
    assert found == {name for kind, name in own.items() if kind == forge}
    if forge == "github":
        assert os.access(folder / ".github" / "scripts" / "fetch_proposal.sh", os.X_OK)


def test_the_forge_files_are_those_of_this_repository(tmp_path: Path) -> None:
    folder = tmp_path / "baru"
    assert init(folder, "--forge-url", "https://github.test/x/y", forge="github").code == 0
    for path in folder.glob(".github/**/*"):
        if path.is_file():
            assert path.read_bytes() == (REPOSITORY / path.relative_to(folder)).read_bytes()
    makefile = (folder / "Makefile").read_text()
    for target in (".venv/site.stamp:", "site:"):  # what the forge files call
        assert f"\n{target}" in makefile


def test_numbered_slugs_are_told_and_titles_are_left_out(tmp_path: Path) -> None:
    staff = tmp_path / "pegawai.csv"
    staff.write_text(STAFF)
    answer = init(tmp_path / "baru", "--pegawai", str(staff))
    assert "Catatan: Budi Santoso S.E.: slug budi-santoso-2" in answer.text
    roster = (tmp_path / "baru" / "site_config" / "pegawai.yml").read_text()
    assert 'slug: budi-santoso, nama: "Drs. H. Budi Santoso, M.Si"' in roster
    assert "mulai: 2021-01-04" in roster
    assert roster.count("unit: seksi-pmd") == 2


def test_an_office_without_staff_builds(tmp_path: Path) -> None:
    assert init(tmp_path / "baru").code == 0
    assert call(tmp_path / "baru", "build", "--strict").code == 0


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    folder = tmp_path / "ada"
    folder.mkdir()
    (folder / "foto.jpg").write_text("foto")
    answer = init(folder)
    assert answer.code == 2
    assert "tidak disentuh" in answer.err
    assert [place.name for place in folder.iterdir()] == ["foto.jpg"]


def test_an_empty_folder_is_used_and_git_may_be_left_out(tmp_path: Path) -> None:
    folder = tmp_path / "kosong"
    folder.mkdir()
    assert init(folder, "--no-git").code == 0
    assert not (folder / ".git").exists()
    assert call(folder, "check").code == 0
    assert [place.name for place in tmp_path.iterdir()] == ["kosong"]


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("nama,unit\nAni,PMD\n", "Kolom jabatan tidak ada"),
        ("nama,jabatan,unit\nAni,,PMD\n", "Baris 2: kolom jabatan kosong"),
        ("nama,jabatan,unit,mulai\nAni,Staf,PMD,kemarin\n", "tulis 2021-01-04"),
    ],
)
def test_a_list_that_cannot_be_taken_is_told_by_its_rows(
    tmp_path: Path, table: str, said: str
) -> None:
    staff = tmp_path / "pegawai.csv"
    staff.write_text(table)
    answer = init(tmp_path / "baru", "--pegawai", str(staff))
    assert answer.code == 2
    assert said in answer.err
    assert not (tmp_path / "baru").exists()


def test_settings_that_would_not_hold_are_told_before_anything_is_written(tmp_path: Path) -> None:
    answer = init(tmp_path / "baru", "--kode-wilayah", "bukan kode")
    assert answer.code == 2
    assert "site_config/kantor.yml:3:" in answer.err
    assert not (tmp_path / "baru").exists()


def test_without_a_terminal_nobody_is_asked_and_stand_ins_are_named(tmp_path: Path) -> None:
    answer = call(tmp_path, "init", "baru", "--nama", "Kecamatan Contoh")
    assert answer.code == 0, answer.err
    told = "--kode-wilayah, --kabupaten, --provinsi, --zona, --forge belum disebut"
    assert f"Catatan: {told}. Isinya di site_config/kantor.yml hanya contoh" in answer.text
    settings = (tmp_path / "baru" / "site_config" / "kantor.yml").read_text()
    for line in ("nama: Kecamatan Contoh", 'kode_wilayah: "00.00.00"', "kabupaten: Kabupaten Baru"):
        assert f"\n{line}\n" in f"\n{settings}"
    for place in (".github/workflows", ".gitlab-ci.yml", ".forgejo/workflows"):
        assert (tmp_path / "baru" / place).exists()
    for command in (("check",), ("build", "--strict", "--no-search")):
        assert call(tmp_path / "baru", *command).code == 0


def test_a_forge_without_its_address_is_asked_for_before_anything_is_written(
    tmp_path: Path,
) -> None:
    answer = call(tmp_path, "init", "baru", "--forge", "github")
    assert (answer.code, answer.out) == (2, b"")
    assert "--forge-url" in answer.err
    assert not (tmp_path / "baru").exists()


def talk(folder: Path, answers: str, *options: str) -> tuple[int, str]:
    """Answer the dialogue at a terminal of its own; gives the exit code and what was asked."""
    ours, theirs = pty.openpty()
    os.write(ours, answers.encode())
    run = subprocess.run(
        [*PROGRAM, "init", "baru", *options],
        cwd=folder,
        env={**ENVIRONMENT, "PYTHONPATH": str(REPOSITORY)},
        stdin=theirs,
        stderr=theirs,
        stdout=subprocess.DEVNULL,
        check=False,
        timeout=60,
    )
    os.close(theirs)
    asked = os.read(ours, 10_000).decode()
    os.close(ours)
    return run.returncode, asked


def test_a_dialogue_asks_what_is_missing(tmp_path: Path) -> None:
    answers = "73.24.10\nKabupaten Contoh\nSulawesi Selatan\n\n\n"
    code, asked = talk(tmp_path, answers, "--nama", "Kecamatan Baru")
    assert code == 0, asked
    assert "Kode wilayah Kemendagri" in asked
    assert "Nama kantor" not in asked
    assert "Asia/Makassar" in (tmp_path / "baru" / "site_config" / "kantor.yml").read_text()


def test_an_answer_that_does_not_hold_is_asked_for_again_at_once(tmp_path: Path) -> None:
    wrong_then_right = ("732410", "73.24.10", "Kabupaten Contoh", "Sulawesi Selatan", "Waktu")
    then = ("wit", "bitbucket", "gitlab", "gitlab.com/uji", "https://gitlab.com/uji/laporan")
    answers = "".join(f"{answer}\n" for answer in (*wrong_then_right, *then))
    code, asked = talk(tmp_path, answers, "--nama", "Kecamatan Baru", "--no-git")
    assert code == 0, asked
    for said in (
        "Kode wilayah '732410' tidak sah.",
        "Zona waktu 'Waktu' tidak dikenal.",
        "Tulis salah satu: github, gitlab",
        "Alamat 'gitlab.com/uji' tidak sah.",
    ):
        assert asked.count(said) == 1, asked
    assert "Error" not in asked
    settings = (tmp_path / "baru" / "site_config" / "kantor.yml").read_text()
    assert "zona_waktu: Asia/Jayapura" in settings
    assert "https://gitlab.com/uji/laporan" in settings


def test_what_a_new_office_installs_is_named_by_hash_and_from_no_index(tmp_path: Path) -> None:
    folder = tmp_path / "baru"
    assert init(folder, "--jejak", "jejak==9.9").code == 0
    lines = (folder / "requirements.txt").read_text().splitlines()
    pinned = [line for line in lines if line and not line.startswith((" ", "#"))]
    hashed = [at for at, line in enumerate(lines) if line in pinned and "--hash=" in lines[at + 1]]
    assert len(pinned) == len(hashed) > 20
    assert all("==" in line for line in pinned)
    assert not any("://" in line or "index" in line for line in lines)
    assert (folder / "jejak.txt").read_text() == "jejak==9.9\n"
    makefile = (folder / "Makefile").read_text()
    assert "--require-hashes -r requirements.txt" in makefile
    assert "--no-deps --no-build-isolation -r jejak.txt" in makefile
