"""The items under `kegiatan:`, and the fields of each."""

from dataclasses import dataclass
from typing import Final

from generator.model.report_words import REPORT_FIELDS
from generator.read import header_findings as findings
from generator.read.header_cursor import Cursor, Key, find_key
from generator.read.header_shapes import Spot
from generator.read.header_words import (
    ITEM_ONLY_FIELDS,
    KNOWN_FIELDS,
    holds_several,
    is_near_known_field,
    is_quoted_whole,
    match_bullet,
    match_number,
    match_symbol,
)
from generator.read.header_writer import HeaderWriter
from generator.read.typed_line import TypedLine

DAY_ONLY_FIELDS: Final = frozenset(REPORT_FIELDS) - {"kendala"}
_NO_FIELDS: Final = -2


@dataclass(slots=True)
class ItemReader:
    """Reads item after item.

    Attributes:
        item: Number of the item being read; 0 before the first.
        field_indent: Typed column of the item's fields; -1 before the first.
        is_dash_due: A dash stood alone: the next field begins the item.
        is_numbered: The items are texts numbered from 1 upwards, so the numbers are no text.
    """

    writer: HeaderWriter
    cursor: Cursor
    item: int = 0
    field_indent: int = -1
    is_dash_due: bool = False
    is_numbered: bool = False

    def begin_list(self) -> None:
        """Begin at `kegiatan:`, whose value is the lines below it."""
        self.item, self.field_indent, self.cursor.dash = 0, -1, -1
        self.cursor.dashes.clear()
        self.cursor.in_list = True
        self.is_numbered = self.cursor.has_numbered_items()

    def read_item(self, line: TypedLine, start: int, end: int) -> None:
        """Read a line that begins with a dash, bullet or number."""
        key = None if is_quoted_whole(line.text[end:]) else find_key(line.text, end)
        begins_activity = key is not None and key.name in ITEM_ONLY_FIELDS
        dashes = self.cursor.dashes
        if dashes and not (begins_activity or self.cursor.is_item_column(start)):
            self.writer.refuse(line)
            return
        if dashes and start not in dashes:
            self.writer.problems.append(findings.warn_of_indent(self.writer.path, line))
        self.cursor.dash = start
        dashes.add(start)
        rest = line.text[end:].strip(" ")
        self._warn_of_other_bullet(line, start, end)
        if not rest or (rest[0] == "#" and rest[1:2] in ("", " ")):
            self._read_lonely_dash(line, rest)
        elif key is not None and (key.name in KNOWN_FIELDS or is_near_known_field(key.name)):
            self._open_item()
            self.field_indent = key.start
            self.writer.write_field(line, key, "  - ", (self.item, key.name))
        else:
            if line.text[start] == "1" and holds_several(line.text[start:]):
                self.writer.problems.append(findings.refuse_several(self.writer.path, line, start))
            self._open_item()
            self._read_text_item(line, end)

    def _warn_of_other_bullet(self, line: TypedLine, start: int, end: int) -> None:
        """Warn where a bullet is no dash with a space after it."""
        rest = line.text[end:].strip(" ")
        if line.text[start:end].rstrip(" ") != "-" or (rest and line.text[end - 1] != " "):
            self.writer.problems.append(findings.warn_of_bullet(self.writer.path, line, start, end))

    def _open_item(self) -> None:
        """Count the item, and give it the comments above it."""
        self.item += 1
        self.field_indent = -1
        self.writer.keep_comments((self.item, "uraian"))

    def _read_lonely_dash(self, line: TypedLine, comment: str) -> None:
        """Read a dash with nothing but a comment after it: fields below it, or nothing at all."""
        if comment:
            self.writer.comments.append(comment)
        key = self.cursor.peek_key()
        if key is not None and key.start > line.indent and key.name not in DAY_ONLY_FIELDS:
            self._open_item()
            self.is_dash_due = True
        else:
            self.writer.problems.append(findings.warn_of_empty_item(self.writer.path, line))

    def _read_text_item(self, line: TypedLine, end: int) -> None:
        """Read an item that is a text alone; fields under it make the text its `uraian`."""
        end = self._skip_second_bullet(line, end)
        start = len(line.text) - len(line.text[end:].lstrip(" "))
        place = (self.item, "")
        value = self.writer.shaper.read(line.text[start:], "")
        made = self.writer.shaper.shape(Spot(line, start, self.cursor.dash, place), value)
        if value.comment:
            self.writer.beside[self.item, "uraian"] = value.comment
        key = self.cursor.peek_key()
        prefix = "  - "
        if key is not None and self._is_field_below(key) and value.shape != "flow":
            self.writer.problems.append(findings.warn_of_bare_text(self.writer.path, line, start))
            prefix, self.field_indent = "  - uraian: ", key.start
        else:
            self.field_indent = _NO_FIELDS
        self.writer.out += (made[0].replace(0, start, prefix), *made[1:])

    def _is_field_below(self, key: Key) -> bool:
        """Tell whether the key below a text can only be a field of its item."""
        if key.name in ITEM_ONLY_FIELDS:
            return True
        return key.name not in DAY_ONLY_FIELDS and key.start > self.cursor.dash

    def _skip_second_bullet(self, line: TypedLine, end: int) -> int:
        """Pass over a bullet after the dash: `- • Apel`, and `- 1. Apel` where all are numbered."""
        start = len(line.text) - len(line.text[end:].lstrip(" "))
        after = match_symbol(line.text, start)
        if after is None and self.is_numbered:
            after = match_number(line.text, start)
        if after is None or not line.text[after:].strip(" "):
            return end
        self.writer.problems.append(
            findings.warn_of_second_bullet(self.writer.path, line, start, after)
        )
        return after

    def read_field(self, line: TypedLine, key: Key) -> None:
        """Read `key: value` of an item."""
        if self.field_indent == _NO_FIELDS:
            self.writer.refuse(line)
            return
        prefix = "    "
        if self.item == 0:
            self._open_item()
            self.cursor.dash, prefix = max(key.start - 2, 0), "  - "
            self.cursor.dashes.add(self.cursor.dash)
            self.writer.problems.append(
                findings.warn_of_missing_dash(self.writer.path, line, key.start)
            )
        elif self.is_dash_due:
            prefix = "  - "
        self.is_dash_due = False
        if self.field_indent < 0:
            self.field_indent = key.start
        if key.start != self.field_indent or key.start <= self.cursor.dash:
            self.writer.problems.append(findings.warn_of_indent(self.writer.path, line))
            self.field_indent = key.start
        place = (self.item, key.name)
        self.writer.keep_comments(place)
        value = self.writer.write_field(line, key, prefix, place)
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
            self.writer.comments += self.cursor.skip_to_next()
            self._warn_of_other_bullet(following, start, end)
            end = len(following.text) - len(following.text[end:].lstrip(" "))
            value = self.writer.shaper.read(following.text[end:], "bukti")
            if value.comment:
                self.writer.comments.append(value.comment)
            self.writer.keep_comments(place)
            made = self.writer.shaper.shape(Spot(following, end, start, place), value)
            if made[0].text[end:].strip(" "):
                self.writer.out.append(made[0].replace(0, end, "      - "))
            else:
                self.writer.problems.append(
                    findings.warn_of_empty_item(self.writer.path, following)
                )
