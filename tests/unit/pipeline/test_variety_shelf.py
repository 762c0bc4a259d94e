import json
from datetime import date
from decimal import Decimal

from generator.aggregate.award.near_copies import make_fingerprint
from generator.model.report import Activity
from generator.pipeline.shelves.variety_shelf import read_fingerprint
from generator.render.data.report_rows import report_rows
from tests.unit.render.data.made_days import ANI, ZONE, make_day, make_report

ODD = Activity(
    'Kata "kutip", \\ garis\nbaris dua', "Hasil\u00a0ÉLOK", Decimal("2.50"), "surat", lokasi="Desa"
)
PLAIN = Activity("Apel", jumlah=Decimal(1000))


def test_the_words_of_a_data_row_are_those_of_its_report() -> None:
    report = make_report(ODD, PLAIN, day=3)
    record = json.loads(
        report_rows(make_day(report), ANI, ZONE).json, parse_int=Decimal, parse_float=Decimal
    )
    found, made = read_fingerprint(record), make_fingerprint(report)
    assert (found.day, found.words, found.size) == (made.day, made.words, made.size)
    assert found.day == date(2025, 6, 3)
    assert {"élok", "2", "50", "1000"} <= set(found.words)
