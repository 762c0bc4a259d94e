"""Check the push that an office begins with: what it holds, and what its history holds."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from generator.pipeline.checks.check_history import check_history
from generator.pipeline.checks.check_sources import CheckReport, check_everything, list_all
from generator.pipeline.ground import lay_ground
from generator.problems import Problem, make_problem
from generator.read.commit_source import CommitSource
from generator.read.proposal import read_commits

# An office of forty brings 50,000 commits in five years; a walk of these takes ten seconds.
_MOST_COMMITS: Final = 100_000
_MOST_CHANGES: Final = 300_000
_REWRITE: Final = (
    "Tulis ulang riwayatnya sebelum dikirim; langkahnya di docs/admin.md, bagian “Data pribadi"
    " terlanjur masuk”."
)


def check_first_push(
    root: Path,
    revision: str,
    now: int,
    *,
    most_commits: int = _MOST_COMMITS,
    most_changes: int = _MOST_CHANGES,
) -> CheckReport:
    """Take an office in as it is; but its settings must hold, and nobody's data may come along.

    Args:
        root: The receiving repository.
        revision: Full hash of the commit that arrives. What other branches and tags hold already is
            not looked at again.
        now: When it arrives, epoch seconds.
        most_commits: The most that are checked at once.
        most_changes: The most files that these may change, all together.
    """
    with CommitSource(root, revision) as head:
        ground = lay_ground(head, min(head.commit.committed_at, now))
        report = check_everything(head, ground)
        newest = {(entry.path, entry.hash) for entry in list_all(head)}
        span = (head.commit.hash, "--not", "--branches", "--tags")
        commits, is_cut = read_commits(
            head.door, *span, most_commits=most_commits, most_changes=most_changes
        )
        problems = [*report.problems]
        if is_cut:
            problems.append(_explain_cut(most_commits, most_changes))
        else:
            with head.door.objects() as objects:
                problems += check_history(objects, commits, newest, report.problems)
    return CheckReport(report.checked, (*ground.problems, *_pick_grave(problems)))


def _pick_grave(problems: list[Problem]) -> Iterator[Problem]:
    """Pick what may not come along; all else is mended where the office is at home."""
    for problem in problems:
        if problem.code == "E401":
            yield replace(problem, hint=_REWRITE)
        elif problem.code.startswith(("E2", "E403")):
            yield problem


def _explain_cut(most_commits: int, most_changes: int) -> Problem:
    return make_problem(
        "entries",
        "E403",
        f"Riwayat ini terlalu panjang untuk diperiksa sekaligus: lebih dari {most_commits} komit"
        f" atau {most_changes} berkas.",
        "Kirim dahulu bagian lamanya, misalnya: git push origin HEAD~1000:refs/heads/main,"
        " lalu sisanya.",
    )
