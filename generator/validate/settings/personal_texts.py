"""Personal data in settings: a name or a post with a NIP behind it would stand on every page."""

from collections.abc import Iterator, Mapping
from typing import Final

from generator.problems import Problem
from generator.read.typed_line import TypedLine
from generator.read.yaml_document import MAX_BYTES, ListNode, MapNode, Node, TextNode
from generator.validate.findings import Findings
from generator.validate.personal_data.check_personal_data import KINDS, check_personal_data

# Who a commit is from is told by these; neither is published.
_IDENTITIES: Final = frozenset({"akun", "email"})
_FOLDER: Final = "site_config/"
_TEXTS: Final = (".md", ".csv", ".txt", ".html", ".json")
_OF_PEOPLE: Final = frozenset(KINDS[kind][0] for kind in ("nik", "nip"))


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


def find_personal_files(files: Mapping[str, bytes]) -> Iterator[Problem]:
    """Find numbers of people in what lies beside the settings: a page, a list that is published.

    Only NIK and NIP: an office's own telephone, address and account may stand on its pages.
    """
    for path, content in files.items():
        if path.startswith(_FOLDER) and path.endswith(_TEXTS) and len(content) <= MAX_BYTES:
            findings = Findings(path)
            lines = content.decode("utf-8", "replace").split("\n")
            typed = [TypedLine(line, number) for number, line in enumerate(lines, 1)]
            check_personal_data(typed, findings)
            yield from (one for one in findings.problems if one.code in _OF_PEOPLE)


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
