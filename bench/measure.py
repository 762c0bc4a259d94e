"""What a command costs: CPU seconds of its whole process tree, wall time, peak memory."""

import os
import subprocess
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

SAMPLE_SECONDS = 0.04
INDEXER = "pagefind"


@dataclass(frozen=True, slots=True)
class Usage:
    """The cost of one command; memory is that of the largest single process, in MB (2^20).

    Attributes:
        cpu: User and system seconds of the command and all it waited for.
        wall: Seconds from start to end.
        peak: Largest process, the search indexer apart; 0 where only the indexer ran.
        indexer_peak: Largest search indexer process; 0 where none ran.
    """

    cpu: float
    wall: float
    peak: float
    indexer_peak: float = 0.0

    def __add__(self, other: "Usage") -> "Usage":
        """Add the cost of a command that follows: times add up, memory does not."""
        return Usage(
            self.cpu + other.cpu,
            self.wall + other.wall,
            max(self.peak, other.peak),
            max(self.indexer_peak, other.indexer_peak),
        )


def pick_median(usages: Sequence[Usage]) -> Usage:
    """Take the median of each figure by itself."""
    return Usage(
        median(usage.cpu for usage in usages),
        median(usage.wall for usage in usages),
        median(usage.peak for usage in usages),
        median(usage.indexer_peak for usage in usages),
    )


def measure(command: Sequence[str], cwd: Path, extra: Mapping[str, str] | None = None) -> Usage:
    """Run a command to its end and return its cost; a failing one raises with what it said."""
    environment = {**os.environ, "NO_COLOR": "1", **(extra or {})}
    with tempfile.TemporaryFile("w+") as said:
        started = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=cwd, env=environment, stdout=said, stderr=said, stdin=subprocess.DEVNULL
        )
        sampler = _MemorySampler(process.pid)
        sampler.start()
        _, status, spent = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        sampler.stop()
        if process.returncode:
            said.seek(0)
            raise subprocess.CalledProcessError(process.returncode, command, said.read()[-4000:])
    # A command that ends between two samples leaves only the kernel's figure, in KB.
    peak = sampler.peak or (0.0 if sampler.indexer_peak else spent.ru_maxrss / 1024)
    return Usage(spent.ru_utime + spent.ru_stime, wall, peak, sampler.indexer_peak)


@dataclass
class _MemorySampler:
    """Look at the tree under one process again and again, and keep each kind's high-water mark.

    The kernel keeps the mark of every process while it lives, so a rare look is enough.
    """

    root: int
    peak: float = 0.0
    indexer_peak: float = 0.0
    _done: threading.Event = field(default_factory=threading.Event)
    _thread: threading.Thread | None = None

    def start(self) -> None:
        self._thread = threading.Thread(target=self._look_until_done, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._done.set()
        assert self._thread is not None
        self._thread.join()

    def _look_until_done(self) -> None:
        while not self._done.wait(SAMPLE_SECONDS):
            self._look_at(self.root)

    def _look_at(self, pid: int) -> None:
        try:
            status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
            # A child is listed under the thread that started it.
            tasks = list(Path(f"/proc/{pid}/task").glob("*/children"))
            children = " ".join(task.read_text(encoding="utf-8") for task in tasks)
        except OSError:
            return  # it ended between the listing and the look
        lines = dict(line.split(":", 1) for line in status.splitlines() if ":" in line)
        megabytes = int(lines.get("VmHWM", "0 kB").split()[0]) / 1024
        if lines["Name"].strip().startswith(INDEXER):
            self.indexer_peak = max(self.indexer_peak, megabytes)
        else:
            self.peak = max(self.peak, megabytes)
        for child in children.split():
            self._look_at(int(child))
