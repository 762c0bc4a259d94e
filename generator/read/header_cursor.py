"""The place in a header where the reader is, and what may lie ahead of it."""

from dataclasses import dataclass, field

from generator.read.header_words import (
    KNOWN_FIELDS,
    fold_key,
    match_bullet,
    match_key,
    match_number,
)
from generator.read.typed_line import TypedLine


@dataclass(frozen=True, slots=True)
class Key:
    """A key in its line: as typed, folded, and where it, its end and its value stand."""

    typed: str
    name: str
    start: int
    end: int
    value_start: int


def find_key(text: str, start: int) -> Key | None:
    """Read a key at `start`; None where there is none."""
    found = match_key(text, start)
    if found is None:
        return None
    typed, end, value_start = found
    name = fold_key(typed)
    if name not in KNOWN_FIELDS and text[value_start : value_start + 1] not in ("", " "):
        return None  # `https://…`, `08:30`: only our own keys may lack the space
    return Key(typed, name, start, end, value_start)


def find_known_key(text: str, start: int) -> Key | None:
    """Read a key of ours at `start`."""
    key = find_key(text, start)
    return key if key is not None and key.name in KNOWN_FIELDS else None


@dataclass(slots=True)
class Cursor:
    """Goes forward through the lines.

    Attributes:
        lines: All lines of the header.
        index: The line being read.
        dash: Typed column of the last dash of `kegiatan`; -1 outside the list, or before the first.
        in_list: Whether the line being read is under `kegiatan:`.
        dashes: All columns where its dashes stood.
    """

    lines: list[TypedLine]
    index: int = 0
    dash: int = -1
    in_list: bool = False
    dashes: set[int] = field(default_factory=set)

    def peek(self) -> TypedLine | None:
        """Look at the next line that is neither empty nor a comment."""
        number = self._find_next()
        return None if number is None else self.lines[number]

    def peek_key(self) -> Key | None:
        """Look for a key of ours at the start of the next line."""
        following = self.peek()
        return None if following is None else find_known_key(following.text, following.indent)

    def skip_to_next(self) -> list[str]:
        """Go to the line that `peek` shows; give the comments on the way."""
        number = self._find_next()
        if number is None:
            return []
        passed = [line.text.strip(" ") for line in self.lines[self.index + 1 : number]]
        self.index = number
        return [text for text in passed if text]

    def _find_next(self) -> int | None:
        """Find the next line that is neither empty nor a comment."""
        for number in range(self.index + 1, len(self.lines)):
            text = self.lines[number].text.strip(" ")
            if text and text[0] != "#":
                return number
        return None

    def has_numbered_items(self) -> bool:
        """Tell whether the dashed texts that follow are numbered 1, 2, 3 …, two or more."""
        count = 0
        for number in range(self.index + 1, len(self.lines)):
            text = self.lines[number].text
            if text[:1] not in ("", " ", "-", "#"):
                break
            item = text.lstrip(" ")
            if item.startswith("- "):
                count += 1
                after = match_number(item, 2)
                if after is None or int(item[2:].split(".")[0].split(")")[0]) != count:
                    return False
        return count > 1

    def is_item_column(self, start: int) -> bool:
        """Tell whether a bullet there begins an item: a column off is a slip, two are a level."""
        return start <= self.dash + 1 or start in self.dashes

    def is_structure(self, line: TypedLine) -> bool:
        """Tell whether a line begins a field or an item rather than going on with a text."""
        start = line.indent
        if self.in_list and self.is_item_column(start) and match_bullet(line.text, start):
            return True
        return find_known_key(line.text, start) is not None

    def take_text(self, parent: int) -> list[tuple[int, TypedLine]]:
        """Take the lines that a text goes on over: deeper than `parent`, and no structure.

        Returns:
            Each line, with the number of empty lines before it.
        """
        taken: list[tuple[int, TypedLine]] = []
        blanks = 0
        for number in range(self.index + 1, len(self.lines)):
            line = self.lines[number]
            text = line.text.strip(" ")
            if not text:
                blanks += 1
                continue
            if text[0] == "#" or line.indent <= parent or self.is_structure(line):
                break
            taken.append((blanks, line))
            blanks, self.index = 0, number
        return taken

    def take_bullets(self) -> list[tuple[int, TypedLine]]:
        """Take a list where a text of the day should stand; its bullets need no indent."""
        following = self.peek()
        if following is None or match_bullet(following.text, following.indent) is None:
            return []
        return self.take_text(-1)

    def take_links(self, parent: int) -> list[tuple[int, TypedLine]]:
        """Take links on lines of their own under `bukti:`, unless a list follows."""
        following = self.peek()
        if following is None or match_bullet(following.text, following.indent) is not None:
            return []
        return self.take_text(parent)

    def take_block(self, parent: int) -> list[TypedLine]:
        """Take the lines of a block scalar: all deeper than `parent`, whatever they say."""
        taken: list[TypedLine] = []
        end = self.index
        for number in range(self.index + 1, len(self.lines)):
            line = self.lines[number]
            is_blank = not line.text.strip(" ")
            if not is_blank and line.indent <= parent:
                break
            taken.append(line)
            end = end if is_blank else number
        taken = taken[: end - self.index]
        self.index = end
        return taken

    def take_until_closed(self, parent: int, mark: str) -> list[TypedLine] | None:
        """Take the lines up to the one that ends with `mark`; None where none does."""
        for number in range(self.index + 1, len(self.lines)):
            line = self.lines[number]
            text = line.text.strip(" ")
            is_outside = line.indent <= parent or (mark in "\"'" and self.is_structure(line))
            if text and is_outside:
                return None
            if text.endswith(mark):
                taken = self.lines[self.index + 1 : number + 1]
                self.index = number
                return taken
        return None


def join_text(text: str, more: list[tuple[int, TypedLine]]) -> tuple[str, bool]:
    """Join a text that goes on over lines, as YAML folds it; lines with bullets keep their breaks.

    Returns:
        The text, and whether any line had a bullet.
    """
    pieces = [text] if text else []
    has_bullets = False
    for blanks, line in more:
        part = line.text.strip(" ")
        is_bullet = match_bullet(part, 0) is not None
        has_bullets = has_bullets or is_bullet
        if pieces:
            pieces.append("\n" if is_bullet else "\n" * blanks or " ")
        pieces.append(part)
    return "".join(pieces), has_bullets
