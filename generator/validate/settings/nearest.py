"""The hint at a word that settings do not know: the nearest known one, or all of them."""

from generator.validate.nearest import find_nearest


def pick_nearest(typed: str, known: tuple[str, ...]) -> str:
    """Say which known word is meant, or list them where none is near; "" where there are none."""
    if near := find_nearest(typed.lower(), known):
        return f"Mungkin maksudnya '{near}'."
    return f"Yang dikenal: {', '.join(known)}." if known else ""
