"""What the commands answer, and with which exit code: SPEC 3 and 4."""

import csv
import io
import json
from pathlib import Path

import pytest

from generator.pipeline.checks.check_sources import check_entries, list_all
from generator.pipeline.ground import lay_ground
from generator.read.commit_source import CommitSource
from tests.doors.command_line import PROGRAM, Answer, call, run, start
from tests.doors.repositories import (
    KANTOR,
    SETTINGS,
    OfficeRepository,
    make_busy_office,
    make_office,
    path_of,
    report,
)

REAL_LOGBOOK = Path(__file__).parents[3] / "shared" / "real" / "logbook-magang.md"
ANI = path_of("ani-lestari", "2025-06-12")
REPAIRABLE = """\ufeff---
Tanggal: Kamis, 12 Juni 2025
pegawai: Ani Lestari
status: Dinas Luar
kegiatan: # yang utama saja
  - uraian: Rapat: pembagian tugas
    mulai: 08.00
    selesai: 9:30
---
Catatan *bebas*.
"""
REFUSED = "---\ntanggal: 2025-06-12\npegawai: ani-lestari\nstatus: hadir\njumlah: 1.500\n---\n"


@pytest.fixture
def office(tmp_path: Path) -> OfficeRepository:
    return make_busy_office(tmp_path / "kantor")


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> OfficeRepository:
    """A busy office that tests may read, not change."""
    return make_busy_office(tmp_path_factory.mktemp("bersama") / "kantor")


def test_check_says_that_all_is_well(shared: OfficeRepository) -> None:
    answer = call(shared.root, "check")
    assert (answer.code, answer.err) == (0, "")
    assert "23 berkas diperiksa" in answer.text
    document = call(shared.root, "check", "--format", "json").document
    assert document == {"version": 1, "checked": 23, "errors": 0, "warnings": 0, "problems": []}


def test_check_tells_every_problem_at_once_in_both_forms(office: OfficeRepository) -> None:
    office.write(ANI, REPAIRABLE)
    office.write(path_of("budi-santoso", "2025-06-12"), "bukan laporan\n")
    office.write("entries/ani-lestari/2025/06/2025-06-12-1.md", REFUSED)
    text, document = call(office.root, "check"), call(office.root, "check", "--format", "json")
    assert text.code == document.code == 1
    problems = document.document["problems"]
    assert {one["path"] for one in problems} == {
        ANI,
        path_of("budi-santoso", "2025-06-12"),
        "entries/ani-lestari/2025/06/2025-06-12-1.md",
    }
    assert document.document["checked"] == 24
    errors = sum(one["severity"] == "error" for one in problems)
    assert (document.document["errors"], document.document["warnings"]) == (
        errors,
        len(problems) - errors,
    )
    fields = ("path", "line", "column", "code", "severity", "message", "hint")
    for one in problems:
        assert tuple(one) == fields
        place = f"{one['path']}:{one['line']}:{one['column']}: {one['code']} {one['message']}\n"
        assert place + (f"    {one['hint']}\n" if one["hint"] else "") in text.err
    assert text.out == b""


def test_warnings_alone_are_no_failure_unless_the_build_is_strict(office: OfficeRepository) -> None:
    office.commit("2025-06-13T18:00", {ANI: REPAIRABLE})
    assert call(office.root, "check").code == 0
    assert call(office.root, "build").code == 0
    assert call(office.root, "build", "--strict").code == 1


def test_fix_rewrites_what_is_clear_and_keeps_the_rest(office: OfficeRepository) -> None:
    place = office.write(ANI, REPAIRABLE)
    refused = office.write(path_of("budi-santoso", "2025-06-12"), REFUSED)
    clean = office.root / path_of("citra-dewi", "2025-06-12")
    before = clean.stat().st_mtime_ns
    understood = call(office.root, "show", "--format", "json", ANI).document["records"][0]["record"]
    answer = call(office.root, "check", "--fix")
    assert answer.code == 1
    assert f"Ditulis ulang: {ANI}" in answer.err
    assert answer.err.count("Ditulis ulang") == 1
    fixed = place.read_text(encoding="utf-8")
    assert fixed.startswith("---\ntanggal: 2025-06-12\npegawai: ani-lestari\nstatus: dinas-luar\n")
    assert "# yang utama saja" in fixed
    assert fixed.endswith("---\nCatatan *bebas*.\n")
    assert refused.read_text() == REFUSED
    assert clean.stat().st_mtime_ns == before
    (shown,) = call(office.root, "show", "--format", "json", ANI).document["records"]
    assert (shown["record"], shown["problems"]) == (understood, [])
    assert call(office.root, "check", "--fix", ANI).err == ""
    assert not list(office.root.rglob("*.baru"))


def test_fix_keeps_the_mode_and_follows_no_link(office: OfficeRepository, tmp_path: Path) -> None:
    outside = tmp_path / "luar.md"
    outside.write_text(REPAIRABLE)
    (office.root / ANI).unlink()
    (office.root / ANI).symlink_to(outside)
    typed = report("ani-lestari", "2025-06-11").replace("hadir", "Hadir")
    private = office.write(path_of("ani-lestari", "2025-06-11"), typed)
    private.chmod(0o640)
    assert call(office.root, "check", "--fix").code == 1
    assert outside.read_text() == REPAIRABLE
    assert "status: hadir" in private.read_text()
    assert private.stat().st_mode & 0o777 == 0o640
    for arguments in (("--fix", "--rev", "HEAD"), ("--fix", "--base", "HEAD~1", "--head", "HEAD")):
        assert call(office.root, "check", *arguments).code == 2


def test_a_check_of_a_great_archive_says_how_far_it_is(office: OfficeRepository) -> None:
    said: list[str] = []
    with CommitSource(office.root, "HEAD") as source:
        ground = lay_ground(source, source.commit.committed_at)
        entries = list(list_all(source))
        many = (entry for _ in range(2000 // len(entries) + 1) for entry in entries)
        report = check_entries(source, ground, many, said.append)
    assert report.checked > 2000
    assert said == [f"Memeriksa: {count} berkas …" for count in (0, 1000, 2000)]


def test_check_of_a_change_looks_at_what_it_changed(office: OfficeRepository) -> None:
    office.git("checkout", "--quiet", "-b", "usulan")
    office.commit("2025-06-13T18:00", {ANI: REFUSED})
    office.git("checkout", "--quiet", "main")
    office.commit("2025-06-13T18:30", {path_of("budi-santoso", "2025-06-12"): REFUSED})
    answer = call(office.root, "check", "--base", "main", "--head", "usulan", "--format", "json")
    assert (answer.code, answer.document["checked"]) == (1, 1)
    assert {one["path"] for one in answer.document["problems"]} == {ANI}


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "/etc/passwd"),
        ("check", "../di-luar.md"),
        ("check", "tidak-ada.md"),
        ("check", ".gitignore"),
        ("check", "--base", "HEAD"),
        ("check", "--rev", "HEAD", "--worktree"),
        ("check", "--rev", "HEAD", "--base", "HEAD", "--head", "HEAD"),
        ("check", "--rev", ""),
        ("check", "--base", "", "--head", ""),
        ("check", "--format", "yaml"),
        ("check", "--tidak-ada"),
        ("show",),
        ("show", "tidak-ada.md"),
        ("build", "--as-of", "kemarin"),
        ("build", "--rev", ""),
        ("build", "--rev", "HEAD", "--worktree"),
        ("build", "satu", "dua"),
        ("new", "--pegawai", "orang-asing"),
        ("new", "--pegawai", "ani-lestari", "--tanggal", "2099-01-01"),
        ("new", "--pegawai", "budi-santoso", "--tanggal", "2025-06-02"),
        ("export", "tidak-ada"),
        ("export", "data", "--periode", "2025-13"),
        ("export", "data", "--pegawai", "orang-asing"),
        ("export", "data", "--unit", "tidak-ada"),
        ("import", "tidak-ada.md", "--pegawai", "ani-lestari"),
        ("serve", "--port", "0"),
        ("init", "baru", "--pegawai", "tidak-ada.csv"),
        ("init", "baru", "--pegawai", "."),
        ("publish", "--to", "situs", "--wait", "-1"),
        ("publish", "--to", "situs", "--wait", "sebentar"),
        ("verify", "tidak-ada"),
        ("verify", "ftp://contoh.test/"),
        ("tidak-ada",),
        (),
    ],
)
def test_wrong_use_ends_with_2_and_a_sentence(
    shared: OfficeRepository, arguments: tuple[str, ...]
) -> None:
    answer = call(shared.root, *arguments)
    assert answer.code == 2, answer
    assert answer.out == b""
    assert answer.err
    english = (
        "Usage",
        "Error",
        "Invalid",
        "No such",
        "Missing",
        "unexpected",
        "Try '",
        " is ",
        "does",
    )
    assert not [word for word in english if word in answer.err]


def test_help_is_indonesian_and_names_every_option(shared: OfficeRepository) -> None:
    overview = call(shared.root, "--help")
    assert overview.code == 0
    assert "_JEJAK_COMPLETE=bash_source" in overview.text
    commands = ("check", "show", "build", "serve", "new", "import", "export", "verify")
    for command in commands:
        assert f"  {command} " in overview.text
        page = call(shared.root, command, "--help")
        assert page.code == 0
        assert page.text.startswith(f"Cara pakai: jejak {command} [OPSI]")
        assert "Show this message" not in page.text
        assert "Options" not in page.text
    assert call(shared.root, "--version").text.startswith("jejak ")


def test_wrong_settings_are_counted_in_the_document_that_says_so(office: OfficeRepository) -> None:
    office.write("site_config/kantor.yml", KANTOR.replace("nama:", "nmaa:", 1))
    answer = call(office.root, "check", "--format", "json")
    assert answer.code == 2
    codes = [one["code"] for one in answer.document["problems"]]
    assert codes == ["E910", "E911"]
    assert [answer.document[name] for name in ("checked", "errors", "warnings")] == [0, 2, 0]


def test_completion_knows_commands_and_options(shared: OfficeRepository) -> None:
    asked = {"_JEJAK_COMPLETE": "bash_complete", "COMP_WORDS": "jejak ch", "COMP_CWORD": "1"}
    assert run(shared.root, environment=asked).text.strip() == "plain,check"
    asked |= {"COMP_WORDS": "jejak export --per", "COMP_CWORD": "2"}
    assert run(shared.root, environment=asked).text.strip() == "plain,--periode"


def test_show_tells_what_was_understood(office: OfficeRepository) -> None:
    office.write(ANI, REPAIRABLE)
    budi = path_of("budi-santoso", "2025-06-12")
    office.write(budi, REFUSED)
    sidak = "entries/kantor/sidak/2025-06-12-pagi.md"
    office.write(sidak, "---\ntanggal: 2025-06-12\n---\n")
    answer = call(office.root, "show", ANI, budi, sidak, "--format", "json")
    assert answer.code == 1
    assert answer.document["version"] == 1
    mine, refused, other = answer.document["records"]
    assert mine["path"] == ANI
    assert mine["kind"] == "harian"
    assert mine["record"] == {
        "tanggal": "2025-06-12",
        "pegawai": "ani-lestari",
        "status": "dinas-luar",
        "kegiatan": [
            {
                "uraian": "Rapat: pembagian tugas",
                **dict.fromkeys(("hasil", "jumlah", "satuan", "rhk")),
                "jenis": "tambahan",
                "mulai": "08:00",
                "selesai": "09:30",
                "lokasi": None,
                "bukti": [],
                "kendala": None,
            }
        ],
        "kendala": None,
        "rencana": None,
        "narasi": "Catatan *bebas*.",
    }
    assert {one["severity"] for one in mine["problems"]} == {"warning"}
    assert (refused["kind"], refused["record"]) == ("harian", None)
    assert refused["problems"]
    assert other["kind"] == "sidak"
    text = call(office.root, "show", ANI)
    assert text.code == 0
    assert "1. Rapat: pembagian tugas" in text.text
    assert "W122" in text.err


def test_new_writes_a_template_that_waits_to_be_filled(tmp_path: Path) -> None:
    frozen = {**SETTINGS, "site_config/kantor.yml": KANTOR + "data_sampai: 2025-06-10\n"}
    office = make_office(tmp_path / "kantor", frozen)
    answer = call(office.root, "new")  # git's mail is that of Ani
    path = path_of("ani-lestari", "2025-06-10")
    assert answer.code == 0, answer.err
    assert answer.text.startswith(f"{path}\n")
    checked = call(office.root, "check", "--format", "json", path)
    assert checked.code == 1
    assert {one["code"] for one in checked.document["problems"]} == {"E116"}
    again = call(office.root, "new")
    assert again.code == 2
    assert path in again.err
    filled = (office.root / path).read_text().replace("...", "Menata arsip")
    office.write(path, filled)
    assert call(office.root, "check", path).code == 0
    office.git("config", "user.email", "orang@lain.test")
    assert call(office.root, "new").code == 2


@pytest.mark.parametrize(
    ("forge", "starts"),
    [
        ("github", "https://contoh.test/kantor/laporan/new/main?filename=entries/citra-dewi/"),
        ("gitlab", "https://contoh.test/kantor/laporan/-/new/main/entries/citra-dewi/"),
        ("forgejo", "https://contoh.test/kantor/laporan/_new/main/entries/citra-dewi/"),
    ],
)
def test_new_prints_the_forges_address(tmp_path: Path, forge: str, starts: str) -> None:
    text = KANTOR.replace("jenis: github", f"jenis: {forge}")
    office = make_office(tmp_path / "kantor", {**SETTINGS, "site_config/kantor.yml": text})
    arguments = ("new", "--pegawai", "citra-dewi", "--tanggal", "2025-06-10", "--print-url")
    answer = call(office.root, *arguments)
    assert answer.code == 0
    assert answer.text.startswith(starts)
    assert "2025-06-10.md" in answer.text
    assert len(answer.text) < 2000
    assert not (office.root / "entries").exists()
    office.write(path_of("citra-dewi", "2025-06-10"), "ada")
    assert "edit/main/entries/citra-dewi" in call(office.root, *arguments).text


def test_new_knows_of_an_office_without_a_forge(tmp_path: Path) -> None:
    line = next(line for line in KANTOR.splitlines() if line.startswith("forge:"))
    text = KANTOR.replace(line, "forge: {jenis: tanpa}")
    office = make_office(tmp_path / "kantor", {**SETTINGS, "site_config/kantor.yml": text})
    answer = call(office.root, "new", "--print-url")
    assert answer.code == 2
    assert "forge" in answer.err


def test_export_gives_the_files_of_the_site(shared: OfficeRepository, tmp_path: Path) -> None:
    site = tmp_path / "situs"
    assert call(shared.root, "build", "--no-search", "--site-dir", str(site)).code == 0
    assert call(shared.root, "export", "data").out == (site / "data/laporan.csv").read_bytes()
    out = tmp_path / "keluaran.json"
    arguments = ("export", "data", "--periode", "2025-06", "--out", str(out))
    answer = call(shared.root, *arguments)
    assert (answer.code, answer.out) == (0, b"")
    assert out.read_bytes() == (site / "data/laporan-2025-06.json").read_bytes()


def rows(answer: Answer) -> list[dict[str, str]]:
    assert answer.code == 0, answer.err
    return list(csv.DictReader(io.StringIO(answer.text)))


def test_export_keeps_what_was_asked_for(shared: OfficeRepository) -> None:
    whole = rows(call(shared.root, "export", "data"))
    assert len(whole) == 46
    mine = rows(call(shared.root, "export", "data", "--pegawai", "budi-santoso"))
    assert mine == [row for row in whole if row["pegawai"] == "budi-santoso"]
    unit = rows(call(shared.root, "export", "data", "--unit", "pmd", "--periode", "2025-T2"))
    assert unit == [row for row in whole if row["unit"] == "pmd"]
    assert rows(call(shared.root, "export", "data", "--periode", "2024")) == []
    none = call(shared.root, "export", "data", "--periode", "2025-05", "--format", "json")
    assert none.document["laporan"] == []


LOGBOOK = """# Logbook
## Selasa, 10 Juni 2025
### Kegiatan:
- Menyusun jadwal ronda
- Rapat desa
## Kamis, 13 Juni 2025
### Kegiatan:
- Hari yang salah nama
"""


def test_import_shows_its_sheet_first_and_never_writes_over(
    office: OfficeRepository, tmp_path: Path
) -> None:
    for day in ("2025-06-10", "2025-06-12", "2025-06-13"):
        (office.root / path_of("ani-lestari", day)).unlink()
    logbook = tmp_path / "logbook.md"
    logbook.write_text(LOGBOOK)
    arguments = ("import", str(logbook), "--pegawai", "ani-lestari")
    path = path_of("ani-lestari", "2025-06-10")
    shown = call(office.root, *arguments)
    assert shown.code == 1  # one day has two readings
    assert "Lembar periksa impor" in shown.text
    assert "E701" in shown.err
    assert not (office.root / path).exists()
    written = call(office.root, *arguments, "--tulis", "--lembar", str(tmp_path / "lembar.md"))
    assert written.code == 1
    assert (tmp_path / "lembar.md").read_text().startswith("# Lembar periksa impor")
    assert call(office.root, "check", path).code == 0
    first = (office.root / path).read_bytes()
    again = call(office.root, *arguments, "--tulis")
    assert (again.code, (office.root / path).read_bytes()) == (1, first)
    assert "E707" not in again.err
    office.write(path, report("ani-lestari", "2025-06-10", "Yang sudah ada"))
    clash = call(office.root, *arguments, "--tulis")
    assert clash.code == 1
    assert f"{path}:1:1: E707" in clash.err
    assert "Yang sudah ada" in (office.root / path).read_text()
    chosen = call(office.root, *arguments, "--tulis", "--pilih", "6=2025-06-12")
    assert (office.root / path_of("ani-lestari", "2025-06-12")).exists(), chosen.err


@pytest.mark.skipif(
    not REAL_LOGBOOK.exists(), reason="the real logbook is not part of this repository"
)
def test_the_real_logbook_becomes_a_site(tmp_path: Path) -> None:
    office = make_office(tmp_path / "kantor")
    office.commit("2025-11-03T09:00", {"CATATAN.md": "kosong"})
    arguments = ("import", str(REAL_LOGBOOK), "--pegawai", "ani-lestari", "--tulis")
    assert "E701" in call(office.root, *arguments).err
    assert call(office.root, "check").code == 0
    office.commit("2025-11-03T10:00", {})
    answer = call(office.root, "build")
    assert answer.code == 0, answer.err
    page = (office.root / "site/pegawai/ani-lestari/2025-10/index.html").read_text()
    assert page.count("duplikasi halaman web kampus") == 1
    assert 'id="2025-10-15"' in page
    exported = rows(call(office.root, "export", "data", "--periode", "2025-10"))
    assert len({row["tanggal"] for row in exported}) == 12


def test_a_poor_environment_changes_no_answer(office: OfficeRepository) -> None:
    office.write(ANI, REPAIRABLE.replace("Rapat", "Rapat “desa” – ✓"))
    rich = run(office.root, "check", "--format", "json")
    poor = {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "TERM": "dumb"}
    home = {"LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0", "HOME": "/tidak/ada"}
    for environment in (poor, home):
        answer = run(office.root, "check", "--format", "json", environment=environment)
        assert answer.code == rich.code
        assert json.loads(answer.out) == rich.document
        text = run(office.root, "check", environment=environment)
        assert "W122" in text.err
        shown = run(office.root, "show", ANI, environment=environment)
        assert shown.code == 0
        assert "Traceback" not in text.err + shown.err
    assert b"\x1b" not in rich.out


@pytest.mark.parametrize("closed", ["0<&-", "1>&-", "2>&-", "0<&- 1>&- 2>&-"])
def test_closed_streams_are_no_error(shared: OfficeRepository, closed: str) -> None:
    for command in (("check",), ("check", "--format", "json"), ("export", "data"), ("--help",)):
        program = ("sh", "-c", f'exec "$@" {closed}', "sh", *PROGRAM)
        process = start(shared.root, *command, program=program)
        _, err = process.communicate(timeout=60)
        assert process.returncode == 0, (command, err)
        assert b"Traceback" not in err
