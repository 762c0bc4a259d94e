"""Keys that a report does not have: refused, with the key that was probably meant."""

from collections.abc import Sequence

from generator.model.report_words import REPORT_FIELDS
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
        near = OTHER_WORDS.get(name) or (name if name in known else find_nearest(name, known))
        if near in known:
            hint = f"Mungkin maksudnya {near}:."
        elif near is not None or known == REPORT_FIELDS:
            hint = "Isian kegiatan ditulis di bawah kegiatan:, diawali tanda -."
        else:
            hint = f"Isian yang ada: {', '.join(known)}."
        findings.add(place, "E101", f"Isian “{show_value(key)}” tidak dikenal.", hint)
