"""Publish a commit in a served directory: for `jejak publish` and for the hook."""

import os
from pathlib import Path

from generator.cli.places import with_repository_cache
from generator.cli.progress import ProgressLine
from generator.pipeline.build_order import BuildOrder, BuildReport
from generator.pipeline.build_site import build_commit
from generator.publish.releases import find_served, hold_served, served_commit
from generator.read.git_process import GitDoor

PATIENCE_SECONDS = 120.0


def publish(
    root: Path, revision: str, place: Path, *, patience: float, is_repeated: bool = True
) -> BuildReport | None:
    """Build a commit and lead the served directory to it.

    Args:
        root: The repository, bare or not.
        revision: Looked up only once nobody else publishes: the newest of all that wait wins.
        place: The served directory.
        patience: Seconds to wait for another build.
        is_repeated: False leaves a site alone that is of this commit already.

    Returns:
        What was built; None where nothing had to be.

    Raises:
        Fault: Nothing was published; the old site is as it was.
    """
    served = find_served(place)
    os.umask(0o022)  # what is published is for the web server to read, whoever pushed
    with hold_served(served, patience), ProgressLine() as progress:
        commit = GitDoor(root).resolve(revision).hash
        if not is_repeated and served_commit(served) == commit[:12]:
            return None
        order = BuildOrder(served, is_release=True)
        return with_repository_cache(
            root,
            lambda cache: build_commit(root, commit, cache, order, progress),
            patience=patience,
        )
