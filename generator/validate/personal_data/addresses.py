"""E-mail addresses, plain or written around: `budi (at) contoh . com`."""

import re
from collections.abc import Iterator
from typing import Final

_MARKS: Final = "*_~`\\\"'"
_TOP_LEVELS: Final = r"(?:com|net|org|id|info|edu|gov|co|me|io|biz|xyz|email|my|sg|uk)"
_STRICT: Final = re.compile(
    r"([A-Za-z0-9][A-Za-z0-9._%+-]{0,63})@"
    r"((?:[A-Za-z0-9-]{1,63}\.){1,8}(?:[a-z]{2,24}|[A-Z]{2,24}))(?![A-Za-z0-9])"
)
_LOOSE: Final = re.compile(
    r"([A-Za-z0-9][A-Za-z0-9._%+-]{0,63}) {0,2}@ {0,2}"
    rf"((?:[A-Za-z0-9-]{{1,63}} {{0,2}}\. {{0,2}}){{1,8}}{_TOP_LEVELS})(?![A-Za-z0-9])",
    re.IGNORECASE,
)
_PROVIDER: Final = re.compile(
    r"([A-Za-z0-9][A-Za-z0-9._%+-]{0,63}) {0,2}@ {0,2}"
    r"(g ?mail|yahoo|ymail|rocketmail|outlook|hotmail|icloud|proton(?:mail)?)(?![A-Za-z0-9])",
    re.IGNORECASE,
)
_AT: Final = re.compile(
    r" {0,2}[\[({<] {0,2}(?:at|et|@) {0,2}[\])}>] {0,2}"
    r"| {1,2}at {1,2}(?=[A-Za-z0-9-]{1,63} {1,2}dot )",
    re.IGNORECASE,
)
_DOT: Final = re.compile(
    r" {0,2}[\[({<] {0,2}(?:dot|titik|\.) {0,2}[\])}>] {0,2}| {1,2}dot {1,2}", re.IGNORECASE
)
_OFFICE_NAMES: Final = re.compile(
    r"(?:kec|kecamatan|info|admin|humas|kontak|layanan|pengaduan|sekretariat|umum|kantor|desa|ppid)"
    r"[a-z0-9._-]*",
    re.IGNORECASE,
)
_OFFICE_HOSTS: Final = (".go.id", ".desa.id")


def find_addresses(text: str) -> Iterator[tuple[int, str]]:
    """Find e-mail addresses, but an office's own (`kecamatan@….go.id`).

    Yields:
        Index of the address and the address masked.
    """
    bare, indexes = _strip_marks(text)
    seen: set[int] = set()
    for pattern in (_STRICT, _LOOSE, _PROVIDER):
        for match in pattern.finditer(bare):
            at = bare.index("@", match.start())
            host = match[2].replace(" ", "").lower()
            is_office = host.endswith(_OFFICE_HOSTS) and _OFFICE_NAMES.fullmatch(match[1])
            if at not in seen and not is_office:
                seen.add(at)
                yield indexes[match.start()], f"{match[1][0]}•••@•••"


def _strip_marks(text: str) -> tuple[str, list[int]]:
    """Take decoration away, and write `(at)` and `(dot)` as the signs they stand for."""
    if "@" not in text and _AT.search(text) is None:
        return "", []
    pieces: list[str] = []
    indexes: list[int] = []
    at = 0
    for match in re.finditer(
        f"{_AT.pattern}|{_DOT.pattern}|[{re.escape(_MARKS)}]", text, re.IGNORECASE
    ):
        pieces.append(text[at : match.start()])
        indexes += range(at, match.start())
        sign = "" if match[0] in _MARKS else "." if _DOT.fullmatch(match[0]) else "@"
        if match[0] == "_":
            sign = "_" if text[match.start() - 1 : match.start()].isalnum() else ""
        pieces.append(sign)
        indexes += [match.start()] * len(sign)
        at = match.end()
    pieces.append(text[at:])
    indexes += range(at, len(text) + 1)
    return "".join(pieces), indexes
