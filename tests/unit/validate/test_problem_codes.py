import re
from pathlib import Path

from generator.validate.problem_codes import REPORT_PROBLEMS

SOURCES = Path(__file__).parents[3] / "generator"
READ_AND_VALIDATE = [
    *(path for path in (SOURCES / "read").glob("*.py") if path.name != "yaml_document.py"),
    *(SOURCES / "validate").glob("*.py"),
    *(SOURCES / "validate" / "personal_data").glob("*.py"),
]


def test_every_code_that_the_stages_bring_forth_is_documented_and_no_other() -> None:
    documented = [kind.code for kind in REPORT_PROBLEMS]
    used = {
        code
        for path in READ_AND_VALIDATE
        if path.name != "problem_codes.py"
        for code in re.findall(r'"([EW][0-3][0-9]{2})"', path.read_text(encoding="utf-8"))
    }
    assert len(documented) == len(set(documented))
    assert used == set(documented)
