import json
from copy import deepcopy
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from generator.render.data.schemas.files import make_record_schemas, render_schemas
from generator.validate.settings.schemas import settings_schemas

# The example of SPEC 2, as a YAML 1.2 editor reads it.
EXAMPLE: dict[str, Any] = {
    "tanggal": "2025-06-30",
    "pegawai": "ani-lestari",
    "status": "hadir",
    "kegiatan": [
        "Apel pagi dan piket pelayanan",
        {
            "uraian": "Menyelesaikan laporan monev penggunaan Dana Desa",
            "hasil": "Laporan monev 4 desa",
            "jumlah": 4,
            "satuan": "laporan",
            "rhk": "monev-dana-desa",
            "mulai": "08:00",
            "selesai": "10:30",
            "lokasi": "Desa Kertoraharjo",
            "bukti": "https://contoh.go.id/monev.pdf",
        },
    ],
    "kendala": "Jaringan internet putus dua jam",
}


def is_valid(kind: str, value: object) -> bool:
    return bool(Draft202012Validator(make_record_schemas()[kind]).is_valid(value))


def changed(**fields: object) -> dict[str, Any]:
    report = deepcopy(EXAMPLE)
    return report | fields


def with_activity(**fields: object) -> dict[str, Any]:
    return changed(kegiatan=[{"uraian": "Rapat"} | fields])


def without(name: str) -> dict[str, Any]:
    return {key: value for key, value in EXAMPLE.items() if key != name}


def test_every_schema_is_one_of_draft_2020_12_and_says_what_it_is_for() -> None:
    for content in render_schemas({}).values():
        schema = json.loads(content)
        assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
        Draft202012Validator.check_schema(schema)
        assert schema["title"]
        assert all(
            "description" in field or "anyOf" in field for field in schema["properties"].values()
        )


@pytest.mark.parametrize(
    "report",
    [
        EXAMPLE,
        {"tanggal": "2025-06-30", "pegawai": "ani", "status": "cuti"},
        {"tanggal": "2025-06-30", "pegawai": "ani", "status": "izin"},
        changed(status="wfh"),
        changed(status="dinas-luar"),
        changed(status="diklat"),
        changed(rencana="Musdes", kendala=False),
        with_activity(jumlah="2.5", satuan="desa"),
        with_activity(jumlah=2.5),
        with_activity(bukti=["https://a.id", "https://b.id"]),
        with_activity(jenis="tugas-atasan"),
        with_activity(uraian="a" * 500),
        with_activity(rhk="1.10"),
        changed(kegiatan=["Apel"] * 50),
    ],
)
def test_a_canonical_report_is_valid(report: object) -> None:
    assert is_valid("harian", report)


@pytest.mark.parametrize(
    "report",
    [
        without("tanggal"),
        without("pegawai"),
        without("status"),
        without("kegiatan"),
        changed(status="libur"),
        changed(status="sakit"),
        changed(tanggal="30 Juni 2025"),
        changed(tanggal="2025-13-01"),
        changed(pegawai="Ani Lestari"),
        changed(kegiatan=[]),
        changed(kegiatan=["Apel"] * 51),
        changed(kegiatan="Apel"),
        changed(catatan="kunci tak dikenal"),
        with_activity(uraian="a" * 501),
        changed(kegiatan=["a" * 501]),
        changed(kegiatan=[{"hasil": "tanpa uraian"}]),
        with_activity(jumlah=0),
        with_activity(jumlah=-1),
        with_activity(jumlah="0"),
        with_activity(jumlah="1.500,0"),
        with_activity(jenis="lain"),
        with_activity(mulai="8:00"),
        with_activity(selesai="24:00"),
        with_activity(bukti="http://a.id"),
        with_activity(bukti=[]),
        with_activity(rhk="Monev"),
        with_activity(catatan="kunci tak dikenal"),
    ],
)
def test_what_breaks_a_rule_of_the_contract_is_not_valid(report: object) -> None:
    assert not is_valid("harian", report)


@pytest.mark.parametrize(
    ("kind", "record"),
    [
        ("kehadiran", {"tanggal": "2025-06-30", "pegawai": "ani", "hadir": "ya", "masuk": ""}),
        (
            "sidak",
            {
                "tanggal": "2025-06-30",
                "pemeriksa": "Camat",
                "temuan": [{"unit": "pmd", "di_tempat": 4, "tidak_di_tempat": "1"}],
            },
        ),
        (
            "realisasi",
            {
                "periode": "2025-T2",
                "program": [{"nama": "Pelayanan", "pagu": 150000000, "target_fisik": 50.5}],
            },
        ),
        ("berkala", {"periode": "2025-06", "nomor": 12, "keadaan": "draf"}),
        ("berkala", {"periode": "2025-T2", "keadaan": "draf", "tembusan": ["Sekda", "Arsip"]}),
        ("sidak", {"tanggal": "2025-06-30", "pemeriksa": ["a", "b"], "temuan": [{"unit": "pmd"}]}),
        ("realisasi", {"periode": "2025-T2", "program": [{"nama": "Pelayanan", "unit": "pmd"}]}),
        ("penghargaan", {"periode": "2025-06", "penerima": ["ani"], "alasan": "Rajin"}),
    ],
)
def test_office_records_are_valid_and_take_no_unknown_key(
    kind: str, record: dict[str, object]
) -> None:
    assert is_valid(kind, record)
    assert not is_valid(kind, record | {"lain": "x"})


@pytest.mark.parametrize(
    "program", [{"target_fisik": 100.5}, {"target_fisik": "120"}, {"pagu": 0}, {"pagu": "0"}]
)
def test_a_program_beyond_its_bounds_is_not_valid(program: dict[str, object]) -> None:
    record = {"periode": "2025-T2", "program": [{"nama": "Pelayanan", **program}]}
    assert not is_valid("realisasi", record)


def test_settings_schemas_keep_what_they_say_and_never_hide_a_records_schema() -> None:
    settings = {"kantor": {"title": "Kantor"}, "penghargaan": {"title": "Rumus"}}
    files = render_schemas(settings, "https://a.go.id")
    assert json.loads(files["data/skema/kantor.json"])["title"] == "Kantor"
    assert json.loads(files["data/skema/pengaturan-penghargaan.json"])["title"] == "Rumus"
    assert json.loads(files["data/skema/penghargaan.json"])["title"] == "Penghargaan"
    assert json.loads(files["data/skema/harian.json"])["$id"] == (
        "https://a.go.id/data/skema/harian.json"
    )


def test_the_settings_schemas_of_the_generator_are_files_beside_the_records_own() -> None:
    files = render_schemas(settings_schemas())
    assert {"data/skema/kantor.json", "data/skema/pegawai.json", "data/skema/rhk.json"} <= {*files}
    for content in files.values():
        Draft202012Validator.check_schema(json.loads(content))
