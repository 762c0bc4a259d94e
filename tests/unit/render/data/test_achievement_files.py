import csv
import json
from datetime import date
from decimal import Decimal
from io import StringIO
from pathlib import Path

from frictionless import validate

from generator.aggregate.results.achievement_rows import list_data_periods, make_achievement_rows
from generator.model.office import Indicator, PlannedResult
from generator.model.person_month import ResultTotal
from generator.model.site import ResultRow
from generator.render.data.achievement_files import (
    ACHIEVEMENT_COLUMNS,
    achievement_csv_rows,
    achievement_json_records,
    render_achievement_csv,
    render_achievement_json,
)
from generator.render.data.data_package import make_table_schema

TODAY = date(2026, 8, 14)
PLANS = (
    PlannedResult(
        "monev", "Monev", 2026, "tertib", "Tertib", "pmd", None,
        (
            Indicator("kuantitas", "96", "laporan", ("0", "24", "24", "48")),
            Indicator("waktu", "6", "laporan tepat waktu"),
        ),
    ),
    PlannedResult("arsip", "Arsip", 2026, "tertib", "Tertib", None, "ani-lestari", ()),
    PlannedResult(
        "monev", "Monev", 2025, "tertib", "Tertib", None, None,
        (Indicator("kuantitas", "3", "laporan"),),
    ),
)  # fmt: skip
ROWS = (
    ResultRow("ani", "2026-07", ResultTotal("monev", "pmd", "laporan", Decimal("1.50"), 2)),
    ResultRow("ani", "2026-07", ResultTotal("monev", "pmd", "=desa", Decimal(4), 1)),
    ResultRow("ani", "2025-12", ResultTotal("monev", "pmd", "laporan", Decimal(2), 1)),
    ResultRow("ani", "2026-01", ResultTotal("arsip", "pmd", None, None, 3)),
)


def write_csv() -> bytes:
    return render_achievement_csv([achievement_csv_rows(make_achievement_rows(PLANS, ROWS, TODAY))])


def read_rows() -> dict[tuple[str, str, str], dict[str, str]]:
    rows = csv.DictReader(StringIO(write_csv().decode(), newline=""))
    return {(row["rhk"], row["periode"], row["ukuran"]): row for row in rows}


def test_a_row_tells_target_realisation_and_capaian_to_six_decimals() -> None:
    row = read_rows()["monev", "2026", "1"]
    assert (row["target"], row["realisasi"], row["capaian"]) == ("96", "1.5", "0.015625")
    assert (row["pemilik"], row["kegiatan"], row["keterangan"]) == ("unit/pmd", "3", "")
    assert read_rows()["monev", "2025", "1"]["capaian"] == "0.666667"


def test_what_cannot_be_computed_is_empty_and_says_why() -> None:
    rows = read_rows()
    zero = rows["monev", "2026-T1", "1"]
    assert (zero["target"], zero["capaian"], zero["keterangan"]) == (
        "0",
        "",
        "target periode ini 0",
    )
    late = rows["monev", "2026", "2"]
    assert (late["target"], late["realisasi"], late["capaian"]) == ("6", "", "")
    bare = rows["arsip", "2026", "0"]
    assert (bare["pemilik"], bare["aspek"], bare["kegiatan"]) == ("pegawai/ani-lestari", "", "3")


def test_quarters_up_to_now_are_told_for_those_that_have_begun() -> None:
    quarters = [f"2026-T{number}" for number in range(1, 5)]
    begun = [f"2026-sd-T{number}" for number in range(1, 4)]
    assert list_data_periods(2026, TODAY) == ("2026", *quarters, *begun)
    assert list_data_periods(2027, TODAY) == (
        "2027",
        *(q.replace("2026", "2027") for q in quarters),
    )
    assert list_data_periods(2025, TODAY)[-1] == "2025-sd-T4"


def test_json_tells_the_same_rows_with_numbers_as_numbers() -> None:
    made = make_achievement_rows(PLANS, ROWS, TODAY)
    records = json.loads(render_achievement_json([achievement_json_records(made)]))["capaian"]
    assert len(records) == len(made) == len(read_rows())
    first = next(one for one in records if one["rhk"] == "monev" and one["periode"] == "2026")
    assert (first["tahun"], first["target"], first["realisasi"]) == (2026, 96, 1.5)
    assert first["keterangan"] is None


def test_frictionless_finds_every_row_valid(tmp_path: Path) -> None:
    (tmp_path / "capaian.csv").write_bytes(write_csv())
    schema = make_table_schema(ACHIEVEMENT_COLUMNS, ("rhk", "periode", "ukuran"))
    resource = {"name": "capaian", "type": "table", "path": "capaian.csv", "schema": schema}
    package = tmp_path / "datapackage.json"
    package.write_text(json.dumps({"name": "uji", "resources": [resource]}))
    report = validate(str(package))
    assert report.valid, report.flatten(["type", "message"])
