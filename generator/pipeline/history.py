"""The lives of all files, kept between builds: only the new part of the log is read."""

import json
from collections.abc import Mapping

from generator.model.provenance import Revision
from generator.publish.build_cache import BuildCache, digest_of
from generator.read.git_log import ROSTER_FILE, read_revisions
from generator.read.git_process import GitDoor
from generator.read.tree import is_text
from generator.validate.report_path import parse_entry_path

_Row = tuple[str, int, str | None, str, int, bool]
_WALKED = "riwayat sampai"
ROSTER_LIFE = "pegawai.yml"  # under which the roster's own life is kept


def bring_history(cache: BuildCache, door: GitDoor, head: str) -> dict[str, str]:
    """Bring the kept history up to `head`.

    Returns:
        Month folder ("ani-lestari/2025-06"), office record ("kantor/sidak/2025-06-30-pagi.md") or
        `ROSTER_LIFE`, to a digest of the lives of its files.
    """
    since = cache.note(_WALKED)
    revisions = read_revisions(door, head, since) if since else None
    if revisions is None:
        cache.database.execute("DELETE FROM history")
        revisions = read_revisions(door, head, None) or {}
    _add(cache, revisions)
    cache.remember(_WALKED, head)
    return dict(cache.database.execute("SELECT folder, digest FROM history ORDER BY folder"))


def read_lives(cache: BuildCache, folder: str) -> dict[str, list[Revision]]:
    """Read the lives under a name of `bring_history`: path to revisions, oldest first."""
    row = cache.database.execute("SELECT value FROM history WHERE folder = ?", (folder,)).fetchone()
    if row is None:
        return {}
    return {
        path: [Revision(*fields) for fields in life] for path, life in json.loads(row[0]).items()
    }


def _add(cache: BuildCache, revisions: Mapping[str, list[Revision]]) -> None:
    folders: dict[str, dict[str, list[Revision]]] = {}
    for path, life in revisions.items():
        is_roster = path == ROSTER_FILE
        name = ROSTER_LIFE if is_roster else month_folder_of(path) or record_folder_of(path)
        if name is not None:
            folders.setdefault(name, {})[path] = life
    rows = []
    for name, fresh in folders.items():
        lives = read_lives(cache, name)
        for path, life in fresh.items():
            lives[path] = [*lives.get(path, ()), *life]
        value = json.dumps(
            {path: [_row(revision) for revision in lives[path]] for path in sorted(lives)},
            separators=(",", ":"),
        )
        rows.append((name, digest_of(value), value))
    cache.database.executemany("REPLACE INTO history VALUES (?, ?, ?)", rows)


def _row(revision: Revision) -> _Row:
    return (
        revision.commit,
        revision.received_at,
        revision.merged_by,
        revision.author,
        revision.authored_at,
        revision.is_deletion,
    )


def month_folder_of(path: str) -> str | None:
    """Name the month folder of a report: "entries/ani/2025/06/x.md" is in "ani/2025-06"."""
    parts = path.split("/")
    if len(parts) != 5 or parts[1] == "kantor":  # noqa: PLR2004  # entries/<person>/<YYYY>/<MM>/<file>
        return None
    name = f"{parts[1]}/{parts[2]}-{parts[3]}"
    return name if is_text(name) else None


def record_folder_of(path: str) -> str | None:
    """Name the history of an office record: one file is a folder of its own, and a page's source.

    Returns:
        "kantor/sidak/2025-06-30-pagi.md"; None where the path is no office record's.
    """
    entry = parse_entry_path(path)
    return path.removeprefix("entries/") if entry is not None and entry.pegawai is None else None
