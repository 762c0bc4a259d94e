"""Door: what one commit holds under `entries/` and `site_config/`, and the bytes of it.

Trees are asked for by their hash, so a folder that did not change since it was last listed is not
read again: git's own tree hashes are the keys of everything incremental here.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from generator.read.git_process import ObjectReader

_TREE = "40000"
BROKEN = "rusak"  # in place of a mode: git would never write such an entry, a forger would
_NO_NAMES = frozenset((b"", b".", b".."))


class TreeEntry(NamedTuple):
    """One file of a commit. `path` is from the repository's root; `mode` is git's ("100644")."""

    path: str
    mode: str
    hash: str


class MonthFolder(NamedTuple):
    """entries/<folder>/<YYYY>/<MM>/ and the hash of its tree. `month` is "YYYY-MM"."""

    folder: str
    month: str
    hash: str


class FolderListing(NamedTuple):
    """What lies in one person's folder.

    Attributes:
        months: Its month folders, ascending.
        strays: Every file that lies in no month folder; `check` says what is wrong with each.
    """

    months: tuple[MonthFolder, ...]
    strays: tuple[TreeEntry, ...]


class EntriesListing(NamedTuple):
    """What lies under entries/: person folders by name, the office's own records, and strays."""

    folders: Mapping[str, FolderListing]
    hashes: Mapping[str, str]  # folder to its tree hash, for the cache of listings
    office_records: tuple[TreeEntry, ...] = ()
    strays: tuple[TreeEntry, ...] = ()


def parse_tree(content: bytes, base: str, hash_bytes: int) -> list[TreeEntry]:
    """Take a git tree object apart; entries come in git's order. `base` ends with "/" or is "".

    A hash has 20 bytes, or 32 in a repository of SHA-256. An entry that no checkout would have as a
    file or folder of its own (a slash in its name, no name, a name that was there already) has
    `BROKEN` for its mode.
    """
    entries, position = [], 0
    names: set[bytes] = set()
    skip = 1 + hash_bytes
    while position < len(content):
        space = content.index(b" ", position)
        null = content.index(b"\0", space)
        mode = content[position:space].decode()
        typed = content[space + 1 : null]
        if (b"/" in typed or typed in names or typed in _NO_NAMES) and mode[:2] in ("10", "40"):
            mode = BROKEN
        names.add(typed)
        name = typed.decode("utf-8", "surrogateescape")
        entries.append(TreeEntry(base + name, mode, content[null + 1 : null + skip].hex()))
        position = null + skip
    return entries


def list_folder(reader: ObjectReader, tree: str, path: str) -> list[TreeEntry]:
    """List one folder, not what lies deeper."""
    (content,) = reader.read([tree])
    return parse_tree(content, f"{path}/" if path else "", len(tree) // 2)


def list_files(reader: ObjectReader, tree: str, path: str) -> Iterator[TreeEntry]:
    """Yield every file at any depth below a folder."""
    for entry in list_folder(reader, tree, path):
        if entry.mode == _TREE:
            yield from list_files(reader, entry.hash, entry.path)
        else:
            yield entry


def list_entries(
    reader: ObjectReader, tree: str | None, known: Mapping[str, FolderListing]
) -> EntriesListing:
    """List entries/ down to its month folders.

    Args:
        reader: Objects of the repository.
        tree: Hash of the entries/ tree; None where the commit has none.
        known: Listings of person folders by tree hash, from an earlier build.

    Returns:
        The listing, person folders ascending by name.
    """
    folders: dict[str, FolderListing] = {}
    hashes: dict[str, str] = {}
    records: list[TreeEntry] = []
    strays: list[TreeEntry] = []
    for entry in list_folder(reader, tree, "entries") if tree else ():
        name = entry.path.removeprefix("entries/")
        if entry.mode != _TREE:
            strays.append(entry)
        elif not is_text(name):
            strays += list_files(reader, entry.hash, entry.path)
        elif name == "kantor":
            records += list_files(reader, entry.hash, entry.path)
        else:
            listing = known.get(entry.hash) or _list_person(reader, entry)
            folders[name], hashes[name] = listing, entry.hash
    return EntriesListing(folders, hashes, tuple(records), tuple(strays))


def _list_person(reader: ObjectReader, person: TreeEntry) -> FolderListing:
    folder = person.path.removeprefix("entries/")
    months: list[MonthFolder] = []
    strays: list[TreeEntry] = []
    for year in list_folder(reader, person.hash, person.path):
        if year.mode != _TREE:
            strays.append(year)
            continue
        for month in list_folder(reader, year.hash, year.path):
            period = month.path.removeprefix(f"{person.path}/").replace("/", "-")
            if month.mode != _TREE:
                strays.append(month)
            elif is_month(period):
                months.append(MonthFolder(folder, period, month.hash))
            else:
                strays += list_files(reader, month.hash, month.path)
    return FolderListing(tuple(sorted(months, key=lambda found: found.month)), tuple(strays))


def is_text(name: str) -> bool:
    """Tell whether a name is UTF-8; any other is nobody's folder, and no cache can hold it."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def is_month(period: str) -> bool:
    """Tell whether a text is a month, "YYYY-MM"."""
    year, _, month = period.partition("-")
    return (
        len(year) == 4  # noqa: PLR2004  # YYYY
        and len(month) == 2  # noqa: PLR2004  # MM
        and (year + month).isascii()
        and (year + month).isdecimal()
        and "01" <= month <= "12"
    )
