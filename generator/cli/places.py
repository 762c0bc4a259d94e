"""Where a command works: the repository, its cache, its clock."""

import os
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

import click

import generator
from generator.problems import UsageFault
from generator.publish.build_cache import BuildCache, name_tool, with_cache

T = TypeVar("T")


def find_repository(start: Path | None = None) -> Path:
    """Find the office's repository: the nearest folder upwards with site_config/ or .git.

    Raises:
        UsageFault: There is none.
    """
    here = (start or Path.cwd()).absolute()
    if not here.is_dir():
        raise UsageFault(f"Folder {start} tidak ada.")
    for folder in (here, *here.parents):
        if (folder / "site_config").is_dir() or (folder / ".git").exists():
            return folder
        if (folder / "HEAD").is_file() and (folder / "objects").is_dir():
            return folder  # a bare repository, as on the office's server
    raise UsageFault("Tidak ada repositori kantor di sini. Masuk dahulu ke folder klonnya.")


def with_repository_cache(
    root: Path, work: Callable[[BuildCache], T], *, is_kept: bool = True, patience: float = 0
) -> T:
    """Do some work with the cache of a repository; wait for another build for so many seconds."""
    return with_cache_in(cache_folder(root), work, is_kept=is_kept, patience=patience)


def with_cache_in(
    folder: Path, work: Callable[[BuildCache], T], *, is_kept: bool, patience: float = 0
) -> T:
    """Do some work with a cache of this generator in any folder."""
    tool = name_tool(Path(generator.__file__).parent, Path(click.__file__).parent.parent)
    return with_cache(folder, tool, work, is_kept=is_kept, patience=patience)


def cache_folder(root: Path) -> Path:
    """Name the folder of a repository's cache."""
    return root / ".cache" / "jejak"


def now_seconds() -> int:
    """Read the clock: epoch seconds. Only previews and checks of the work tree may."""
    return int(time.time())


def parse_day(context: click.Context, option: click.Parameter, value: str | None) -> date | None:
    """Read an ISO date of the command line."""
    del context
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter("tulis tanggal seperti 2025-06-30.", param=option) from None


def is_terminal() -> bool:
    """Tell whether progress may be drawn: a terminal that is not dumb."""
    return os.isatty(2) and os.environ.get("TERM") != "dumb"
