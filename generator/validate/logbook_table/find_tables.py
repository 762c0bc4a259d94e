"""Where the tables of a sheet begin and end, and what their columns hold."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from generator.model.sheet import Sheet, SheetRow
from generator.validate.logbook_table.head import is_head_row
from generator.validate.logbook_table.labels import ACTIVITY_COLUMNS, Column, read_column

_FEWEST_LABELS: Final = 2
_NUMBERED: Final = re.compile(r"\(?\d{1,2}\)?\.?")
_FEWEST_NUMBERS: Final = 3
_FIRST_ROWS: Final = 60  # of a sheet, of which forms take thirty for their letterhead


@dataclass(frozen=True, slots=True)
class LogTable:
    """A table of activities.

    Attributes:
        above: The rows above it that are its own: title, name, month.
        headers: The row or rows of column heads, a row of column numbers too.
        columns: 0-based column to what it holds; columns we do not know are absent.
        titles: 0-based column to its head as typed.
        body: The rows below, up to the next table's own.
    """

    above: tuple[SheetRow, ...]
    headers: tuple[SheetRow, ...]
    columns: dict[int, Column]
    titles: dict[int, str]
    body: tuple[SheetRow, ...]

    def find(self, column: Column) -> tuple[int, ...]:
        """Give the columns that hold something, from the left."""
        return tuple(index for index, held in sorted(self.columns.items()) if held is column)


def find_tables(sheet: Sheet) -> tuple[LogTable, ...]:
    """Find the tables of a sheet; () where it has none of activities."""
    rows = sheet.rows
    starts = [index for index, row in enumerate(rows) if _is_header(row)]
    starts = [at for place, at in enumerate(starts) if place or at < _FIRST_ROWS]
    tables: list[LogTable] = []
    first_own = 0
    for place, start in enumerate(starts):
        following = starts[place + 1] if place + 1 < len(starts) else len(rows)
        titles = {index: cell.text for index, cell in enumerate(rows[start].cells) if cell.text}
        count = _count_headers(rows[start:following], titles)
        last = following if following == len(rows) else _find_own(rows, start + count, following)
        tables.append(
            LogTable(
                rows[first_own:start],
                rows[start : start + count],
                _read_columns(titles),
                titles,
                rows[start + count : last],
            )
        )
        first_own = last
    return tuple(tables)


def _is_header(row: SheetRow) -> bool:
    """Tell whether a row is made of column heads, one of them of an activity."""
    texts = [cell.text for cell in row.cells if cell.text]
    held = [column for text in texts if (column := read_column(text)) is not None]
    is_mostly = 2 * len(held) >= len(texts)
    return is_mostly and len(set(held)) >= _FEWEST_LABELS and bool(ACTIVITY_COLUMNS & set(held))


def _count_headers(rows: Sequence[SheetRow], titles: dict[int, str]) -> int:
    """Count the rows of a head, and join the words of its second row to those of the first."""
    count = 1
    if len(rows) > count and _is_second_line(rows[0], rows[count]):
        _join_titles(rows[0], rows[count], titles)
        count += 1
    if len(rows) > count and _is_numbers(rows[count]):
        count += 1
    return count


def _is_second_line(first: SheetRow, second: SheetRow) -> bool:
    """Tell whether a row goes on with the head above: all of it is heads, under a wide one."""
    texts = {index: cell.text for index, cell in enumerate(second.cells) if cell.text}
    if _is_header(second) or not texts:
        return False
    return all(read_column(text) or _join(first, index, text) for index, text in texts.items())


def _join(first: SheetRow, index: int, text: str) -> str:
    """Give the head of two lines, where it is one we know."""
    joined = f"{_wide_title(first, index)} {text}"
    return joined if read_column(joined) else ""


def _wide_title(row: SheetRow, index: int) -> str:
    """Give the head over a column: its own, or the nearest to its left, which may be merged."""
    return next((row.cell(at).text for at in range(index, -1, -1) if row.cell(at).text), "")


def _join_titles(first: SheetRow, second: SheetRow, titles: dict[int, str]) -> None:
    for index, cell in enumerate(second.cells):
        if cell.text:
            joined = f"{_wide_title(first, index)} {cell.text}"
            is_part = bool(read_column(cell.text)) and _shares_title(first, second, index)
            is_better = read_column(joined) or not read_column(cell.text)
            titles[index] = joined if is_better and not is_part else cell.text


def _shares_title(first: SheetRow, second: SheetRow, index: int) -> bool:
    """Tell whether a wide head stands over several: Volume over Jumlah and Satuan."""
    width = max(len(first.cells), len(second.cells))
    start = next((at for at in range(index, -1, -1) if first.cell(at).text), 0)
    end = next((at for at in range(index + 1, width) if first.cell(at).text), width)
    return sum(bool(second.cell(at).text) for at in range(start, end)) > 1


def _is_numbers(row: SheetRow) -> bool:
    """Tell whether a row only numbers the columns: 1, 2, 3 or (1), (2), (3)."""
    texts = [cell.text for cell in row.cells if cell.text]
    if len(texts) < _FEWEST_NUMBERS or not all(_NUMBERED.fullmatch(text) for text in texts):
        return False
    numbers = [int(re.sub(r"\D", "", text)) for text in texts]
    return numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def _read_columns(titles: dict[int, str]) -> dict[int, Column]:
    """Tell what each column holds; only the first of dates says the day, others are just kept."""
    columns: dict[int, Column] = {}
    for index, title in sorted(titles.items()):
        column = read_column(title)
        is_second_date = column is Column.DATE and Column.DATE in columns.values()
        if column is not None and not is_second_date:
            columns[index] = column
    return columns


def _find_own(rows: Sequence[SheetRow], first: int, header: int) -> int:
    """Find where the rows begin that belong to the table below: its title, name and day."""
    start = header
    while start > first and is_head_row(rows[start - 1]):
        start -= 1
    return start
