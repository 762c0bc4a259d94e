"""Personal data in settings: a name or a post with a NIP behind it would stand on every page."""

from collections.abc import Iterator, Mapping
from typing import Final

from generator.problems import Problem
from generator.read.typed_line import TypedLine
from generator.read.yaml_document import ListNode, MapNode, Node, TextNode
from generator.validate.findings import Findings
from generator.validate.personal_data.check_personal_data import check_personal_data

# Who a commit is from is told by these; neither is published.
_IDENTITIES: Final = frozenset({"akun", "email"})


def find_personal_texts(trees: Mapping[str, MapNode], office: str) -> Iterator[Problem]:
    """Find personal data in every text but git identities.

    Args:
        trees: Path to tree.
        office: Path of the file that holds the office's own address, which is public.
    """
    for path, tree in trees.items():
        if path != office:
            for node in _list_texts(tree):
                yield from _check_text(path, node)


def _list_texts(node: Node) -> Iterator[TextNode]:
    if isinstance(node, TextNode):
        yield node
    elif isinstance(node, ListNode):
        for item in node.items:
            yield from _list_texts(item)
    else:
        for key, value in node.values.items():
            if key not in _IDENTITIES:
                yield from _list_texts(value)


def _check_text(path: str, node: TextNode) -> tuple[Problem, ...]:
    findings = Findings(path)
    line, column = node.at
    lines = [
        TypedLine(text, line, (column,) * (len(text) + 1)) for text in (node.text or "").split("\n")
    ]
    check_personal_data(lines, findings)
    return tuple(findings.problems)
