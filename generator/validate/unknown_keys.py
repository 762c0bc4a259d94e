"""Keys that a report does not have: refused, with the key that was probably meant."""

from collections.abc import Sequence

from generator.model.report_words import ACTIVITY_FIELDS
from generator.model.shown_value import show_value
from generator.read.header_words import OTHER_WORDS, fold_key
from generator.read.yaml_nodes import Mapping
from generator.validate.findings import Findings
from generator.validate.nearest import find_nearest


def check_keys(node: Mapping, known: Sequence[str], findings: Findings) -> None:
    """Refuse every key that is not in `known`."""
    for key, place in node.key_places.items():
        if key in known:
            continue
        name = fold_key(key)
        near = OTHER_WORDS.get(name, name if name in known else None) or find_nearest(name, known)
        hint = _suggest(name, near, known)
        findings.add(place, "E101", f"Isian “{show_value(key)}” tidak dikenal.", hint)


def _suggest(name: str, near: str | None, known: Sequence[str]) -> str:
    """Say which key was probably meant, or where the field belongs."""
    if near in known:
        return f"Mungkin maksudnya {near}:."
    if name in ACTIVITY_FIELDS or near in ACTIVITY_FIELDS:
        return "Isian kegiatan ditulis di bawah kegiatan:, diawali tanda -."
    return f"Isian yang ada: {', '.join(known)}; catatan bebas ditulis di bawah --- penutup."
