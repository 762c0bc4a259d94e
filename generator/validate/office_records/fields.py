"""Keys, texts and lists in the header of an office record."""

from collections.abc import Iterator, Sequence
from typing import Final

from generator.model.shown_value import show_value
from generator.problems import Severity
from generator.read.header_words import fold_key
from generator.read.yaml_nodes import Mapping, Node, Scalar
from generator.read.yaml_nodes import Sequence as ListNode
from generator.validate.findings import Findings, Place
from generator.validate.nearest import find_nearest
from generator.validate.text_values import read_text

MAX_CHARACTERS: Final = 1000


def check_known_keys(node: Mapping, known: Sequence[str], findings: Findings) -> None:
    """Refuse every key that is not in `known`, with the nearest one as a hint."""
    for key, place in node.key_places.items():
        if key in known:
            continue
        near = find_nearest(fold_key(key), known)
        hint = f"Mungkin maksudnya {near}:." if near else f"Isian yang ada: {', '.join(known)}."
        if " " in key.strip() or _is_bare(node.fields[key]):
            hint = "Bila ini lanjutan teks sebelumnya, beri tanda kutip pada seluruh teks itu."
        findings.add(place, "E101", f"Isian “{show_value(key)}” tidak dikenal.", hint)


def _is_bare(value: Node) -> bool:
    """Tell whether a key came without a value: `{keterangan: satu, dua}` cuts the text there."""
    return isinstance(value, Scalar) and value.is_plain and not value.text


def read_line(node: Node | None, field: str, findings: Findings) -> str | None:
    """Read an optional text of bounded length; None where absent or refused."""
    text = read_text(node, field, findings)
    if text is None or node is None:
        return None
    if len(text) > MAX_CHARACTERS:
        findings.add(
            node.place,
            "E613",
            f"Isi {field} {len(text)} huruf; paling banyak {MAX_CHARACTERS}.",
            "Ringkas, dan pindahkan rinciannya ke catatan di bawah --- penutup.",
        )
        return None
    return text


def require(found: object, node: Node | None, at: Place, example: str, findings: Findings) -> None:
    """Refuse a required field that is absent or empty.

    Args:
        found: What was read of it; empty or None where there was nothing to read.
        node: What was typed; None where the field is absent.
        at: Where the record or item begins.
        example: The field as it should be typed.
        findings: Gets the problem, unless it holds an error about this place already.
    """
    if found:
        return
    place = node.place if node is not None else at
    if node is None or not is_refused(place, findings):
        field = example.split(":", maxsplit=1)[0]
        findings.add(place, "E102", f"Isian {field} belum ada.", f"Tulis {example}.")


def is_refused(place: Place, findings: Findings) -> bool:
    """Tell whether an error was found at exactly this place."""
    return any(
        (problem.line, problem.column) == place and problem.severity is Severity.ERROR
        for problem in findings.problems
    )


def list_texts(node: Node | None, field: str, findings: Findings) -> Iterator[tuple[str, Place]]:
    """Yield each text of a list, or of a single text, with its place; empty ones are left out."""
    nodes = node.items if isinstance(node, ListNode) else [] if node is None else [node]
    for item in nodes:
        text = read_line(item, field, findings)
        if text is not None:
            yield text, item.place


def read_texts(node: Node | None, field: str, findings: Findings) -> tuple[str, ...]:
    """Read one text, or a list of texts; empty ones are left out."""
    return tuple(text for text, _ in list_texts(node, field, findings))


def list_groups(
    node: Node | None, example: str, at: Place, findings: Findings
) -> Iterator[Mapping]:
    """Yield the groups of fields in a required list; refuse an empty list and other items.

    Args:
        node: What was typed; None where the field is absent.
        example: The field with one item, as it should be typed.
        at: Where the record begins.
        findings: Gets what is wrong.
    """
    field = example.split(":", maxsplit=1)[0]
    is_blank = node is None or (isinstance(node, Scalar) and not node.text.strip())
    if is_blank or (isinstance(node, ListNode) and not node.items):
        place = node.place if node is not None else at
        findings.add(place, "E102", f"Isian {field} belum ada.", f"Tulis {example}.")
    elif isinstance(node, ListNode):
        for item in node.items:
            if isinstance(item, Mapping):
                yield item
            else:
                message = f"Butir {field} harus berupa kelompok isian."
                findings.add(item.place, "E103", message, f"Tulis {example}.")
    elif node is not None:
        message = f"Isi {field} harus berupa daftar."
        findings.add(node.place, "E103", message, f"Tulis {example}.")
