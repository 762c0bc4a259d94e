"""One style sheet and a few scripts, named by their content: browsers may keep them for good."""

import hashlib
import re
from collections.abc import Iterable, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable

_ORDER = ("tokens.css", "base.css", "components/", "print.css")  # print has the last word
_STRING = r'"(?:\\.|[^"\\])*"|\'(?:\\.|[^\'\\])*\''
_COMMENT_OR_SPACE = re.compile(rf"({_STRING})|(?:/\*.*?\*/|\s+)+", re.DOTALL)
# Not round "+", "-" or "(": calc() and selectors such as ":not(…) .x" need those spaces.
_AROUND = re.compile(rf"({_STRING})| ?([{{}};,>]) ?|(:) (?=[^{{}}]*[;}}])")


def bundle_css(
    sheets: Mapping[str, bytes], before: Iterable[bytes] = (), after: Iterable[bytes] = ()
) -> tuple[str, bytes]:
    """Join style sheets: `before`; ours: tokens, base, components by name, print; then `after`.

    Args:
        sheets: Path below assets/css to the sheet, in any order.
        before: What is left of the theme's.
        after: The office's own.

    Returns:
        The file's path below the site's root, with its content's hash, and the bytes.
    """
    ordered = [sheets[path] for path in sorted(sheets, key=_sheet_key)]
    data = "".join(squeeze_css(sheet.decode()) for sheet in (*before, *ordered, *after)).encode()
    return name_by_content("assets/jejak.css", data), data


def squeeze_css(css: str) -> str:
    """Leave comments and needless spaces out."""
    plain = _COMMENT_OR_SPACE.sub(lambda m: m[1] or " ", css).strip()
    return _AROUND.sub(lambda m: m[1] or m[2] or m[3], plain).replace(";}", "}")


def name_by_content(path: str, data: bytes) -> str:
    """Put the hash of the content into a file's name: "assets/jejak.3f2a90c1.css"."""
    stem, _, ending = path.rpartition(".")
    return f"{stem}.{hashlib.sha256(data).hexdigest()[:8]}.{ending}"


def read_sheets() -> dict[str, bytes]:
    """Read our style sheets from the package: path below assets/css to bytes."""
    return _read_assets("css", ".css")


def read_scripts() -> dict[str, bytes]:
    """Read our scripts from the package: path below assets/js to bytes."""
    return _read_assets("js", ".js")


def _sheet_key(path: str) -> tuple[int, str]:
    places = [place for place, start in enumerate(_ORDER) if path.startswith(start)]
    if not places:
        raise ValueError(f"{path}: a style sheet has no place in the bundle; put it in components/")
    return places[0], path


def _read_assets(folder: str, ending: str) -> dict[str, bytes]:
    root = files("generator.render").joinpath("assets", folder)
    return dict(_walk(root, "", ending)) if root.is_dir() else {}


def _walk(folder: Traversable, prefix: str, ending: str) -> Iterable[tuple[str, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _walk(entry, f"{prefix}{entry.name}/", ending)
        elif entry.name.endswith(ending):
            yield prefix + entry.name, entry.read_bytes()
