"""The header line by line: what YAML would misread is put into the one form it can mean.

The result is plain YAML, every line of which still knows what was typed where.
"""

import re
from dataclasses import dataclass, replace
from typing import Final

from generator.model.remarks import Remarks
from generator.problems import Problem
from generator.read import header_findings as findings
from generator.read.header_cursor import Cursor, Key, find_key, find_known_key
from generator.read.header_items import DAY_ONLY_FIELDS, ItemReader
from generator.read.header_shapes import Shaper
from generator.read.header_values import quote
from generator.read.header_words import (
    ITEM_ONLY_FIELDS,
    KNOWN_FIELDS,
    is_like_list_key,
    match_bullet,
)
from generator.read.header_writer import HeaderWriter
from generator.read.typed_line import TypedLine

_ANCHOR: Final = re.compile(r"(?:^|[ \[{,])&([\w-]+)")


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
    writer = HeaderWriter(path, cursor, Shaper(path, cursor, frozenset(names)))
    tabbed = next((line for line in lines if "\t" in line.text), None)
    if tabbed is not None:
        writer.problems.append(findings.warn_of_tabs(path, tabbed))
    _Reader(writer, cursor, ItemReader(writer, cursor)).read()
    return Header(
        tuple(writer.out),
        writer.make_remarks(),
        (*writer.problems, *writer.shaper.problems),
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
    """Goes through the lines once: reads the fields of the day, and hands on those of items."""

    writer: HeaderWriter
    cursor: Cursor
    items: ItemReader

    def read(self) -> None:
        """Read all lines."""
        while self.cursor.index < len(self.cursor.lines):
            self._read_line(self.cursor.lines[self.cursor.index])
            self.cursor.index += 1
        self.writer.keep_comments((0, ""))

    def _read_line(self, line: TypedLine) -> None:
        """Read a line that begins something: a comment, an item or a field."""
        text = line.text.strip(" ")
        if not text:
            return
        if text[0] == "#":
            self.writer.comments.append(text)
            return
        start = line.indent
        if self.cursor.in_list and (end := match_bullet(line.text, start)) is not None:
            self.items.read_item(line, start, end)
        elif (key := find_key(line.text, start)) is None:
            self.writer.refuse(line)
        elif self._is_of_the_day(key):
            self._read_day_field(line, key)
        else:
            self.items.read_field(line, key)

    def _is_of_the_day(self, key: Key) -> bool:
        """Tell whether a key belongs to the day rather than to the item being read."""
        if not self.cursor.in_list:
            return True
        if key.name in DAY_ONLY_FIELDS:
            return key.start == 0 or (0, key.name) not in self.writer.seen
        return key.name not in ITEM_ONLY_FIELDS and key.start == 0

    def _read_day_field(self, line: TypedLine, key: Key) -> None:
        """Read `key: value` of the day."""
        key = self._know_list_key(line, key)
        if key.name == "kendala" and self.cursor.in_list and self.items.field_indent == 0:
            self.writer.problems.append(
                findings.refuse_two_homes(self.writer.path, line, key.start)
            )
        if key.start > 0:
            self.writer.problems.append(findings.warn_of_indent(self.writer.path, line))
        self.cursor.in_list = False
        place = (0, key.name)
        self.writer.keep_comments(place)
        value = self.writer.write_field(line, key, "", place)
        begins_list = key.name == "kegiatan" and value.shape in {"empty", "property"}
        if begins_list and not self._read_bare_lines(key):
            self.items.begin_list()

    def _know_list_key(self, line: TypedLine, key: Key) -> Key:
        """Take a key that is nearly `kegiatan` for it, so that the items under it are read too."""
        is_list = not line.text[key.value_start :].strip(" ") and self._is_over_items()
        if is_list and key.name not in KNOWN_FIELDS and is_like_list_key(key.name):
            return replace(key, name="kegiatan")  # and refused where its spelling is checked
        return key

    def _is_over_items(self) -> bool:
        """Tell whether a bullet follows, or a field that only an activity has."""
        following, key = self.cursor.peek(), self.cursor.peek_key()
        if following is not None and match_bullet(following.text, following.indent) is not None:
            return True
        return key is not None and key.name in ITEM_ONLY_FIELDS

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
        first = lines[0][1]
        self.writer.out.append(first.replace(first.indent, len(first.text), quote(text)))
        return True
