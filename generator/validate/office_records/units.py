"""The units that an office record names."""

from generator.model.shown_value import show_value
from generator.read.yaml_nodes import Node
from generator.validate.findings import Findings
from generator.validate.folding import fold_word
from generator.validate.nearest import find_nearest
from generator.validate.text_values import read_word
from generator.validate.vocabulary import Vocabulary


def read_unit(node: Node | None, vocabulary: Vocabulary, findings: Findings) -> str | None:
    """Read the slug of a unit; None where absent or refused."""
    word = read_word(node, "unit", findings)
    if word is None or word.text in vocabulary.units:
        return word.text if word is not None else None
    names = {fold_word(name): slug for slug, name in vocabulary.units.items()}
    folded = fold_word(word.text)
    near = find_nearest(folded, {*names, *vocabulary.units})
    hint = (
        f"Mungkin maksudnya unit: {names.get(near, near)}."
        if near
        else f"Unit di kantor.yml: {', '.join(vocabulary.units)}."
    )
    findings.add(word.place, "E601", f"Unit “{show_value(word.text)}” tidak dikenal.", hint)
    return None
