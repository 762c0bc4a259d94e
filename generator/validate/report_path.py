"""The only paths that may lie under entries/: SPEC 1. Anything else is an error with a way out."""

import re
from datetime import date
from typing import NamedTuple

_SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_YEAR = r"20[0-9]{2}"
_MONTH = r"(?:0[1-9]|1[0-2])"
# One anchored expression for daily reports, because a tree holds fifty thousand of them. The folder
# year and month are compared with the file name by the back-references.
_REPORT = re.compile(
    rf"entries/({_SLUG})/({_YEAR})/({_MONTH})/(\2-\3-(?:0[1-9]|[12][0-9]|3[01]))\.md", re.ASCII
)
_OFFICE = re.compile(
    rf"entries/kantor/(?:"
    rf"kehadiran/(?P<kehadiran>{_YEAR}-{_MONTH})\.csv"
    rf"|sidak/(?P<sidak>{_YEAR}-{_MONTH}-[0-9]{{2}})-(?P<slug>{_SLUG})\.md"
    rf"|realisasi/(?P<realisasi>{_YEAR}-T[1-4])\.md"
    rf"|berkala/(?P<berkala>{_YEAR}-{_MONTH}|{_YEAR}-T[1-4])\.md"
    rf"|penghargaan/(?P<penghargaan>{_YEAR}-{_MONTH})\.md"
    rf")",
    re.ASCII,
)
_OFFICE_KINDS = ("kehadiran", "sidak", "realisasi", "berkala", "penghargaan")

OFFICE_SLUG = "kantor"


class EntryPath(NamedTuple):
    """A legal path under entries/, taken apart.

    Attributes:
        path: The path itself.
        kind: harian, kehadiran, sidak, realisasi, berkala or penghargaan.
        pegawai: The person's folder; None for the office's own records.
        periode: "2025-06-30", "2025-06" or "2025-T2".
        slug: What follows the date of a sidak; "" elsewhere.
    """

    path: str
    kind: str
    pegawai: str | None
    periode: str
    slug: str = ""

    @property
    def day(self) -> date | None:
        """The day of a report or a sidak; None for records of a longer period."""
        return date.fromisoformat(self.periode) if len(self.periode) == 10 else None  # noqa: PLR2004 - YYYY-MM-DD


def is_slug(name: str) -> bool:
    """Tell whether a name may be that of a person's folder."""
    return re.fullmatch(_SLUG, name, re.ASCII) is not None and name != OFFICE_SLUG


def parse_entry_path(path: str) -> EntryPath | None:
    """Take a path under entries/ apart; None where it has no legal shape."""
    if (match := _REPORT.fullmatch(path)) is not None:
        person, _, _, day = match.groups()
        if person != OFFICE_SLUG and _is_day(day):
            return EntryPath(path, "harian", person, day)
        return None
    return _parse_office_path(path)


def _parse_office_path(path: str) -> EntryPath | None:
    """Take the path of an office record apart; None where it has no legal shape."""
    match = _OFFICE.fullmatch(path)
    if match is None:
        return None
    kind = next(name for name in _OFFICE_KINDS if match[name])
    if kind == "sidak" and not _is_day(match[kind]):
        return None
    return EntryPath(path, kind, None, match[kind], match["slug"] or "")


def _is_day(text: str) -> bool:
    """Tell whether YYYY-MM-DD is a day of the calendar: 2025-02-29 is not."""
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
