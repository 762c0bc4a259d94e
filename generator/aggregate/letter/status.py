"""How far a letter has come: draf, ditandatangani, diterima."""

from typing import NamedTuple

STATES = ("draf", "ditandatangani", "diterima")
_SENTENCES = {
    "draf": "masih draf dan dapat berubah",
    "ditandatangani": "sudah ditandatangani camat, belum tercatat diterima",
    "diterima": "sudah diterima",
}


class StatusStep(NamedTuple):
    """One step of the way.

    Attributes:
        word: "Ditandatangani".
        note: "sudah", "sekarang" or "belum": the shape is never the only sign.
        modifier: lewat, kini or nanti.
    """

    word: str
    note: str
    modifier: str


def make_steps(state: str) -> tuple[StatusStep, ...]:
    """Lay the way out, in order; `state` is where the letter is now."""
    now = STATES.index(state)
    return tuple(_make_step(word, place - now) for place, word in enumerate(STATES))


def state_sentence(state: str) -> str:
    """Say the state in a sentence's words."""
    return _SENTENCES[state]


def _make_step(word: str, distance: int) -> StatusStep:
    if distance < 0:
        return StatusStep(word.capitalize(), "sudah", "lewat")
    if distance == 0:
        return StatusStep(word.capitalize(), "sekarang", "kini")
    return StatusStep(word.capitalize(), "belum", "nanti")
