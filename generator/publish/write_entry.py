"""Door: a record is written into the work tree, whole or not at all."""

import os
import stat
from contextlib import suppress
from pathlib import Path

from generator.problems import EnvironmentFault, UsageFault, name_refusal

_PLAIN_MODE = 0o644


def write_entry(root: Path, path: str, data: bytes) -> None:
    """Write one file below the repository's root; the file that stood there keeps its mode.

    Args:
        root: The repository.
        path: Path inside it, "/"-separated, of a legal shape.
        data: The whole content.

    Raises:
        UsageFault: A folder on the way is a link, so the file would land elsewhere.
        EnvironmentFault: The disk is full, or the place cannot be written.
    """
    place = root / path
    draft = place.with_name(f".{place.name}.baru")
    _refuse_links(root, place)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        mode = stat.S_IMODE(place.stat().st_mode) if place.exists() else _PLAIN_MODE
        with draft.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.chmod(mode)
        draft.replace(place)
    except OSError as error:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        raise EnvironmentFault(f"Tidak dapat menulis {path}: {name_refusal(error)}.") from error


def read_entry(root: Path, path: str) -> bytes | None:
    """Read a file of the work tree; None where there is none."""
    try:
        return (root / path).read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None


def _refuse_links(root: Path, place: Path) -> None:
    for one in (place, *place.parents):
        if one == root:
            return
        if one.is_symlink():
            raise UsageFault(f"{one} adalah tautan, jadi tidak ada yang ditulis di sana.")
