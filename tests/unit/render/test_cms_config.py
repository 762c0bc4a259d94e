"""The CMS of an office: what it is told, and that the check accepts what it writes."""

import json
import re
from datetime import date
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.aggregate.report_labels import ACTIVITY_LABELS, REPORT_LABELS
from generator.model.office import Forge
from generator.model.report import Report
from generator.model.report_words import (
    ACTIVITY_FIELDS,
    CLOCK,
    KINDS,
    MAX_ACTIVITIES,
    MAX_URAIAN_CHARACTERS,
    REPORT_FIELDS,
    STATUSES,
)
from generator.render.cms_config import find_forge_api, render_cms_config
from generator.render.cms_fields import AMOUNT_PATTERN, CLOCK_PATTERN
from generator.render.cms_page import ICON_FILE, SCRIPT_FILE, render_cms_page
from generator.validate.form_rules import make_form_rules
from generator.validate.number_values import read_typed_amount
from tests.made import make_forge, make_office
from tests.reports import CLEAN, check

TODAY = date(2026, 6, 18)
# Written by Sveltia CMS 0.221.1 itself, with such a configuration, on a phone-wide window.
WRITTEN = """\
---
tanggal: "2025-06-30"
pegawai: "ani-lestari"
status: "hadir"
kegiatan:
  - uraian: "Menyusun laporan: monev \\"desa\\""
    hasil: "Laporan 4 desa"
    jumlah: "4"
    satuan: "laporan"
    mulai: "08:00"
    selesai: "10:30"
---
"""


def config_of(forge: Forge | None = None, today: date = TODAY) -> dict[str, Any]:
    api = find_forge_api(forge or make_forge(), None)
    assert api
    content = render_cms_config(make_office(), today, make_form_rules(), api)
    parsed: dict[str, Any] = yaml.safe_load(content)
    return parsed


def fields_of(collection: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {field["name"]: field for field in collection["fields"]}


CONFIG = config_of()
REPORT = fields_of(CONFIG["collections"][0])
ACTIVITY = fields_of(REPORT["kegiatan"])


def values_of(field: dict[str, Any]) -> list[str]:
    return [option["value"] for option in field["options"]]


def test_everybody_in_service_has_a_folder_and_nobody_else() -> None:
    people = make_office().people
    long_ago = date(1990, 1, 1)
    assert [one["folder"] for one in CONFIG["collections"]] == [
        f"entries/{person.slug}" for person in people if person.is_in_service(TODAY)
    ]
    assert config_of(today=long_ago)["collections"] == []


def test_a_day_lies_where_the_check_looks_for_it() -> None:
    collection = CONFIG["collections"][0]
    assert collection["path"] == "{{year}}/{{month}}/{{year}}-{{month}}-{{day}}"
    assert (collection["extension"], collection["format"]) == ("md", "yaml-frontmatter")
    assert REPORT["tanggal"]["format"] == "YYYY-MM-DD"


def test_fields_words_and_limits_are_those_of_the_check() -> None:
    assert list(REPORT) == [*REPORT_FIELDS, "body"]
    assert list(ACTIVITY) == list(ACTIVITY_FIELDS)
    assert values_of(REPORT["status"]) == list(STATUSES)
    assert values_of(ACTIVITY["jenis"]) == ["", *KINDS]
    assert ACTIVITY["uraian"]["maxlength"] == MAX_URAIAN_CHARACTERS
    assert REPORT["kegiatan"]["max"] == MAX_ACTIVITIES


def test_only_what_every_report_needs_is_demanded() -> None:
    demanded = {name for name, field in REPORT.items() if field.get("required")}
    assert demanded == {"tanggal", "status"}  # and `pegawai`, which nobody types
    assert REPORT["pegawai"]["default"] == make_office().people[0].slug
    assert [name for name, field in ACTIVITY.items() if field["required"]] == ["uraian"]


def test_labels_are_those_of_the_form() -> None:
    shown = {name: field["label"] for name, field in ACTIVITY.items()}
    assert shown == {name: label.label for name, label in ACTIVITY_LABELS.items()}
    assert REPORT["body"]["label"] == REPORT_LABELS["narasi"].label


def test_planned_results_of_the_year_are_offered_ones_own_unit_first() -> None:
    office = make_office()
    of_year = {one.slug: one for one in office.results if one.tahun == TODAY.year}
    for person, collection in zip(office.people, CONFIG["collections"], strict=False):
        offered = values_of(fields_of(fields_of(collection)["kegiatan"])["rhk"])
        assert offered[0] == ""
        assert sorted(offered[1:]) == sorted(of_year)
        others = [of_year[slug].pemilik_unit != person.unit for slug in offered[1:]]
        assert others == sorted(others)


@given(st.from_regex(re.compile(AMOUNT_PATTERN, re.ASCII), fullmatch=True))
def test_an_amount_that_the_cms_takes_has_one_meaning(typed: str) -> None:
    found = read_typed_amount(typed)
    assert found.number is not None
    assert found.unit == ""


@pytest.mark.parametrize("typed", ["1.500", "1,500", "empat", "4 laporan", "-1", "1e3"])
def test_an_amount_of_two_meanings_is_not_taken(typed: str) -> None:
    assert not re.fullmatch(AMOUNT_PATTERN, typed)


def test_a_time_that_the_cms_takes_is_a_time_of_the_check() -> None:
    texts = {f"{hour:02}:{minute:02}" for hour in range(30) for minute in range(70)}
    assert {text for text in texts if re.fullmatch(CLOCK_PATTERN, text)} == CLOCK


@pytest.mark.parametrize(
    ("typed", "is_taken"),
    [
        ("https://contoh.go.id/monev.pdf", True),
        ("https://Contoh.go.id/a\nhttps://contoh.go.id/b", True),
        ("http://contoh.go.id/a", False),
        ("contoh.go.id", False),
    ],
)
def test_links_are_held_to_the_pattern_of_the_check(typed: str, *, is_taken: bool) -> None:
    pattern, _, flags = ACTIVITY["bukti"]["pattern"][0].removeprefix("/").rpartition("/")
    assert flags == "i"
    assert bool(re.search(pattern, typed, re.IGNORECASE | re.ASCII)) is is_taken


def test_a_report_that_the_cms_wrote_is_accepted_without_a_word() -> None:
    checked = check(WRITTEN)
    assert checked.value is not None
    assert checked.problems == ()


def test_a_report_in_the_order_and_quotes_of_the_cms_means_what_it_meant() -> None:
    clean = check(CLEAN).value
    assert clean is not None
    checked = check(as_the_cms_writes(clean))
    assert checked.problems == ()
    assert checked.value == clean


def as_the_cms_writes(report: Report) -> str:
    """Write a report's filled fields in the order of the configuration, every text in quotes."""
    lines = ["---"]
    for name in list(REPORT)[:-1]:
        value = report.tanggal.isoformat() if name == "tanggal" else getattr(report, name)
        if name == "kegiatan":
            lines.append("kegiatan:")
            for activity in report.kegiatan:
                filled = [(key, getattr(activity, key)) for key in ACTIVITY]
                items = [f"{key}: {quoted(value)}" for key, value in filled if value]
                lines += [f"  {'- ' if n == 0 else '  '}{item}" for n, item in enumerate(items)]
        elif value:
            lines.append(f"{name}: {quoted(value)}")
    return "\n".join([*lines, "---", report.narasi, ""])


def quoted(value: object) -> str:
    return json.dumps("\n".join(value) if isinstance(value, tuple) else str(value))


def test_no_value_is_an_alias_and_the_bytes_are_always_the_same() -> None:
    api = find_forge_api(make_forge(), None)
    assert api
    made = [render_cms_config(make_office(), TODAY, make_form_rules(), api) for _ in range(2)]
    assert made[0] == made[1]
    assert not re.search(rb"[:-] [&*]", made[0])


@pytest.mark.parametrize(
    ("jenis", "url", "backend", "origin"),
    [
        ("github", "https://github.com/k/l", {"name": "github", "repo": "k/l"}, "api.github.com"),
        (
            *("github", "https://git.kab.test/k/l.git"),
            {"name": "github", "repo": "k/l", "api_root": "https://git.kab.test/api/v3"},
            "git.kab.test",
        ),
        ("gitlab", "https://gitlab.com/a/b/c", {"name": "gitlab", "repo": "a/b/c"}, "gitlab.com"),
        (
            *("forgejo", "https://kab.test/git/k/l/"),
            {
                "name": "gitea",
                "repo": "k/l",
                "api_root": "https://kab.test/git/api/v1",
                "base_url": "https://kab.test/git",
            },
            "kab.test",
        ),
    ],
)
def test_a_forge_is_reached_at_its_own_address(
    jenis: str, url: str, backend: dict[str, str], origin: str
) -> None:
    api = find_forge_api(Forge(jenis, url, "utama"), None)
    assert api
    assert api.backend == {**backend, "branch": "utama", "auth_methods": ["token"]}
    assert api.origin == f"https://{origin}"


def test_without_a_forge_there_is_nothing_to_reach() -> None:
    assert find_forge_api(make_forge("tanpa"), None) is None


@pytest.mark.parametrize("jenis", ["github", "gitlab", "gitea", "forgejo"])
def test_drafts_are_proposals_where_the_cms_can_make_them(jenis: str) -> None:
    mode = config_of(forge=make_forge(jenis))["publish_mode"]
    assert mode == ("editorial_workflow" if jenis in {"github", "gitlab"} else "simple")


def test_an_application_of_the_office_signs_people_in() -> None:
    api = find_forge_api(make_forge("gitlab"), "abc")
    assert api
    assert (api.backend["app_id"], api.backend["auth_type"]) == ("abc", "pkce")


def test_the_page_speaks_to_its_own_server_and_the_forge_alone() -> None:
    files = render_cms_page('Kantor "A" <b>', "https://kab.test")
    page = files["index.html"].decode()
    assert set(re.findall(r"https?://[\w.]+", page)) == {"https://kab.test"}
    assert "default-src &#x27;none&#x27;" in page
    assert "<b>" not in page
    assert f'<script src="{SCRIPT_FILE}"></script>' in page
    assert ICON_FILE in files["huruf.css"].decode()
