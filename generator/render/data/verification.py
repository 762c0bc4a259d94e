"""verifikasi.json: what a site claims to be, so that anyone can build it and compare (SPEC 6)."""

import json
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PublishedFile:
    """One file of the site: address without a leading slash, SHA-256 in hex, size in bytes."""

    path: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class BuildClaim:
    """Of what and by what a site was built.

    Attributes:
        commit: Full hash; "" for a preview of the work tree.
        tree: Full hash of the commit's tree.
        as_of: ISO date, "today" of the build.
        version: Of the generator.
    """

    commit: str
    tree: str
    as_of: str
    version: str


def render_verification(claim: BuildClaim, files: Iterable[PublishedFile]) -> bytes:
    """Write verifikasi.json: every file but itself, sorted by path, one a line."""
    head = {
        "version": 1,
        "commit": claim.commit,
        "tree": claim.tree,
        "as_of": claim.as_of,
        "generator": {"name": "jejak", "version": claim.version},
    }
    lines = ",\n".join(
        f'{{"path": {json.dumps(file.path)}, "sha256": "{file.sha256}", "size": {file.size}}}'
        for file in sorted(files, key=lambda file: file.path)
    )
    return f'{json.dumps(head)[:-1]}, "files": [\n{lines}\n]}}\n'.encode()
