"""What `jejak doctor` found: one line a matter, and what to do about it."""

from dataclasses import dataclass
from enum import StrEnum


class Health(StrEnum):
    """How a matter stands."""

    GOOD = "baik"
    WATCH = "perlu perhatian"
    WRONG = "salah"


@dataclass(frozen=True, slots=True)
class Finding:
    """One matter of the machine, the checkout or the office.

    Attributes:
        matter: What was looked at, in a word or two.
        health: How it stands.
        text: What was found.
        remedy: What to do; "" where nothing is to be done.
        is_settings: The office's settings are at fault, not the machine.
    """

    matter: str
    health: Health
    text: str
    remedy: str = ""
    is_settings: bool = False
