"""Whatever people type, the CSV gives it back, and no spreadsheet runs it."""

import csv
import io
import json
import re
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from generator.model.report import Activity
from generator.render.data.columns import REPORT_COLUMNS
from generator.render.data.report_rows import report_rows
from generator.render.data.spreadsheet_cells import (
    neutralise_cell,
    render_cells,
    restore_cell,
)
from tests.unit.render.data.made_days import ANI, ZONE, make_day, make_report

TEXTS = st.text(st.one_of(st.characters(codec="utf-8"), st.sampled_from("=+-@＝;,'\"\t\r\n ")))
DANGEROUS_BEGIN = re.compile(r" *[=+\-@＝＋－＠\t\r]")
NAMES = [column.name for column in REPORT_COLUMNS]


@given(TEXTS)
def test_every_neutralised_cell_can_be_restored(text: str) -> None:
    cell = neutralise_cell(text)
    assert restore_cell(cell) == text


@given(TEXTS)
def test_no_cell_begins_as_a_formula_wherever_a_spreadsheet_splits_it(text: str) -> None:
    cell = neutralise_cell(text)
    for piece in re.split(r"[;\n]", cell):
        assert not DANGEROUS_BEGIN.match(piece)


@given(
    st.builds(
        Activity,
        uraian=TEXTS,
        hasil=st.none() | TEXTS.filter(bool),
        jumlah=st.none() | st.decimals(min_value=Decimal("0.001"), max_value=10**12, places=3),
        satuan=st.none() | TEXTS.filter(bool),
        kendala=st.none() | TEXTS.filter(bool),
    )
)
def test_csv_and_json_tell_what_was_typed(activity: Activity) -> None:
    rows = report_rows(make_day(make_report(activity)), ANI, ZONE)
    # newline="" keeps "\r" inside quotes; strict refuses what RFC 4180 does not allow.
    (cells,) = csv.reader(io.StringIO(rows.csv, newline=""), strict=True)
    read = dict(zip(NAMES, map(restore_cell, cells), strict=True))
    (record,) = json.loads(rows.json, parse_float=Decimal, parse_int=Decimal)["kegiatan"]
    for name in ("uraian", "hasil", "satuan", "kendala"):
        typed = getattr(activity, name)
        assert read[name] == (typed or "")
        assert record[name] == typed
    assert record["jumlah"] == activity.jumlah
    assert (Decimal(read["jumlah"]) if read["jumlah"] else None) == activity.jumlah


@given(st.lists(TEXTS, min_size=1, max_size=5))
def test_the_quick_way_and_the_long_way_write_cells_that_read_alike(cells: list[str]) -> None:
    line = render_cells(cells)
    read = next(csv.reader(io.StringIO(line, newline=""), strict=True), [""])
    assert read == [neutralise_cell(cell) for cell in cells]
