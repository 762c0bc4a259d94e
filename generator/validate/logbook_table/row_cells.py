"""The cells of a row, each taken once, and what the row becomes."""

from dataclasses import dataclass, field

from generator.model.report import Activity
from generator.model.sheet import EMPTY, Cell
from generator.validate.logbook_table.find_tables import LogTable
from generator.validate.logbook_table.labels import Column


@dataclass(slots=True)
class RowActivities:
    """What a row became.

    Attributes:
        activities: One, or one for each bullet in its cell.
        kept: (head of the column, text) of what fits no field: it goes into the narrative.
        plans: Texts for `rencana`.
        notes: How something was read, Indonesian sentences.
    """

    activities: list[Activity] = field(default_factory=list)
    kept: list[tuple[str, str]] = field(default_factory=list)
    plans: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


@dataclass(slots=True)
class RowCells:
    """The cells of a row, each taken once; what nobody took is kept as text."""

    table: LogTable
    cells: dict[int, Cell]
    outcome: RowActivities

    def find(self, column: Column) -> tuple[int, Cell] | None:
        """Find the first cell of a column that says something."""
        for index in self.table.find(column):
            if index in self.cells:
                return index, self.cells[index]
        return None

    def take(self, column: Column) -> Cell:
        """Take the first cell of a column out; an empty one where it says nothing."""
        found = self.find(column)
        return self.cells.pop(found[0]) if found else EMPTY

    def take_all(self, column: Column) -> list[Cell]:
        """Take every cell of a column out that says something."""
        found = []
        while self.find(column) is not None:
            found.append(self.take(column))
        return found
