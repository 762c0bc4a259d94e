"""Calls the command line as a shell would: in this process where that is enough."""

import contextlib
import gc
import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.cli import main
from tests.doors.repositories import ENVIRONMENT

PROGRAM = (sys.executable, "-m", "generator")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command answered."""

    code: int
    out: bytes
    err: str

    @property
    def text(self) -> str:
        return self.out.decode()

    @property
    def document(self) -> Any:  # noqa: ANN401  # JSON is what it is
        return json.loads(self.out)


def call(folder: Path, *arguments: str) -> Answer:
    """Call `jejak` in this process."""
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True) for _ in range(2))
    code: object = None
    with (
        contextlib.chdir(folder),
        _restored(),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):
        sys.argv = ["jejak", *arguments]
        try:
            main()
        except SystemExit as stop:
            code = stop.code
    assert isinstance(code, int)
    answer = Answer(code, _content(out), _content(err).decode())
    assert "Traceback" not in answer.err
    return answer


def _content(stream: io.TextIOWrapper) -> bytes:
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue()


@contextlib.contextmanager
def _restored() -> Iterator[None]:
    """Undo what a program may do to its own process."""
    arguments, on_kill, collects = sys.argv, signal.getsignal(signal.SIGTERM), gc.isenabled()
    try:
        yield
    finally:
        sys.argv = arguments
        signal.signal(signal.SIGTERM, on_kill)
        if collects:
            gc.enable()


def start(
    folder: Path,
    *arguments: str,
    environment: Mapping[str, str] | None = None,
    program: Sequence[str] = PROGRAM,
    **options: Any,  # noqa: ANN401  # whatever Popen takes
) -> subprocess.Popen[bytes]:
    """Start `jejak` in a process of its own."""
    repository = str(Path(__file__).parents[2])
    return subprocess.Popen(
        [*program, *arguments],
        cwd=folder,
        env={**ENVIRONMENT, "PYTHONPATH": repository, **(environment or {})},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        **options,
    )


def run(
    folder: Path,
    *arguments: str,
    environment: Mapping[str, str] | None = None,
    before: Sequence[str] = (),
) -> Answer:
    """Run `jejak` in a process of its own, or what `before` makes of it."""
    process = start(folder, *arguments, environment=environment, program=(*before, *PROGRAM))
    out, err = process.communicate(timeout=120)
    return Answer(process.returncode, out, err.decode("utf-8", "replace"))


def read_site(folder: Path) -> dict[str, bytes]:
    """Read a whole site: path below it to bytes."""
    return {
        f"{Path(base).relative_to(folder).as_posix()}/{name}".removeprefix("./"): Path(
            base, name
        ).read_bytes()
        for base, _, names in os.walk(folder)
        for name in names
    }
