"""`python -m tests.doors.crashing POINT arguments…`: runs the command line, and dies at a point.

A point is the number of an event that Python's own audit reports (a file opened for writing, made,
linked, renamed, removed, a program started), or `NAME@N`: the N-th call of a function of that name.
Death is SIGKILL to itself: no cleaning up. `@count` prints the number of events.
"""

import os
import signal
import sys
from types import FrameType

from generator.cli import main

_EVENTS = {"os.rename", "os.link", "os.remove", "os.mkdir", "os.rmdir", "subprocess.Popen"}
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


class Watch:
    """Counts events and ends the process at one of them."""

    def __init__(self, point: str) -> None:
        self.seen = 0
        self.name, _, number = point.rpartition("@")
        self.last = int(number) if number != "count" else None

    def hear(self, event: str, arguments: tuple[object, ...]) -> None:
        """Take an audit event."""
        if event in _EVENTS or (event == "open" and _is_writing(arguments)):
            self.count()

    def follow(self, frame: FrameType, event: str, _: object) -> None:
        """Take a function call."""
        if event == "call" and frame.f_code.co_name == self.name:
            self.count()

    def count(self) -> None:
        """Count one, and die if it was the last."""
        self.seen += 1
        if self.seen == self.last:
            os.kill(os.getpid(), signal.SIGKILL)


def _is_writing(arguments: tuple[object, ...]) -> bool:
    flags = arguments[2]
    return isinstance(flags, int) and bool(flags & _WRITING)


if __name__ == "__main__":
    watch = Watch(sys.argv[1])
    if watch.name:
        sys.setprofile(watch.follow)
    else:
        sys.addaudithook(watch.hear)
    sys.argv = ["jejak", *sys.argv[2:]]
    try:
        main()
    finally:
        print(watch.seen, file=sys.stderr)
