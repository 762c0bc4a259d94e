"""Is a site whole, by its own words? Written apart from the generator, as a stranger would."""

import hashlib
import json
from pathlib import Path

from tests.doors.command_line import read_site


def assert_whole(folder: Path) -> str:
    """Assert that every file is as verifikasi.json says and no other is there; gives the commit."""
    site = read_site(folder)
    claim = json.loads(site.pop("verifikasi.json"))
    told = {row["path"]: (row["sha256"], row["size"]) for row in claim["files"]}
    found = {path: (hashlib.sha256(data).hexdigest(), len(data)) for path, data in site.items()}
    assert found.keys() == told.keys()
    assert found == told
    assert [row["path"] for row in claim["files"]] == sorted(told)
    commit: str = claim["commit"]
    return commit


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    """Name the files that are not the same in two sites."""
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))
