"""Pull requests -> the stream that `git fast-import` reads. Times are fixed, so hashes are too."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from tests.example_office.people import Staff
from tests.example_office.pulls import Commit, Pull

_FORGE = "GitHub <noreply@github.com>"
_OWNER = "kecamatan-contoh"


@dataclass(slots=True)
class Stream:
    """Collects commits; marks are their numbers, 0 is none."""

    parts: list[bytes] = field(default_factory=list)
    mark: int = 0

    def add(
        self, branch: str, commit: Commit, parents: Sequence[int], committer: str = _FORGE
    ) -> int:
        """Append a commit; the first parent's tree is what its changes change."""
        self.mark += 1
        message = commit.message.encode()
        at = _stamp(commit.at)
        head = [
            f"commit refs/heads/{branch}",
            f"mark :{self.mark}",
            f"author {_sign(commit.author)} {at}",
            f"committer {committer} {at}",
            f"data {len(message)}",
        ]
        self.parts.append("\n".join(head).encode() + b"\n" + message + b"\n")
        for word, parent in zip(("from", *["merge"] * len(parents)), parents, strict=False):
            self.parts.append(f"{word} :{parent}\n".encode())
        for path, content in sorted(commit.changes.items()):
            if content is None:
                self.parts.append(f"D {path}\n".encode())
            else:
                self.parts.append(
                    f"M 100644 inline {path}\ndata {len(content)}\n".encode() + content + b"\n"
                )
        self.parts.append(b"\n")
        return self.mark


def make_stream(roots: Sequence[Commit], pulls: Sequence[Pull]) -> bytes:
    """Turn direct commits, then merged pull requests, into one stream of `main`."""
    stream = Stream()
    main: list[tuple[datetime, int]] = []
    for commit in roots:
        parents = [main[-1][1]] if main else []
        mark = stream.add("main", commit, parents, committer=_sign(commit.author))
        main.append((commit.at, mark))
    ordered = sorted(pulls, key=lambda pull: pull.merged_at)
    numbers = _number_by_opening(ordered)
    for pull in ordered:
        base = max(mark for at, mark in main if at <= pull.commits[0].at)
        tip, changes = base, dict[str, bytes | None]()
        for commit in pull.commits:
            tip = stream.add("laporan", commit, [tip])
            changes |= commit.changes
        subject = f"Merge pull request #{numbers[pull.branch]} from {_OWNER}/{pull.branch}"
        merge = Commit(pull.merged_by, pull.merged_at, f"{subject}\n\n{pull.title}\n", changes)
        main.append((pull.merged_at, stream.add("main", merge, [main[-1][1], tip])))
    stream.parts.append(
        b"reset refs/heads/laporan\nfrom 0000000000000000000000000000000000000000\n\n"
    )
    return b"".join(stream.parts)


def _number_by_opening(pulls: Sequence[Pull]) -> dict[str, int]:
    opened = sorted(pulls, key=lambda pull: (pull.commits[0].at, pull.branch))
    return {pull.branch: number for number, pull in enumerate(opened, start=1)}


def _sign(person: Staff) -> str:
    return f"{person.plain_name} <{person.mail}>"


def _stamp(at: datetime) -> str:
    return f"{int(at.timestamp())} +0800"
