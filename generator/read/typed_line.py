"""A line of a file that may be rewritten, and still knows where each character was typed."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TypedLine:
    """One line, without its line feed.

    Attributes:
        text: The line as it is now.
        number: 1-based line in the file as typed.
        columns: The 1-based typed column of each character, and of the end; None where nothing
            moved.
    """

    text: str
    number: int
    columns: tuple[int, ...] | None = None

    def place(self, index: int) -> tuple[int, int]:
        """Give the typed (line, column) of the character at a 0-based index."""
        if self.columns is None:
            return self.number, index + 1
        return self.number, self.columns[min(index, len(self.columns) - 1)]

    def replace(self, start: int, end: int, new: str) -> "TypedLine":
        """Put `new` for the characters from `start` up to `end`; it stands where they stood."""
        if self.text[start:end] == new:
            return self
        columns = self.columns or tuple(range(1, len(self.text) + 2))
        return TypedLine(
            self.text[:start] + new + self.text[end:],
            self.number,
            columns[:start] + (columns[start],) * len(new) + columns[end:],
        )

    def rewrite(self, edits: Mapping[int, str]) -> "TypedLine":
        """Put another text for each of some characters, all in one pass."""
        columns = self.columns or tuple(range(1, len(self.text) + 2))
        pieces = [edits.get(index, character) for index, character in enumerate(self.text)]
        moved = [
            column
            for piece, column in zip(pieces, columns, strict=False)
            for _ in range(len(piece))
        ]
        return TypedLine("".join(pieces), self.number, (*moved, columns[-1]))

    @property
    def indent(self) -> int:
        """The number of spaces before the first other character."""
        return len(self.text) - len(self.text.lstrip(" "))
