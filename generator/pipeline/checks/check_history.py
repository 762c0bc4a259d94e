"""Check what commits leave in the history, beside what the newest of them holds."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from generator.model.report_words import MAX_FILE_BYTES
from generator.problems import Problem
from generator.read.git_process import ObjectReader
from generator.read.proposal import ChangedFile, ProposedCommit
from generator.validate.change_history import (
    check_commit_message,
    check_past_version,
    finding_of,
    forbid_unreadable,
)

SUBMODULE: Final = "160000"
_ENTRIES: Final = "entries/"


def check_history(
    objects: ObjectReader,
    commits: Sequence[ProposedCommit],
    newest: Iterable[tuple[str, str]],
    known: Iterable[Problem],
) -> list[Problem]:
    """Check every version under entries/ that is not the newest, and what commits say.

    Args:
        objects: Where blobs are read.
        commits: Newest first.
        newest: Path and blob of the files that were checked in full.
        known: What was found in those; the same finding is not told again.

    Returns:
        What stays behind, the oldest first, each finding once.
    """
    told = {finding_of(problem) for problem in known}
    problems: list[Problem] = []
    for problem in _check_versions(objects, commits, set(newest)):
        if finding_of(problem) not in told:
            told.add(finding_of(problem))
            problems.append(problem)
    return problems


def read_changes(
    objects: ObjectReader, changes: Sequence[ChangedFile]
) -> Iterator[tuple[ChangedFile, int, bytes]]:
    """Yield each file with its size and as much of it as may be. A submodule has no content."""
    files = [change for change in changes if change.mode != SUBMODULE]
    contents = objects.read_bounded([change.blob for change in files], MAX_FILE_BYTES + 1)
    for change in changes:
        size, data = (0, b"") if change.mode == SUBMODULE else next(contents)
        yield change, size, data


def _check_versions(
    objects: ObjectReader, commits: Sequence[ProposedCommit], seen: set[tuple[str, str]]
) -> Iterator[Problem]:
    for commit in reversed(commits):
        older = [
            change
            for change in commit.changes
            if change.path.startswith(_ENTRIES)
            and not change.is_deletion
            and (change.path, change.blob) not in seen
        ]
        seen |= {(change.path, change.blob) for change in older}
        for change, size, data in read_changes(objects, older):
            yield from check_past_version(change.path, change.mode, size, data, commit.hash)
        yield from _check_message(commit)


def _check_message(commit: ProposedCommit) -> Iterable[Problem]:
    place = commit.changes[0].path if commit.changes else _ENTRIES.rstrip("/")
    if not commit.committed_at:
        return forbid_unreadable(place, commit.hash)
    return check_commit_message(place, commit.message, commit.hash)
