"""What a link in a report must look like: https with a plain host (SPEC 8)."""

import re
from typing import Final

MAX_LINK_CHARACTERS: Final = 2000

PLAIN_LINK: Final = re.compile(
    r"https://(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,24}(?::[0-9]{1,5})?"
    r"(?:[/?#][A-Za-z0-9._~/?=+,;:!$'()*@\-#]*)?",
    re.ASCII,
)
# A mark between links, or behind the last: they are taken apart and tidied.
_MORE: Final = re.compile(r"[,;](?:$|https?://|www\.)", re.ASCII | re.IGNORECASE)
LINK: Final = re.compile(
    r"https://(?:[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?\.){1,9}[a-z]{2,24}(?::[0-9]{1,5})?"
    r"(?:[/?#][^\s\"<>\\^`{|}]*)?",
    re.ASCII | re.IGNORECASE,
)


def is_plain_link(link: str) -> bool:
    """Tell whether a link is https, plainly typed, with an ordinary host and nothing escaped."""
    return (
        len(link) <= MAX_LINK_CHARACTERS
        and _MORE.search(link) is None
        and "xn--" not in link
        and PLAIN_LINK.fullmatch(link) is not None
    )


def is_good_link(link: str) -> bool:
    """Tell whether a link is https with an ordinary host, whatever its path."""
    if len(link) > MAX_LINK_CHARACTERS or "xn--" in link.lower():
        return False
    return LINK.fullmatch(link) is not None
