"""Door: which commit each site had when it was last found right, kept in `.cache/`."""

import json
import os
from pathlib import Path

_NAME = "terverifikasi.json"


def read_seen(folder: Path, place: str) -> str | None:
    """Read the commit that a site had; None where it was never found right."""
    commit = _read(folder / _NAME).get(place)
    return commit if isinstance(commit, str) else None


def remember_seen(folder: Path, place: str, commit: str) -> None:
    """Remember the commit of a site that was found right."""
    file, draft = folder / _NAME, folder / f".{_NAME}.{os.getpid()}"
    folder.mkdir(parents=True, exist_ok=True)
    seen = {**_read(file), place: commit}
    draft.write_text(json.dumps(seen, indent=1, sort_keys=True), encoding="utf-8")
    draft.replace(file)


def _read(file: Path) -> dict[str, object]:
    try:
        seen = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return seen if isinstance(seen, dict) else {}
