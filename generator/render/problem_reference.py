"""docs/reference/problems.md: every code, what it means and what to do."""

from collections.abc import Iterable

from generator.model.problem_kind import ProblemKind

_HEAD = """# Kode masalah

Halaman ini dibuat dari kode program; `python -m tests.write_reference` menulisnya ulang.

Kode yang diawali **E** menolak catatan sampai diperbaiki. Kode yang diawali **W** memberi tahu
bagaimana sesuatu dibaca; `jejak check --fix` menuliskannya dalam bentuk baku. Arti kode tetap.
"""


def render_problem_reference(chapters: Iterable[tuple[str, Iterable[ProblemKind]]]) -> str:
    """Write the page: a table for each chapter, in the order given."""
    parts = [_HEAD]
    for title, kinds in chapters:
        rows = "\n".join(_render_row(kind) for kind in kinds)
        head = "| Kode | Arti | Contoh | Tulis |\n|---|---|---|---|"
        parts.append(f"\n## {title}\n\n{head}\n{rows}\n")
    return "".join(parts)


def _render_row(kind: ProblemKind) -> str:
    """Write the row of a code."""
    cells = (
        f"`{kind.code}`",
        _escape(kind.meaning),
        _code(kind.example),
        _code(kind.remedy),
    )
    return f"| {' | '.join(cells)} |"


def _code(text: str) -> str:
    """Write what is typed, as code; nothing where there is no example."""
    if "`" in text:
        return f"<code>{_escape(text)}</code>"
    return f"`{text.replace('|', '¦')}`" if text else ""


def _escape(text: str) -> str:
    """Escape what Markdown would read as a table or a tag."""
    return text.replace("|", "\\|").replace("<", "&lt;")
