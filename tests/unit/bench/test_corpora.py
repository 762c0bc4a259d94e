"""The corpora of the benchmark: the same on every run, and made of reports that are legal."""

import subprocess
from datetime import date, timedelta
from pathlib import Path

import pytest

from bench.corpora import LAST_DAY, LAST_SECOND, SIZES, Size, make_commits, make_working_days
from bench.corpora import write_corpus as write
from bench.office import make_workers
from bench.reports import make_report_text

TINY = Size("tiny", people=3, days=8)
SITE_FILES = {"mkdocs.yml": b"site_name: Jejak\n"}


def read_git(repository: Path, *arguments: str) -> str:
    command = ["git", "-C", str(repository), *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def test_working_days_leave_out_weekends_holidays_and_cuti_bersama() -> None:
    days = make_working_days(250)
    assert len(days) == 250
    assert days[-1] == LAST_DAY
    assert not {date(2025, 12, 25), date(2025, 12, 26), date(2025, 12, 28)} & set(days)


def test_a_corpus_has_one_commit_a_report_in_the_order_they_came_in() -> None:
    commits = make_commits(SIZES["S"])
    assert 850 < len(commits) < 1000
    assert all(len(commit.files) == 1 for commit in commits)
    times = [commit.at for commit in commits]
    assert times == sorted(times)
    assert times[-1] <= LAST_SECOND


def test_two_corpora_of_one_size_have_the_same_hash(tmp_path: Path) -> None:
    first = write(TINY, tmp_path / "first", SITE_FILES)
    second = write(TINY, tmp_path / "second", SITE_FILES)
    assert first == second
    for ref in ("laporan-baru", "hari-baru"):
        assert read_git(tmp_path / "first", "rev-parse", ref) == read_git(
            tmp_path / "second", "rev-parse", ref
        )


def test_a_corpus_that_is_there_is_not_written_again(tmp_path: Path) -> None:
    tip = write(TINY, tmp_path, SITE_FILES)
    stamp = tmp_path / ".git" / "jejak-bench"
    written_at = stamp.stat().st_mtime_ns
    assert write(TINY, tmp_path, SITE_FILES) == tip
    assert stamp.stat().st_mtime_ns == written_at


def test_other_site_files_give_another_corpus(tmp_path: Path) -> None:
    tip = write(TINY, tmp_path, SITE_FILES)
    assert write(TINY, tmp_path, {"mkdocs.yml": b"site_name: Lain\n"}) != tip


@pytest.mark.parametrize(
    ("before", "ref"), [("main", "laporan-baru"), ("laporan-baru", "hari-baru")]
)
def test_a_new_report_is_one_commit_that_adds_one_file(
    tmp_path: Path, before: str, ref: str
) -> None:
    write(TINY, tmp_path, SITE_FILES)
    added = read_git(tmp_path, "diff", "--name-status", before, ref).splitlines()
    assert [line[0] for line in added] == ["A"]
    assert read_git(tmp_path, "rev-parse", f"{ref}~1") == read_git(tmp_path, "rev-parse", before)


def test_a_report_depends_on_nothing_but_person_and_day() -> None:
    worker = make_workers(3)[2]
    texts = {make_report_text(worker, LAST_DAY - timedelta(days=n)) for n in range(20)}
    assert len(texts) > 15
    assert make_report_text(worker, LAST_DAY) == make_report_text(worker, LAST_DAY)


def test_all_people_have_different_slugs() -> None:
    workers = make_workers(40)
    assert len({worker.slug for worker in workers}) == 40
