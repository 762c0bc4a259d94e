"""Door: the SQLite file of a cache, kept from build to build or begun anew."""

import os
import shutil
import sqlite3
from pathlib import Path

OBJECTS = "berkas"  # the folder of stored files beside it
_DATABASE, _DRAFT = "jejak.sqlite", "jejak.sqlite-baru"
# What every build reads of all rows stands before what is long: the rest of a row is not touched.
_SCHEMA = """
CREATE TABLE IF NOT EXISTS note (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS listing (tree TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS history (folder TEXT PRIMARY KEY, digest TEXT, value TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS person_month (
    pegawai TEXT, month TEXT, key TEXT, counts TEXT, last_commit TEXT, last_received_at INTEGER,
    document_digest TEXT, long_notes TEXT, problems TEXT, summary TEXT,
    PRIMARY KEY (pegawai, month)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS rows (pegawai TEXT, month TEXT, value TEXT, document TEXT,
    PRIMARY KEY (pegawai, month));
CREATE TABLE IF NOT EXISTS office_record (
    path TEXT PRIMARY KEY, key TEXT, accepted INTEGER, problems TEXT, value TEXT
);
CREATE TABLE IF NOT EXISTS work (month TEXT, pegawai TEXT, statuses TEXT, totals TEXT, blocks TEXT,
    PRIMARY KEY (month, pegawai));
CREATE TABLE IF NOT EXISTS variety (pegawai TEXT, month TEXT, key TEXT, value TEXT,
    PRIMARY KEY (pegawai, month)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS body (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS object (
    key TEXT PRIMARY KEY, sha256 TEXT, size INTEGER, mtime INTEGER
) WITHOUT ROWID;
"""


def empty_cache(folder: Path) -> None:
    """Forget all that was kept."""
    for place in folder.glob(f"{_DATABASE}*"):
        place.unlink()
    shutil.rmtree(folder / OBJECTS, ignore_errors=True)


def open_kept(folder: Path, tool: str) -> sqlite3.Connection | None:
    """Open what an earlier build of the same tool left; None where there is none, or damage."""
    path = folder / _DATABASE
    if not path.is_file():
        return None
    database = sqlite3.connect(path, isolation_level="DEFERRED")
    try:
        database.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;")
        row = database.execute("SELECT value FROM note WHERE name = 'tool'").fetchone()
    except sqlite3.DatabaseError:  # a damaged cache is only a cache
        row = None
    if row == (tool,):
        return database
    database.close()
    return None


def begin_draft(folder: Path, tool: str) -> sqlite3.Connection:
    """Begin an empty cache, without the files of an older one.

    Without a journal, which would write all of it twice to protect what is not there yet; so it is
    a draft until it is closed in order.
    """
    empty_cache(folder)
    database = sqlite3.connect(folder / _DRAFT, isolation_level="DEFERRED")
    database.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;" + _SCHEMA)
    database.execute("INSERT INTO note VALUES ('tool', ?)", (tool,))
    database.commit()
    return database


def keep_draft(folder: Path) -> None:
    """Make a draft that was closed in order the cache."""
    with (folder / _DRAFT).open("rb") as file:
        os.fsync(file.fileno())  # a cut of power leaves all of it under its name, or nothing
    (folder / _DRAFT).replace(folder / _DATABASE)
