"""The header as it is written anew: fields in canonical spelling, and comments by their field."""

from dataclasses import dataclass, field

from generator.model.remarks import Place, Remarks
from generator.problems import Problem
from generator.read import header_findings as findings
from generator.read.header_cursor import Cursor, Key
from generator.read.header_shapes import Shaper, Spot
from generator.read.header_values import Value, quote
from generator.read.header_words import KNOWN_FIELDS
from generator.read.typed_line import TypedLine


@dataclass(slots=True)
class HeaderWriter:
    """Keeps what has been read so far; the readers of the day and of its items share it.

    Attributes:
        out: The lines for YAML.
        above: Comments on lines of their own, by the field below them.
        beside: The comment that follows a value in its line, by field.
        seen: Fields so far.
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
    seen: set[Place] = field(default_factory=set)
    comments: list[str] = field(default_factory=list)
    refused: int = -2

    def make_remarks(self) -> Remarks:
        """Give the comments, and the fields that were written."""
        above = {place: tuple(texts) for place, texts in self.above.items()}
        return Remarks(above, self.beside, frozenset(self.seen))

    def write_field(self, line: TypedLine, key: Key, prefix: str, place: Place) -> Value:
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

    def keep_comments(self, place: Place) -> None:
        """Give the comments read since the last field to the field that comes now."""
        if self.comments:
            self.above.setdefault(place, []).extend(self.comments)
            self.comments.clear()

    def refuse(self, line: TypedLine) -> None:
        """Refuse a line that is neither field nor item nor text; of several in a row, the first."""
        problem = findings.refuse_line(self.path, line)
        if self.refused != self.cursor.index - 1 or findings.lacks_colon(line):
            self.problems.append(problem)
        self.refused = self.cursor.index
