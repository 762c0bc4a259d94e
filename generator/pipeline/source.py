"""What a check or a build reads from: a pinned commit, or the work tree."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

from generator.read.tree import EntriesListing, FolderListing, MonthFolder, TreeEntry


class Source(Protocol):
    """A state of the repository; `CommitSource` and `WorkTreeSource` are the two."""

    def list_entries(self, known: Mapping[str, FolderListing]) -> EntriesListing:
        """List entries/ down to its month folders."""

    def list_month(self, folder: MonthFolder) -> tuple[TreeEntry, ...]:
        """List the files of a month folder."""

    def read_files(self, entries: Iterable[TreeEntry]) -> Iterator[bytes]:
        """Yield the bytes of each file, in the order asked."""

    def read_settings(self) -> dict[str, bytes]:
        """Read mkdocs.yml and everything under site_config/."""

    def settings_identity(self) -> str:
        """Name the state of all settings."""

    def find_file(self, path: str) -> TreeEntry | None:
        """Find one file by its path."""
