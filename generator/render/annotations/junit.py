"""JUnit XML: a test case a problem, so that a merge request lists them as failed tests."""

from itertools import groupby
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from generator.problems import Problem, Severity
from generator.render.annotations.plain_text import make_plain, make_plain_path

_HEAD: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'


def render_junit(checked: int, problems: tuple[Problem, ...]) -> str:
    """Write a suite for each file that has problems, and one case for all that have none.

    Args:
        checked: How many files were looked at.
        problems: By path.
    """
    by_path = [
        (path, list(found))
        for path, found in groupby(sorted(problems), key=lambda problem: problem.path)
    ]
    suites = [_suite(path, found) for path, found in by_path]
    clean = max(0, checked - len(by_path))
    suites.append(
        '<testsuite name="jejak" tests="1" failures="0" errors="0" skipped="0" time="0">'
        f'<testcase classname="jejak" name="{clean} berkas tanpa masalah" time="0"/></testsuite>\n'
    )
    failures = sum(one.severity is Severity.ERROR for one in problems)
    total = len(problems) + 1
    return (
        f'{_HEAD}<testsuites name="jejak" tests="{total}" failures="{failures}" errors="0"'
        f' time="0">\n{"".join(suites)}</testsuites>\n'
    )


def _suite(path: str, problems: list[Problem]) -> str:
    failures = sum(one.severity is Severity.ERROR for one in problems)
    name = quoteattr(make_plain_path(path))
    cases = "".join(_case(name, problem) for problem in problems)
    counts = f'tests="{len(problems)}" failures="{failures}" errors="0" skipped="0" time="0"'
    return f"<testsuite name={name} {counts}>\n{cases}</testsuite>\n"


def _case(file: str, problem: Problem) -> str:
    place = f"{problem.code} baris {problem.line} kolom {problem.column}"
    message = make_plain(problem.message)
    text = escape(f"{message} {make_plain(problem.hint)}".strip())
    start = f'<testcase classname={file} name="{place}" file={file} time="0">'
    if problem.severity is Severity.ERROR:
        inner = f'<failure message={quoteattr(message)} type="{problem.code}">{text}</failure>'
    else:
        inner = f"<system-out>{text}</system-out>"
    return f"{start}{inner}</testcase>\n"
