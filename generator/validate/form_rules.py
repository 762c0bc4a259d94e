"""The rules of a report as plain data, for the form at /tulis/: one source, two readers.

Words, limits and patterns are those of the rules themselves. What is code here is code there
(generator/render/assets/write/), and tests/shared_cases/ holds both to the same verdicts.
"""

from typing import Final

from generator.model.report_words import (
    MAX_ACTIVITIES,
    MAX_FILE_BYTES,
    MAX_URAIAN_CHARACTERS,
    STATUSES,
)
from generator.read.odd_characters import INVISIBLE, REFUSED, SPACES
from generator.validate import wording
from generator.validate.leave_privacy import HEALTH_WORDS
from generator.validate.link_forms import LINK, MAX_LINK_CHARACTERS, PLAIN_LINK
from generator.validate.narrative import GOOD_TARGET, MAX_DEPTH
from generator.validate.number_values import MAX_DIGITS, NUMBER_WORDS
from generator.validate.personal_data.candidates import SPEAKING
from generator.validate.personal_data.check_personal_data import KINDS
from generator.validate.personal_data.labels import LABEL_WORDS
from generator.validate.personal_data.numbers import NIK_GROUPS, NPWP_GROUPS, PROVINCES
from generator.validate.wording import Wording

# Patterns that mean the same in Python and JavaScript; flags are named where they are compiled.
_PATTERNS: Final = {
    "link": LINK.pattern,
    "plain_link": PLAIN_LINK.pattern,
    "target": GOOD_TARGET.pattern,
    "health": HEALTH_WORDS.pattern,
    "speaking": SPEAKING.pattern,
}


def make_form_rules() -> dict[str, object]:
    """Give everything the form checks by: a value of JSON, the same for every office."""
    return {
        "statuses": STATUSES,
        "limits": {
            "file_bytes": MAX_FILE_BYTES,
            "activities": MAX_ACTIVITIES,
            "uraian": MAX_URAIAN_CHARACTERS,
            "link": MAX_LINK_CHARACTERS,
            "depth": MAX_DEPTH,
            "digits": MAX_DIGITS,
        },
        "wording": {
            name.lower(): found
            for name, found in vars(wording).items()
            if isinstance(found, Wording)
        },
        "characters": {"spaces": SPACES, "invisible": INVISIBLE, "refused": REFUSED},
        "patterns": _PATTERNS,
        "number_words": NUMBER_WORDS,
        "personal_data": {
            "message": wording.PERSONAL_DATA,
            "kinds": KINDS,
            "labels": LABEL_WORDS,
            "provinces": sorted(PROVINCES),
            "nik_groups": sorted(NIK_GROUPS),
            "npwp_groups": sorted(NPWP_GROUPS),
        },
    }
