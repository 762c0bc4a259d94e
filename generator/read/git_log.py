"""Door: one walk of the log tells when each file reached the main branch, by whom and how often.

The first-parent history is what the main branch went through: a file's revisions are the commits
on it that changed the file, and their committer times are when the forge recorded them. Where such
a commit is a merge, a second walk finds who wrote what it brought.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model.provenance import Revision
from generator.problems import EnvironmentFault
from generator.read.git_process import GitDoor, read_seconds

ROSTER_FILE = "site_config/pegawai.yml"
_FOLLOWED = (b"entries/", ROSTER_FILE.encode())
# `-m` with `--first-parent`: a merge is compared with its first parent alone.
_WALK = ("log", "-z", "--raw", "--no-renames", "--no-abbrev", "--no-mailmap", "--no-ext-diff")
_FORMAT = "--format=%x01%H%x00%P%x00%an%x00%at%x00%ct"


@dataclass(frozen=True, slots=True)
class LoggedCommit:
    """One commit of a walk with the files that it changed, of those that are followed.

    Attributes:
        hash: Full hash.
        parents: Hashes of its parents.
        author: Author name, a claim.
        authored_at: Author time, epoch seconds, a claim.
        committed_at: Committer time, epoch seconds.
        changes: Path to the blob hash it then had; "" where the commit removed it.
    """

    hash: str
    parents: tuple[str, ...]
    author: str
    authored_at: int
    committed_at: int
    changes: dict[str, str]


def read_revisions(door: GitDoor, head: str, since: str | None) -> dict[str, list[Revision]] | None:
    """Read what became of each file under entries/, and of the roster, on the main branch.

    Args:
        door: The repository.
        head: Full hash of the pinned commit.
        since: Where an earlier walk ended; None walks the whole history.

    Returns:
        Path to its revisions after `since`, oldest first; paths without one are absent.
        None where `since` is not on the first-parent line of `head` (a rewritten history,
        or a merge the wrong way round): then walk the whole of it.
    """
    span = f"{since}..{head}" if since else head
    try:
        commits = list(_walk(door, "--first-parent", "-m", span))
    except EnvironmentFault:
        if since:  # swept away with the history that was rewritten
            return None
        raise
    if since and not _reaches(commits, since, head):
        return None
    merges_something = any(len(commit.parents) > 1 for commit in commits)
    writers = _read_writers(door, span) if merges_something else {}
    revisions: dict[str, list[Revision]] = {}
    for commit in reversed(commits):
        for path, blob in commit.changes.items():
            revisions.setdefault(path, []).append(_make_revision(commit, blob, path, writers))
    return revisions


def _reaches(commits: list[LoggedCommit], since: str, head: str) -> bool:
    if not commits:
        return since == head
    return commits[-1].parents[:1] == (since,)


def _make_revision(
    commit: LoggedCommit, blob: str, path: str, writers: dict[tuple[str, str], tuple[str, int]]
) -> Revision:
    is_merge = len(commit.parents) > 1
    written = writers.get((path, blob)) if is_merge else None
    author, authored_at = written or (commit.author, commit.authored_at)
    return Revision(
        commit=commit.hash,
        received_at=commit.committed_at,
        merged_by=commit.author if is_merge else None,
        author=author,
        authored_at=authored_at,
        is_deletion=not blob,
    )


def _read_writers(door: GitDoor, span: str) -> dict[tuple[str, str], tuple[str, int]]:
    """Find who wrote each version: (path, blob) to author and author time of the oldest commit."""
    return {
        (path, blob): (commit.author, commit.authored_at)
        for commit in _walk(door, "--no-merges", span)  # newest first, so the oldest stays
        for path, blob in commit.changes.items()
    }


def _walk(door: GitDoor, *options: str) -> Iterator[LoggedCommit]:
    """Yield the commits of a walk, newest first; fields by position, for names are free text."""
    tokens = split_at_null(door.stream(*_WALK, _FORMAT, *options, "--"))
    head = next(tokens, None)
    while head is not None:
        parents, author, authored_at, committed_at = (next(tokens) for _ in range(4))
        changes: dict[str, str] = {}
        status = next(tokens, None)
        while status is not None and not status.startswith(b"\x01"):
            path = next(tokens)
            if path.startswith(_FOLLOWED):
                blob = b"" if status.endswith(b"D") else status.split(b" ")[3]
                changes[path.decode("utf-8", "surrogateescape")] = blob.decode()
            status = next(tokens, None)
        yield LoggedCommit(
            hash=head[1:].decode(),
            parents=tuple(parents.decode().split()),
            author=author.decode("utf-8", "replace"),
            authored_at=read_seconds(authored_at),
            committed_at=read_seconds(committed_at),
            changes=changes,
        )
        head = status


def split_at_null(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Cut a stream of git's -z output into its parts."""
    rest = b""
    for chunk in chunks:
        *whole, rest = (rest + chunk).split(b"\0")
        yield from whole
    if rest:
        yield rest
