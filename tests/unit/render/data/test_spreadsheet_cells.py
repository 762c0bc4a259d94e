import pytest

from generator.render.data.spreadsheet_cells import neutralise_cells, render_csv_rows, restore_cell


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
    assert neutralise_cells((typed,)) == (written,)
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
    assert neutralise_cells(("aman", typed)) == ("aman", written)


@pytest.mark.parametrize(
    "text",
    ["", "4 + 4 = 8", "a-b@c", "Jum'at", "'kutipan'", "2,5; 3,5", "10:30", "https://a.id/?a=-1"],
)
def test_a_harmless_cell_stays_as_it_is(text: str) -> None:
    assert neutralise_cells((text,)) == (text,)


def test_one_dangerous_cell_leaves_its_neighbours_alone() -> None:
    assert neutralise_cells(("a = b", "=a", "c")) == ("a = b", "'=a", "c")


def test_rows_are_quoted_as_rfc_4180_says() -> None:
    rows = [("a,b", 'kata "kutip"', "dua\nbaris", "", None, 3)]
    assert render_csv_rows(rows) == '"a,b","kata ""kutip""","dua\nbaris",,,3\r\n'
