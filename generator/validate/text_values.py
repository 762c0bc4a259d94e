"""Free text of a report: taken as typed, unless it is a template's dots or hides something."""

import re
from typing import Final

from generator.model.shown_value import show_value
from generator.read.odd_characters import is_forbidden_in
from generator.read.yaml_nodes import Node, Scalar, Sequence
from generator.validate.findings import Findings
from generator.validate.wording import DASH, DOTS, HIDDEN

_DOTS: Final = re.compile(r"(?=\s*(?:…|\.\s*[.…]))[.…\s]*")
_DASHES: Final = re.compile(r"[-–—−]+|[|>][-+]?")  # or the head of a block without lines


def read_text(  # noqa: PLR0911 - one return for each way to have no text
    node: Node | None, field: str, findings: Findings
) -> str | None:
    """Read an optional text.

    Args:
        node: What was typed; None where the field is absent.
        field: Its name, for messages.
        findings: Gets what is wrong.

    Returns:
        The text without spaces around it; None where it is absent, empty, a lone dash, or refused.
    """
    if node is None:
        return None
    if not isinstance(node, Scalar):
        _refuse_shape(node, field, findings)
        return None
    text = node.text.strip()
    if not text:
        return None
    if is_forbidden_in(text) or "\t" in text:
        _refuse_hidden(node, field, findings)
        return None
    if text[0] in ".…" and _DOTS.fullmatch(text):
        findings.say(node.place, DOTS, field=field)
        return None
    if text[0] in "-–—−|>" and _DASHES.fullmatch(text):
        findings.say(node.place, DASH, typed=show_value(text), field=field)
        return None
    return text


def read_word(node: Node | None, field: str, findings: Findings) -> Scalar | None:
    """Read an optional keyword, date, time or number; None where absent, empty, or refused."""
    if node is None:
        return None
    text = read_text(node, field, findings)
    return Scalar(text, node.place) if text is not None else None


def _refuse_hidden(node: Scalar, field: str, findings: Findings) -> None:
    """Refuse a character that an escape hides; one typed as it is was refused with its line."""
    at = (node.place[0], "E004")
    if all((problem.line, problem.code) != at for problem in findings.problems):
        findings.say(node.place, HIDDEN, field=field)


def _refuse_shape(node: Node, field: str, findings: Findings) -> None:
    """Refuse a list or mapping where a text belongs."""
    what = "daftar" if isinstance(node, Sequence) else "kelompok isian"
    findings.add(
        node.place,
        "E103",
        f"Isi {field} harus satu teks, bukan {what}.",
        f"Tulis {field}: diikuti isinya di baris yang sama.",
    )
