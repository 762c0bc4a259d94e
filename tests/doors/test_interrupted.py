"""Whatever stops a build, the old site stays whole, and the next build is right."""

import random
import shutil
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.doors.command_line import PROGRAM, call, read_site, start
from tests.doors.repositories import OfficeRepository, make_busy_office, path_of
from tests.doors.site_checks import assert_whole, differing

KILLED = -signal.SIGKILL
# Where a site changes hands: before and after each of these steps.
STEPS = (
    *("bring_history@1", "bring_listing@1", "store_object@1", "store_object@9", "bring_bundle@1"),
    *("build_bundle@1", "write_tree@1", "_amend@1", "lay_out@1", "_link@3", "_unlink@1"),
    *("_take_place@1", "exchange@1", "_remember@1", "commit@1", "close@1", "_print_report@1"),
)


@dataclass(frozen=True, slots=True)
class TwoCommits:
    """An office, two of its commits, and the site of each, built in peace."""

    office: OfficeRepository
    sites: dict[str, dict[str, bytes]]

    @property
    def site_dir(self) -> Path:
        return self.office.root / "site"

    def other(self) -> str:
        """Name the commit that is not served."""
        served = assert_whole(self.site_dir)
        return next(commit for commit in self.sites if commit != served)

    def crash(self, point: str, commit: str) -> int:
        """Build a commit and die at a point; gives the exit code."""
        program = (PROGRAM[0], "-m", "tests.doors.crashing", point)
        arguments = ("build", "--rev", commit)
        process = start(self.office.root, *arguments, program=program)
        process.communicate(timeout=120)
        return process.returncode

    def assert_served_is_whole(self) -> None:
        """Assert that one of the two sites is served, to the byte."""
        commit = assert_whole(self.site_dir)
        assert differing(read_site(self.site_dir), self.sites[commit]) == []

    def assert_next_build_is_right(self, commit: str) -> None:
        """Build once more, and once more the other: leftovers may serve as the next draft."""
        for wanted in (commit, next(other for other in self.sites if other != commit)):
            answer = call(self.office.root, "build", "--rev", wanted)
            assert answer.code == 0, answer.err
            assert differing(read_site(self.site_dir), self.sites[wanted]) == []
        beside = {place.name for place in self.office.root.iterdir()}
        assert beside == {".cache", ".git", ".gitignore", "entries", "site", "site_config"}


@pytest.fixture
def two(tmp_path: Path) -> TwoCommits:
    office = make_busy_office(tmp_path / "kantor")
    old = office.head()
    office.commit_report("2025-06-16T16:00", "ani-lestari", "2025-06-16", "Rapat desa")
    new = office.commit("2025-06-17T17:00", {path_of("citra-dewi", "2025-06-12"): None})
    sites = {}
    for commit in (new, old):
        assert call(office.root, "build", "--rev", commit).code == 0
        sites[commit] = read_site(office.root / "site")
    return TwoCommits(office, sites)


@pytest.mark.slow
def test_death_at_any_step_leaves_the_old_site_whole(two: TwoCommits) -> None:
    died = 0
    for step in STEPS:
        wanted = two.other()
        died += two.crash(step, wanted) == KILLED
        two.assert_served_is_whole()
        two.assert_next_build_is_right(wanted)
    assert died >= len(STEPS) - 3, "the steps have other names by now"


@pytest.mark.slow
def test_death_at_any_file_leaves_the_old_site_whole(two: TwoCommits) -> None:
    points = random.Random(0).sample(range(1, 330), 24)
    died = 0
    for number, point in enumerate(sorted(points)):
        if number % 3 == 0:
            shutil.rmtree(two.office.root / ".cache")
        wanted = two.other()
        died += two.crash(f"@{point}", wanted) == KILLED
        two.assert_served_is_whole()
        if number % 2:
            two.assert_next_build_is_right(wanted)  # else the next one dies on top of this
    two.assert_next_build_is_right(two.other())
    assert died >= len(points) - 4, "a build has fewer events by now"


@pytest.mark.slow
def test_a_kill_at_any_time_leaves_the_old_site_whole(two: TwoCommits) -> None:
    for number in range(8):
        wanted = two.other()
        process = start(two.office.root, "build", "--rev", wanted)
        time.sleep(0.1 + number * 0.07)
        process.kill()
        process.communicate()
        two.assert_served_is_whole()
    two.assert_next_build_is_right(two.other())


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupt_ends_with_130_and_leaves_nothing_behind(
    two: TwoCommits, number: signal.Signals
) -> None:
    codes = set()
    for delay in (0.3, 0.4, 0.5, 0.6, 0.8):
        shutil.rmtree(two.office.root / ".cache", ignore_errors=True)
        wanted = two.other()
        process = start(two.office.root, "build", "--rev", wanted)
        time.sleep(delay)
        process.send_signal(number)
        _, err = process.communicate(timeout=60)
        codes.add(process.returncode)
        two.assert_served_is_whole()
        if process.returncode == 130:
            assert b"Dihentikan" in err
            assert b"Traceback" not in err
    assert 130 in codes
    assert codes <= {0, 130, -signal.SIGINT, -number}  # negative before Jejak itself has begun
    two.assert_next_build_is_right(two.other())


def test_of_two_builds_at_once_the_second_gives_way(two: TwoCommits) -> None:
    first = start(two.office.root, "build", "--no-cache")
    lock = two.office.root / ".cache" / "jejak" / "kunci"
    while lock.read_text() != str(first.pid) and first.poll() is None:
        time.sleep(0.002)
    first.send_signal(signal.SIGSTOP)
    try:
        second = call(two.office.root, "build")
    finally:
        first.send_signal(signal.SIGCONT)
    assert second.code == 3
    assert f"(proses {first.pid})" in second.err
    assert first.wait(60) == 0
    first.communicate()
    assert call(two.office.root, "build").code == 0


def test_the_lock_of_a_dead_build_holds_nobody_up(two: TwoCommits) -> None:
    first = start(two.office.root, "build", "--no-cache")
    time.sleep(0.3)
    first.kill()
    first.communicate()
    assert call(two.office.root, "build").code == 0


def test_a_reader_that_leaves_before_the_first_word_changes_no_verdict(two: TwoCommits) -> None:
    place = two.office.root / path_of("ani-lestari", "2025-06-12")
    for text, code in ((place.read_text(), 0), ("---\nkunci: salah\n---\n", 1)):
        two.office.write(path_of("ani-lestari", "2025-06-12"), text)
        buffered = {"PYTHONUNBUFFERED": ""}
        process = start(two.office.root, "check", "--format", "json", environment=buffered)
        assert process.stdout is not None
        process.stdout.close()
        process.stdout = None
        _, err = process.communicate(timeout=60)
        assert (process.returncode, err) == (code, b"")
    subprocess.run(["git", "checkout", "--quiet", "."], cwd=two.office.root, check=True)


def test_a_reader_that_leaves_early_is_no_error(two: TwoCommits) -> None:
    broken = "\n".join(f"kunci{number}: salah" for number in range(2000))
    two.office.write(path_of("ani-lestari", "2025-06-12"), f"---\n{broken}\n---\n")
    process = start(two.office.root, "check", "--format", "json")
    assert process.stdout is not None
    process.stdout.read(1)
    process.stdout.close()
    process.stdout = None
    _, err = process.communicate(timeout=60)
    assert process.returncode in {0, 1}
    assert b"Traceback" not in err
    assert b"BrokenPipe" not in err
    subprocess.run(["git", "checkout", "--quiet", "."], cwd=two.office.root, check=True)
