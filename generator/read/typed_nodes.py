"""Places in a piece of YAML turned into places in the file it was cut from."""

from generator.read.typed_line import TypedLine
from generator.read.yaml_nodes import Mapping, Node, Place, Sequence


def put_typed_places(node: Node, lines: tuple[TypedLine, ...]) -> None:
    """Turn 0-based places in the YAML text into typed places, 1-based, all down the tree.

    Args:
        node: The tree; its depth is capped, so recursion is safe.
        lines: The lines that the YAML text was made of.
    """
    node.place = find_typed_place(node.place, lines)
    if isinstance(node, Sequence):
        for item in node.items:
            put_typed_places(item, lines)
    elif isinstance(node, Mapping):
        node.key_places = {
            key: find_typed_place(place, lines) for key, place in node.key_places.items()
        }
        for value in node.fields.values():
            put_typed_places(value, lines)


def find_typed_place(place: Place, lines: tuple[TypedLine, ...]) -> tuple[int, int]:
    """Give the typed place of a place in the YAML text."""
    if not lines:
        return 1, 1
    line = lines[min(place[0], len(lines) - 1)]
    return line.place(place[1])
