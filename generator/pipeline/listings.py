"""The listing of entries/, with the folders that did not change taken from the cache."""

import json

from generator.pipeline.source import Source
from generator.publish.build_cache import BuildCache
from generator.read.tree import EntriesListing, FolderListing, MonthFolder, TreeEntry


def bring_listing(source: Source, cache: BuildCache) -> EntriesListing:
    """List entries/; person folders are remembered by the hash of their tree."""
    known = {
        tree: _read(value)
        for tree, value in cache.database.execute("SELECT tree, value FROM listing")
    }
    listing = source.list_entries(known)
    now = {listing.hashes[name]: listing.folders[name] for name in listing.hashes}
    cache.database.executemany(
        "DELETE FROM listing WHERE tree = ?",
        ((tree,) for tree in sorted(known.keys() - now.keys())),
    )
    cache.database.executemany(
        "INSERT INTO listing VALUES (?, ?)",
        ((tree, json.dumps(now[tree])) for tree in sorted(now.keys() - known.keys())),
    )
    return listing


def _read(text: str) -> FolderListing:
    months, strays = json.loads(text)
    return FolderListing(
        tuple(MonthFolder(*fields) for fields in months),
        tuple(TreeEntry(*fields) for fields in strays),
    )
