"""YAML text as a small tree of nodes that know their place; strings stay as typed.

One pass over libyaml's events both guards and builds, so that nothing is composed before it is
known to be harmless, and no tree of PyYAML's is made (docs/decisions/0003-front-matter.md).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

import yaml

MAX_DEPTH: Final = 8
MAX_EVENTS: Final = 4000

Place = tuple[int, int]  # 0-based line and column in the YAML text


@dataclass(slots=True)
class Scalar:
    """A text. `is_plain` where it stood without quotes."""

    text: str
    place: Place
    is_plain: bool = True


@dataclass(slots=True)
class Sequence:
    """A list."""

    items: list["Node"]
    place: Place


@dataclass(slots=True)
class Mapping:
    """Keys, unique and as typed, with the place of each."""

    fields: dict[str, "Node"]
    place: Place
    key_places: dict[str, Place] = field(default_factory=dict)


Node = Scalar | Sequence | Mapping


class YamlRefused(Exception):
    """YAML that we don't take.

    Attributes:
        reason: `syntax`, `property` (anchor, alias, tag, directive, second document), `depth`,
            `size`, `duplicate` or `key`.
        place: Where.
        name: The key that came twice; "" for other reasons.
    """

    def __init__(self, reason: str, place: Place, name: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.place = place
        self.name = name


def read_nodes(text: str) -> tuple[Node | None, tuple[YamlRefused, ...]]:
    """Read one YAML document.

    Returns:
        The tree, and everything refused in it. Anchors, tags, aliases and keys that came twice are
        read past, the first of such keys kept; at anything else the reading ends and there is None.
    """
    builder = _Builder()
    try:
        root = builder.build(yaml.parse(text, Loader=yaml.CBaseLoader))
    except YamlRefused as end:
        return None, builder.end(end)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = (mark.line, mark.column) if mark else (0, 0)
        return None, builder.end(YamlRefused("syntax", place))
    except yaml.YAMLError:
        return None, builder.end(YamlRefused("syntax", (0, 0)))
    return root, tuple(builder.refused)


class _Builder:
    """Builds the tree; the open collections are a list, so that depth is no stack's matter."""

    def __init__(self) -> None:
        self.root: Node | None = None
        self.open: list[Sequence | Mapping] = []
        self.keys: list[str | None] = []  # the key that waits for its value, of each open mapping
        self.refused: list[YamlRefused] = []

    def build(self, events: Iterator[yaml.Event]) -> Node:
        """Take events until the end."""
        for count, event in enumerate(events):
            if count > MAX_EVENTS:
                raise YamlRefused("size", _place(event))
            self._take(event)
        return self.root or Mapping({}, (0, 0))

    def end(self, end: YamlRefused) -> tuple[YamlRefused, ...]:
        """Give everything refused; what follows an alias or tag in its line is a part of it."""
        if any(one.place[0] == end.place[0] for one in self.refused):
            return tuple(self.refused)
        return (*self.refused, end)

    def _take(self, event: yaml.Event) -> None:
        """Take one event."""
        if isinstance(event, yaml.ScalarEvent):
            self._refuse_property(event)
            self._add(Scalar(event.value, _place(event), not event.style))
        elif isinstance(event, yaml.CollectionStartEvent):
            self._open(event, is_mapping=isinstance(event, yaml.MappingStartEvent))
        elif isinstance(event, yaml.CollectionEndEvent):
            self.open.pop()
            self.keys.pop()
        elif isinstance(event, yaml.AliasEvent):
            self.refused.append(YamlRefused("property", _place(event)))
            self._add(Scalar(f"*{event.anchor}", _place(event)))
        elif isinstance(event, yaml.DocumentStartEvent) and (
            event.explicit or self.root is not None
        ):
            raise YamlRefused("property", _place(event))

    def _open(self, event: yaml.CollectionStartEvent, *, is_mapping: bool) -> None:
        """Open a collection."""
        self._refuse_property(event)
        place = _place(event)
        if len(self.open) >= MAX_DEPTH:
            raise YamlRefused("depth", place)
        node: Sequence | Mapping = Mapping({}, place) if is_mapping else Sequence([], place)
        self._add(node)
        self.open.append(node)
        self.keys.append(None)

    def _refuse_property(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        """Refuse an anchor or a tag; what it stands at can be read without it."""
        if event.anchor or event.tag:
            self.refused.append(YamlRefused("property", _place(event)))

    def _add(self, node: Node) -> None:
        """Put a node where it belongs: the root, the next item, a key, or a key's value."""
        if not self.open:
            self.root = node
            return
        parent = self.open[-1]
        if isinstance(parent, Sequence):
            parent.items.append(node)
            return
        key = self.keys[-1]
        if key is not None:
            parent.fields.setdefault(key, node)
            self.keys[-1] = None
            return
        if not isinstance(node, Scalar):
            raise YamlRefused("key", node.place)
        if node.text == "<<" and node.is_plain:
            self.refused.append(YamlRefused("property", node.place))
        elif node.text in parent.fields:
            self.refused.append(YamlRefused("duplicate", node.place, node.text))
        else:
            parent.key_places[node.text] = node.place
        self.keys[-1] = node.text


def _place(event: yaml.Event) -> Place:
    """Give the place of an event; libyaml always knows it."""
    mark = event.start_mark
    return (mark.line, mark.column) if mark is not None else (0, 0)
