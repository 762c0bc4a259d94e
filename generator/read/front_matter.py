"""The front matter of a report: python-frontmatter's extension point, with our own split and load.

`read_front_matter` takes the handler's steps itself: `frontmatter.parse` strips the text, and with
it the line numbers, and takes a failed split or load for a file without front matter
(docs/decisions/0003-front-matter.md).
"""

import re
from dataclasses import dataclass
from typing import Any, Final

from frontmatter.default_handlers import BaseHandler

from generator.model.remarks import Remarks
from generator.model.shown_value import show_value
from generator.problems import Checked, Problem, has_errors, make_problem
from generator.read.entry_lines import read_lines
from generator.read.header_rows import Header, read_header
from generator.read.split_fences import Parts, split_fences
from generator.read.typed_line import TypedLine
from generator.read.typed_nodes import find_typed_place, put_typed_places
from generator.read.yaml_nodes import Mapping, Node, Sequence, YamlRefused, read_nodes


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


class ReportHandler(BaseHandler):
    """Reads a report's front matter; `frontmatter.parse(text, handler=ReportHandler())` works.

    Attributes:
        path: Path for the problems.
        problems: What was found by the last `split` and `load`.
        remarks: The comments of the last header loaded.
    """

    FM_BOUNDARY = re.compile("^---$", re.MULTILINE)
    START_DELIMITER = END_DELIMITER = "---"

    def __init__(self, path: str = "") -> None:
        super().__init__()
        self.path = path
        self.problems: list[Problem] = []
        self.remarks = Remarks()

    def detect(self, text: str) -> bool:
        """Tell whether a text begins as a report does."""
        return split_fences(self.path, _make_lines(text)).value is not None

    def split(self, text: str) -> tuple[str, str]:
        """Split a text into header and narrative.

        Raises:
            ValueError: Where there is no header; `problems` says why.
        """
        parts = self.split_lines(_make_lines(text))
        if parts is None:
            raise ValueError("no front matter")
        return _join(parts.header), _join(parts.narrative)

    def load(self, fm: str) -> dict[str, Any]:
        """Load a header as dicts, lists and texts as typed; {} where `problems` refuses it."""
        nodes = self.load_lines(_make_lines(fm))
        return {} if nodes is None or has_errors(tuple(self.problems)) else _make_plain(nodes)

    def split_lines(self, lines: tuple[TypedLine, ...]) -> Parts | None:
        """Split lines into header and narrative; None where there is no header."""
        parts = split_fences(self.path, lines)
        self.problems += parts.problems
        return parts.value

    def load_lines(self, lines: tuple[TypedLine, ...]) -> Mapping | None:
        """Load the lines of a header as nodes with their typed places; None where refused."""
        header = read_header(self.path, lines)
        nodes = _read_nodes(self.path, header)
        self.remarks = header.remarks
        self.problems += (*header.problems, *nodes.problems)
        return nodes.value


def read_front_matter(path: str, data: bytes) -> Checked[RawReport | None]:
    """Read the bytes of a report; None where the file as a whole cannot be read."""
    read = read_lines(path, data)
    if read.value is None:
        return Checked(None, read.problems)
    if conflict := find_conflict(path, read.value):
        return Checked(None, (*read.problems, conflict))
    handler = ReportHandler(path)
    parts = handler.split_lines(read.value)
    nodes = None if parts is None else handler.load_lines(parts.header)
    problems = (*read.problems, *handler.problems)
    if parts is None or nodes is None:
        return Checked(None, problems)
    return Checked(RawReport(path, nodes, read.value, parts.narrative, handler.remarks), problems)


def _make_lines(text: str) -> tuple[TypedLine, ...]:
    """Make lines of a text."""
    return tuple(TypedLine(line, number) for number, line in enumerate(text.split("\n"), 1))


def _join(lines: tuple[TypedLine, ...]) -> str:
    """Join lines to a text."""
    return "\n".join(line.text for line in lines)


def _read_nodes(path: str, header: Header) -> Checked[Mapping | None]:
    """Read the header's YAML, and say each refusal in our words."""
    root, refused = read_nodes(_join(header.lines) + "\n")
    problems = tuple(_describe(path, header, one) for one in refused)
    if root is None:
        return Checked(None, problems)
    if not isinstance(root, Mapping):
        message = "Bagian isian harus berupa baris kunci dan isinya."
        return Checked(None, (*problems, make_problem(path, "E020", message)))
    put_typed_places(root, header.lines)
    return Checked(root, problems)


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
    at = find_typed_place(refused.place, header.lines)
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


def find_conflict(path: str, lines: tuple[TypedLine, ...]) -> Problem | None:
    """Refuse the marks that a merge conflict leaves."""
    marks = {"<<<<<<<", ">>>>>>>", "|||||||"}
    if not any(line.text[:8].rstrip(" ") in marks for line in lines):
        return None
    marks.add("=======")  # alone it underlines a heading
    found = [line.number for line in lines if line.text[:8].rstrip(" ") in marks]
    return make_problem(
        path,
        "E005",
        f"Berkas ini memuat tanda bentrokan git di baris {', '.join(map(str, found[:6]))}.",
        "Pilih salah satu isi, lalu hapus baris <<<<<<<, ======= dan >>>>>>>.",
        at=(found[0], 1),
    )


def _make_plain(node: Mapping) -> dict[str, Any]:
    """Make Python's own dicts, lists and strings of a mapping."""
    return {key: _make_plain_value(value) for key, value in node.fields.items()}


def _make_plain_value(node: Node) -> Any:  # noqa: ANN401 - the shape is whatever was typed
    """Make Python's own value of a node."""
    if isinstance(node, Mapping):
        return _make_plain(node)
    if isinstance(node, Sequence):
        return [_make_plain_value(item) for item in node.items]
    return node.text
