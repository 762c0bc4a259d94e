"""Trees and commits that git would never write: a forger's. Nothing of them hides or stops us."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.doors.command_line import call
from tests.doors.repositories import ENVIRONMENT, OfficeRepository, make_office, path_of, report

ANI = "ani-lestari"
DAY = "2025-06-10"
Entry = tuple[str, bytes, str]  # mode, name, hash


@pytest.fixture
def office(tmp_path: Path) -> OfficeRepository:
    """An office with one report of Ani."""
    made = make_office(tmp_path / "kantor")
    made.commit_report("2025-06-04T16:00", ANI, "2025-06-04")
    return made


def write_object(office: OfficeRepository, kind: str, content: bytes) -> str:
    """Write an object as it is, whatever git thinks of it."""
    run = subprocess.run(
        ["git", "hash-object", "-t", kind, "-w", "--literally", "--stdin"],
        cwd=office.root,
        env=ENVIRONMENT,
        input=content,
        capture_output=True,
        check=True,
    )
    return run.stdout.decode().strip()


def write_tree(office: OfficeRepository, *entries: Entry) -> str:
    content = b"".join(
        mode.encode() + b" " + name + b"\0" + bytes.fromhex(blob) for mode, name, blob in entries
    )
    return write_object(office, "tree", content)


def forge(office: OfficeRepository, entries: Entry) -> str:
    """Commit an entry in place of entries/, all else as it was."""
    settings = office.git("rev-parse", "HEAD:site_config")
    tree = write_tree(office, entries, ("40000", b"site_config", settings))
    return office.git("commit-tree", tree, "-p", "HEAD", "-m", "Laporan", at=f"{DAY}T16:00")


def hold_reports(office: OfficeRepository, *reports: Entry, at: bytes = b"06") -> Entry:
    month = write_tree(office, *reports)
    year = write_tree(office, ("40000", at, month))
    person = write_tree(office, ("40000", b"2025", year))
    return "40000", b"entries", write_tree(office, ("40000", ANI.encode(), person))


def write_report(office: OfficeRepository, day: str, *activities: str) -> str:
    return write_object(office, "blob", report(ANI, day, *activities).encode())


def slash_in_a_name(office: OfficeRepository) -> Entry:
    name = f"2025/06/{DAY}.md".encode()
    person = write_tree(office, ("100644", name, write_report(office, DAY)))
    return "40000", b"entries", write_tree(office, ("40000", ANI.encode(), person))


def same_name_twice(office: OfficeRepository) -> Entry:
    name = f"{DAY}.md".encode()
    first, second = write_report(office, DAY), write_report(office, DAY, "Apel sore")
    return hold_reports(office, ("100644", name, first), ("100644", name, second))


def odd_mode(office: OfficeRepository) -> Entry:
    return hold_reports(office, ("100600", f"{DAY}.md".encode(), write_report(office, DAY)))


@pytest.mark.parametrize("make", [slash_in_a_name, same_name_twice, odd_mode])
def test_a_report_that_only_seems_to_lie_where_it_should_is_refused(
    office: OfficeRepository, make: Callable[[OfficeRepository], Entry]
) -> None:
    commit = forge(office, make(office))
    for span in (("--rev", commit), ("--base", "HEAD", "--head", commit)):
        answer = call(office.root, "check", *span, "--format", "json")
        found = {(one["code"], one["path"]) for one in answer.document["problems"]}
        assert answer.code == 1
        assert ("E014", path_of(ANI, DAY)) in found


@pytest.mark.parametrize(("mode", "code"), [("100644", "E010"), ("120000", "E014")])
def test_entries_itself_is_a_folder_or_refused(
    office: OfficeRepository, mode: str, code: str
) -> None:
    commit = forge(office, (mode, b"entries", write_object(office, "blob", b"/etc")))
    for span in (("--rev", commit), ("--base", "HEAD", "--head", commit)):
        answer = call(office.root, "check", *span, "--format", "json")
        found = [(one["code"], one["path"]) for one in answer.document["problems"]]
        assert (answer.code, found[0]) == (1, (code, "entries"))


def test_a_name_that_is_no_text_is_told_in_every_form(office: OfficeRepository) -> None:
    commit = forge(
        office, hold_reports(office, ("100644", b"\xff\xfe.md", write_report(office, DAY)))
    )
    span = ("--base", "HEAD", "--head", commit)
    forms = ("text", "json", "github", "gitlab", "sarif", "junit")
    assert {call(office.root, "check", *span, "--format", form).code for form in forms} == {1}
    assert {
        call(office.root, "review", *span, "--format", form).code for form in ("md", "text", "json")
    } == {1}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"1749542400 +0800", b"99999999999999999999 +0800"),
        (b"1749542400 +0800", b"-5 +0800"),
        (b"\n\n", b"\nencoding UTF-16\n\n"),  # git would read the head in it as well
    ],
)
def test_a_commit_whose_head_cannot_be_read_is_refused_and_stops_no_build(
    office: OfficeRepository, old: bytes, new: bytes
) -> None:
    base = office.head()
    good = office.commit_report(f"{DAY}T16:00", ANI, DAY)
    head = office.git("cat-file", "commit", good).encode() + b"\n"
    assert old in head
    forged = write_object(office, "commit", head.replace(old, new))
    tree = office.git("rev-parse", f"{good}^{{tree}}")
    merged = office.git(
        "commit-tree", tree, "-p", base, "-p", forged, "-m", "Gabung", at=f"{DAY}T17:00"
    )
    alone = call(office.root, "check", "--base", base, "--head", forged)
    assert (alone.code, "tidak terbaca" in alone.err) == (2, True)
    answer = call(office.root, "check", "--base", base, "--head", merged, "--format", "json")
    assert answer.code == 1
    assert [one["code"] for one in answer.document["problems"]] == ["E402"]
    assert call(office.root, "build", "--rev", merged).code == 0


def test_a_folder_whose_name_is_no_text_stops_nobody_while_it_is_there_and_afterwards(
    office: OfficeRepository,
) -> None:
    own = office.git("rev-parse", f"HEAD:entries/{ANI}")
    month = write_tree(office, ("100644", f"{DAY}.md".encode(), write_report(office, DAY)))
    folder = write_tree(office, ("40000", b"2025", write_tree(office, ("40000", b"06", month))))
    entries = write_tree(office, ("40000", ANI.encode(), own), ("40000", b"\xff\xfe", folder))
    odd = forge(office, ("40000", b"entries", entries))
    tree = office.git("rev-parse", "HEAD^{tree}")
    gone = office.git("commit-tree", tree, "-p", odd, "-m", "Hapus", at=f"{DAY}T17:00")
    for options in (("--no-cache",), ()):
        answer = call(office.root, "build", "--rev", odd, *options)
        assert (answer.code, "E016" in answer.err) == (1, True)
        assert call(office.root, "build", "--rev", gone, *options).code == 0
