"""verifikasi.json of somebody's site, taken apart: a stranger's text, so nothing is trusted."""

import json
import re
from dataclasses import dataclass
from datetime import date

_HASH = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?", re.ASCII)
_SHA256 = re.compile(r"[0-9a-f]{64}", re.ASCII)
_VERSION = 1


@dataclass(frozen=True, slots=True)
class ClaimedFile:
    """What a site says of one of its files."""

    path: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class SiteClaim:
    """What a site says it is.

    Attributes:
        commit: Full hash.
        tree: Full hash of the commit's tree.
        as_of: "Today" of the build.
        generator: Name and version of what built it.
        files: Its files, in the order told; paths are plain and differ.
    """

    commit: str
    tree: str
    as_of: date
    generator: tuple[str, str]
    files: tuple[ClaimedFile, ...]


def parse_claim(content: bytes) -> SiteClaim | None:
    """Take verifikasi.json apart; None where it is none."""
    try:
        document = json.loads(content)
        if document["version"] != _VERSION:
            return None
        files = tuple(_read_file(row) for row in document["files"])
        claim = SiteClaim(
            _matching(_HASH, document["commit"]),
            _matching(_HASH, document["tree"]),
            date.fromisoformat(document["as_of"]),
            (str(document["generator"]["name"]), str(document["generator"]["version"])),
            files,
        )
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    return claim if len({file.path for file in files}) == len(files) else None


def _read_file(row: dict[str, object]) -> ClaimedFile:
    path, size = row["path"], row["size"]
    if not isinstance(path, str) or not isinstance(size, int) or size < 0 or not _is_plain(path):
        raise ValueError
    return ClaimedFile(path, _matching(_SHA256, row["sha256"]), size)


def _is_plain(path: str) -> bool:
    """Tell whether a path stays below the site: a claim must not make us read elsewhere."""
    parts = path.split("/")
    return path.isprintable() and "\\" not in path and not {"", ".", ".."} & {*parts}


def _matching(shape: re.Pattern[str], text: object) -> str:
    if not isinstance(text, str) or not shape.fullmatch(text):
        raise ValueError
    return text
