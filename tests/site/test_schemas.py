"""The JSON Schemas lie where SPEC 6 says."""

import json

from tests.built_site import BuiltSite

RECORDS = {"harian", "kehadiran", "sidak", "realisasi", "berkala", "penghargaan"}
SETTINGS = {"kantor", "pegawai", "kalender", "rhk", "pengaturan-penghargaan"}


def test_every_record_kind_and_settings_file_has_its_schema_under_data_skema(
    site: BuiltSite,
) -> None:
    folder = site.root / "data" / "skema"
    assert {path.name for path in folder.rglob("*")} == {
        f"{name}.json" for name in RECORDS | SETTINGS
    }
    for path in folder.iterdir():
        assert json.loads(path.read_bytes())["$schema"].endswith("2020-12/schema")
