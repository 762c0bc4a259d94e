"""One line of progress on a terminal, for work that takes over a second."""

import sys
import time
from typing import Self

from generator.cli.places import is_terminal

_PATIENCE_SECONDS = 1.0
_STEP_SECONDS = 0.1


class ProgressLine:
    """Shows what is being done; silent where stderr is no terminal, and gone when done."""

    def __init__(self) -> None:
        self._is_shown = is_terminal()
        self._started = self._last = time.monotonic()
        self._width = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.wipe()

    def wipe(self) -> None:
        """Take the line away, so that something else can be said in its place."""
        if self._width:
            self._write("")
            self._write("\r")
            self._width = 0

    def __call__(self, text: str) -> None:
        """Show a step."""
        now = time.monotonic()
        if not self._is_shown or now - self._started < _PATIENCE_SECONDS:
            return
        if now - self._last >= _STEP_SECONDS:
            self._last = now
            self._write(text)

    def _write(self, text: str) -> None:
        sys.stderr.write("\r" + text.ljust(self._width))
        sys.stderr.flush()
        self._width = len(text)
