"""Writing commits into a repository through `git fast-import`: fixed dates, so fixed hashes."""

import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bench.reports import Worker


@dataclass(frozen=True, slots=True)
class Commit:
    """One commit: who wrote which files, when (epoch seconds), and its subject."""

    at: int
    worker: Worker
    files: Mapping[str, bytes]
    subject: str


def import_commits(target: Path, ref: str, commits: list[Commit], parent: str = "") -> None:
    """Write the commits to a ref through fast-import, replacing what the ref held."""
    target.mkdir(parents=True, exist_ok=True)
    run_git(target, "init", "-q", "-b", "main")
    command = ["git", "-C", str(target), "fast-import", "--quiet", "--force"]
    with subprocess.Popen(command, stdin=subprocess.PIPE) as process:
        assert process.stdin is not None
        process.stdin.write(f"reset refs/heads/{ref}\n".encode())
        for commit in commits:
            process.stdin.write(_format_commit(ref, commit, parent))
            parent = ""
        process.stdin.close()
        if process.wait():
            raise subprocess.CalledProcessError(process.returncode, command)


def _format_commit(ref: str, commit: Commit, parent: str) -> bytes:
    who = f"{commit.worker.nama} <{commit.worker.slug}@contoh.go.id> {commit.at} +0800"
    subject = commit.subject.encode()
    head = f"commit refs/heads/{ref}\nauthor {who}\ncommitter {who}\ndata {len(subject)}\n"
    parts = [head.encode(), subject, b"\n", f"from {parent}\n".encode() if parent else b""]
    for path, content in commit.files.items():
        parts += [f"M 100644 inline {path}\ndata {len(content)}\n".encode(), content, b"\n"]
    return b"".join(parts)


def run_git(target: Path, *arguments: str) -> str:
    """Run git in that repository and return what it printed."""
    done = subprocess.run(
        ["git", "-C", str(target), *arguments], check=True, capture_output=True, text=True
    )
    return done.stdout
