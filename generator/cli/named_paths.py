"""The files that a command line names: paths as typed, anywhere in the repository."""

import os
from collections.abc import Iterable
from pathlib import Path

from generator.pipeline.checks.check_sources import list_all
from generator.pipeline.source import Source
from generator.problems import UsageFault
from generator.read.commit_source import MKDOCS_FILE, SETTINGS_FOLDER
from generator.read.tree import TreeEntry


def find_named(source: Source, root: Path, paths: Iterable[Path]) -> list[TreeEntry]:
    """Find the files under entries/ that paths name; a folder stands for all below it.

    Settings may be named too: they are checked with every command, so they add no file here.

    Returns:
        The files, each once, in the order named.

    Raises:
        UsageFault: A path leads nowhere, out of the repository, or to no record.
    """
    found: dict[str, TreeEntry] = {}
    everything: list[TreeEntry] = []
    for path in paths:
        name = repository_path(root, path)
        if _is_setting(name):
            continue
        entry = source.find_file(name) if name.startswith("entries/") else None
        if entry is not None:
            found[name] = entry
            continue
        everything = everything or list(list_all(source))
        below = [one for one in everything if name == "." or one.path.startswith(f"{name}/")]
        if not below and not (root / name).is_dir():
            raise UsageFault(_explain(root, path, name))
        found |= {one.path: one for one in below}
    return list(found.values())


def repository_path(root: Path, path: Path) -> str:
    """Name a path of the command line inside the repository, "." for its root.

    A link at the end is not followed: it is the link that is checked.

    Raises:
        UsageFault: It lies outside.
    """
    full = Path(os.path.normpath(Path.cwd() / path))
    real = full.parent.resolve() / full.name  # the repository may be reached through a link
    for one in (full, real):
        if one.is_relative_to(root):
            return one.relative_to(root).as_posix()
    if real.is_relative_to(root.resolve()):
        return real.relative_to(root.resolve()).as_posix()
    raise UsageFault(f"Berkas {path} tidak ada di repositori {root}.")


def _is_setting(name: str) -> bool:
    return name == MKDOCS_FILE or name.partition("/")[0] == SETTINGS_FOLDER


def _explain(root: Path, path: Path, name: str) -> str:
    if (root / name).is_file():
        return f"Berkas {path} bukan catatan: yang diperiksa hanya entries/ dan site_config/."
    return f"Berkas {path} tidak ada."
