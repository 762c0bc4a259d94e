"""Findings told to others than the writer: what kind of leave somebody has is nobody's business."""

import re
from dataclasses import replace
from typing import Final

from generator.problems import Problem
from generator.validate.leave_privacy import names_health

_LEAVE: Final = re.compile(r"\b(?:cuti|izin|ijin)\b", re.IGNORECASE)
_QUOTED: Final = re.compile("“[^”]*”")
_STATUS_MESSAGES: Final = {
    "E110": "Status ini tidak dikenal.",
    "W122": "Penulisan status dirapikan.",
    "W131": "Penulisan status dirapikan.",
}
_HEALTH: Final = "E118"


def hide_leave(problem: Problem) -> Problem:
    """Take out of a finding what it says about leave or health; others stay as they are."""
    told = f"{problem.message} {problem.hint}"
    if problem.code == _HEALTH:
        message = "Laporan ini memuat keterangan pribadi yang tidak boleh ditulis."
        return replace(problem, message=message, hint="Hapus keterangan itu.")
    is_leave = names_health(told) or _LEAVE.search(problem.message) is not None
    if is_leave and problem.code in _STATUS_MESSAGES:
        return replace(problem, message=_STATUS_MESSAGES[problem.code], hint="")
    if names_health(told):
        return replace(
            problem,
            message=_QUOTED.sub("“…”", problem.message),
            hint=_QUOTED.sub("“…”", problem.hint),
        )
    return problem
