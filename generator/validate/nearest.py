"""The nearest known word, for whoever mistyped one."""

from collections.abc import Iterable


def find_nearest(word: str, known: Iterable[str]) -> str | None:
    """Find the known word nearest to `word`; None where none is near."""
    # Imported here: only a wrong file needs it, and the module costs more than reading a report.
    from difflib import get_close_matches  # noqa: PLC0415

    near = get_close_matches(word[:60], sorted(known), 1, 0.6)
    return near[0] if near else None
