"""`jejak check --fix`: files whose meaning is clear are rewritten in canonical form."""

import sys
from collections.abc import Iterable
from pathlib import Path

from generator.cli.messages import printable
from generator.pipeline.checks.check_file import check_file
from generator.pipeline.checks.check_sources import list_all
from generator.pipeline.checks.fix_report import canonical_text
from generator.pipeline.ground import Ground
from generator.pipeline.source import Source
from generator.problems import has_errors
from generator.publish.write_entry import write_entry
from generator.read.tree import TreeEntry


def fix_files(
    root: Path, source: Source, ground: Ground, entries: Iterable[TreeEntry] | None
) -> list[str]:
    """Rewrite what can be repaired without asking, and say which files those were.

    Args:
        root: The repository.
        source: Its work tree.
        ground: Settings and "now".
        entries: Files to look at; None looks at all.

    Returns:
        Paths of the rewritten files, in the order looked at.
    """
    rewritten = []
    for entry in list_all(source) if entries is None else entries:
        (data,) = source.read_files([entry])
        checked = check_file(entry.path, entry.mode, data, ground.vocabulary)
        # None for what is no report, is refused, or stands in a file that may not be.
        if checked.value is None or not checked.problems or has_errors(checked.problems):
            continue
        text = canonical_text(entry.path, data, ground.vocabulary)
        if text is not None and text != data:
            write_entry(root, entry.path, text)
            rewritten.append(entry.path)
            print(printable(f"Ditulis ulang: {entry.path}"), file=sys.stderr)
    return rewritten
