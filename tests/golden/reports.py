"""Golden cases of reports: `reports/<case>.md` with `reports/<case>.json` beside it.

`make golden` (`python -m tests.golden.rewrite`) rewrites the JSON; its diff is reviewed like code.
"""

import json
from pathlib import Path

from generator.pipeline.checks.fix_report import canonical_text
from generator.render.record_json import render_report_record
from tests.reports import PATH, VOCABULARY, check

FOLDER = Path(__file__).parent / "reports"


def list_cases() -> list[str]:
    """List the names of the cases."""
    return sorted(path.stem for path in FOLDER.glob("*.md"))


def make_result(case: str) -> str:
    """Say what Jejak makes of a case: its record, its problems, and what `--fix` writes."""
    data = (FOLDER / f"{case}.md").read_bytes()
    checked = check(data)
    fixed = canonical_text(PATH, data, VOCABULARY)
    result = {
        "record": None if checked.value is None else render_report_record(checked.value),
        "problems": [
            f"{problem.line}:{problem.column}: {problem.code} {problem.message} | {problem.hint}"
            for problem in checked.problems
        ],
        "fixed": None if fixed is None or fixed == data else fixed.decode().split("\n"),
    }
    return json.dumps(result, ensure_ascii=False, indent=1) + "\n"
