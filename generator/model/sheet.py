"""A table kept elsewhere, as its program shows it: rows of cells, before anything is understood."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell.

    Attributes:
        text: What it shows, without blanks around it; "" for an empty cell. A date is ISO, a time
            of day HH:MM, a number has a point before its fraction.
        day: The day, where the cell holds a real date and not a text.
        clock: The time of day as HH:MM, where the cell holds a real time.
        number: The number, where the cell holds one.
    """

    text: str
    day: date | None = None
    clock: str | None = None
    number: Decimal | None = None


EMPTY = Cell("")


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row that is not empty.

    Attributes:
        number: 1-based row in its part of the file.
        cells: From the first column on; a row may be shorter than others.
        part: Where it stands, in words: "lembar Juni", "tabel 2"; "" for a file of one part.
    """

    number: int
    cells: tuple[Cell, ...]
    part: str = ""

    def cell(self, column: int) -> Cell:
        """Give the cell of a 0-based column; an empty one beyond the row's end."""
        return self.cells[column] if column < len(self.cells) else EMPTY

    @property
    def text(self) -> str:
        """The cells that are not empty, parted by " | "."""
        return " | ".join(cell.text for cell in self.cells if cell.text)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of a workbook, a csv file, or a table of a document with the text above it.

    Attributes:
        name: As the file has it; "" where it has no name.
        rows: Those that are not empty, ascending.
        is_hidden: Whether the program hides it from its reader.
    """

    name: str
    rows: tuple[SheetRow, ...]
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class TableFile:
    """A whole file of tables.

    Attributes:
        source: File name without folders.
        sha256: Hash of its bytes, hex.
        sheets: In the order of the file.
        epochs: What day 0 of a date kept as a number can be: one where the file says so.
    """

    source: str
    sha256: str
    sheets: tuple[Sheet, ...]
    epochs: tuple[date, ...]
