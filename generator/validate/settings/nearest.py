"""The nearest known word, as a hint."""


def pick_nearest(typed: str, known: tuple[str, ...]) -> str:
    """Say which known word is meant, or list them where none is near; "" where there are none."""
    # difflib costs 5 ms to import, and only a wrong file needs it.
    from difflib import get_close_matches  # noqa: PLC0415

    if near := get_close_matches(typed.lower(), known, n=1, cutoff=0.6):
        return f"Mungkin maksudnya '{near[0]}'."
    return f"Yang dikenal: {', '.join(known)}." if known else ""
