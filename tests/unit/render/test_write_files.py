"""What /tulis/ loads: nothing that a warm build could not share, and no word of leave."""

import json
import re
from datetime import date
from importlib.resources import files
from random import Random

import pytest

from generator.aggregate.summary import make_summary
from generator.aggregate.write_view import EXAMPLE, EXAMPLE_PATH, make_write_view
from generator.render.pages import render_page
from generator.render.write_files import (
    OFFICE_FILE,
    render_office,
    render_person_reports,
    render_scripts,
)
from generator.validate.form_rules import make_form_rules
from tests.made import make_calendar, make_context, make_month, make_office
from tests.reports import check

TODAY = date(2026, 6, 18)


def office_of() -> dict[str, object]:
    content = render_office(make_office(), make_calendar(), TODAY, {})
    parsed: dict[str, object] = json.loads(content)
    return parsed


def test_the_example_is_accepted_as_it_is() -> None:
    checked = check(EXAMPLE, EXAMPLE_PATH)
    assert checked.problems == ()
    assert checked.value is not None


def test_the_page_holds_nothing_that_changes_with_the_day_or_the_people() -> None:
    few, many = make_office(people=2), make_office(people=20)
    assert make_write_view(few) == make_write_view(many)


def test_the_page_names_every_module_that_its_script_can_import() -> None:
    body = render_page(make_write_view(make_office())).body
    named = set(re.findall(r'rel="modulepreload" href="([^"]+)"', body))
    assert named == {path.removeprefix("tulis/") for path in render_scripts()} - {
        "form.js",
        "sw.js",
    }


def test_every_import_of_a_script_is_there() -> None:
    scripts = render_scripts()
    for path, content in scripts.items():
        for name in re.findall(r'from "\./([^"]+)"', content.decode()):
            assert f"tulis/{name}" in scripts, path


def test_the_worker_has_a_new_name_for_new_scripts() -> None:
    scripts = render_scripts()
    source = files("generator.render").joinpath("assets", "write", "sw.js").read_text()
    assert "@@versi@@" in source
    assert b"@@" not in scripts["tulis/sw.js"]


def test_the_office_knows_the_holidays_round_today_only() -> None:
    office = office_of()
    assert office["libur"] == {
        "2026-06-01": "Hari Lahir Pancasila",
        "2026-06-16": "Tahun Baru Islam",
    }
    later = json.loads(render_office(make_office(), make_calendar(), date(2026, 12, 1), {}))
    assert later["libur"] == {}


def test_the_office_says_nothing_that_its_public_pages_do_not() -> None:
    people = office_of()["pegawai"]
    assert isinstance(people, list)
    assert {key for person in people for key in person} <= {
        *("slug", "nama", "unit", "mulai", "selesai", "dulu", "riwayat")
    }


@pytest.mark.parametrize("forge", ["github", "gitlab", "forgejo", "gitea"])
def test_the_forges_addresses_are_those_of_the_site(forge: str) -> None:
    content = json.loads(render_office(make_office(forge=forge), make_calendar(), TODAY, {}))
    shapes = content["forge"]
    assert shapes["baru"].startswith("https://contoh.test/kantor/laporan/")
    assert ("{text}" in shapes["baru"]) == (forge != "gitlab")
    assert ("{text}" in shapes["perbaiki"]) == (forge in {"forgejo", "gitea"})


def test_an_office_without_a_forge_has_no_addresses() -> None:
    content = json.loads(render_office(make_office(forge="tanpa"), make_calendar(), TODAY, {}))
    assert content["forge"]["baru"] is None


def test_the_rules_are_a_value_of_json_and_the_same_each_time() -> None:
    assert json.loads(json.dumps(make_form_rules())) == json.loads(json.dumps(make_form_rules()))
    assert OFFICE_FILE == "tulis/kantor.json"


def record(**changes: object) -> str:
    whole = {
        "tanggal": "2026-06-17",
        "pegawai": "ani-lestari",
        "status": "hadir",
        "kegiatan": [{"no": 1, "uraian": "Rapat", "jumlah": 2, "hasil": None, "bukti": []}],
        "kendala": None,
        "rencana": None,
        "narasi": None,
        "berkas": "entries/ani-lestari/2026/06/2026-06-17.md",
        **changes,
    }
    return json.dumps(whole)


def test_numbers_of_a_report_stay_as_typed() -> None:
    text = record().replace('"jumlah": 2', '"jumlah": 2.50')
    reports = json.loads(render_person_reports((), [text]))["laporan"]
    assert reports["2026-06-17"]["kegiatan"] == [{"uraian": "Rapat", "jumlah": "2.50"}]


def test_a_day_of_leave_is_known_but_says_nothing() -> None:
    context = make_context()
    person = context.office.people[0]
    days = make_summary(make_month(context, person, "2026-06", missing=Random(1).random())).days
    content = render_person_reports(days, [record(status="cuti", rencana="Kembali Senin")])
    assert b"cuti" not in content
    assert b"Kembali" not in content


def test_a_file_in_the_folder_of_a_former_slug_keeps_its_path() -> None:
    path = "entries/ani-lestarii/2026/06/2026-06-17.md"
    reports = json.loads(render_person_reports((), [record(berkas=path)]))["laporan"]
    assert reports["2026-06-17"]["berkas"] == path
