"""Deterministic corpora: one office's reports in a git repository, one commit a report (SPEC 9).

A month that is over has its attendance file too, brought in at its end. Equal arguments give
equal commit hashes, on any machine. A corpus has three refs: `main`; and on top of it
`laporan-baru` (one more report, on the day of main's last commit); on top of that `hari-baru` (one
more again, the first of the next working day, so that every "today" moves).
"""

import argparse
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from pathlib import Path
from random import Random

import holidays

from bench.attendance import make_attendance_commits
from bench.git_import import Commit, import_commits, run_git
from bench.office import make_settings, make_workers
from bench.reports import Worker, is_missing, make_report_text

REPOSITORY = Path(__file__).parent.parent
SITE_FILES = ("mkdocs.yml", "site_config/pages", "site_config/theme")
LAST_DAY = date(2025, 12, 30)
NEXT_DAY = date(2025, 12, 31)
ZONE = timezone(timedelta(hours=8))  # Asia/Makassar, no daylight saving
LAST_SECOND = int(datetime.combine(LAST_DAY, time(17), ZONE).timestamp())
NEW_REPORT_REF, NEW_DAY_REF = "laporan-baru", "hari-baru"


@dataclass(frozen=True, slots=True)
class Size:
    """How large a corpus is: people times working days, up to `LAST_DAY`."""

    name: str
    people: int
    days: int


SIZES = {size.name: size for size in (Size("S", 20, 50), Size("M", 40, 250), Size("L", 40, 1250))}


def make_working_days(count: int, last: date = LAST_DAY) -> list[date]:
    """List the `count` working days up to `last`, ascending: the week minus both holiday kinds."""
    years = range(last.year - count // 230 - 1, last.year + 1)
    free = holidays.country_holidays(
        "ID", years=years, categories=("public", "government"), language="id"
    )
    day, days = last, list[date]()
    while len(days) < count:
        if day.weekday() < 5 and day not in free:
            days.append(day)
        day -= timedelta(days=1)
    return days[::-1]


def make_report_commit(worker: Worker, day: date, at: int | None = None) -> Commit:
    """Make the commit of one report; without `at` it comes in soon after the day's work."""
    path = f"entries/{worker.slug}/{day:%Y}/{day:%m}/{day}.md"
    text = make_report_text(worker, day).encode()
    moment = _make_arrival(worker, day) if at is None else at
    return Commit(moment, worker, {path: text}, f"Laporan {worker.slug} {day}")


def make_commits(size: Size) -> list[Commit]:
    """Make a corpus's report commits in the order they came in, none after `LAST_SECOND`.

    The first person's last day stays free: it is the report that `add_report` brings.
    """
    days = make_working_days(size.days)
    commits = [
        make_report_commit(worker, day)
        for day in days
        for worker in make_workers(size.people)
        if not is_missing(worker, day) and (worker.number, day) != (0, LAST_DAY)
    ]
    return sorted(
        (commit for commit in commits if commit.at <= LAST_SECOND),
        key=lambda commit: (commit.at, commit.worker.number),
    )


def make_all_commits(size: Size) -> list[Commit]:
    """Make what comes into a corpus's main: its reports, and a file of attendance a month."""
    attendance = make_attendance_commits(make_workers(size.people), make_working_days(size.days))
    return sorted([*make_commits(size), *attendance], key=lambda commit: commit.at)


def write_corpus(size: Size, target: Path, site_files: Mapping[str, bytes]) -> str:
    """Write the corpus of that size as a git repository; nothing is done where it is there.

    Args:
        size: Which corpus.
        target: The repository's folder; only mkdocs.yml and site_config/ are checked out.
        site_files: mkdocs.yml, hand-written pages and theme, by path: the first commit has them.

    Returns:
        The hash of main's last commit.
    """
    first = make_working_days(size.days)[0]
    workers = make_workers(size.people)
    settings = make_settings(workers, first, LAST_DAY)
    files = dict(site_files) | {path: text.encode() for path, text in settings.items()}
    stamp, wanted = target / ".git" / "jejak-bench", _make_digest(size, files)
    if not stamp.exists() or stamp.read_text(encoding="utf-8") != wanted:
        start = int(datetime.combine(first, time(6), ZONE).timestamp())
        founding = Commit(start, workers[0], files, "Kantor baru")
        import_commits(target, "main", [founding, *make_all_commits(size)])
        run_git(target, "repack", "-adq")
        run_git(target, "sparse-checkout", "set", "site_config")  # and the files beside it
        run_git(target, "checkout", "-q", "--force", "main")
        add_report(target, size)
        stamp.write_text(wanted, encoding="utf-8")
    return run_git(target, "rev-parse", "main").strip()


def add_report(target: Path, size: Size) -> None:
    """Set the two refs that bring one report and then another to `main`; main itself stays."""
    worker = make_workers(size.people)[0]
    on_the_day = make_report_commit(worker, LAST_DAY, LAST_SECOND + 300)
    next_day = make_report_commit(worker, NEXT_DAY, LAST_SECOND + 24 * 3600)
    import_commits(target, NEW_REPORT_REF, [on_the_day], parent="refs/heads/main")
    import_commits(target, NEW_DAY_REF, [next_day], parent=f"refs/heads/{NEW_REPORT_REF}")


def read_site_files(repository: Path = REPOSITORY) -> dict[str, bytes]:
    """Read mkdocs.yml, the hand-written pages and the theme of our repository, by path."""
    found = [path for name in SITE_FILES for path in _walk(repository / name)]
    return {path.relative_to(repository).as_posix(): path.read_bytes() for path in sorted(found)}


def _walk(path: Path) -> Iterator[Path]:
    if path.is_file():
        yield path
    elif path.is_dir() and path.name != "__pycache__":
        for child in path.iterdir():
            yield from _walk(child)


def _make_arrival(worker: Worker, day: date) -> int:
    """Make the second a report came in: mostly that afternoon, else next morning or later."""
    random = Random(f"tiba {worker.number} {day}")
    draw, second = random.random(), random.randrange(3600)
    hours = 15.0 if draw < 0.75 else 24 + 8.0 if draw < 0.92 else random.choice((35, 57, 82, 130))
    start = datetime.combine(day, time(0), UTC) - timedelta(hours=8)
    return int((start + timedelta(hours=hours, seconds=second)).timestamp())


def _make_digest(size: Size, files: Mapping[str, bytes]) -> str:
    """Digest all a corpus is made from: sizes, files, and the code and words that make it."""
    digest = hashlib.sha256(repr(size).encode())
    for path, content in sorted(files.items()):
        digest.update(f"{path}\0{len(content)}\0".encode() + content)
    for name in ("attendance.py", "corpora.py", "office.py", "reports.py", "vocabulary.toml"):
        digest.update(Path(__file__).with_name(name).read_bytes())
    return digest.hexdigest()


def main() -> None:
    """Write corpora from the command line: `python -m bench.corpora --work DIR S M L`."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--work", type=Path, default=REPOSITORY / "bench" / "work")
    parser.add_argument("sizes", nargs="*", choices=[*SIZES, []], default=["S", "M"])
    arguments = parser.parse_args()
    for name in arguments.sizes:
        tip = write_corpus(SIZES[name], arguments.work / name, read_site_files())
        print(f"{name}: {tip}")


if __name__ == "__main__":
    main()
