"""Door: a lock that dies with the process, so that none is ever left behind."""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from generator.problems import EnvironmentFault

_STEP_SECONDS = 0.05


@contextmanager
def hold_lock(path: Path, patience: float = 0) -> Iterator[None]:
    """Hold a lock while a block runs.

    Args:
        path: The lock's file; it stays, and says who held it last.
        patience: Seconds to wait for whoever holds it.

    Raises:
        EnvironmentFault: Somebody else still holds it.
    """
    until = time.monotonic() + patience
    with path.open("a+") as file:
        while not _take(file):
            if time.monotonic() >= until:
                raise _explain(file)
            time.sleep(_STEP_SECONDS)
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield


def _take(file: IO[str]) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _explain(file: IO[str]) -> EnvironmentFault:
    file.seek(0)
    holder = file.read().strip() or "?"
    return EnvironmentFault(
        f"Pembangunan lain sedang berjalan (proses {holder}). Tunggu sampai selesai, lalu ulangi."
    )
