"""Door: the one place that starts git, through GitPython's process wrapper.

Read-only plumbing with a fixed argv. No string of a user ever becomes an option: revisions are
resolved behind `--end-of-options` first, and all else asks by full hash.
"""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast

from git.cmd import Git
from git.exc import GitCommandError, GitCommandNotFound

from generator.problems import EnvironmentFault, UsageFault

if TYPE_CHECKING:
    from subprocess import Popen

# Nothing of the reader's own configuration may change what is read, or run a program.
_CONFIGURATION = (
    "-c", "core.fsmonitor=false",
    "-c", "core.hooksPath=/dev/null",
    "-c", "core.quotePath=false",
    "-c", "protocol.allow=never",
    "-c", "diff.external=",
    "-c", "log.showSignature=false",
    "-c", "log.mailmap=false",
    "-c", "log.showRoot=true",
    "-c", "log.diffMerges=separate",
    "-c", "diff.ignoreSubmodules=none",
    "-c", "diff.relative=false",
    "-c", "i18n.logOutputEncoding=UTF-8",
    "-c", "advice.graftFileDeprecated=false",
)  # fmt: skip
_ENVIRONMENT = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_GRAFT_FILE": os.devnull,
    "GIT_ATTR_NOSYSTEM": "1",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "none",  # older git knows no other way; stronger than protocol.*.allow
    "LC_ALL": "C",
    "TZ": "UTC",
}
_CHUNK_BYTES = 1 << 20
_LAST_SECOND = 253_370_764_800  # 1 January 9999


@dataclass(frozen=True, slots=True)
class Commit:
    """A pinned commit: what a site is built from.

    Attributes:
        hash: Full commit hash.
        tree: Full hash of its tree.
        committed_at: Committer time, epoch seconds.
        is_shallow: The repository lacks part of its history.
    """

    hash: str
    tree: str
    committed_at: int
    is_shallow: bool


class GitDoor:
    """Reads one repository. `root` is any folder inside it, or a bare repository."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._git = Git(str(root))

    def run(self, *arguments: str) -> bytes:
        """Run a short git command and return its output.

        Raises:
            EnvironmentFault: git is missing, or the command failed.
        """
        try:
            output = self._git.execute(
                ["git", *_CONFIGURATION, *arguments],
                env=_ENVIRONMENT,
                stdout_as_string=False,
                strip_newline_in_stdout=False,
            )
        except GitCommandNotFound as error:
            raise EnvironmentFault("Program git tidak ditemukan. Pasang git dahulu.") from error
        except GitCommandError as error:
            raise EnvironmentFault(_explain(error, self.root)) from error
        return output

    def stream(self, *arguments: str) -> Iterator[bytes]:
        """Run a git command and yield its output in chunks of about a megabyte.

        Raises:
            EnvironmentFault: The command failed, at its start or after some output.
        """
        with self._process(*arguments) as process:
            output = cast("IO[bytes]", process.stdout)
            while chunk := output.read(_CHUNK_BYTES):
                yield chunk
            said = cast("IO[bytes]", process.stderr).read().decode("utf-8", "replace").strip()
            if process.wait():
                raise EnvironmentFault(
                    f"Riwayat git terputus: klon ini tidak lengkap atau rusak ({said}). "
                    "Jalankan: git fetch --refetch, atau klon ulang."
                )

    def resolve(self, revision: str) -> Commit:
        """Pin a revision to its commit.

        Raises:
            UsageFault: There is no such commit.
            EnvironmentFault: This is no git repository.
        """
        try:
            text = self.run("log", "-1", "--format=%H %T %ct", "--end-of-options", revision, "--")
        except EnvironmentFault:
            self.run("rev-parse", "--git-dir")  # no repository at all: say that instead
            text = b""
        if not text:  # also where a tree was named, or nothing between two commits
            raise UsageFault(
                "Repositori ini belum punya komit. Simpan dahulu isinya dengan git commit."
                if revision == "HEAD"
                else f"Komit “{revision}” tidak ada di repositori ini."
            )
        commit, tree, *seconds = text.split()
        committed_at = read_seconds(b"".join(seconds))
        if not committed_at and seconds != [b"0"]:  # a clock that was never set begins at 0
            raise UsageFault(
                f"Waktu komit “{revision}” tidak terbaca. Ulangi komitnya dengan"
                " git commit --amend --reset-author."
            )
        return Commit(commit.decode(), tree.decode(), committed_at, self._is_shallow())

    def is_ancestor(self, older: str, newer: str) -> bool:
        """Tell whether the commit `older` lies in the history of `newer`."""
        try:
            self.run("merge-base", "--is-ancestor", older, newer)
        except EnvironmentFault:
            return False
        return True

    def is_on_branch(self, commit: str) -> bool:
        """Tell whether a branch, a tag or HEAD has the commit in its history."""
        if self.run("for-each-ref", "--count=1", "--format=%(refname)", f"--contains={commit}"):
            return True
        return self.is_ancestor(commit, "HEAD")

    def merge_bases(self, one: str, other: str) -> list[str]:
        """Find every commit where two histories part; none where they have nothing in common."""
        try:
            return self.run("merge-base", "--all", one, other).decode().split()
        except EnvironmentFault:
            return []

    @contextmanager
    def objects(self) -> Iterator["ObjectReader"]:
        """Open one `cat-file --batch` process for any number of objects."""
        with self._process("cat-file", "--batch") as process:
            yield ObjectReader(cast("IO[bytes]", process.stdin), cast("IO[bytes]", process.stdout))

    def _is_shallow(self) -> bool:
        return self.run("rev-parse", "--is-shallow-repository").strip() == b"true"

    @contextmanager
    def _process(self, *arguments: str) -> Iterator["Popen[bytes]"]:
        wrapper = self._git.execute(
            ["git", *_CONFIGURATION, *arguments],
            env=_ENVIRONMENT,
            as_process=True,
            istream=-1,  # subprocess.PIPE
        )
        process = cast("Popen[bytes]", wrapper.proc)
        try:
            yield process
        finally:
            for stream in (process.stdin, process.stdout, process.stderr):
                if stream is not None:
                    stream.close()
            process.wait()


class ObjectReader:
    """Objects by hash, in the order asked for, over one open process."""

    def __init__(self, questions: IO[bytes], answers: IO[bytes]) -> None:
        self._questions = questions
        self._answers = answers

    def read(self, hashes: Iterable[str]) -> Iterator[bytes]:
        """Yield the content of each object.

        Asked and answered in batches: git's pipe holds 64 KiB, and a question costs 41 bytes.

        Raises:
            EnvironmentFault: An object is missing (a partial or broken clone).
        """
        waiting = list(hashes)
        for start in range(0, len(waiting), 500):
            batch = waiting[start : start + 500]
            self._ask(batch)
            for name in batch:
                yield self._answer(name)

    def read_bounded(self, hashes: Iterable[str], limit: int) -> Iterator[tuple[int, bytes]]:
        """Yield the size of each object and no more than `limit` bytes of it.

        For what strangers send: a file of a gigabyte costs its size in time, not in memory.
        """
        for name in hashes:
            self._ask([name])
            yield self._bounded_answer(name, limit)

    def _bounded_answer(self, name: str, limit: int) -> tuple[int, bytes]:
        size = self._size_of(name)
        content = self._answers.read(min(size, limit))
        left = size - len(content) + 1
        while left:
            left -= len(self._answers.read(min(left, _CHUNK_BYTES)))
        return size, content

    def _ask(self, batch: list[str]) -> None:
        self._questions.write(("\n".join(batch) + "\n").encode())
        self._questions.flush()

    def _answer(self, name: str) -> bytes:
        return self._answers.read(self._size_of(name) + 1)[:-1]

    def _size_of(self, name: str) -> int:
        header = self._answers.readline().split()
        if len(header) != 3:  # noqa: PLR2004  # "<hash> missing"
            raise EnvironmentFault(
                f"Objek git {name} tidak ada: klon ini tidak lengkap. Jalankan: git fetch --refetch"
            )
        return int(header[2])


def read_seconds(typed: bytes) -> int:
    """Read a commit's time as git prints it: epoch seconds; 0 where it cannot be read.

    A strange encoding in its head makes git print nothing; a forged time may lie beyond all years.
    """
    seconds = int(typed) if typed.isdigit() else 0
    return seconds if seconds <= _LAST_SECOND else 0


def _explain(error: GitCommandError, root: Path) -> str:
    said = str(error.stderr).strip().removeprefix("stderr: ").strip("'\n ")
    if "dubious ownership" in said:
        return (
            f"Folder {root} milik pengguna lain, jadi git menolak membacanya. "
            f"Jalankan: git config --global --add safe.directory {root}"
        )
    if "not a git repository" in said:
        return f"{root} bukan repositori git. Jalankan perintah ini di dalam klon kantor Anda."
    return f"git gagal: {said.splitlines()[-1] if said else 'tanpa pesan'}"
