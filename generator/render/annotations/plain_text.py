"""Text that anyone may have typed, made harmless for a log, a terminal or a page of a forge."""

import re
import unicodedata
from typing import Final

from generator.problems import Problem, Severity

_MAX_TEXT: Final = 1000
_MAX_PATH: Final = 300
# Cc control, Cf direction and invisible signs, Cs lone surrogates, Co and Cn no letters at all,
# Zl and Zp line breaks that look like none.
_HIDDEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
# What a runner obeys in any line of a log: "##[…" anywhere, "::…" where a line begins.
_COMMAND: Final = re.compile(r"#(?=#(?:\[|vso))|:(?=:)")
# Codes of errors, what presses most first: personal data, in old commits too; whose files they are.
_WORST: Final = (("E2", "E401", "E402"), ("E4",), ("E",))
# "${{ … }}" and "{{ … }}" mean nothing here, and may where the text is pasted next.
_TEMPLATE: Final = re.compile(r"\{(?=[{%])|\}(?=\})")


def make_plain(text: str, limit: int = _MAX_TEXT) -> str:
    """Make a text one harmless line: what is hidden is named by its number, commands are broken.

    Args:
        text: Any text, lone surrogates included.
        limit: The most characters of it to keep.

    Returns:
        One line of letters that all can be seen and written as UTF-8.
    """
    short = text if len(text) <= limit else f"{text[: limit - 1]}…"
    if short.isascii() and short.isprintable():
        shown = short
    else:
        shown = "".join(_show(one) for one in short)
    return _TEMPLATE.sub(r"\g<0> ", _COMMAND.sub(r"\g<0> ", shown))


def make_plain_path(path: str) -> str:
    """Make a path one harmless line; the same path where nothing in it is odd."""
    return make_plain(path, _MAX_PATH)


def sort_worst_first(problems: tuple[Problem, ...]) -> list[Problem]:
    """Put errors before warnings, personal data before all, each in the order of its place."""
    return sorted(problems, key=lambda one: (_weight(one), one))


def _weight(problem: Problem) -> int:
    if problem.severity is not Severity.ERROR:
        return len(_WORST)
    return next(at for at, codes in enumerate(_WORST) if problem.code.startswith(codes))


def _show(letter: str) -> str:
    if letter == "\n":
        return " "
    return f"\\u{ord(letter):04x}" if unicodedata.category(letter) in _HIDDEN else letter
