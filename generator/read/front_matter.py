"""The front matter of a report: python-frontmatter's extension point, with our own split and load.

`ReportHandler` can be given to `frontmatter.parse`. `read_front_matter` takes its steps itself:
`parse` strips the text, and with it the line numbers, and takes a failed split or load for a file
without front matter (docs/decisions/0003-front-matter.md).
"""

from dataclasses import dataclass
from typing import Any, Final

from generator.model.remarks import Remarks
from generator.model.shown_value import show_value
from generator.problems import Checked, Problem, make_problem
from generator.read.entry_lines import read_lines
from generator.read.header_rows import Header, read_header
from generator.read.split_fences import Parts, split_fences
from generator.read.typed_line import TypedLine
from generator.read.yaml_nodes import Mapping, Node, Scalar, Sequence, YamlRefused, read_nodes


@dataclass(frozen=True, slots=True)
class RawReport:
    """A report that is read but not yet judged. Places in its nodes are typed ones, 1-based.

    Attributes:
        path: Path in the repository.
        fields: The header.
        lines: All lines of the file, odd characters put right.
        narrative: The lines under the closing fence.
        remarks: The header's comments.
    """

    path: str
    fields: Mapping
    lines: tuple[TypedLine, ...]
    narrative: tuple[TypedLine, ...]
    remarks: Remarks


def read_front_matter(path: str, data: bytes) -> Checked[RawReport | None]:
    """Read the bytes of a report; None where the file as a whole cannot be read."""
    read = read_lines(path, data)
    if read.value is None:
        return Checked(None, read.problems)
    problems = list(read.problems)
    markers = _find_conflict(path, read.value)
    if markers:
        return Checked(None, (*problems, markers))
    parts = split_fences(path, read.value)
    problems += parts.problems
    if parts.value is None:
        return Checked(None, tuple(problems))
    header = read_header(path, parts.value.header)
    problems += header.problems
    nodes = _read_nodes(path, header)
    problems += nodes.problems
    if nodes.value is None:
        return Checked(None, tuple(problems))
    raw = RawReport(path, nodes.value, read.value, parts.value.narrative, header.remarks)
    return Checked(raw, tuple(problems))


def _read_nodes(path: str, header: Header) -> Checked[Mapping | None]:
    """Read the header's YAML, and say each refusal in our words."""
    try:
        root = read_nodes("\n".join(line.text for line in header.lines) + "\n")
    except YamlRefused as refused:
        return Checked(None, (_describe(path, header, refused),))
    if not isinstance(root, Mapping):
        return Checked(
            None,
            (make_problem(path, "E020", "Bagian isian harus berupa baris kunci dan isinya."),),
        )
    _put_typed_places(root, header.lines)
    return Checked(root)


def _put_typed_places(node: Node, lines: tuple[TypedLine, ...]) -> None:
    """Turn places in the YAML text into typed places; depth is capped, so recursion is safe."""
    node.place = _typed(node.place, lines)
    if isinstance(node, Sequence):
        for item in node.items:
            _put_typed_places(item, lines)
    elif isinstance(node, Mapping):
        node.key_places = {key: _typed(place, lines) for key, place in node.key_places.items()}
        for value in node.fields.values():
            _put_typed_places(value, lines)


def _typed(place: tuple[int, int], lines: tuple[TypedLine, ...]) -> tuple[int, int]:
    """Give the typed place of a place in the YAML text."""
    if not lines:
        return 1, 1
    line = lines[min(place[0], len(lines) - 1)]
    return line.place(place[1])


_MESSAGES: Final = {
    "syntax": (
        "E020",
        "Baris ini tidak dapat dibaca sebagai isian.",
        'Beri tanda kutip pada teksnya, misalnya uraian: "…".',
    ),
    "property": (
        "E021",
        "Tanda &, * dan ! milik YAML tidak dipakai di laporan.",
        "Bila itu bagian dari teks, beri tanda kutip pada teksnya.",
    ),
    "depth": (
        "E024",
        "Isian ini bertingkat terlalu dalam.",
        "Tulis seperti contoh: kegiatan, lalu isinya, tanpa kurung bertingkat.",
    ),
    "size": (
        "E024",
        "Isian ini terlalu banyak untuk satu laporan.",
        "Satu laporan memuat paling banyak 50 kegiatan.",
    ),
    "key": ("E023", "Kunci harus satu kata, misalnya status.", "Tulis kunci tanpa kurung."),
}


def _describe(path: str, header: Header, refused: YamlRefused) -> Problem:
    """Say why YAML was refused."""
    at = _typed(refused.place, header.lines)
    if refused.reason == "duplicate":
        name = show_value(refused.name)
        return make_problem(
            path,
            "E022",
            f"Isian {name} ditulis dua kali.",
            "Hapus salah satunya; kegiatan yang berbeda masing-masing diawali tanda -.",
            at=at,
        )
    code, message, hint = _MESSAGES[refused.reason]
    return make_problem(path, code, message, hint, at=at)


def _find_conflict(path: str, lines: tuple[TypedLine, ...]) -> Problem | None:
    """Refuse the marks that a merge conflict leaves."""
    found = [
        line.number
        for line in lines
        if line.text[:8].rstrip(" ") in ("<<<<<<<", ">>>>>>>", "|||||||")
    ]
    if not found:
        return None
    return make_problem(
        path,
        "E005",
        f"Berkas ini memuat tanda bentrokan git di baris {', '.join(map(str, found[:6]))}.",
        "Pilih salah satu isi, lalu hapus baris <<<<<<<, ======= dan >>>>>>>.",
        at=(found[0], 1),
    )


def _make_plain(node: Node) -> Any:  # noqa: ANN401 - the shape is whatever was typed
    """Make Python's own dicts, lists and strings of a node."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [_make_plain(item) for item in node.items]
    return {key: _make_plain(value) for key, value in node.fields.items()}


__all__ = ["Parts", "RawReport", "read_front_matter"]
