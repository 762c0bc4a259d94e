import json
import subprocess
import sys

import jsonschema
import pytest

from generator.model.settings import CalendarChanges, Settings
from generator.validate.calendar_json import calendar_from_json, calendar_to_json
from generator.validate.settings.schemas import settings_schemas
from generator.validate.settings.settings_json import settings_from_json, settings_to_json
from tests.made import make_calendar, make_office
from tests.unit.validate.settings.made_files import (
    AWARD_PATH,
    CALENDAR_PATH,
    RESULTS,
    RESULTS_PATH,
    ROSTER,
    ROSTER_PATH,
    check,
)

FULL_ROSTER = ROSTER + (
    "    selesai: 2026-01-31\n    akun: {gitlab: b, github: a}\n    nama_lain: [ani]\n"
    "    riwayat_unit: [{unit: sekretariat, selesai: 2023-12-31}]\n"
)


def test_settings_come_back_from_json_as_they_were() -> None:
    settings, problems = check(
        {
            ROSTER_PATH: FULL_ROSTER,
            RESULTS_PATH: RESULTS + "        tugas: g\n",
            CALENDAR_PATH: "libur: [{tanggal: 2025-09-05, nama: Hari Jadi}]\n"
            "ramadan: [{mulai: 2026-02-18, selesai: 2026-03-19}]\n",
            AWARD_PATH: "rumus: [{versi: 1, mulai: 2025-07}]\n",
        }
    )
    assert problems == []
    assert settings is not None
    text = settings_to_json(settings)
    assert settings_from_json(text) == settings
    assert settings_to_json(settings_from_json(text)) == text


def test_a_large_made_office_comes_back_as_it_was() -> None:
    settings = Settings(make_office(40), CalendarChanges())
    assert settings_from_json(settings_to_json(settings)) == settings


def test_a_calendar_comes_back_as_it_was() -> None:
    calendar = make_calendar()
    assert calendar_from_json(calendar_to_json(calendar)) == calendar
    assert json.loads(calendar_to_json(calendar))["deadline"] == [1, "10:00"]


def test_a_warm_build_imports_neither_pydantic_nor_holidays() -> None:
    program = (
        "import sys, generator.validate.settings.settings_json, generator.validate.calendar_json,"
        " generator.aggregate.summary_json, generator.aggregate.person_month;"
        " print({'pydantic', 'holidays', 'yaml', 'jinja2'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout == "set()\n"


@pytest.mark.parametrize("name", ["kantor", "pegawai", "kalender", "rhk", "penghargaan"])
def test_each_settings_file_has_a_valid_schema_that_knows_no_other_key(name: str) -> None:
    schema = settings_schemas()[name]
    jsonschema.Draft202012Validator.check_schema(schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"kunci_lain": 1}, schema)


def test_the_schema_takes_what_an_editor_reads_from_the_contracts_example() -> None:
    jsonschema.validate(
        {
            "hasil_utama": [
                {
                    "slug": "desa-tertib",
                    "nama": "Desa tertib",
                    "rhk": [
                        {
                            "slug": "monev",
                            "nama": "Monev",
                            "pemilik": {"unit": "pmd"},
                            "tugas": "g",
                            "indikator": [
                                {"aspek": "kuantitas", "target": 96, "satuan": "laporan"}
                            ],
                        }
                    ],
                }
            ]
        },
        settings_schemas()["rhk"],
    )
