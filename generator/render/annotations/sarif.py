"""SARIF 2.1.0, the exchange format of code scanning."""

import hashlib
import json
from typing import Final
from urllib.parse import quote

from generator.problems import Problem, Severity
from generator.render.annotations.plain_text import make_plain, sort_worst_first

_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVEL: Final = {Severity.ERROR: "error", Severity.WARNING: "warning"}
_MOST_RESULTS: Final = 5000  # a forge takes no more of one run
_PRINT: Final = "jejak/v1"

Json = dict[str, object]


def render_sarif(problems: tuple[Problem, ...], version: str) -> str:
    """Write one run with a result for each problem, worst first.

    Args:
        problems: In any order.
        version: Jejak's own version.
    """
    worst = sort_worst_first(problems)[:_MOST_RESULTS]
    rules = sorted({problem.code for problem in worst})
    driver: Json = {
        "name": "jejak",
        "version": version,
        "rules": [_rule(code) for code in rules],
    }
    run: Json = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, rules.index(problem.code)) for problem in worst],
    }
    document: Json = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(document, indent=1) + "\n"


def _rule(code: str) -> Json:
    return {"id": code, "shortDescription": {"text": f"Masalah {code}"}}


def _result(problem: Problem, rule: int) -> Json:
    hint = f" {make_plain(problem.hint)}" if problem.hint else ""
    place = {
        "artifactLocation": {"uri": _uri(problem.path), "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": problem.line, "startColumn": problem.column},
    }
    return {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": _LEVEL[problem.severity],
        "message": {"text": _unlink(f"{make_plain(problem.message)}{hint}")},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {_PRINT: _fingerprint(problem)},
    }


def _uri(path: str) -> str:
    """Write a path as a relative reference, byte for byte; "a:b" is no scheme."""
    return quote(path.encode("utf-8", "surrogateescape"), safe="/")


def _unlink(text: str) -> str:
    """Keep "[text](target)" from becoming a link: a viewer may follow those of a message."""
    return text.replace("](", "] (")


def _fingerprint(problem: Problem) -> str:
    text = f"{problem.path}\0{problem.code}\0{problem.message}"
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
