import csv
import io

import pytest

from generator.render.data.spreadsheet_cells import (
    neutralise_cell,
    render_cells,
    restore_cell,
)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+62", "'+62"),
        ("-5 orang", "'-5 orang"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t'=1"),
        ("\r=1", "'\r'=1"),
        ("＝1+1", "'＝1+1"),
        ("＋1", "'＋1"),
        ("－1", "'－1"),
        ("＠A", "'＠A"),
        ("  =1+1", "  '=1+1"),
        ("'=1", "''=1"),
    ],
)
def test_a_cell_that_a_spreadsheet_would_run_gets_an_apostrophe(typed: str, written: str) -> None:
    assert neutralise_cell(typed) == written
    assert restore_cell(written) == typed


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("rapat;=cmd|' /C calc'!A0;", "rapat;'=cmd|' /C calc'!A0;"),
        ("rapat\n=1+1", "rapat\n'=1+1"),
        ("rapat\t@A", "rapat\t'@A"),
        ("rapat; -5", "rapat; '-5"),
    ],
)
def test_a_formula_behind_a_semicolon_or_a_line_break_is_neutralised_too(
    typed: str, written: str
) -> None:
    assert neutralise_cell(typed) == written
    assert next(csv.reader(io.StringIO(render_cells(("aman", typed)), newline=""))) == [
        "aman",
        written,
    ]


@pytest.mark.parametrize(
    "text",
    ["", "4 + 4 = 8", "a-b@c", "Jum'at", "'kutipan'", "2,5; 3,5", "10:30", "https://a.id/?a=-1"],
)
def test_a_harmless_cell_stays_as_it_is(text: str) -> None:
    assert neutralise_cell(text) == text


def test_one_dangerous_cell_leaves_its_neighbours_alone() -> None:
    assert render_cells(("a = b", "=a", "c")) == "a = b,'=a,c"


def test_cells_are_quoted_as_rfc_4180_says() -> None:
    cells = ("a,b", 'kata "kutip"', "dua\nbaris", "", "3")
    assert render_cells(cells) == '"a,b","kata ""kutip""","dua\nbaris",,3'


def test_a_cell_can_be_both_neutralised_and_quoted() -> None:
    assert render_cells(("=A,B", "x")) == '"\'=A,B",x'
