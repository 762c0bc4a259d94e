"""Where a command works: the repository, its cache, its clock."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import click

import generator
from generator.problems import UsageFault
from generator.publish.build_cache import BuildCache, name_tool, open_cache


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


@contextmanager
def open_repository_cache(root: Path, *, is_kept: bool) -> Iterator[BuildCache]:
    """Open the cache of a repository for one build."""
    with open_cache_in(root / ".cache" / "jejak", is_kept=is_kept) as cache:
        yield cache


@contextmanager
def open_cache_in(folder: Path, *, is_kept: bool) -> Iterator[BuildCache]:
    """Open a cache of this generator in any folder, for one build."""
    tool = name_tool(Path(generator.__file__).parent, Path(click.__file__).parent.parent)
    with open_cache(folder, tool, is_kept=is_kept) as cache:
        yield cache


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
