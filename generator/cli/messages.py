"""How problems and faults are told: SPEC 3's text form on stderr, its JSON on stdout."""

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from typing import TextIO

from generator.problems import Fault, Problem, Severity
from generator.render.annotations.plain_text import make_plain, make_plain_path

Json = dict[str, object]


def problem_text(problem: Problem) -> str:
    """Write a problem as "path:line:column: E104 message", its hint indented below.

    A job's runner may read what we write, and obeys some lines: no path or value makes one.
    """
    place = f"{make_plain_path(problem.path)}:{problem.line}:{problem.column}"
    text = f"{place}: {problem.code} {make_plain(problem.message)}"
    return f"{text}\n    {make_plain(problem.hint)}" if problem.hint else text


def print_problems(problems: Iterable[Problem], stream: TextIO | None = None) -> None:
    """Write problems to stderr, one after the other."""
    for problem in problems:
        print(printable(problem_text(problem)), file=stream or sys.stderr)


def count_errors(problems: Iterable[Problem]) -> int:
    """Count the problems that refuse their record."""
    return sum(problem.severity is Severity.ERROR for problem in problems)


def check_document(checked: int, problems: Sequence[Problem]) -> Json:
    """Make SPEC 3's document of a check."""
    errors = count_errors(problems)
    return {
        "version": 1,
        "checked": checked,
        "errors": errors,
        "warnings": len(problems) - errors,
        "problems": [asdict(problem) for problem in problems],
    }


def print_json(document: Json) -> None:
    """Write a JSON document to stdout, whatever letters it can show."""
    encoding = (getattr(sys.stdout, "encoding", None) or "").lower().replace("-", "")
    text = json.dumps(document, ensure_ascii=encoding != "utf8", indent=2)
    # A path of git is any bytes: what is no UTF-8 is shown by its number.
    print(text.encode(errors="backslashreplace").decode())


@contextmanager
def faults_as_json(form: str, document: Json) -> Iterator[None]:
    """Where JSON was asked for, give a document on stdout even when the command cannot go on.

    Args:
        form: What --format says.
        document: What the command gives where it found nothing; gains "fault" and "problems",
            and counts them where it counts problems.
    """
    try:
        yield
    except Fault as fault:
        if form == "json":
            told = {**check_document(0, fault.problems), "fault": str(fault)}
            named = (*document, "problems", "fault")
            print_json({**document, **{name: told[name] for name in named if name in told}})
        raise


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
    encoding = getattr(sys.stderr, "encoding", None) or "utf-8"
    return safe.encode(encoding, "backslashreplace").decode(encoding)
