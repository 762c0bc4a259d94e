"""Values as YAML takes them: as they stand where they may, in quotes of ours where they must."""

from dataclasses import dataclass, field
from typing import Final

from generator.model.remarks import Place
from generator.problems import Problem
from generator.read import header_findings as findings
from generator.read.header_cursor import Cursor, join_text
from generator.read.header_values import Value, quote, read_value
from generator.read.header_words import KNOWN_FIELDS, TEXT_FIELDS
from generator.read.typed_line import TypedLine

_CLOSING: Final = {"[": "]", "{": "}"}
_DEEP: Final = " " * 12  # deeper than any key, so that YAML goes on with the value


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a value stands.

    Attributes:
        line: The line it begins in.
        start: Its index there.
        parent: Typed column of its key or dash: what is deeper may go on with it.
        place: Its field.
    """

    line: TypedLine
    start: int
    parent: int
    place: Place

    @property
    def is_text(self) -> bool:
        """Tell whether the field holds free text."""
        return self.place[1] in TEXT_FIELDS or self.place[1] not in KNOWN_FIELDS


@dataclass(slots=True)
class Shaper:
    """Gives lines that YAML takes; takes the lines a value goes on over from the cursor."""

    path: str
    cursor: Cursor
    anchors: frozenset[str]
    problems: list[Problem] = field(default_factory=list)

    def read(self, typed: str, name: str) -> Value:
        """Judge what was typed as the value of a field."""
        return read_value(typed, name, self.anchors)

    def shape(self, spot: Spot, value: Value) -> list[TypedLine]:
        """Give the line of a value, nothing after it, and the lines that it goes on over."""
        if value.shape in {"quoted", "flow", "property"}:
            return [_cut(spot, value)]
        if value.shape == "block":
            if block := self._indent_block(spot):
                return [spot.line, *block]
            value = _make_text(spot, value)
        if value.shape == "open":
            return self._close(spot, value)
        return [self._shape_text(spot, value)]

    def _shape_text(self, spot: Spot, value: Value) -> TypedLine:
        """Give a plain or quoted text, with what follows on more lines, as one line."""
        more = self._take_more(spot, value)
        if value.shape == "text" and value.reason and spot.is_text:
            self.problems.append(
                findings.warn_of_text(self.path, spot.line.place(spot.start), value, spot.place[1])
            )
        if not more and value.shape != "text":
            return _cut(spot, value)
        typed = spot.line.text[spot.start : spot.start + value.end]
        text, has_bullets = join_text(value.text if value.shape == "text" else typed, more)
        if has_bullets:
            self.problems.append(findings.warn_of_joined_bullets(self.path, spot.line, spot.start))
        gap = " " if value.shape == "empty" else ""
        return spot.line.replace(spot.start, len(spot.line.text), gap + quote(text))

    def _take_more(self, spot: Spot, value: Value) -> list[tuple[int, TypedLine]]:
        """Take the lines that a text goes on over."""
        if value.shape == "empty" and spot.place[1] in TEXT_FIELDS and not spot.place[0]:
            return self.cursor.take_bullets() or self.cursor.take_text(spot.parent)
        if value.shape != "empty" or spot.is_text:
            return self.cursor.take_text(spot.parent)
        return self.cursor.take_links(spot.parent) if spot.place[1] == "bukti" else []

    def _indent_block(self, spot: Spot) -> list[TypedLine]:
        """Take the lines of a block scalar, and move them as far as its key moves."""
        taken = self.cursor.take_block(spot.parent)
        depth = 8 if spot.place[0] else 4
        indents = [line.indent for line in taken if line.text.strip(" ")]
        shift = depth - min(indents, default=depth)
        return [
            line.replace(0, max(-shift, 0), " " * max(shift, 0)) if line.text.strip(" ") else line
            for line in taken
        ]

    def _close(self, spot: Spot, value: Value) -> list[TypedLine]:
        """Find where a quote or bracket that is open at the end of its line closes."""
        mark = _CLOSING.get(value.text[0], value.text[0])
        taken = self.cursor.take_until_closed(spot.parent, mark)
        if taken is not None:
            return [spot.line, *(line.replace(0, line.indent, _DEEP) for line in taken)]
        self.problems.append(findings.refuse_open(self.path, spot.line.place(spot.start), mark))
        text = value.text.strip("\"'[]{} ")
        return [spot.line.replace(spot.start, len(spot.line.text), quote(text))]


def _make_text(spot: Spot, value: Value) -> Value:
    """Take the head of a block that has no lines for what was typed: `jumlah: >4`."""
    head = spot.line.text[spot.start : spot.start + value.end]
    reason = "start" if any(map(str.isdigit, head)) else ""  # else the field's rule says it
    return Value("text", head, value.end, value.comment, reason)


def _cut(spot: Spot, value: Value) -> TypedLine:
    """Take away what follows a value in its line: spaces, or a comment that is kept elsewhere."""
    return spot.line.replace(spot.start + value.end, len(spot.line.text), "")
