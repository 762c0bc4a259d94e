"""Which documents go into which search index, so that a new report touches only a small one.

The living month and the one before it (late reports, corrections) are one bundle; the older months
are a bundle a year, built once. A visitor's first search reads the first two bundles only, however
old the office grows.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256

PRIMARY = "terkini"
FORMAT = "1"  # raise it when the same documents should give other bundles


@dataclass(frozen=True, slots=True)
class Bundle:
    """One search index.

    Attributes:
        name: Its folder below /pagefind/: "terkini" or a year.
        key: Changes when anything changes its bytes; hexadecimal.
        members: (pegawai, month) of its documents, ascending; never empty.
    """

    name: str
    key: str
    members: tuple[tuple[str, str], ...]

    @property
    def months(self) -> tuple[str, str]:
        """First and last month, "YYYY-MM"."""
        months = [month for _, month in self.members]
        return min(months), max(months)


def plan_bundles(
    document_keys: Mapping[tuple[str, str], str], living_month: str, tool: str = ""
) -> tuple[Bundle, ...]:
    """Deal the documents out to bundles.

    Args:
        document_keys: (pegawai, month) to a digest of the document; empty documents left out.
        living_month: The month of "today", "YYYY-MM".
        tool: Name and version of the indexer.

    Returns:
        The bundles, newest first; the first is `PRIMARY`, which brings the program. Empty where
        there are no documents.
    """
    recent = _recent_months(document_keys, living_month)
    groups: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for member in sorted(document_keys):
        month = member[1]
        groups[PRIMARY if month in recent else month[:4]].append(member)
    years = sorted((name for name in groups if name != PRIMARY), reverse=True)
    return tuple(
        _make_bundle(name, groups[name], document_keys, tool)
        for name in (PRIMARY, *years)
        if name in groups
    )


def _recent_months(members: Iterable[tuple[str, str]], living_month: str) -> frozenset[str]:
    months = {month for _, month in members if month <= living_month}
    recent = months & {living_month, _month_before(living_month)}
    # An office that fell silent still needs a first bundle.
    return frozenset(recent or sorted(months)[-1:])


def _month_before(month: str) -> str:
    year, number = int(month[:4]), int(month[5:7])
    return f"{year:04}-{number - 1:02}" if number > 1 else f"{year - 1:04}-12"


def _make_bundle(
    name: str,
    members: list[tuple[str, str]],
    document_keys: Mapping[tuple[str, str], str],
    tool: str,
) -> Bundle:
    digest = sha256(f"{FORMAT}\n{tool}\n{name}".encode())
    for member in members:
        digest.update(f"\n{member[0]}/{member[1]} {document_keys[member]}".encode())
    return Bundle(name, digest.hexdigest()[:16], tuple(members))
