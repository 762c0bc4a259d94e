"""Door: what a proposal (a pull request) changes, as a whole and commit by commit.

One walk of the log tells it all. A merge is compared with all its parents at once: what equals one
of them was looked at there, and what equals none is the merge's own doing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from generator.problems import EnvironmentFault, UsageFault
from generator.read.git_log import split_at_null
from generator.read.git_process import Commit, GitDoor, read_seconds

MAX_COMMITS = 5000
MAX_CHANGES = 20_000  # files, in all commits together: a year of logbooks brought in at once

_RAW = ("-z", "-r", "--raw", "--no-renames", "--no-abbrev", "--no-ext-diff")
_WALK = ("log", "-c", "--no-mailmap", "--format=%x01%H%x00%ae%x00%ct%x00%B", *_RAW)


@dataclass(frozen=True, slots=True)
class ChangedFile:
    """One file as a commit, or a whole proposal, leaves it.

    Attributes:
        path: From the repository's root; any bytes, those that are no UTF-8 as surrogates.
        mode: git's mode afterwards; "" where the file is gone.
        blob: Hash of its content afterwards; "" where it is gone.
        is_new: It was not there before.
    """

    path: str
    mode: str
    blob: str
    is_new: bool = False

    @property
    def is_deletion(self) -> bool:
        """Tell whether the file is gone."""
        return not self.blob


@dataclass(frozen=True, slots=True)
class ProposedCommit:
    """One commit that the proposal would bring.

    Attributes:
        hash: Full hash.
        message: What its author wrote, as is.
        changes: The files it changed; those a merge took from one of its parents are not here.
        mail: Address of its author: a claim.
        committed_at: Committer time, epoch seconds: the forge's word on a web commit, else a claim;
            0 where the commit's head cannot be read, and then neither can its message.
    """

    hash: str
    message: str
    changes: tuple[ChangedFile, ...]
    mail: str
    committed_at: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """What lies between a base and a head.

    Attributes:
        changes: What the head changes since the two histories parted, each path once.
        commits: The commits that the base lacks, newest first.
        is_cut: There was more than a check reads; what is here is the newest of it.
    """

    changes: tuple[ChangedFile, ...]
    commits: tuple[ProposedCommit, ...]
    is_cut: bool


def read_proposal(door: GitDoor, base: Commit, head: Commit) -> Proposal:
    """Read what the commit `head` proposes to `base`.

    Raises:
        UsageFault: The two have no history in common.
        EnvironmentFault: Part of the history is missing here.
    """
    if head.is_shallow:
        raise EnvironmentFault(
            "Klon ini dangkal: sebagian riwayat tidak ada, jadi usulan tidak dapat diperiksa. "
            "Jalankan: git fetch --unshallow (di CI: fetch-depth: 0)."
        )
    changes = _read_whole(door, base, head)
    commits, is_cut = read_commits(door, f"{base.hash}..{head.hash}")
    whole = tuple(islice(changes.values(), MAX_CHANGES))
    return Proposal(whole, commits, is_cut or len(changes) > MAX_CHANGES)


def _read_whole(door: GitDoor, base: Commit, head: Commit) -> dict[str, ChangedFile]:
    """Compare the head with where the histories parted; with every such place if there are more.

    Crossing merges leave several. What differs from any of them counts, unless the base says so
    too: rather a needless question than a change that nobody saw.
    """
    partings = door.merge_bases(base.hash, head.hash)
    if not partings:
        raise UsageFault(
            "Usulan ini tidak berasal dari cabang utama. Buat cabang baru dari cabang utama, lalu "
            "kirim ulang laporannya."
        )
    changes: dict[str, ChangedFile] = {}
    for parting in partings:
        changes |= _compare(door, parting, head.hash)
    if len(partings) > 1:
        known = _compare(door, base.hash, head.hash)
        changes = {path: change for path, change in changes.items() if path in known}
    return changes


def _compare(door: GitDoor, old: str, new: str) -> dict[str, ChangedFile]:
    tokens = split_at_null(door.stream("diff-tree", *_RAW, old, new, "--"))
    changes: dict[str, ChangedFile] = {}
    for status in tokens:
        change = _read_change(status, next(tokens))
        changes[change.path] = change
        if len(changes) > MAX_CHANGES:
            break
    return changes


def read_commits(
    door: GitDoor, *span: str, most_commits: int = MAX_COMMITS, most_changes: int = MAX_CHANGES
) -> tuple[tuple[ProposedCommit, ...], bool]:
    """Walk commits, newest first, up to the bounds; tell whether there were more.

    Args:
        door: The repository.
        span: Which ones, in git's words: full hashes, never what somebody typed.
        most_commits: The most of them.
        most_changes: The most files that they may change, all together.
    """
    commits: list[ProposedCommit] = []
    left = most_changes
    for commit in _walk(door, span, most_commits + 1, most_changes):
        left -= len(commit.changes)
        if len(commits) == most_commits or left < 0:
            return tuple(commits), True
        commits.append(commit)
    return tuple(commits), False


def _walk(
    door: GitDoor, span: Sequence[str], most_commits: int, most_changes: int
) -> Iterator[ProposedCommit]:
    """Yield commits; what is free text by its position, for it may hold anything."""
    tokens = split_at_null(door.stream(*_WALK, f"--max-count={most_commits}", *span, "--"))
    head = next(tokens, None)
    while head is not None:
        mail, seconds, message = (next(tokens, b"") for _ in range(3))
        changes: list[ChangedFile] = []
        status = next(tokens, None)
        while status is not None and not status.startswith(b"\x01"):
            if status.strip(b"\n") and len(changes) <= most_changes:
                changes.append(_read_change(status, next(tokens)))
            elif status.strip(b"\n"):
                next(tokens)
            status = next(tokens, None)
        yield ProposedCommit(
            head[1:].decode(),
            message.decode("utf-8", "replace"),
            tuple(changes),
            mail.decode("utf-8", "replace"),
            read_seconds(seconds),
        )
        head = status


def _read_change(status: bytes, path: bytes) -> ChangedFile:
    """Read ":100644 100644 <old> <new> M", or "::…" with a mode and a hash more for each parent."""
    text = status.strip(b"\n").decode()
    words = text.lstrip(":").split(" ")
    parents = len(text) - len(text.lstrip(":"))
    mode, blob = words[parents], words[2 * parents + 1]
    name = path.decode("utf-8", "surrogateescape")
    is_new = all(old == "000000" for old in words[:parents])
    return ChangedFile(name, "", "") if mode == "000000" else ChangedFile(name, mode, blob, is_new)
