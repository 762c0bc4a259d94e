"""Workflow commands of GitHub Actions: annotations that need no token, so they work for forks."""

from collections.abc import Iterator
from typing import Final

from generator.model.shown_value import show_path
from generator.problems import Problem, Severity
from generator.render.annotations.plain_text import (
    make_plain,
    make_plain_path,
    sort_worst_first,
)

MOST_OF_A_KIND: Final = 10  # errors, and as many warnings: GitHub drops the rest of a step


def render_github(problems: tuple[Problem, ...]) -> str:
    """Write the worst problems as annotations, then all of them as lines of the log.

    Returns:
        Lines that end with a line feed; "" where there is nothing to tell.
    """
    worst = sort_worst_first(problems)
    commands = [
        _command(problem)
        for severity in Severity
        for problem in [one for one in worst if one.severity is severity][:MOST_OF_A_KIND]
    ]
    rest = list(_log_lines(worst)) if len(worst) > len(commands) else []
    return "".join(f"{line}\n" for line in (*commands, *rest))


def _command(problem: Problem) -> str:
    kind = "error" if problem.severity is Severity.ERROR else "warning"
    place = f"line={problem.line},col={problem.column}"
    title = _escape_property(f"{problem.code} {make_plain_path(show_path(problem.path))}")
    text = _escape(make_plain(problem.message))
    hint = f"%0A{_escape(make_plain(problem.hint))}" if problem.hint else ""
    return f"::{kind} file={_escape_property(problem.path)},{place},title={title}::{text}{hint}"


def _log_lines(problems: list[Problem]) -> Iterator[str]:
    yield "Semua masalah:"
    for problem in problems:
        place = f"{make_plain_path(problem.path)}:{problem.line}:{problem.column}"
        yield f"  {place}: {problem.code} {make_plain(problem.message)}"
        if problem.hint:
            yield f"      {make_plain(problem.hint)}"


def _escape(text: str) -> str:
    """Escape what the runner reads as an end or an escape of the message."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    """Escape what ends a property as well. A path without anything odd stays as it is."""
    return _escape(make_plain(text, len(text) + 1)).replace(":", "%3A").replace(",", "%2C")
