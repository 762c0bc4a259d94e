import io
import sys

import pytest

from generator.cli import progress
from generator.cli.progress import ProgressLine


class Screen(io.StringIO):
    """What a terminal gets."""

    def lines(self) -> list[str]:
        """What stands there: after a carriage return, letters take the place of letters."""
        found = []
        for line in self.getvalue().split("\n"):
            shown = ""
            for part in line.split("\r"):
                shown = part + shown[len(part) :]
            found.append(shown.rstrip())
        return found


def test_what_is_said_meanwhile_stands_on_a_line_of_its_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setattr(progress, "is_terminal", lambda: True)
    monkeypatch.setattr(progress, "_PATIENCE_SECONDS", -1)
    monkeypatch.setattr(progress, "_STEP_SECONDS", -1)
    with ProgressLine() as line:
        line("[##..] 12 dari 24: ani-lestari")
        line.wipe()
        print("Ditulis: 1 berkas", file=sys.stderr)
        line("[####] 24 dari 24: budi")
    assert "12 dari 24" in screen.getvalue()
    assert screen.lines() == ["Ditulis: 1 berkas", ""]
