"""Addresses behind the cells of an xlsx workbook: what shows may be no more than "Bukti"."""

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Final

Place = tuple[int, int]  # row and column, both from 0
DAMAGED: Final = (zipfile.BadZipFile, RuntimeError, EOFError, zlib.error)  # or locked

_BOOK: Final = "xl/workbook.xml"
_TAG: Final = re.compile(rb"<(?:\w+:)?(sheet|hyperlink|Relationship)\s([^>]*)>")
_VALUE: Final = re.compile(rb"""([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_CELL: Final = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")


def read_cell_links(data: bytes) -> dict[str, dict[Place, str]]:
    """Read the addresses that lead out of a workbook.

    Args:
        data: The file; only xlsx and its kin keep addresses where this looks.

    Returns:
        Sheet name to cell to address; of a merged or long stretch only its first cell.

    Raises:
        DAMAGED: It cannot be unpacked.
    """
    if not data.startswith(b"PK"):
        return {}
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        names = set(packed.namelist())
        if _BOOK not in names:
            return {}
        files = _read_targets(packed, names, _BOOK)
        return {
            sheet["name"]: dict(_read_sheet(packed, names, files.get(sheet.get("r:id", ""), "")))
            for sheet in _read_tags(packed.read(_BOOK), b"sheet")
            if "name" in sheet
        }


def _read_sheet(packed: zipfile.ZipFile, names: set[str], file: str) -> Iterator[tuple[Place, str]]:
    if file not in names:
        return
    targets = _read_targets(packed, names, file)
    if not targets:
        return
    for link in _read_tags(packed.read(file), b"hyperlink"):
        cell = _CELL.match(link.get("ref", ""))
        address = targets.get(link.get("r:id", ""))
        if cell is not None and address:
            yield (int(cell[2]) - 1, _number_column(cell[1])), address


def _read_targets(packed: zipfile.ZipFile, names: set[str], file: str) -> Mapping[str, str]:
    """Read what a part of the workbook points at: files within, by their whole name, or out."""
    folder, _, name = file.rpartition("/")
    relations = f"{folder}/_rels/{name}.rels"
    if relations not in names:
        return {}
    found: dict[str, str] = {}
    for one in _read_tags(packed.read(relations), b"Relationship"):
        target = one.get("Target", "")
        if one.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        found[one.get("Id", "")] = target
    return found


def _read_tags(text: bytes, name: bytes) -> Iterator[dict[str, str]]:
    for tag in _TAG.finditer(text):
        if tag[1] == name:
            yield {
                value[1].decode(): unescape(
                    (value[2] or value[3] or b"").decode("utf-8", "replace")
                )
                for value in _VALUE.finditer(tag[2])
            }


def _number_column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = 26 * number + ord(letter) - ord("A") + 1
    return number - 1
