"""What a row says besides its text: the fields that all activities in it share."""

from collections.abc import Mapping
from typing import Final

from generator.model.report import Activity
from generator.model.report_words import make_default_kind
from generator.model.sheet import Cell
from generator.validate.folding import fold_value, fold_word
from generator.validate.logbook_table.cell_values import read_line, split_links
from generator.validate.logbook_table.labels import Column
from generator.validate.logbook_table.row_cells import RowCells
from generator.validate.logbook_table.row_times import read_times
from generator.validate.word_values import fold_kind

_KIND_WORDS: Final = {"kinerja-harian": "skp", "kinerja harian": "skp", "rencana aksi": "skp"}


def read_shared_fields(row: RowCells, results: Mapping[str, str]) -> Activity:
    """Read what a row says besides the text: the same for all activities in it."""
    rhk = _read_result(row, results)
    mulai, selesai = read_times(row)
    links = tuple(
        link for column in (Column.EVIDENCE, Column.REMARK) for link in _take_links(row, column)
    )
    return Activity(
        "",
        rhk=rhk,
        jenis=_read_kind(row) or make_default_kind(rhk),
        mulai=mulai,
        selesai=selesai,
        lokasi=read_line(row.take(Column.PLACE)),
        bukti=links,
        kendala=read_line(row.take(Column.OBSTACLE)),
    )


def _read_result(row: RowCells, results: Mapping[str, str]) -> str | None:
    found = row.find(Column.PLAN)
    if found is None:
        return None
    index, cell = found
    slug = results.get(fold_word(cell.text))
    if slug is None:
        row.outcome.notes.append(f"RHK “{cell.text}” tidak dikenal; ditulis di catatan.")
        return None
    del row.cells[index]
    if slug != cell.text:
        row.outcome.notes.append(f"RHK “{cell.text}” dibaca sebagai {slug}.")
    return slug


def _read_kind(row: RowCells) -> str | None:
    found = row.find(Column.KIND)
    if found is None:
        return None
    index, cell = found
    kind = fold_kind(cell.text) or _KIND_WORDS.get(fold_value(cell.text.replace("_", " ")))
    if kind is None:
        return None
    del row.cells[index]
    if kind != cell.text:
        row.outcome.notes.append(f"Jenis “{cell.text}” dibaca sebagai {kind}.")
    return kind


def _take_links(row: RowCells, column: Column) -> tuple[str, ...]:
    """Take the links out of the cells of a column; other words stay in them."""
    found: list[str] = []
    for index in row.table.find(column):
        if index not in row.cells:
            continue
        links, rest = split_links(row.cells[index].text)
        found += links
        if links and rest:
            row.cells[index] = Cell(rest)
        elif links:
            del row.cells[index]
    return tuple(found)
