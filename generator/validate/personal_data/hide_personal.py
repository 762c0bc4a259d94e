"""Text without personal data: for a sheet that repeats what somebody else's file says."""

import re
from typing import Final

from generator.read.typed_line import TypedLine
from generator.validate.findings import Findings
from generator.validate.personal_data.check_personal_data import check_personal_data

HIDDEN: Final = "(data pribadi, tidak disalin)"
_PIECES: Final = re.compile(r"( \| |; |\n)")


def hide_personal(text: str) -> str:
    """Put a remark for each cell of a line that holds personal data, or for all of the line."""
    if not _has_personal(text):
        return text
    pieces = _PIECES.split(text)
    hidden = "".join(HIDDEN if _has_personal(piece) else piece for piece in pieces)
    return HIDDEN if _has_personal(hidden) else hidden  # it may be told by two pieces together


def _has_personal(text: str) -> bool:
    if not any(sign.isdigit() or sign == "@" for sign in text):
        return False
    findings = Findings("")
    lines = (TypedLine(line, number) for number, line in enumerate(text.split("\n"), 1))
    check_personal_data(tuple(lines), findings)
    return bool(findings.problems)
