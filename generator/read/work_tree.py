"""Door: the work tree as the source of a check or a preview. Links are listed, never followed."""

import hashlib
import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Self

from generator.problems import UsageFault
from generator.read.commit_source import MKDOCS_FILE, SETTINGS_FOLDER
from generator.read.tree import EntriesListing, FolderListing, MonthFolder, TreeEntry, is_month

_FILE = "100"  # how the mode of a regular file begins, as git writes it
_MOST_BYTES = 8 << 20


class WorkTreeSource:
    """Reads files as they lie on disk; a file's hash here names its state, not its content."""

    def __init__(self, root: Path) -> None:
        self.root = root
        if not (root / SETTINGS_FOLDER).is_dir():
            raise UsageFault(
                f"Folder {SETTINGS_FOLDER}/ tidak ada di {root}. "
                "Jalankan di dalam repositori kantor."
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing is held open."""

    def list_entries(self, known: Mapping[str, FolderListing]) -> EntriesListing:
        """List entries/ down to its month folders. `known` is for commits and not used."""
        del known
        folders: dict[str, dict[str, list[TreeEntry]]] = {}
        strays: dict[str, list[TreeEntry]] = {}
        top: list[TreeEntry] = []
        records: list[TreeEntry] = []
        for entry in _walk(self.root, "entries"):
            parts = entry.path.split("/")
            if len(parts) == 2:  # noqa: PLR2004  # entries/<file>
                top.append(entry)
            elif parts[1] == "kantor":
                records.append(entry)
            elif len(parts) > 4 and is_month(f"{parts[2]}-{parts[3]}"):  # noqa: PLR2004
                months = folders.setdefault(parts[1], {})
                months.setdefault(f"{parts[2]}-{parts[3]}", []).append(entry)
            else:
                strays.setdefault(parts[1], []).append(entry)
        names = sorted({*folders, *strays})
        listings = {
            name: FolderListing(
                tuple(
                    MonthFolder(name, month, _state(files))
                    for month, files in sorted(folders.get(name, {}).items())
                ),
                tuple(strays.get(name, ())),
            )
            for name in names
        }
        return EntriesListing(listings, {}, tuple(records), tuple(top))

    def list_month(self, folder: MonthFolder) -> tuple[TreeEntry, ...]:
        """List the files of a month folder, at any depth."""
        return tuple(_walk(self.root, f"entries/{folder.folder}/{folder.month.replace('-', '/')}"))

    def read_files(self, entries: Iterable[TreeEntry]) -> Iterator[bytes]:
        """Yield the bytes of each file; a link, a pipe and the like read as nothing.

        No record is a hundredth as long as what is read at most.
        """
        for entry in entries:
            if entry.mode.startswith(_FILE):
                with (self.root / entry.path).open("rb") as file:
                    yield file.read(_MOST_BYTES)
            else:
                yield b""

    def read_settings(self) -> dict[str, bytes]:
        """Read mkdocs.yml and everything under site_config/: path to bytes."""
        listed = _walk(self.root, SETTINGS_FOLDER)
        files = [entry for entry in listed if entry.mode.startswith(_FILE)]
        contents = {entry.path: (self.root / entry.path).read_bytes() for entry in files}
        mkdocs = self.root / MKDOCS_FILE
        return contents | ({MKDOCS_FILE: mkdocs.read_bytes()} if mkdocs.is_file() else {})

    def settings_identity(self) -> str:
        """Name the state of all settings."""
        digest = hashlib.sha256()
        for path, content in sorted(self.read_settings().items()):
            digest.update(os.fsencode(path) + b"\0" + hashlib.sha256(content).digest())
        return digest.hexdigest()

    def find_file(self, path: str) -> TreeEntry | None:
        """Find one file by its path inside the repository; None where there is none."""
        full = self.root / path
        if not full.is_symlink() and not full.is_file():
            return None
        return _entry(full, path)


def _walk(root: Path, folder: str) -> Iterator[TreeEntry]:
    """Yield the files below a folder, ascending by path."""
    start = root / folder
    if not start.is_dir() or start.is_symlink():
        return
    for item in sorted(os.scandir(start), key=lambda found: found.name):
        path = f"{folder}/{item.name}"
        if item.is_dir(follow_symlinks=False):
            yield from _walk(root, path)
        else:
            yield _entry(Path(item.path), path)


def _entry(full: Path, path: str) -> TreeEntry:
    seen = full.lstat()
    if stat.S_ISREG(seen.st_mode):
        mode = f"{_FILE}755" if seen.st_mode & stat.S_IXUSR else f"{_FILE}644"
    else:
        mode = f"{stat.S_IFMT(seen.st_mode):06o}"  # 120000 is a link, as in git
    return TreeEntry(path, mode, f"{seen.st_size}-{seen.st_mtime_ns}-{seen.st_ino}")


def _state(files: list[TreeEntry]) -> str:
    listed = "\0".join(f"{entry.path} {entry.mode} {entry.hash}" for entry in files)
    return hashlib.sha256(listed.encode("utf-8", "surrogateescape")).hexdigest()
