"""Door: what earlier builds worked out, in `.cache/`: one SQLite file and one file an output.

Everything here can be deleted at any time; the next build is then a cold one with the same bytes.
Values are JSON text or HTML, never code, and each is found by a key that covers all it was made of.
"""

import hashlib
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple, TypeVar

from generator.problems import EnvironmentFault, Fault
from generator.publish.cache_database import (
    OBJECTS,
    begin_draft,
    empty_cache,
    keep_draft,
    open_kept,
)
from generator.publish.lock import hold_lock

T = TypeVar("T")
_PART_BYTES = 1 << 18


class StoredObject(NamedTuple):
    """A file in the cache that a site links to, never edits.

    Attributes:
        path: Where it lies.
        sha256: Hexadecimal digest of its content.
        size: Bytes.
        mtime: When it was last written, ns: tells whether somebody touched it since.
    """

    path: str
    sha256: str
    size: int
    mtime: int


def read_stored(stored: StoredObject) -> bytes:
    """Read a stored file."""
    with open(stored.path, "rb") as file:
        return file.read()


def read_parts(stored: StoredObject, head: int = 0, tail: int = 0) -> Iterator[memoryview]:
    """Read a stored file without its first and last bytes, in parts.

    Each part is to be used before the next is asked for: they share one buffer. A hundred megabytes
    read whole would take as long to find memory for as to digest.
    """
    buffer = memoryview(bytearray(_PART_BYTES))
    left = stored.size - head - tail
    with open(stored.path, "rb", buffering=0) as file:
        file.seek(head)
        while left > 0:
            count = file.readinto(buffer[: min(left, _PART_BYTES)])
            if not count:
                return
            yield buffer[:count]
            left -= count


def is_untouched(stored: StoredObject) -> bool:
    """Tell whether a file is as it was digested: sites link to it, and somebody may edit those."""
    try:
        seen = os.stat(stored.path)
    except OSError:
        return False
    return (seen.st_size, seen.st_mtime_ns) == (stored.size, stored.mtime)


class BuildCache:
    """The cache of one repository, held by one build at a time."""

    def __init__(self, folder: Path, tool: str) -> None:
        """Open or renew the cache; `tool` names everything in the generator that changes bytes."""
        self.folder = folder
        self._objects = folder / OBJECTS
        folder.mkdir(parents=True, exist_ok=True)
        kept = open_kept(folder, tool)
        self._is_new = kept is None
        self.database = kept or begin_draft(folder, tool)
        self._objects.mkdir(exist_ok=True)
        self._known = {
            row[0]: row[1:]
            for row in self.database.execute("SELECT key, sha256, size, mtime FROM object")
        }
        self._used: set[str] = set()
        self._found: dict[str, StoredObject] = {}

    def note(self, name: str) -> str | None:
        """Read a remembered text; None where there is none."""
        row = self.database.execute("SELECT value FROM note WHERE name = ?", (name,)).fetchone()
        return None if row is None else row[0]

    def remember(self, name: str, value: str) -> None:
        """Remember a text under a name."""
        self.database.execute("REPLACE INTO note VALUES (?, ?)", (name, value))

    def find_object(self, key: str) -> StoredObject | None:
        """Find a stored file by its key; None where there is none, or it was touched since."""
        if key in self._found:
            return self._found[key]
        row = self._known.get(key)
        if row is None:
            return None
        path = f"{self._objects}/{key}"
        try:
            seen = os.stat(path)
        except OSError:
            return None
        if (seen.st_size, seen.st_mtime_ns) != (row[1], row[2]):
            return None
        self._used.add(key)
        self._found[key] = StoredObject(path, row[0], row[1], row[2])
        return self._found[key]

    def store_object(self, key: str, parts: Iterable[bytes | memoryview]) -> StoredObject:
        """Write a file under its key; it appears whole or not at all."""
        path, digest, size = f"{self._objects}/{key}", hashlib.sha256(), 0
        draft = f"{self._objects}/.{key}"
        with open(draft, "wb", buffering=0) as file:
            for part in parts:
                file.write(part)
                digest.update(part)
                size += len(part)
        # A file that another site links to is replaced, not rewritten.
        os.replace(draft, path)
        row = (digest.hexdigest(), size, os.stat(path).st_mtime_ns)
        self._known[key] = row
        self._used.add(key)
        self.database.execute("REPLACE INTO object VALUES (?, ?, ?, ?)", (key, *row))
        return StoredObject(path, row[0], row[1], row[2])

    def commit(self) -> None:
        """Make this build's findings last, and sweep files that no page uses any more."""
        unused = self._known.keys() - self._used
        self.database.executemany("DELETE FROM object WHERE key = ?", ((key,) for key in unused))
        self.database.commit()
        for key in unused:
            (self._objects / key).unlink(missing_ok=True)

    def close(self) -> None:
        """Let go of the database; what was not committed is forgotten.

        Of a new one that is all of it: a draft cannot take back what a broken-off step wrote.
        """
        is_whole = not self.database.in_transaction
        self.database.close()
        if self._is_new and is_whole:
            keep_draft(self.folder)


@contextmanager
def open_cache(
    folder: Path, tool: str, *, is_kept: bool, is_emptied: bool = False, patience: float = 0
) -> Iterator[BuildCache]:
    """Open the cache for one build.

    Args:
        folder: `.cache/jejak` of the repository.
        tool: Name of the generator's state.
        is_kept: False works in an empty cache of its own and leaves the kept one alone.
        is_emptied: True forgets all that the kept one holds.
        patience: Seconds to wait for another build.

    Raises:
        EnvironmentFault: Another build is running.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with hold_lock(folder / "kunci", patience):
        place = folder if is_kept else folder / "sekali"
        if is_emptied:
            empty_cache(folder)
        if not is_kept:
            shutil.rmtree(place, ignore_errors=True)
        cache = BuildCache(place, tool)
        try:
            yield cache
        finally:
            cache.close()
            if not is_kept:
                shutil.rmtree(place, ignore_errors=True)


def with_cache(
    folder: Path,
    tool: str,
    work: Callable[[BuildCache], T],
    *,
    is_kept: bool = True,
    patience: float = 0,
) -> T:
    """Do some work with the cache; if what it holds is damaged, do it again with an empty one.

    Whatever a damaged value leads to is no fault of the user's, so any error but a fault counts:
    the second try tells whether it was the cache.
    """
    try:
        with open_cache(folder, tool, is_kept=is_kept, patience=patience) as cache:
            return work(cache)
    except (Fault, OSError):
        raise
    except Exception as error:  # a damaged value can break anything
        if isinstance(error, sqlite3.OperationalError) and not is_kept:
            raise _blame_disk(error, folder) from error
        if not is_kept:
            raise
    try:
        with open_cache(folder, tool, is_kept=True, is_emptied=True, patience=patience) as cache:
            return work(cache)
    except sqlite3.OperationalError as error:
        raise _blame_disk(error, folder) from error


def _blame_disk(error: sqlite3.OperationalError, folder: Path) -> EnvironmentFault:
    """Say what it means that an empty cache fails: no damage, but a disk that takes no more."""
    return EnvironmentFault(
        f"Tembolok di {folder} tidak dapat ditulis ({error}). Periksa ruang disk, lalu ulangi."
    )


def name_tool(package: Path, site_packages: Path) -> str:
    """Name the state of the generator and of the packages it works with.

    File times, not contents: reading 200 files would cost more than a small rebuild.
    """
    digest = hashlib.sha256()
    for path in sorted(_source_files(package)):
        seen = path.stat()
        digest.update(f"{path} {seen.st_size} {seen.st_mtime_ns}\n".encode())
    for name in sorted(os.listdir(site_packages)):
        if name.endswith(".dist-info"):
            digest.update(f"{name}\n".encode())
    return digest.hexdigest()


def _source_files(package: Path) -> Iterator[Path]:
    for folder, folders, names in os.walk(package):
        folders[:] = [name for name in folders if name != "__pycache__"]
        yield from (Path(folder, name) for name in names)


def digest_of(*parts: object) -> str:
    """Make a key of everything a value is made of."""
    return hashlib.sha256(
        "\0".join(map(str, parts)).encode("utf-8", "surrogateescape")
    ).hexdigest()[:40]
