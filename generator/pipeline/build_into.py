"""A whole build in one call, for a host that has no command line of its own (MkDocs)."""

from pathlib import Path

import click

import generator
from generator.pipeline.build_order import BuildOrder, BuildReport
from generator.pipeline.build_site import build_commit, build_work_tree
from generator.publish.build_cache import BuildCache, name_tool, with_cache


def build_into(root: Path, site_dir: Path, *, preview_at: int | None = None) -> BuildReport:
    """Build the site of HEAD, or a preview of the work tree.

    Args:
        root: The office's repository.
        site_dir: Where the site goes; an old one there stays whole until the new one is.
        preview_at: Epoch seconds of now, for a preview; None builds HEAD, which knows its time.

    Raises:
        Fault: Nothing could be built; the message says why and what to do.
    """
    order = BuildOrder(site_dir, is_preview=preview_at is not None)

    def build(cache: BuildCache) -> BuildReport:
        if preview_at is not None:
            return build_work_tree(root, preview_at, cache, order, _say_nothing)
        return build_commit(root, "HEAD", cache, order, _say_nothing)

    return with_cache(root / ".cache" / "jejak", _tool(), build)


def _tool() -> str:
    return name_tool(Path(generator.__file__).parent, Path(click.__file__).parent.parent)


def _say_nothing(_: str) -> None:
    """Tell nobody how far a build is: MkDocs has a log of its own."""
