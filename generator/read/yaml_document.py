"""A YAML file as a tree of texts with their places: nothing is guessed from how a value looks.

YAML 1.1 would read 10:00 as 600, 010 as 8 and No as false. Here every value is the text that was
typed. Aliases, tags, merge keys and duplicate keys are refused, and depth is capped while reading,
so that no file can be a bomb.

The header of a report has a reader of its own, `read.yaml_nodes`: there the first refusal ends the
reading, places move to where they were typed, and speed counts. Here reading goes on after a
duplicate key, and the parser's own finding chooses the remedy.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from generator.model.shown_value import mask_numbers
from generator.problems import Checked, Problem, make_problem

MAX_BYTES = 1024 * 1024
MAX_DEPTH = 12
_MAX_QUOTED = 60
EMPTY_WORDS = frozenset({"", "~", "null"})

Place = tuple[int, int]  # line and column, 1-based


@dataclass(frozen=True, slots=True)
class TextNode:
    """A value as typed; None where nothing was typed (`selesai:`)."""

    text: str | None
    at: Place


@dataclass(frozen=True, slots=True)
class ListNode:
    """A list, in the order of the file."""

    items: tuple["Node", ...]
    at: Place


@dataclass(frozen=True, slots=True)
class MapNode:
    """A mapping: key to value, in the order of the file, and where each key stands."""

    values: dict[str, "Node"]
    key_places: dict[str, Place]
    at: Place


Node = TextNode | ListNode | MapNode


class _Refused(Exception):
    """Reading cannot go on; holds the problem."""

    def __init__(self, code: str, message: str, hint: str, at: Place) -> None:
        super().__init__(message)
        self.code, self.message, self.hint, self.at = code, message, hint, at


def read_yaml(path: str, content: bytes) -> Checked[Node | None]:
    """Read one settings file.

    Returns:
        Its tree, or None where it cannot be read or is empty. A duplicate key is a problem too,
        and its first value is kept.
    """
    try:
        reader = _TreeReader(path, _decode(content))
        tree = reader.read()
    except _Refused as refused:
        problem = make_problem(path, refused.code, refused.message, refused.hint, at=refused.at)
        return Checked(None, (problem,))
    return Checked(tree, tuple(reader.problems))


def _decode(content: bytes) -> str:
    if len(content) > MAX_BYTES:
        message = f"berkas ini terlalu besar ({len(content)} bita; paling besar {MAX_BYTES})"
        raise _Refused("E902", message, "Pecah atau ringkas isinya.", (1, 1))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        hint = "Simpan ulang berkas ini dengan pengodean UTF-8."
        raise _Refused(
            "E902", "huruf di baris ini tidak terbaca (bukan UTF-8)", hint, (line, 1)
        ) from None


@dataclass
class _TreeReader:
    """Builds the tree from the parser's events, one level of Python for one level of YAML."""

    path: str
    text: str
    problems: list[Problem] = field(default_factory=list)

    def read(self) -> Node | None:
        try:
            events = yaml.parse(self.text, Loader=yaml.CBaseLoader)
            tree = self._read_documents(events)
        except yaml.YAMLError as error:
            raise _explain(error) from None
        return tree

    def _read_documents(self, events: Iterator[yaml.Event]) -> Node | None:
        tree: Node | None = None
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                if tree is not None:
                    hint = "Hapus baris --- di tengah berkas."
                    raise _Refused("E903", "ada dua dokumen dalam satu berkas", hint, _place(event))
                tree = self._read_node(next(events), events, 1)
        return tree

    def _read_node(self, event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Node:
        _guard(event, depth)
        if isinstance(event, yaml.MappingStartEvent):
            return self._read_map(event, events, depth)
        if isinstance(event, yaml.SequenceStartEvent):
            items = []
            while not isinstance(item := next(events), yaml.SequenceEndEvent):
                items.append(self._read_node(item, events, depth + 1))
            return ListNode(tuple(items), _place(event))
        assert isinstance(event, yaml.ScalarEvent)
        is_empty = not event.style and event.value in EMPTY_WORDS
        return TextNode(None if is_empty else event.value, _place(event))

    def _read_map(self, start: yaml.Event, events: Iterator[yaml.Event], depth: int) -> MapNode:
        node = MapNode({}, {}, _place(start))
        while not isinstance(key := next(events), yaml.MappingEndEvent):
            _guard(key, depth)
            if not isinstance(key, yaml.ScalarEvent) or key.value == "<<":
                hint = "Tulis kunci sebagai satu kata, lalu titik dua."
                raise _Refused("E905", "kunci ini tidak dapat dipakai", hint, _place(key))
            value = self._read_node(next(events), events, depth + 1)
            if key.value in node.values:
                self.problems.append(self._describe_duplicate(key, node.key_places[key.value]))
            else:
                node.values[key.value] = value
                node.key_places[key.value] = _place(key)
        return node

    def _describe_duplicate(self, key: yaml.ScalarEvent, first: Place) -> Problem:
        message = f"kunci {quote_text(key.value)} ditulis dua kali (pertama di baris {first[0]})"
        return make_problem(self.path, "E904", message, "Hapus salah satunya.", at=_place(key))


def _guard(event: yaml.Event, depth: int) -> None:
    """Refuse what makes a value mean something else than its text, or the tree too deep."""
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        hint = "Tulis isinya langsung; teks yang diawali & atau * diapit tanda kutip."
        raise _Refused("E905", "rujukan & dan * tidak dipakai di sini", hint, _place(event))
    if getattr(event, "tag", None):
        hint = "Hapus tandanya; teks yang diawali ! diapit tanda kutip."
        raise _Refused("E905", "tanda ! di depan nilai tidak dipakai di sini", hint, _place(event))
    if depth > MAX_DEPTH:
        hint = f"Paling dalam {MAX_DEPTH} tingkat; periksa jorokan dan kurung."
        raise _Refused("E903", "isi berkas ini bersarang terlalu dalam", hint, _place(event))


def _explain(error: yaml.YAMLError) -> _Refused:
    """Turn the parser's English into a sentence with a remedy."""
    finding = str(getattr(error, "problem", None) or error)
    at = _find_place(error, is_unclosed="end of stream" in finding or "flow" in str(error))
    if "mapping values" in finding:
        hint = "Bila ada titik dua di dalam teks, apit teks itu dengan tanda kutip."
        return _Refused("E903", "titik dua di baris ini tidak pada tempatnya", hint, at)
    if "\\t" in finding or "cannot start any token" in finding:
        hint = "Ganti tab dengan spasi; teks yang diawali @ ` atau % diapit tanda kutip."
        return _Refused("E903", "ada tanda yang tidak boleh mengawali nilai", hint, at)
    if "control characters" in finding:
        hint = "Hapus tanda tak terlihat itu, atau ketik ulang barisnya."
        return _Refused("E903", "ada tanda kendali yang tak terlihat di berkas ini", hint, at)
    hint = "Periksa jorokan (spasi di depan), tanda kutip dan kurung di sekitar baris ini."
    return _Refused("E903", "susunan YAML di baris ini tidak terbaca", hint, at)


def _find_place(error: yaml.YAMLError, *, is_unclosed: bool) -> Place:
    """Find where an error begins; of a quote or bracket left open, where it was opened."""
    names = ("context_mark", "problem_mark") if is_unclosed else ("problem_mark", "context_mark")
    for name in names:
        if (mark := getattr(error, name, None)) is not None:
            return mark.line + 1, mark.column + 1
    return 1, 1


def quote_text(text: str) -> str:
    """Quote what someone typed inside a message: at most 60 of it, and no full number.

    Control characters are escaped.
    """
    masked = mask_numbers(text[: 4 * _MAX_QUOTED])
    shown = "".join(
        sign if sign.isprintable() else f"\\u{ord(sign):04x}" for sign in masked[:_MAX_QUOTED]
    )
    return f"'{shown}{'…' if len(masked) > _MAX_QUOTED else ''}'"


def _place(event: yaml.Event) -> Place:
    mark = event.start_mark
    assert mark is not None  # the parser always knows where it is
    return mark.line + 1, mark.column + 1
