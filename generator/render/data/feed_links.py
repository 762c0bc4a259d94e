"""Links out of a feed, with and without a known public address."""

_UP_FROM_FEEDS = "../../"  # the feeds lie in data/umpan/


def feed_link(address: str, situs: str | None) -> str:
    """Link to an address below the site's root: absolute where `situs` is known, else relative."""
    return f"{base_address(situs)}{address}" if situs else f"{_UP_FROM_FEEDS}{address}"


def base_address(situs: str) -> str:
    """Give the public address with exactly one closing slash."""
    return situs.rstrip("/") + "/"
