"""The header line by line: what YAML would misread is put into the one form it can mean.

The result is plain YAML, every line of which still knows what was typed where.
"""

import re
from dataclasses import dataclass, field
from typing import Final

from generator.model.remarks import Place, Remarks
from generator.model.report_words import REPORT_FIELDS
from generator.problems import Problem
from generator.read import header_findings as findings
from generator.read.header_cursor import Cursor, Key, find_key, find_known_key
from generator.read.header_shapes import Shaper, Spot
from generator.read.header_values import Value, quote
from generator.read.header_words import (
    ITEM_ONLY_FIELDS,
    KNOWN_FIELDS,
    is_near_known_field,
    match_bullet,
    match_number,
    match_symbol,
)
from generator.read.typed_line import TypedLine

_ANCHOR: Final = re.compile(r"(?:^|[ \[{,])&([\w-]+)")
_DAY_ONLY: Final = frozenset(REPORT_FIELDS) - {"kendala"}
_NO_FIELDS: Final = -2


@dataclass(frozen=True, slots=True)
class Header:
    """A header that YAML reads as it was meant: its lines, its comments, and what was found."""

    lines: tuple[TypedLine, ...]
    remarks: Remarks
    problems: tuple[Problem, ...]


def read_header(path: str, lines: tuple[TypedLine, ...]) -> Header:
    """Read the lines between the fences."""
    names = (name for line in lines if "&" in line.text for name in _ANCHOR.findall(line.text))
    cursor = Cursor(_unify_blanks(lines))
    reader = _Reader(path, cursor, Shaper(path, cursor, frozenset(names)))
    tabbed = next((line for line in lines if "\t" in line.text), None)
    if tabbed is not None:
        reader.problems.append(findings.warn_of_tabs(path, tabbed))
    reader.read()
    return Header(
        tuple(reader.out),
        reader.make_remarks(),
        (*reader.problems, *reader.shaper.problems),
    )


def _unify_blanks(lines: tuple[TypedLine, ...]) -> list[TypedLine]:
    """Make tabs spaces (two where they indent), and take away an indent that all lines share."""
    spaced = [_replace_tabs(line) if "\t" in line.text else line for line in lines]
    shared = min((line.indent for line in spaced if line.text.strip(" ")), default=0)
    if not shared:
        return spaced
    return [line.replace(0, min(shared, line.indent), "") for line in spaced]


def _replace_tabs(line: TypedLine) -> TypedLine:
    """Make tabs spaces."""
    lead = len(line.text) - len(line.text.lstrip(" \t"))
    tabs = [index for index, character in enumerate(line.text) if character == "\t"]
    return line.rewrite({index: "  " if index < lead else " " for index in tabs})


@dataclass(slots=True)
class _Reader:
    """Goes through the lines once.

    Attributes:
        item: Number of the item being read; 0 before the first.
        field_indent: Typed column of the item's fields; -1 before the first.
        is_dash_due: A dash stood alone: the next field begins the item.
        seen: Fields so far.
        is_numbered: The items are texts numbered from 1 upwards, so the numbers are no text.
        comments: Comments that wait for the next field.
        refused: Index of the last line that was refused.
    """

    path: str
    cursor: Cursor
    shaper: Shaper
    out: list[TypedLine] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    above: dict[Place, list[str]] = field(default_factory=dict)
    beside: dict[Place, str] = field(default_factory=dict)
    item: int = 0
    field_indent: int = -1
    is_dash_due: bool = False
    seen: set[Place] = field(default_factory=set)
    comments: list[str] = field(default_factory=list)
    refused: int = -2
    is_numbered: bool = False

    def read(self) -> None:
        """Read all lines."""
        while self.cursor.index < len(self.cursor.lines):
            self._read_line(self.cursor.lines[self.cursor.index])
            self.cursor.index += 1
        self._keep_comments((0, ""))

    def make_remarks(self) -> Remarks:
        """Give the comments, and the fields that were written."""
        above = {place: tuple(texts) for place, texts in self.above.items()}
        return Remarks(above, self.beside, frozenset(self.seen))

    def _read_line(self, line: TypedLine) -> None:
        """Read a line that begins something: a comment, an item or a field."""
        text = line.text.strip(" ")
        if not text:
            return
        if text[0] == "#":
            self.comments.append(text)
            return
        start = line.indent
        if self.cursor.in_list and (end := match_bullet(line.text, start)) is not None:
            self._read_item(line, start, end)
        elif (key := find_key(line.text, start)) is None:
            self._refuse(line)
        elif self._is_of_the_day(key):
            self._read_day_field(line, key)
        else:
            self._read_item_field(line, key)

    # --- fields of the day

    def _is_of_the_day(self, key: Key) -> bool:
        """Tell whether a key belongs to the day rather than to the item being read."""
        if not self.cursor.in_list:
            return True
        if key.name in _DAY_ONLY:
            return key.start == 0 or (0, key.name) not in self.seen
        return key.name not in ITEM_ONLY_FIELDS and key.start == 0

    def _read_day_field(self, line: TypedLine, key: Key) -> None:
        """Read `key: value` of the day."""
        if key.name == "kendala" and self.cursor.in_list and self.field_indent == 0:
            self.problems.append(findings.refuse_two_homes(self.path, line, key.start))
        if key.start > 0:
            self.problems.append(findings.warn_of_indent(self.path, line))
        self.cursor.in_list = False
        place = (0, key.name)
        self._keep_comments(place)
        value = self._emit(line, key, "", place)
        if key.name == "kegiatan" and value.shape in {"empty", "property"}:
            self.item, self.field_indent, self.cursor.dash = 0, -1, -1
            self.cursor.dashes.clear()
            self.cursor.in_list = not self._read_bare_lines(key)
            self.is_numbered = self.cursor.in_list and self.cursor.has_numbered_items()

    def _read_bare_lines(self, key: Key) -> bool:
        """Take lines under `kegiatan:` that have neither dash nor key: one text, line by line."""
        following = self.cursor.peek()
        if following is None or following.indent == 0:
            return False
        start = following.indent
        if match_bullet(following.text, start) is not None or find_known_key(following.text, start):
            return False
        lines = self.cursor.take_text(key.start)
        if not lines:
            return False
        text = "\n".join(line.text.strip(" ") for _, line in lines)
        head = self.out.pop()
        self.out.append(head.replace(len(head.text), len(head.text), f" {quote(text)}"))
        return True

    # --- items and their fields

    def _read_item(self, line: TypedLine, start: int, end: int) -> None:
        """Read a line that begins with a dash, bullet or number."""
        key = find_key(line.text, end)
        begins_activity = key is not None and key.name in ITEM_ONLY_FIELDS
        dashes = self.cursor.dashes
        if dashes and not (begins_activity or self.cursor.is_item_column(start)):
            self._refuse(line)
            return
        if dashes and start not in dashes:
            self.problems.append(findings.warn_of_indent(self.path, line))
        self.cursor.dash = start
        dashes.add(start)
        rest = line.text[end:].strip(" ")
        if line.text[start:end].rstrip(" ") != "-" or (rest and line.text[end - 1] != " "):
            self.problems.append(findings.warn_of_bullet(self.path, line, start, end))
        if not rest or (rest[0] == "#" and rest[1:2] in ("", " ")):
            self._read_lonely_dash(line, rest)
        elif key is not None and (key.name in KNOWN_FIELDS or is_near_known_field(key.name)):
            self._open_item()
            self.field_indent = key.start
            self._emit(line, key, "  - ", (self.item, key.name))
        else:
            self._open_item()
            self._read_text_item(line, end)

    def _open_item(self) -> None:
        """Count the item, and give it the comments above it."""
        self.item += 1
        self.field_indent = -1
        self._keep_comments((self.item, "uraian"))

    def _read_lonely_dash(self, line: TypedLine, comment: str) -> None:
        """Read a dash with nothing but a comment after it: fields below it, or nothing at all."""
        if comment:
            self.comments.append(comment)
        key = self._peek_key()
        if key is not None and key.start > line.indent and key.name not in _DAY_ONLY:
            self._open_item()
            self.is_dash_due = True
        else:
            self.problems.append(findings.warn_of_empty_item(self.path, line))

    def _read_text_item(self, line: TypedLine, end: int) -> None:
        """Read an item that is a text alone; fields under it make the text its `uraian`."""
        end = self._skip_second_bullet(line, end)
        start = len(line.text) - len(line.text[end:].lstrip(" "))
        place = (self.item, "")
        value = self.shaper.read(line.text[start:], "")
        made = self.shaper.shape(Spot(line, start, self.cursor.dash, place), value)
        if value.comment:
            self.beside[self.item, "uraian"] = value.comment
        key = self._peek_key()
        takes_field = key is not None and key.name not in _DAY_ONLY and key.start > self.cursor.dash
        prefix = "  - "
        if key is not None and takes_field and value.shape != "flow":
            self.problems.append(findings.warn_of_bare_text(self.path, line, start))
            prefix, self.field_indent = "  - uraian: ", key.start
        else:
            self.field_indent = _NO_FIELDS
        self.out += (made[0].replace(0, start, prefix), *made[1:])

    def _skip_second_bullet(self, line: TypedLine, end: int) -> int:
        """Pass over a bullet after the dash: `- • Apel`, and `- 1. Apel` where all are numbered."""
        start = len(line.text) - len(line.text[end:].lstrip(" "))
        after = match_symbol(line.text, start)
        if after is None and self.is_numbered:
            after = match_number(line.text, start)
        if after is None or not line.text[after:].strip(" "):
            return end
        self.problems.append(findings.warn_of_second_bullet(self.path, line, start, after))
        return after

    def _read_item_field(self, line: TypedLine, key: Key) -> None:
        """Read `key: value` of an item."""
        if self.field_indent == _NO_FIELDS:
            self._refuse(line)
            return
        prefix = "    "
        if self.item == 0:
            self._open_item()
            self.cursor.dash, prefix = max(key.start - 2, 0), "  - "
            self.cursor.dashes.add(self.cursor.dash)
            self.problems.append(findings.warn_of_missing_dash(self.path, line, key.start))
        elif self.is_dash_due:
            prefix = "  - "
        self.is_dash_due = False
        if self.field_indent < 0:
            self.field_indent = key.start
        if key.start != self.field_indent or key.start <= self.cursor.dash:
            self.problems.append(findings.warn_of_indent(self.path, line))
            self.field_indent = key.start
        place = (self.item, key.name)
        self._keep_comments(place)
        value = self._emit(line, key, prefix, place)
        if key.name == "bukti" and value.shape == "empty":
            self._read_links(key)

    def _read_links(self, key: Key) -> None:
        """Take the list under `bukti:`."""
        place = (self.item, "bukti")
        while (following := self.cursor.peek()) is not None:
            start = following.indent
            end = match_bullet(following.text, start)
            if end is None or start < key.start or start <= self.cursor.dash + 1:
                return
            self.comments += self.cursor.skip_to_next()
            end = len(following.text) - len(following.text[end:].lstrip(" "))
            value = self.shaper.read(following.text[end:], "bukti")
            if value.comment:
                self.comments.append(value.comment)
            self._keep_comments(place)
            made = self.shaper.shape(Spot(following, end, start, place), value)
            if value.shape != "empty":
                self.out.append(made[0].replace(0, end, "      - "))

    # --- lines

    def _emit(self, line: TypedLine, key: Key, prefix: str, place: Place) -> Value:
        """Write a field in canonical spelling; its value as it stands, or quoted."""
        typed = line.text[key.value_start :]
        start = len(line.text) - len(typed.lstrip(" "))
        value = self.shaper.read(typed, key.name)
        span = (key.start, key.end, start)
        self.problems += findings.check_spelling(self.path, line, span, key.name)
        self.seen.add(place)
        if value.comment:
            self.beside[place] = value.comment
        made = self.shaper.shape(Spot(line, start, key.start, place), value)
        head = made[0].replace(key.end, start, ": " if value.shape != "empty" else ":")
        name = key.name if key.name in KNOWN_FIELDS else quote(key.typed)
        head = head.replace(key.start, key.end, name)
        self.out += (head.replace(0, key.start, prefix), *made[1:])
        return value

    def _peek_key(self) -> Key | None:
        """Look for a key of ours at the start of the next line."""
        following = self.cursor.peek()
        return None if following is None else find_known_key(following.text, following.indent)

    def _keep_comments(self, place: Place) -> None:
        """Give the comments read since the last field to the field that comes now."""
        if self.comments:
            self.above.setdefault(place, []).extend(self.comments)
            self.comments.clear()

    def _refuse(self, line: TypedLine) -> None:
        """Refuse a line that is neither field nor item nor text; of several in a row, the first."""
        problem = findings.refuse_line(self.path, line)
        if self.refused != self.cursor.index - 1 or findings.lacks_colon(line):
            self.problems.append(problem)
        self.refused = self.cursor.index
