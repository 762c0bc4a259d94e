"""Read the links of a report, and say why one is refused."""

import re
from typing import Final

from generator.model.shown_value import show_value
from generator.read.yaml_nodes import Node, Scalar, Sequence
from generator.validate import wording
from generator.validate.findings import Findings, Place
from generator.validate.link_forms import is_good_link, is_plain_link
from generator.validate.text_values import read_text
from generator.validate.wording import Wording

# Only where the marks between links begin, and never back: a text can be all blanks.
_NEXT_LINK: Final = re.compile(
    r"(?<![\s,;])[\s,;]++(?=(?:[<“”„‘«]?https?://|www\.))", re.IGNORECASE
)
_QUOTES: Final = "\"'“”„‘’`«»´″"
_BULLET: Final = re.compile(r"^\s*(?:[-*•]|[0-9]{1,2}[.)])\s+")


def read_links(node: Node | None, findings: Findings) -> tuple[str, ...]:
    """Read `bukti`: a link, a list of links, or links in one text; refused ones are left out."""
    if node is None:
        return ()
    if isinstance(node, Sequence):
        links = [link for item in node.items for link in read_links(item, findings)]
        return tuple(links)
    text = read_text(node, "bukti", findings)
    if text is None or not isinstance(node, Scalar):
        return ()
    parts = [_BULLET.sub("", part) for part in _NEXT_LINK.split(text)]
    parts = [part.strip(" ,;") for part in parts if part.strip(" -•*,;")]
    if len(parts) > 1:
        findings.say(node.place, wording.LINKS_SPLIT)
        found = [_read_link(part, part, node.place, findings) for part in parts]
    else:
        found = [_read_link("".join(parts) or text, text, node.place, findings)]
    return tuple(link for link in found if link is not None)


def _read_link(part: str, typed: str, at: Place, findings: Findings) -> str | None:
    """Read one link; None where it is refused. `typed` is all that stood there for it."""
    link = part.removeprefix("<").removesuffix(">") if part.startswith("<") else part
    link = link.strip(_QUOTES) if link[:1] in _QUOTES else link
    if link[:8].lower() == "https://":
        link = "https://" + link[8:]
    if is_plain_link(link) or is_good_link(link):
        if link != typed:
            findings.say(at, wording.LINK_TIDIED, typed=show_value(link))
        return link
    findings.say(at, _explain(link), typed=show_value(link))
    return None


def _explain(link: str) -> Wording:
    """Say why a link is refused, and what to type."""
    if link.lower().startswith("http://"):
        return wording.LINK_NOT_SECURE
    if " " in link or "\n" in link:
        return wording.LINK_NOT_ONE
    if "." in link and "://" not in link and "@" not in link:
        return wording.LINK_INCOMPLETE
    return wording.LINK_UNUSUAL
