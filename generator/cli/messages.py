"""How problems and faults are told: SPEC 3's text form on stderr, its JSON on stdout."""

import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import TextIO

from generator.problems import Fault, Problem, Severity


def problem_text(problem: Problem) -> str:
    """Write a problem as "path:line:column: E104 message", its hint indented below."""
    place = f"{problem.path}:{problem.line}:{problem.column}"
    text = f"{place}: {problem.code} {problem.message}"
    return f"{text}\n    {problem.hint}" if problem.hint else text


def print_problems(problems: Iterable[Problem], stream: TextIO | None = None) -> None:
    """Write problems to stderr, one after the other."""
    for problem in problems:
        print(printable(problem_text(problem)), file=stream or sys.stderr)


def problems_json(checked: int, problems: Sequence[Problem]) -> str:
    """Write SPEC 3's document of a check."""
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    document = {
        "version": 1,
        "checked": checked,
        "errors": errors,
        "warnings": len(problems) - errors,
        "problems": [asdict(problem) for problem in problems],
    }
    return (
        json.dumps(document, ensure_ascii=False, indent=2)
        .encode(errors="backslashreplace")
        .decode()
    )


def print_fault(fault: Fault) -> None:
    """Say on stderr why a command stopped."""
    print_problems(fault.problems)
    print(printable(f"jejak: {fault}"), file=sys.stderr)


def printable(text: str) -> str:
    """Make text safe for a terminal: control and direction signs are shown, not obeyed."""
    if text.isascii() and text.replace("\n", "").isprintable():
        return text
    safe = "".join(
        one if one == "\n" or one.isprintable() else f"\\u{ord(one):04x}" for one in text
    )
    encoding = sys.stderr.encoding or "utf-8"
    return safe.encode(encoding, "backslashreplace").decode(encoding)
