"""All problems as Markdown: for a job's summary page or a comment, short enough for a phone."""

import re
from typing import Final

from generator.model.shown_value import show_path
from generator.problems import Problem, Severity
from generator.render.annotations.plain_text import (
    make_plain,
    make_plain_path,
    sort_worst_first,
)

_MOST_BYTES: Final = 900_000  # a step's summary holds a mebibyte, a comment far less
_MARKUP: Final = re.compile(r"[\\`*_{}\[\]<>()#+!|~$&%]")
_REFERENCES: Final = "#!~$&%"  # with a word behind them they lead to issues, labels, milestones
_LINKED: Final = re.compile(r"@(?=\w)|(?<=://)|(?<=www)(?=\.)", re.IGNORECASE)
_NO_ROOM: Final = "&#8203;"


def render_summary(checked: int, problems: tuple[Problem, ...], limit: int = _MOST_BYTES) -> str:
    """Write what was checked and every problem, worst first.

    Args:
        checked: How many files were looked at.
        problems: In any order.
        limit: The most bytes; what does not fit is counted at the end.
    """
    errors = sum(one.severity is Severity.ERROR for one in problems)
    parts = ["## Pemeriksaan laporan\n\n", _verdict(checked, errors, len(problems) - errors)]
    size = sum(len(part.encode()) for part in parts)
    for number, problem in enumerate(sort_worst_first(problems)):
        item = _item(problem)
        size += len(item.encode())
        if size > limit:
            parts.append(f"\nDan {len(problems) - number} masalah lain; lihat catatan kerjanya.\n")
            break
        parts.append(item)
    return "".join(parts)


def escape_markdown(text: str) -> str:
    """Make a text mean itself in a forge's Markdown: no markup, nobody notified, no link."""
    # A forge links names, numbers and addresses after it has read the markup, entities included:
    # a space that takes no room is what keeps the parts of them asunder.
    marked = _MARKUP.sub(_name_sign, make_plain(text))
    return _LINKED.sub(rf"\g<0>{_NO_ROOM}", marked)


def _name_sign(match: re.Match[str]) -> str:
    entity = f"&#{ord(match[0])};"
    return f"{entity}{_NO_ROOM}" if match[0] in _REFERENCES else entity


def code_span(text: str) -> str:
    """Write a text as code, whatever backticks are in it."""
    plain = make_plain_path(text)
    longest = max((len(run) for run in re.findall("`+", plain)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if plain.startswith("`") or plain.endswith("`") or not plain.strip() else ""
    return f"{fence}{pad}{plain}{pad}{fence}"


def _verdict(checked: int, errors: int, warnings: int) -> str:
    if not errors and not warnings:
        return f"{checked} berkas diperiksa, semuanya benar.\n"
    remedy = "Perbaiki yang bertanda ❌, lalu simpan lagi." if errors else "Tidak ada yang wajib."
    return (
        f"{checked} berkas diperiksa: **{errors} kesalahan**, {warnings} peringatan. {remedy}\n\n"
    )


def _item(problem: Problem) -> str:
    sign = "❌" if problem.severity is Severity.ERROR else "⚠️"
    hint = f"  \n  {escape_markdown(problem.hint)}" if problem.hint else ""
    place = f"{code_span(show_path(problem.path))} baris {problem.line}"
    return f"- {sign} {place}: {escape_markdown(problem.message)} ({problem.code}){hint}\n"
