import gzip
import json
from dataclasses import replace

from generator.render.search_bundles import plan_bundles
from generator.render.search_files import render_search_files
from tests.made import make_office


def test_the_list_names_indexes_people_and_units() -> None:
    office = make_office(people=1)
    office = replace(office, units=office.units[:1])
    bundles = plan_bundles({("ani", "2025-06"): "d", ("ani", "2024-06"): "d"}, "2025-06")
    person = office.people[0]
    assert json.loads(render_search_files(bundles, office)["cari/daftar.json"]) == {
        "indeks": [
            ["terkini", bundles[0].key, "2025-06", "2025-06"],
            ["2024", bundles[1].key, "2024-06", "2024-06"],
        ],
        "pegawai": [[person.slug, person.nama, person.unit]],
        "unit": {"sekretariat": "Sekretariat"},
    }


def test_the_script_comes_along_and_stays_small() -> None:
    script = render_search_files([], make_office(people=1))["cari/cari.js"]
    assert b"createInstance" in script
    assert len(gzip.compress(script)) <= 4096
