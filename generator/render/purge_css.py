"""Material's style sheet without what our pages cannot use: 137 KB become a few.

Rules stand in a cascade layer, so that every rule of ours wins whatever its selector weighs.
"""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

_CLASS = re.compile(r"\.((?:[\w-]|\\.)+)")
_USED = re.compile(r'\sclass="([^"]*)"')
_REM = re.compile(r"(?<![\w.])(-?\d*\.?\d+)rem\b")
_VARIABLE_USE = re.compile(r"var\((--[\w-]+)")
_VARIABLE = re.compile(r"(?<=[{;])(--[\w-]+):[^;{}]*;?")
_EMPTY_RULE = re.compile(r"[^{}]*\{\}")
_STRING = re.compile(r'"(?:\\.|[^"\\])*"|\'(?:\\.|[^\'\\])*\'')
# Right-to-left; what needs the theme's script; pictures, whose size their own attributes say;
# tables and folds, which base.css draws from the ground up.
_UNWANTED = (
    *("[dir=rtl]", "::-webkit", "-moz-", ".focus-visible", "[role=columnheader]"),
    *("[data-", " svg", " iframe", " video", "table", "details", "summary"),
)
_ROOT_SCALE = 1.25  # Material counts in rems of 20 px, we in the reader's own


def find_classes(html: str) -> set[str]:
    """Find the classes that a page's elements have."""
    return {name for names in _USED.findall(html) for name in names.split()}


def purge_css(css: str, used: AbstractSet[str], layer: str = "material") -> str:
    """Keep the rules whose classes all occur; drop pictures, print, fonts and right-to-left rules.

    Args:
        css: A minified style sheet.
        used: Class names of the frames and the hand-written pages (`find_classes`).
        layer: Name of the cascade layer round the result.

    Returns:
        CSS with rems converted to a root of 100%, without any url().
    """
    kept = "".join(_purge(css, used))
    kept = _REM.sub(lambda m: f"{float(m[1]) * _ROOT_SCALE:.4g}rem", _drop_unused_variables(kept))
    return f"@layer {layer}{{{kept}}}"


def split_rules(css: str) -> Iterator[tuple[str, str]]:
    """Split a style sheet into (selector or at-rule, content of its braces), one level deep."""
    depth = start = 0
    head = ""
    blank = _STRING.sub(lambda m: "x" * len(m[0]), css)  # braces in strings open nothing
    for match in re.finditer(r"[{};]", blank):
        sign, place = match[0], match.start()
        if sign == "{":
            if depth == 0:
                head, start = css[start:place].strip(), place + 1
            depth += 1
        elif sign == "}":
            depth -= 1
            if depth == 0:
                yield head, css[start:place]
                start = place + 1
        elif depth == 0:
            start = place + 1  # @charset, @import: not for a layer


def _purge(css: str, used: AbstractSet[str]) -> Iterator[str]:
    for head, content in split_rules(css):
        if head.startswith(("@media print", "@font-face", "@keyframes")):
            continue
        if head.startswith("@"):
            inner = "".join(_purge(content, used))
            if inner:
                yield f"{head}{{{inner}}}"
            continue
        selectors = ",".join(s for s in _split_selectors(head) if _is_reachable(s, used))
        declarations = ";".join(d for d in _split_declarations(content) if not _is_idle(d))
        if selectors and declarations and "mask-image" not in declarations:  # its icon is gone
            yield f"{selectors}{{{declarations}}}"


def _is_reachable(selector: str, used: AbstractSet[str]) -> bool:
    """Tell whether an element may match; classes inside :not() and the like don't count."""
    if any(part in selector for part in _UNWANTED):
        return False
    outside = re.sub(r":(?:not|is|where|has)\((?:[^()]|\([^()]*\))*\)", "", selector)
    return all(name.replace("\\", "") in used for name in _CLASS.findall(outside))


def _is_idle(declaration: str) -> bool:
    """Tell whether a declaration loads a picture, or fades what should change at once."""
    return "url(" in declaration or declaration.startswith("transition")


def _split_selectors(head: str) -> list[str]:
    return [part.strip() for part in re.split(r",(?![^(\[]*[)\]])", head)]


def _split_declarations(content: str) -> list[str]:
    blank = _STRING.sub(lambda m: "x" * len(m[0]), content)
    blank = re.sub(r"\([^()]*(?:\([^()]*\)[^()]*)*\)", lambda m: "x" * len(m[0]), blank)
    ends = [m.start() for m in re.finditer(";", blank)]
    starts = [0, *(end + 1 for end in ends)]
    return [
        content[a:b].strip() for a, b in zip(starts, [*ends, len(content)], strict=True) if b > a
    ]


def _drop_unused_variables(css: str) -> str:
    """Drop custom properties that nothing kept reads, until none is left to drop."""
    used = frozenset(_VARIABLE_USE.findall(css))
    shorter = _VARIABLE.sub(lambda m: m[0] if m[1] in used else "", css)
    shorter = _EMPTY_RULE.sub("", shorter)
    return css if shorter == css else _drop_unused_variables(shorter)
