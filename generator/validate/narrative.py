"""The narrative: what of it could be lost, or slow, on the way to the page."""

import re
from typing import Final

# Without these, Markdown makes nothing that we refuse: no link, image, entity, deep nesting.
_PLAIN: Final = re.compile(r"(?:[^<>\[\]&\\@\t]|&(?![#A-Za-z]))*+")
_DEEP: Final = re.compile(
    r"^(?: {12}| *[-*+] +[-*+0-9])|^---|^<<<<<<<|https?:|www\.|ftp:|xmpp:|mailto:", re.MULTILINE
)


def is_plain_narrative(text: str) -> bool:
    """Tell whether a narrative needs no closer look."""
    return _PLAIN.fullmatch(text) is not None and _DEEP.search(text) is None
