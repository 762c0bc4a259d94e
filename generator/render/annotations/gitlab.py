"""GitLab's Code Quality report: a JSON list, shown beside the lines of a merge request."""

import hashlib
import json
from typing import Final

from generator.problems import Problem, Severity
from generator.render.annotations.plain_text import (
    make_plain,
    make_plain_path,
    sort_worst_first,
)

_SEVERITY: Final = {Severity.ERROR: "major", Severity.WARNING: "minor"}


def render_gitlab(problems: tuple[Problem, ...]) -> str:
    """Write the report, worst first; "[]" where there is nothing to tell."""
    seen: dict[str, int] = {}
    return json.dumps([_issue(one, seen) for one in sort_worst_first(problems)], indent=1) + "\n"


def _issue(problem: Problem, seen: dict[str, int]) -> dict[str, object]:
    hint = f" {make_plain(problem.hint)}" if problem.hint else ""
    return {
        "description": f"{make_plain(problem.message)}{hint}",
        "check_name": problem.code,
        "fingerprint": _fingerprint(problem, seen),
        "severity": _SEVERITY[problem.severity],
        "location": {
            "path": make_plain_path(problem.path),
            "lines": {"begin": problem.line},
        },
    }


def _fingerprint(problem: Problem, seen: dict[str, int]) -> str:
    """Name a finding so that it keeps its name when lines above it move, and no two share one."""
    text = f"{problem.path}\0{problem.code}\0{problem.message}"
    name = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    seen[name] = seen.get(name, 0) + 1
    if seen[name] == 1:
        return name
    return hashlib.sha256(f"{name}{seen[name]}".encode()).hexdigest()
