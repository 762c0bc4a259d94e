import csv
import io
from dataclasses import replace
from datetime import date

from generator.aggregate.recap.rows import RecapRow, make_month_recap, make_quarter_recap
from generator.model.person_month import Counts
from generator.render.data.columns import MONTH_RECAP_COLUMNS, QUARTER_RECAP_COLUMNS
from generator.render.data.joining import csv_header, join_csv
from generator.render.data.recap_csv import recap_csv_rows
from tests.unit.render.data.made_days import MOMENT, OFFICE, make_count_row

ROWS = (
    make_count_row("budi", "2025-06", "sekretariat", 1),
    make_count_row("budi", "2025-06", "pmd", 6),
    make_count_row("ani-lestari", "2025-06", days=20),
    make_count_row("ani-lestari", "2025-05", days=19),
)


def test_a_person_has_a_row_for_each_month_of_service_even_without_counts() -> None:
    recap = make_month_recap(OFFICE, MOMENT, ROWS)
    assert [(row.period, row.pegawai, row.unit, row.counts.hari_wajib) for row in recap] == [
        ("2025-05", "ani-lestari", "pmd", 19),
        ("2025-05", "budi", "sekretariat", 0),
        ("2025-06", "ani-lestari", "pmd", 20),
        ("2025-06", "budi", "pmd", 7),
    ]


def test_months_before_the_office_began_or_after_today_have_no_row() -> None:
    later = replace(OFFICE, mulai=date(2025, 6, 15))
    assert [(row.period, row.pegawai) for row in make_month_recap(later, MOMENT, ROWS)] == [
        ("2025-06", "ani-lestari")
    ]
    early = replace(MOMENT, day=date(2025, 5, 1))
    assert [(row.period, row.pegawai) for row in make_month_recap(OFFICE, early, ROWS)] == [
        ("2025-05", "ani-lestari")
    ]


def test_the_unit_of_a_month_under_way_is_that_of_its_last_day_of_service() -> None:
    early = replace(MOMENT, day=date(2025, 6, 2))
    assert make_month_recap(OFFICE, early, ROWS)[-1].unit == "pmd"


def test_a_quarter_adds_its_months_and_takes_the_last_unit() -> None:
    quarters = make_quarter_recap(make_month_recap(OFFICE, MOMENT, ROWS))
    assert [(row.period, row.pegawai, row.unit, row.counts.hari_wajib) for row in quarters] == [
        ("2025-T2", "ani-lestari", "pmd", 39),
        ("2025-T2", "budi", "pmd", 7),
    ]


def test_a_row_has_the_columns_of_the_contract_and_an_exact_fraction() -> None:
    rows = [
        RecapRow("2025-06", "ani-lestari", "pmd", Counts(22, 16, 15, 40, 30)),
        RecapRow("2025-06", "budi", "pmd", Counts()),
    ]
    text = join_csv(csv_header(MONTH_RECAP_COLUMNS), [recap_csv_rows(rows)])
    assert text == (
        "periode,pegawai,unit,hari_wajib,hari_terlapor,kelengkapan,hari_tepat_waktu,kegiatan,"
        "kegiatan_dengan_hasil\r\n"
        "2025-06,ani-lestari,pmd,22,16,0.727273,15,40,30\r\n"
        "2025-06,budi,pmd,0,0,,0,0,0\r\n"
    )


def test_the_quarter_file_has_the_same_columns() -> None:
    header = next(csv.reader(io.StringIO(csv_header(QUARTER_RECAP_COLUMNS))))
    assert header == [column.name for column in MONTH_RECAP_COLUMNS]
