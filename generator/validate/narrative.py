"""The narrative: what of it could be lost, or slow, on the way to the page.

Markdown itself tells: the text is rendered as the page renders it, with the place of each link.
"""

import re
from html import unescape
from typing import Final

from generator.model.shown_value import show_value
from generator.read.odd_characters import is_forbidden_in
from generator.read.typed_line import TypedLine
from generator.validate.findings import Findings
from generator.validate.wording import (
    NARRATIVE_DEEP,
    NARRATIVE_DOTS,
    NARRATIVE_IMAGE,
    NARRATIVE_LINK,
)

# nh3 takes time by the square of the depth; nobody quotes a quote of a quote twelve times.
MAX_DEPTH: Final = 12

# Without these, Markdown makes nothing that we refuse: no link, image, entity, deep nesting.
_PLAIN: Final = re.compile(r"(?:[^<>\[\]&\\@\t]|&(?![#A-Za-z]))*+")
_DEEP: Final = re.compile(
    r"^(?: {12}| *(?:[-*+]|[0-9]+[.)]) +[-*+0-9])|^---|^<<<<<<<|https?:|www\.|ftp:|xmpp:|mailto:",
    re.MULTILINE,
)
_MAX_PLAIN_MARKS: Final = 2 * MAX_DEPTH
_ENTITY: Final = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_TAG: Final = re.compile(r"<(/?)([a-z][a-z0-9]*)((?: [^<>]*?)?)(/?)>")
_SOURCE: Final = re.compile(r'data-sourcepos="([0-9]+):([0-9]+)-')
_TARGET: Final = re.compile(r'(?:href|src)="([^"]*)"')
_VOID: Final = frozenset({"br", "hr", "img", "input"})
GOOD_TARGET: Final = re.compile(
    r"(?:https://[^/?#@\\\s]+(?:[/?#][^\\\s]*)?|mailto:[^\\\s]+|(?!//)[^:/?#\\\s]*(?:[/?#][^\\\s]*)?)"
)
_DOTS: Final = re.compile(r"(?=\s*(?:…|\.\s*[.…]))[.…\s]*")


def is_plain_narrative(text: str) -> bool:
    """Tell whether a narrative needs no closer look."""
    return (
        _PLAIN.fullmatch(text) is not None
        and _DEEP.search(text) is None
        and text.count("*") + text.count("_") <= _MAX_PLAIN_MARKS
        and text.lstrip()[:1] not in (".", "…")
    )


def trim_narrative(text: str) -> str:
    """Take empty lines off both ends; the indent of the first line may mean something and stays."""
    text = text.rstrip()
    while text[:1].isspace():
        line, _, rest = text.partition("\n")
        if line.strip():
            break
        text = rest
    return text


def check_narrative(lines: tuple[TypedLine, ...], findings: Findings) -> None:
    """Refuse images, links to elsewhere than https, mailto or this site, and deep nesting."""
    text = "\n".join(line.text for line in lines)
    if is_plain_narrative(text):
        return
    if _DOTS.fullmatch(text):
        first = next(line for line in lines if line.text.strip())
        findings.say(first.place(0), NARRATIVE_DOTS)
        return
    for line in lines:
        _check_entities(line, findings)
    _check_markup(text, lines, findings)


def _check_entities(line: TypedLine, findings: Findings) -> None:
    """Refuse an entity that stands for a hidden character."""
    if "&" not in line.text:
        return
    for match in _ENTITY.finditer(line.text):
        if is_forbidden_in(unescape(match[0])):
            findings.add(
                line.place(match.start()),
                "E004",
                f"Kode {show_value(match[0])} adalah karakter tersembunyi.",
                "Hapus kode itu.",
            )


def _check_markup(text: str, lines: tuple[TypedLine, ...], findings: Findings) -> None:
    """Render the text and look at what became of it."""
    depth = 0
    place = lines[0].place(0)
    for match in _TAG.finditer(_render(text)):
        closing, name, attributes, _ = match.groups()
        if closing:
            depth -= 1
            continue
        if (source := _SOURCE.search(attributes)) is not None:
            line = lines[min(int(source[1]), len(lines)) - 1]
            place = line.place(_count_characters(line.text, int(source[2])))
        if name in {"a", "img"}:
            _check_target(name, attributes, place, findings)
        depth += name not in _VOID
        if depth > MAX_DEPTH:
            findings.say(place, NARRATIVE_DEEP, most=MAX_DEPTH // 2)
            return


def _count_characters(text: str, column: int) -> int:
    """Turn the renderer's 1-based column in bytes into a 0-based index of characters."""
    if text.isascii():
        return min(column - 1, len(text))
    return len(text.encode()[: column - 1].decode("utf-8", "ignore"))


def _render(text: str) -> str:
    """Render with the renderer of the pages, addresses as typed, each tag with its place."""
    # Imported here: most narratives never come this far, and the module loads a library.
    from comrak import ExtensionOptions, RenderOptions, render_markdown  # noqa: PLC0415

    extensions, options = ExtensionOptions(), RenderOptions()
    extensions.table = extensions.strikethrough = extensions.autolink = True
    options.escape = options.unsafe_ = options.sourcepos = True
    return str(render_markdown(text, extension_options=extensions, render_options=options))


def _check_target(name: str, attributes: str, at: tuple[int, int], findings: Findings) -> None:
    """Refuse an image, and a link with another target than SPEC 8 allows."""
    found = _TARGET.search(attributes)
    target = unescape(found[1]) if found is not None else ""
    if name == "img":
        findings.say(at, NARRATIVE_IMAGE)
    elif not target or GOOD_TARGET.fullmatch(target) is None:
        findings.say(at, NARRATIVE_LINK, typed=show_value(target))
