"""The door to this package's own text files."""

from pathlib import Path

_HERE = Path(__file__).parent


def read_text(name: str) -> str:
    """Read a text file of this package, by its path from here."""
    return (_HERE / name).read_text(encoding="utf-8")


def read_folder(name: str) -> dict[str, str]:
    """Read every file below a folder of this package: {path from that folder: text}."""
    root = _HERE / name
    return {
        path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


def read_sections(name: str) -> dict[str, str]:
    """Read a file of `## name` sections."""
    sections: dict[str, str] = {}
    for part in read_text(name).split("\n## ")[1:]:
        title, _, body = part.partition("\n")
        sections[title.strip()] = body.strip()
    return sections
