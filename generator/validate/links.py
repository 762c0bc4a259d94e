"""Links that a report may hold: https with a plain host (SPEC 8)."""

import re
from typing import Final

MAX_LINK_CHARACTERS: Final = 2000

_PLAIN_LINK: Final = re.compile(
    r"https://(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,24}(?::[0-9]{1,5})?"
    r"(?:[/?#][A-Za-z0-9._~/?=+,;:!$'()*@\-#]*)?",
    re.ASCII,
)


def is_plain_link(link: str) -> bool:
    """Tell whether a link is https, plainly typed, with an ordinary host and nothing escaped."""
    return (
        len(link) <= MAX_LINK_CHARACTERS
        and "xn--" not in link
        and _PLAIN_LINK.fullmatch(link) is not None
    )
