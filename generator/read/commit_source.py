"""Door: one pinned commit as the source of a check or a build."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Self

from generator.problems import EnvironmentFault
from generator.read.git_process import Commit, GitDoor, ObjectReader
from generator.read.tree import (
    EntriesListing,
    FolderListing,
    MonthFolder,
    TreeEntry,
    list_entries,
    list_files,
    list_folder,
)

# What decides how the site looks and what its reports may say.
SETTINGS_FOLDER = "site_config"
MKDOCS_FILE = "mkdocs.yml"


class CommitSource:
    """Reads blobs of one commit, never the work tree. Open it with `with`."""

    def __init__(self, root: Path, revision: str = "HEAD") -> None:
        self.door = GitDoor(root)
        self.commit: Commit = self.door.resolve(revision)
        self._stack = ExitStack()
        self._reader: ObjectReader | None = None
        self._folders: dict[str, dict[str, TreeEntry]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def require_full_history(self) -> None:
        """Refuse a shallow clone: its dates of arrival would be wrong.

        Raises:
            EnvironmentFault: Part of the history is missing.
        """
        if self.commit.is_shallow:
            raise EnvironmentFault(
                "Klon ini dangkal: sebagian riwayat tidak ada, jadi tanggal terima akan salah. "
                "Jalankan: git fetch --unshallow (di CI: fetch-depth: 0)."
            )

    def list_entries(self, known: Mapping[str, FolderListing]) -> EntriesListing:
        """List entries/ down to its month folders; `known` holds earlier listings by tree hash."""
        listing = list_entries(self._objects, self._top("entries"), known)
        in_its_place = [e for e in self._root if e.path == "entries" and e.mode != "40000"]
        return listing._replace(strays=(*listing.strays, *in_its_place))

    def list_month(self, folder: MonthFolder) -> tuple[TreeEntry, ...]:
        """List the files of a month folder, and of any folder that wrongly lies in it."""
        path = f"entries/{folder.folder}/{folder.month.replace('-', '/')}"
        return tuple(list_files(self._objects, folder.hash, path))

    def read_files(self, entries: Iterable[TreeEntry]) -> Iterator[bytes]:
        """Yield the bytes of each file. A submodule has none and reads as nothing."""
        listed = list(entries)
        contents = self._objects.read([entry.hash for entry in listed if entry.mode != "160000"])
        for entry in listed:
            yield b"" if entry.mode == "160000" else next(contents)

    def read_settings(self) -> dict[str, bytes]:
        """Read mkdocs.yml and everything under site_config/: path to bytes."""
        tree = self._top(SETTINGS_FOLDER)
        files = list(list_files(self._objects, tree, SETTINGS_FOLDER)) if tree else []
        files += [entry for entry in self._root if entry.path == MKDOCS_FILE]
        regular = [entry for entry in files if entry.mode.startswith("100")]
        return dict(zip((entry.path for entry in regular), self.read_files(regular), strict=True))

    def settings_identity(self) -> str:
        """Name the state of all settings: equal names mean equal settings."""
        mkdocs = [entry.hash for entry in self._root if entry.path == MKDOCS_FILE]
        return ":".join([self._top(SETTINGS_FOLDER) or "-", *mkdocs])

    def find_file(self, path: str) -> TreeEntry | None:
        """Find one file by its path; None where the commit has none."""
        *folders, name = path.split("/")
        tree, base = self.commit.tree, ""
        for folder in folders:
            found = self._list_folder(tree, base).get(base + folder)
            if found is None or found.mode != "40000":
                return None
            tree, base = found.hash, f"{base}{folder}/"
        return self._list_folder(tree, base).get(base + name)

    def _list_folder(self, tree: str, base: str) -> dict[str, TreeEntry]:
        """List a folder, once; of two entries with one name the later, which is broken, counts."""
        key = f"{base}:{tree}"
        if key not in self._folders:
            entries = list_folder(self._objects, tree, base.rstrip("/"))
            self._folders[key] = {entry.path: entry for entry in entries}
        return self._folders[key]

    @property
    def _objects(self) -> ObjectReader:
        if self._reader is None:
            self._reader = self._stack.enter_context(self.door.objects())
        return self._reader

    @property
    def _root(self) -> list[TreeEntry]:
        return list_folder(self._objects, self.commit.tree, "")

    def _top(self, name: str) -> str | None:
        return next((e.hash for e in self._root if e.path == name and e.mode == "40000"), None)
