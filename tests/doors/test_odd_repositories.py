"""Clones, histories and trees as they come: each builds, or is refused with one clear sentence."""

import os
import shutil
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.doors.command_line import Answer, call, read_site
from tests.doors.repositories import (
    KANTOR,
    PEGAWAI,
    SETTINGS,
    OfficeRepository,
    make_busy_office,
    make_office,
    path_of,
    report,
)
from tests.doors.site_checks import assert_whole


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> OfficeRepository:
    """A busy office that tests may read and clone, not change."""
    return make_busy_office(tmp_path_factory.mktemp("bersama") / "kantor")


def clone(office: OfficeRepository, folder: Path, *options: str) -> OfficeRepository:
    office.git("clone", "--quiet", *options, f"file://{office.root}", str(folder))
    return OfficeRepository(folder)


def assert_one_sentence(answer: Answer, code: int, *words: str) -> None:
    assert answer.code == code, answer.err
    assert answer.out == b""
    for word in words:
        assert word in answer.err


def test_a_shallow_clone_is_refused_with_the_command_that_completes_it(
    shared: OfficeRepository, tmp_path: Path
) -> None:
    office = clone(shared, tmp_path / "dangkal", "--depth=1")
    for command in (("build",), ("export", "data")):
        assert_one_sentence(call(office.root, *command), 3, "git fetch --unshallow")
    assert not (office.root / "site").exists()
    assert call(office.root, "check").code == 0
    office.git("fetch", "--quiet", "--unshallow")
    assert call(office.root, "build").code == 0


def test_bare_and_detached_and_linked_work_trees_give_the_same_site(
    shared: OfficeRepository, tmp_path: Path
) -> None:
    bare = clone(shared, tmp_path / "kantor.git", "--bare")
    detached = clone(shared, tmp_path / "lepas")
    detached.git("checkout", "--quiet", "--detach", "HEAD")
    linked = tmp_path / "tertaut"
    detached.git("worktree", "add", "--quiet", "--detach", str(linked))
    sites = []
    for root in (bare.root, detached.root, linked):
        place = tmp_path / f"situs-{root.name}"
        answer = call(root, "build", "--site-dir", str(place))
        assert answer.code == 0, answer.err
        assert_whole(place)
        sites.append(read_site(place))
    assert sites[0] == sites[1] == sites[2]


def test_a_folder_without_a_repository_is_refused(tmp_path: Path) -> None:
    for command in ("check", "build", "new"):
        assert_one_sentence(call(tmp_path, command), 2, "Tidak ada repositori kantor")
    (tmp_path / "site_config").mkdir()
    assert_one_sentence(call(tmp_path, "build"), 3, "bukan repositori git")


def test_a_repository_without_a_commit_is_refused(tmp_path: Path) -> None:
    office = OfficeRepository(tmp_path)
    office.git("init", "--quiet", "--initial-branch=main")
    for path, text in SETTINGS.items():
        office.write(path, text)
    assert_one_sentence(call(tmp_path, "build"), 2, "belum punya komit")
    assert call(tmp_path, "check").code == 0
    assert call(tmp_path, "build", "--worktree").code == 0
    assert_whole_preview(tmp_path / "site")


def assert_whole_preview(folder: Path) -> None:
    assert assert_whole(folder) == ""


def test_an_office_without_a_report_has_a_whole_site(tmp_path: Path) -> None:
    office = make_office(tmp_path / "kantor")
    answer = call(office.root, "build")
    assert answer.code == 0, answer.err
    assert_whole(office.root / "site")
    site = read_site(office.root / "site")
    assert {"index.html", "404.html", "data/laporan.csv", "pegawai/ani-lestari/index.html"} <= {
        *site
    }
    assert site["data/laporan.csv"].count(b"\n") == 1


@pytest.mark.parametrize(
    ("at", "settings"),
    [
        ("1970-01-01T00:00:00Z", SETTINGS),  # a machine without a clock
        ("2040-02-29T12:00", SETTINGS),
        ("2025-12-31T23:59", SETTINGS),
        (
            "2025-06-02T09:00",
            {"site_config/kantor.yml": KANTOR.replace("2025-06-02", "2025-08-01")},
        ),
        ("2025-06-02T09:00", {"site_config/pegawai.yml": "pegawai: []\n"}),
        ("2025-06-02T09:00", {"site_config/pegawai.yml": PEGAWAI.replace("mulai: 2", "mulai: 1")}),
        ("2025-06-02T09:00", {"site_config/kantor.yml": KANTOR.replace("Makassar", "Jayapura")}),
    ],
)
def test_an_office_that_is_not_yet_or_no_more_there_has_a_whole_site(
    tmp_path: Path, at: str, settings: Mapping[str, str]
) -> None:
    office = make_office(tmp_path / "kantor", {**SETTINGS, **settings})
    office.commit(at, {"CATATAN.md": "kosong"})
    answer = call(office.root, "build")
    assert answer.code == 0, answer.err
    assert_whole(office.root / "site")


@pytest.mark.parametrize("revision", ["tidak-ada", "HEAD..HEAD", "HEAD:entries", "--help", ""])
def test_a_revision_that_is_none_is_refused(shared: OfficeRepository, revision: str) -> None:
    for command in (("build", "--rev"), ("check", "--rev"), ("export", "data", "--rev")):
        answer = call(shared.root, *command, revision)
        assert answer.code == 2, (command, answer)
        assert answer.err.count("\n") <= 2


@pytest.mark.parametrize(
    ("path", "text", "words"),
    [
        ("site_config/pegawai.yml", None, "pegawai.yml"),
        ("site_config/kantor.yml", None, "kantor.yml"),
        ("site_config/kantor.yml", "nama: [", "kantor.yml"),
        ("site_config/kantor.yml", KANTOR + "rahasia: ya\n", "rahasia"),
        ("site_config/pegawai.yml", PEGAWAI + PEGAWAI.partition("\n")[2], "ani-lestari"),
        ("site_config/rhk/2025.yml", "hasil_utama: salah\n", "rhk/2025.yml"),
    ],
)
def test_wrong_settings_stop_a_build_with_their_places(
    shared: OfficeRepository, tmp_path: Path, path: str, text: str | None, words: str
) -> None:
    office = clone(shared, tmp_path / "kantor")
    assert call(office.root, "build").code == 0
    old = read_site(office.root / "site")
    office.commit("2025-06-16T09:00", {path: text})
    assert_one_sentence(call(office.root, "build"), 2, words, "Setelan kantor belum benar")
    assert read_site(office.root / "site") == old
    answer = call(office.root, "check", "--format", "json")
    assert answer.code == 2
    assert answer.document["problems"]
    assert any(
        words in f"{one['path']}:{one['line']} {one['message']}{one['hint']}"
        for one in answer.document["problems"]
    )


def put_link(office: OfficeRepository) -> str:
    place = office.root / path_of("ani-lestari", "2025-06-12")
    place.unlink()
    place.symlink_to("/etc/passwd")
    return "E014"


def put_program(office: OfficeRepository) -> str:
    (office.root / path_of("ani-lestari", "2025-06-12")).chmod(0o755)
    return "E014"


def put_submodule(office: OfficeRepository) -> str:
    office.git(
        "update-index",
        "--add",
        "--cacheinfo",
        f"160000,{office.head()},entries/ani-lestari/2025/06/modul",
    )
    return "E014"


def put_attributes(office: OfficeRepository) -> str:
    office.write("entries/.gitattributes", "* filter=jahat\n")
    return "E015"


def put_stray(office: OfficeRepository) -> str:
    office.write("entries/ani-lestari/catatan.txt", "lupa\n")
    return "E010"


def put_deep_copy(office: OfficeRepository) -> str:
    day = "2025-06-12"
    office.write(f"entries/ani-lestari/2025/06/0/{day}.md", report("ani-lestari", day))
    return "E012"


def put_strange_name(office: OfficeRepository) -> str:
    office.write(os.fsdecode(b"entries/ani-lestari/2025/06/\xff\x1b[31m.md"), "x")
    return "E01"


def put_second(office: OfficeRepository) -> str:
    office.write("entries/ani-lestari/2025/06/2025-06-12-1.md", report("ani-lestari", "2025-06-12"))
    return "E011"


def put_stranger(office: OfficeRepository) -> str:
    office.write(path_of("orang-asing", "2025-06-12"), report("orang-asing", "2025-06-12"))
    return "E013"


def put_future(office: OfficeRepository) -> str:
    office.write(path_of("ani-lestari", "2025-06-17"), report("ani-lestari", "2025-06-17"))
    return "E107"


def put_next_year(office: OfficeRepository) -> str:
    office.write(path_of("ani-lestari", "2026-01-05"), report("ani-lestari", "2026-01-05"))
    return "E107"


def put_leap_day(office: OfficeRepository) -> str:
    office.write(path_of("ani-lestari", "2025-02-29"), report("ani-lestari", "2025-02-29"))
    return "E01"


def put_before_service(office: OfficeRepository) -> str:
    office.write(path_of("budi-santoso", "2025-06-02"), report("budi-santoso", "2025-06-02"))
    return "E108"


def put_conflict(office: OfficeRepository) -> str:
    text = report("ani-lestari", "2025-06-12")
    office.write(
        path_of("ani-lestari", "2025-06-12"),
        text.replace("kegiatan:", "<<<<<<< HEAD\nkegiatan:\n=======\n>>>>>>> lain"),
    )
    return "E00"


def put_huge(office: OfficeRepository) -> str:
    office.write(path_of("ani-lestari", "2025-06-12"), "a" * 70_000)
    return "E002"


def put_bytes(office: OfficeRepository) -> str:
    office.write(path_of("ani-lestari", "2025-06-12"), bytes(range(256)) * 8)
    return "E00"


def put_office_stray(office: OfficeRepository) -> str:
    office.write("entries/kantor/rahasia.txt", "x\n")
    return "E010"


@pytest.mark.parametrize(
    "put",
    [
        put_link, put_program, put_submodule, put_attributes, put_stray, put_deep_copy,
        put_strange_name, put_second, put_stranger, put_future, put_next_year, put_leap_day,
        put_before_service, put_conflict, put_huge, put_bytes, put_office_stray,
    ],
)  # fmt: skip
def test_one_bad_file_is_named_and_stops_nobody_else(
    shared: OfficeRepository, tmp_path: Path, put: Callable[[OfficeRepository], str]
) -> None:
    office = clone(shared, tmp_path / "kantor")
    code = put(office)
    work_tree = call(office.root, "check", "--format", "json")
    if put is not put_submodule:
        office.git("add", "--all", "entries")
    office.git("commit", "--quiet", "--message", "Buruk", at="2025-06-16T12:00")
    commit = call(office.root, "check", "--rev", "HEAD", "--format", "json")
    built = call(office.root, "build")
    # The work tree holds no submodule, and its today is the machine's.
    if put not in {put_submodule, put_future, put_next_year}:
        assert work_tree.code == 1
        assert any(one["code"].startswith(code) for one in work_tree.document["problems"])
    assert commit.code == built.code == 1
    found = [one["code"] for one in commit.document["problems"] if one["severity"] == "error"]
    assert any(one.startswith(code) for one in found)
    assert built.err.count(f": {code}") == sum(one.startswith(code) for one in found)
    assert "\x1b" not in built.err
    assert_whole(office.root / "site")
    rows = (office.root / "site/data/rekap-bulanan.csv").read_text().splitlines()
    assert len(rows) == 4
    refuses_the_day = put in {put_link, put_program, put_conflict, put_huge, put_bytes}
    page = (office.root / "site/pegawai/ani-lestari/2025-06/index.html").read_text().casefold()
    assert ("perlu perbaikan" in page) is refuses_the_day or not refuses_the_day
    reported = next(row for row in rows if ",ani-lestari," in row).split(",")[4]
    assert reported == ("7" if refuses_the_day else "8")


def test_replace_refs_and_grafts_do_not_rewrite_what_is_read(
    shared: OfficeRepository, tmp_path: Path
) -> None:
    plain, forged = clone(shared, tmp_path / "asli"), clone(shared, tmp_path / "palsu")
    late = forged.git(
        "commit-tree", "HEAD~3^{tree}", "-p", "HEAD~4", "-m", "Lain", at="2025-06-30T09:00"
    )
    forged.git("replace", "HEAD~3", late)
    (forged.root / ".git" / "info").mkdir(exist_ok=True)
    (forged.root / ".git" / "info" / "grafts").write_text(f"{forged.head()}\n")
    for office in (plain, forged):
        assert call(office.root, "build").code == 0
    assert read_site(plain.root / "site") == read_site(forged.root / "site")


def test_git_variables_of_the_environment_lead_nowhere_else(
    shared: OfficeRepository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office, other = clone(shared, tmp_path / "kantor"), make_office(tmp_path / "lain")
    assert call(office.root, "build").code == 0
    right = read_site(office.root / "site")
    shutil.rmtree(office.root / ".cache")
    monkeypatch.setenv("GIT_DIR", str(other.root / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other.root))
    monkeypatch.setenv("GIT_INDEX_FILE", str(other.root / ".git" / "index"))
    monkeypatch.setenv("GIT_OBJECT_DIRECTORY", str(other.root / ".git" / "objects"))
    assert call(office.root, "build").code == 0
    assert read_site(office.root / "site") == right


def test_an_incomplete_clone_is_named_and_publishes_no_wrong_dates(
    shared: OfficeRepository, tmp_path: Path
) -> None:
    office = clone(shared, tmp_path / "kantor")
    office.git("config", "gc.auto", "0")
    packs = list((office.root / ".git/objects/pack").glob("*.pack"))
    for pack in packs:
        moved = tmp_path / pack.name
        pack.rename(moved)
        with moved.open("rb") as stream:
            subprocess.run(
                ["git", "unpack-objects", "-q"], cwd=office.root, stdin=stream, check=True
            )
    for leftover in (office.root / ".git/objects/pack").glob("*"):
        leftover.unlink()
    lost = office.git("rev-parse", "HEAD~4")
    (office.root / ".git/objects" / lost[:2] / lost[2:]).unlink()
    answer = call(office.root, "build")
    assert answer.code == 3, answer.err
    assert not (office.root / "site").exists()


def test_commands_work_from_any_folder_and_through_a_link(
    shared: OfficeRepository, tmp_path: Path
) -> None:
    office = clone(shared, tmp_path / "kantor")
    (tmp_path / "pintas").symlink_to(office.root)
    path = path_of("ani-lestari", "2025-06-12")
    deep = office.root / "entries" / "ani-lestari"
    for folder, name in (
        (office.root, path),
        (deep, "2025/06/2025-06-12.md"),
        (deep, "../ani-lestari/2025/06/2025-06-12.md"),
        (deep, str(office.root / path)),
        (deep, str(tmp_path / "pintas" / path)),
        (tmp_path / "pintas" / "entries", "ani-lestari/2025/06/2025-06-12.md"),
    ):
        answer = call(folder, "check", "--format", "json", name)
        assert (answer.code, answer.document["checked"]) == (0, 1), (folder, name, answer)
    for folder, name, count in ((deep, ".", 8), (deep, "..", 23), (office.root, ".", 23)):
        assert call(folder, "check", "--format", "json", name).document["checked"] == count
    assert call(deep, "build").code == 0
    assert (office.root / "site" / "index.html").exists()


def test_a_pipe_or_a_film_in_the_work_tree_is_named_and_not_waited_for(tmp_path: Path) -> None:
    office = make_office(tmp_path / "kantor")
    pipe, film = path_of("ani-lestari", "2025-06-10"), path_of("ani-lestari", "2025-06-11")
    office.write(film, b"")
    os.mkfifo(office.root / pipe)
    with (office.root / film).open("wb") as file:
        file.truncate(4 << 30)
    os.mkfifo(office.root / "site_config" / "pipa")
    answer = call(office.root, "check", "--format", "json")
    found = [(one["code"], one["path"]) for one in answer.document["problems"]]
    assert (answer.code, found) == (1, [("E014", pipe), ("E002", film)])


def test_a_repository_of_longer_hashes_is_read_like_any_other(tmp_path: Path) -> None:
    office = OfficeRepository(tmp_path / "sha256")
    office.root.mkdir()
    office.git("init", "--quiet", "--initial-branch=main", "--object-format=sha256")
    office.commit("2025-06-01T08:00", SETTINGS)
    office.git("checkout", "--quiet", "-b", "usulan")
    office.commit_report("2025-06-02T16:00", "ani-lestari", "2025-06-02", "Apel pagi")
    office.git("checkout", "--quiet", "main")
    office.git("merge", "--quiet", "--no-ff", "--no-edit", "usulan", at="2025-06-02T17:00")
    change = ("--base", "HEAD~1", "--head", "HEAD")
    for command in (("build",), ("verify", "site"), ("check", *change), ("review", *change)):
        answer = call(office.root, *command)
        assert answer.code == 0, answer.err
    assert len(office.head()) == 64
    assert assert_whole(office.root / "site") == office.head()
    rows = (office.root / "site" / "data" / "laporan.csv").read_text()
    assert f"{office.head()},2025-06-02T17:00:00+08:00" in rows
