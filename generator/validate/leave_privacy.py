"""On a day of leave, health words say which kind it is: health data, never stored (SPEC 2)."""

import re
from typing import Final

from generator.read.typed_line import TypedLine
from generator.validate.findings import Findings
from generator.validate.wording import HEALTH

HEALTH_WORDS: Final = re.compile(
    r"\b(?:sakit|demam|opname|rawat\s+(?:inap|jalan)|melahirkan|bersalin|hamil|kehamilan|keguguran"
    r"|tipes|tifus|dbd|covid|hiv|kanker|diabetes|stroke|operasi|berobat|dokter)\b",
    re.IGNORECASE,
)
# Said of somebody who is not at the office; a hospital is a place like any other.
_ILLNESS: Final = re.compile(
    r"\b(?:(?<!rumah )sakit|opname|rawat\s+(?:inap|jalan)|melahirkan|bersalin|hamil|keguguran)\b",
    re.IGNORECASE,
)
_STATUS_LINE: Final = re.compile(r"\W*status\W", re.IGNORECASE)


def names_health(text: str) -> bool:
    """Tell whether a text names a state of health."""
    return HEALTH_WORDS.search(text) is not None


def names_illness(text: str) -> bool:
    """Tell whether a remark on who is away says why: the kind of leave is health data."""
    return _ILLNESS.search(text) is not None


def check_leave_privacy(lines: tuple[TypedLine, ...], findings: Findings) -> None:
    """Refuse health words anywhere in a report of leave but in its status, which is repaired."""
    for line in lines:
        match = HEALTH_WORDS.search(line.text)
        if match is not None and _STATUS_LINE.match(line.text) is None:
            findings.say(line.place(match.start()), HEALTH)
