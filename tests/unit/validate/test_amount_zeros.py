import pytest

from generator.render.canonical_report import render_canonical_report
from tests.reports import CLEAN, check

CASES = ["2.50", "2.5", "4", "4.0", '"2.50"']


@pytest.mark.parametrize("typed", CASES)
@pytest.mark.parametrize("way", ["jumlah: {}", "jumlah:  {}"], ids=["quick", "long"])
def test_an_amount_keeps_its_zeros_whichever_way_it_is_read(typed: str, way: str) -> None:
    report = check(CLEAN.replace("jumlah: 4", way.format(typed))).value
    assert report is not None
    assert str(report.kegiatan[1].jumlah) == typed.strip('"')


def test_a_decimal_comma_keeps_them_too() -> None:
    checked = check(CLEAN.replace("jumlah: 4", "jumlah: 2,50"))
    assert checked.value is not None
    assert str(checked.value.kegiatan[1].jumlah) == "2.50"
    assert [problem.message for problem in checked.problems] == [
        "Jumlah “2,50” dibaca sebagai 2.50."
    ]


def test_the_canonical_form_writes_them() -> None:
    report = check(CLEAN.replace("jumlah: 4", "jumlah:  2.50")).value
    assert report is not None
    assert "    jumlah: 2.50\n" in render_canonical_report(report)
