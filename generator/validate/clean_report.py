"""The quick way for a report in canonical form: most are, and fifty thousand are read at a time.

Everything here says yes only to text that YAML and the rules of SPEC 2 would take as it stands,
without a word; at the first doubt it returns None and `check_report` takes the long way. A property
test holds the two ways equal.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Final

from generator.model.report import ON_LEAVE, Activity, Report
from generator.model.report_words import (
    ACTIVITY_FIELDS,
    CLOCK,
    KINDS,
    MAX_ACTIVITIES,
    MAX_FILE_BYTES,
    MAX_URAIAN_CHARACTERS,
    STATUSES,
    make_default_kind,
)
from generator.read.header_words import KNOWN_FIELDS, fold_key
from generator.validate.leave_privacy import names_health
from generator.validate.link_forms import is_plain_link
from generator.validate.narrative import is_plain_narrative, trim_narrative
from generator.validate.personal_data.suspicion import is_free_of_numbers
from generator.validate.report_path import EntryPath
from generator.validate.vocabulary import Vocabulary

_PLAIN_BYTES: Final = bytes([0x0A, *range(0x20, 0x7F)])
# Letters of Western Europe and the punctuation of good typing: nothing invisible, no other digits.
_PLAIN_LETTERS: Final = re.compile("[\n -~À-ÖØ-öø-ÿ–—‘’“”…•°±×]*")
_NUMBER: Final = re.compile(r"[1-9][0-9]{0,8}(?:\.[0-9]{1,2})?", re.ASCII)
_KEY_SIGN: Final = re.compile("[:=]")
_BULLET: Final = re.compile(r"(?:[0-9]+|[A-Za-z])[.)]")
_TOP: Final = frozenset({"tanggal", "pegawai", "status", "kendala", "rencana"})
_WITHIN: Final = frozenset(ACTIVITY_FIELDS)
_STATUSES: Final = frozenset(STATUSES)
_KINDS: Final = frozenset(KINDS)

_Typed = dict[str, str | list[str]]


def read_clean_report(entry: EntryPath, data: bytes, vocabulary: Vocabulary) -> Report | None:
    """Read a report that needs no repair; None is no verdict, it asks for the long way."""
    text = _decode_plain(data)
    if text is None or not is_free_of_numbers(data):
        return None
    end = text.find("\n---\n", 3)
    if not text.startswith("---\n") or end < 0:
        return None
    narrative = text[end + 5 :]
    lines = [line for line in text[4:end].split("\n") if line]
    if "#" in text[4:end]:
        lines = [line for line in lines if line.lstrip(" ")[:1] != "#"]
    if not is_plain_narrative(narrative) or any(" #" in line for line in lines):
        return None
    top: dict[str, str] = {}
    items: list[_Typed] = []
    if not _collect(lines, top, items):
        return None
    if top.get("status") in ON_LEAVE and names_health(text):
        return None
    return _make_report(entry, top, items, vocabulary, narrative)


def _decode_plain(data: bytes) -> str | None:
    """Decode a file of plain characters only; None for any other."""
    if len(data) > MAX_FILE_BYTES:
        return None
    if not data.translate(None, _PLAIN_BYTES):
        return data.decode("ascii")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return text if _PLAIN_LETTERS.fullmatch(text) else None


def _collect(lines: list[str], top: dict[str, str], items: list[_Typed]) -> bool:
    """Sort the lines of the header into `top` and `items`; False at the first unusual line."""
    rows = iter(lines)
    for line in rows:
        if line == "kegiatan:":
            return not items and _collect_items(rows, top, items)
        if not _add(line, top, _TOP):
            return False
    return True


def _collect_items(rows: Iterator[str], top: dict[str, str], items: list[_Typed]) -> bool:
    """Take what follows `kegiatan:`: its items, then the fields of the day."""
    for line in rows:
        if line.startswith("    "):
            if not items or not _add_within(line[4:], items[-1]):
                return False
        elif line.startswith("  - "):
            items.append({})
            if not _add_item(line[4:], items[-1]):
                return False
        else:
            return bool(items) and all(_add(one, top, _TOP) for one in (line, *rows))
    return bool(items)


def _add_item(text: str, item: _Typed) -> bool:
    """Begin an item: `uraian: …` or its text alone."""
    if text.startswith("uraian: "):
        return _add(text, item, _WITHIN)
    value = _unquote(text)
    # A text alone is marked by the empty key: fields may not follow it.
    item[""] = item["uraian"] = value
    if _BULLET.match(value):
        return False
    sign = _KEY_SIGN.search(value)
    # `uraian:Rapat` and `hasil = Notulen` are keys that lack a space or a colon.
    return value != "" and (sign is None or fold_key(value[: sign.start()]) not in KNOWN_FIELDS)


def _add_within(text: str, item: _Typed) -> bool:
    """Take a field of an item, or one link of its list of `bukti`."""
    if text.startswith("  - "):
        links = item.get("bukti")
        if not isinstance(links, list):
            return False
        links.append(_unquote(text[4:]))
        return True
    if "" in item or item.get("bukti") == []:
        return False
    if text == "bukti:":
        item["bukti"] = []
        return True
    return _add(text, item, _WITHIN)


def _add(line: str, fields: _Typed | dict[str, str], allowed: frozenset[str]) -> bool:
    """Take `key: value` into `fields`; False for an unknown or second key, or an unusual value."""
    key, _, typed = line.partition(": ")
    if key not in allowed or key in fields:
        return False
    value = _unquote(typed)
    fields[key] = value
    return value != ""


def _unquote(typed: str) -> str:
    """Give the text of a scalar that YAML and a reader take alike; "" for any other."""
    first, last = typed[:1], typed[-1:]
    if first in {'"', "'"}:
        text = typed[1:-1]
        if last != first or not text or first in text or "\\" in text:
            return ""
        first, last = text[0], text[-1]
        return text if first.isalnum() and last != " " else ""
    if not first.isalnum() or last in " :" or ": " in typed:
        return ""
    return typed


def _make_report(
    entry: EntryPath,
    top: dict[str, str],
    items: list[_Typed],
    vocabulary: Vocabulary,
    narrative: str,
) -> Report | None:
    """Make the report where each field is right as typed."""
    day = date.fromisoformat(entry.periode)
    folder = entry.pegawai or ""
    person = vocabulary.owner_of(folder)
    status = top.get("status")
    if (
        person is None
        or top.get("tanggal") != entry.periode
        or top.get("pegawai") != folder
        or status not in _STATUSES
        or not (status in ON_LEAVE or items)
        or len(items) > MAX_ACTIVITIES
        or day > vocabulary.today
        or not person.is_in_service(day)
    ):
        return None
    results = vocabulary.results.get(day.year, frozenset())
    activities = [_make_activity(item, results) for item in items]
    if None in activities:
        return None
    return Report(
        entry.path,
        day,
        folder,
        status,
        tuple(activity for activity in activities if activity is not None),
        top.get("kendala"),
        top.get("rencana"),
        trim_narrative(narrative),
    )


def _make_activity(item: _Typed, results: frozenset[str]) -> Activity | None:
    """Make an activity whose fields are all right as typed; None for any other."""
    uraian = item.get("uraian")
    if not isinstance(uraian, str) or len(uraian) > MAX_URAIAN_CHARACTERS:
        return None
    if len(item) < 3 and ("" in item or len(item) == 1):  # noqa: PLR2004 - the text and its mark
        return Activity(uraian)
    if not _is_right(item, results):
        return None
    jumlah, bukti, rhk = item.get("jumlah"), item.get("bukti", []), _text(item, "rhk")
    return Activity(
        uraian,
        _text(item, "hasil"),
        None if jumlah is None else Decimal(str(jumlah)),
        _text(item, "satuan"),
        rhk,
        _text(item, "jenis") or make_default_kind(rhk),
        _text(item, "mulai"),
        _text(item, "selesai"),
        _text(item, "lokasi"),
        (bukti,) if isinstance(bukti, str) else tuple(bukti),
        _text(item, "kendala"),
    )


def _text(item: Mapping[str, str | list[str]], key: str) -> str | None:
    """Give a field that is a text, or None where it is absent."""
    value = item.get(key)
    return value if isinstance(value, str) else None


def _is_right(item: Mapping[str, str | list[str]], results: frozenset[str]) -> bool:
    """Tell whether the fields that are not free text are right as typed."""
    if not (item.get("jenis", "skp") in _KINDS and ("rhk" not in item or item["rhk"] in results)):
        return False
    if "jumlah" in item and not _NUMBER.fullmatch(str(item["jumlah"])):
        return False
    mulai, selesai = str(item.get("mulai", "00:00")), str(item.get("selesai", "23:59"))
    if mulai not in CLOCK or selesai not in CLOCK or mulai > selesai:
        return False
    bukti = item.get("bukti")
    if bukti is None:
        return True
    links = [bukti] if isinstance(bukti, str) else bukti
    return bool(links) and all(map(is_plain_link, links))
