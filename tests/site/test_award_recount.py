"""The award's shortlists of the example office, worked out again by other means.

As in `counted_days`, nothing of `generator` is imported. Reports are read from their
files by PyYAML; the few that need mending first are taken from laporan.json.
"""

import csv
import json
import re
from collections import Counter
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest
import yaml

from tests.built_site import BuiltSite
from tests.site.counted_days import PEOPLE, ROOT

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("site")]

MONTHS = ("2026-07", "2026-08", "2026-09")
AT_WORK = {"hadir", "wfh", "dinas-luar", "diklat"}
Report = tuple[date, list[dict[str, Any]]]


def _yaml(path: str) -> Any:  # noqa: ANN401 - whatever stands in a settings file
    return yaml.load((ROOT / path).read_text("utf-8"), yaml.BaseLoader)  # noqa: S506


FORMULA = _yaml("site_config/penghargaan.yml")["rumus"][0]
PLANS = [rhk for main in _yaml("site_config/rhk/2026.yml")["hasil_utama"] for rhk in main["rhk"]]
OWNERS = {owner for rhk in PLANS for owner in rhk["pemilik"].items()}


def _activities(text: str) -> list[dict[str, Any]] | None:
    """Read the activities of a report that is plain YAML; None where it needs mending."""
    found = re.match(r"---\n(.*?)\n---\n", text, re.DOTALL)
    try:
        told = yaml.load(found[1], yaml.BaseLoader)["kegiatan"] if found else None  # noqa: S506
    except (yaml.YAMLError, TypeError, KeyError):
        return None
    if not isinstance(told, list):
        return None
    listed = [{"uraian": one} if isinstance(one, str) else one for one in told]
    return listed if all(one.get("uraian") for one in listed) else None


@pytest.fixture(scope="module")
def reports(site: BuiltSite) -> dict[str, list[Report]]:
    """Slug to the reports at work, ascending by day."""
    records = json.loads((site.root / "data/laporan.json").read_text("utf-8"), parse_float=Decimal)
    by_person: dict[str, list[Report]] = {}
    plain = 0
    for record in sorted(records["laporan"], key=lambda one: one["tanggal"]):
        if record["status"] in AT_WORK:
            own = _activities((ROOT / record["berkas"]).read_text("utf-8"))
            told = record["kegiatan"]
            same = own is not None and [one["uraian"] for one in own] == [
                one["uraian"] for one in told
            ]
            plain += same
            day = date.fromisoformat(record["tanggal"])
            by_person.setdefault(record["pegawai"], []).append((day, own if same and own else told))
    assert plain > 0.9 * sum(map(len, by_person.values()))
    return by_person


def _pairs(activities: list[dict[str, Any]]) -> Counter[tuple[str, str]]:
    pairs: Counter[tuple[str, str]] = Counter()
    for one in activities:
        amount = f"{one['jumlah']} {one.get('satuan') or ''}" if one.get("jumlah") else ""
        for text in (one["uraian"], one.get("hasil"), amount, one.get("lokasi")):
            if text:
                pairs.update(pairwise(["", *re.findall(r"\w+", text.lower()), ""]))
    return pairs


def _copies(reports: list[Report], month: str) -> dict[str, str]:
    """Day of each near-copy to the newest day it repeats, every pair counted."""
    end = _last_day(month)
    begin = (date.fromisoformat(f"{month}-01") - timedelta(days=45)).replace(day=1)
    near = [(day, _pairs(told)) for day, told in reports if begin <= day <= end]
    copies = {}
    for number, (day, pairs) in enumerate(near):
        for before, other in near[:number]:
            shared = sum(min(count, other[pair]) for pair, count in pairs.items())
            if f"{day:%Y-%m}" == month and 20 * shared >= 9 * (pairs.total() + other.total()):
                copies[f"{day}"] = f"{before}"
    return copies


def _last_day(month: str) -> date:
    following = date.fromisoformat(f"{month}-28") + timedelta(days=5)
    return following.replace(day=1) - timedelta(days=1)


def _unit(person: dict[str, Any], last: date) -> str:
    for span in person.get("riwayat_unit", ()):
        if last <= date.fromisoformat(span.get("selesai", "9999-12-31")):
            return str(span["unit"])
    return str(person["unit"])


def _score(
    person: dict[str, Any], days: Counter[str], reports: list[Report], month: str
) -> tuple[dict[str, tuple[int, int]], dict[str, str]]:
    own = [told for day, told in reports if f"{day:%Y-%m}" == month]
    deeds = [one for told in own for one in told]
    copies = _copies(reports, month)
    parts = {
        "kelengkapan": (days["hari_terlapor"], days["hari_wajib"]),
        "tepat_waktu": (days["hari_tepat_waktu"], days["hari_wajib"]),
        "hasil": (
            sum(
                bool(one.get("hasil") or (one.get("jumlah") and one.get("satuan"))) for one in deeds
            ),
            len(deeds),
        ),
        "bukti": (sum(bool(one.get("bukti")) for one in deeds), len(deeds)),
        "rhk": (sum(bool(one.get("rhk")) for one in deeds), len(deeds)),
        "keragaman": (len(own) - len(copies), len(own)),
    }
    last = (date.fromisoformat(f"{month}-28") + timedelta(days=5)).replace(day=1) - timedelta(
        days=1
    )
    if not OWNERS & {("pegawai", person["slug"]), ("unit", _unit(person, last))}:
        del parts["rhk"]
    return parts, copies


def _digits(number: Fraction) -> str:
    exact = Decimal(number.numerator) / Decimal(number.denominator)
    return str(exact.quantize(Decimal("0.000001"), ROUND_HALF_UP))


@pytest.mark.parametrize("month", MONTHS)
def test_every_component_score_and_place_is_that_of_another_way_to_count(
    site: BuiltSite,
    recount: dict[tuple[str, str], Counter[str]],
    reports: dict[str, list[Report]],
    month: str,
) -> None:
    text = (site.root / f"data/penghargaan-{month}.json").read_text("utf-8")
    (told,) = json.loads(text)["penghargaan"]
    weights = {name: int(weight) for name, weight in FORMULA["bobot"].items()}
    people = [dict(one) for one in PEOPLE if (one["slug"], month) in recount]
    staff = [one for one in people if one.get("peran") != "camat"]
    able = [one for one in staff if _is_able(one, recount[one["slug"], month], month)]
    assert told["memenuhi_syarat"] == len(able)
    assert sum(told["belum_memenuhi_syarat"].values()) == len(staff) - len(able)
    expected = []
    for one in able:
        days, own = recount[one["slug"], month], reports.get(one["slug"], [])
        parts, copies = _score(one, days, own, month)
        points = sum((Fraction(weights[key] * a, b) for key, (a, b) in parts.items()), Fraction())
        score = 100 * points / sum(weights[key] for key in parts)
        expected.append((-score, one["slug"], parts, copies))
    expected.sort(key=lambda one: one[0])
    assert len({one[0] for one in expected[:6]}) == 6, "ties need their names sorted here"
    assert len(told["calon"]) == int(FORMULA["jumlah_calon"])
    for found, (score, slug, parts, copies) in zip(told["calon"], expected, strict=False):
        assert (found["pegawai"], found["nilai"]) == (slug, _digits(-score))
        shown = {one["nama"]: (one["bagian"], one["dari"]) for one in found["unsur"]}
        assert {key: shown[key] for key in parts} == parts
        assert {one["tanggal"]: one["seperti"] for one in found["salinan"]} == copies
    assert [one["peringkat"] for one in told["calon"]] == [1, 2, 3, 4, 5]


def _is_able(person: dict[str, Any], days: Counter[str], month: str) -> bool:
    is_there = person.get("selesai", "9999") >= f"{_last_day(month)}"
    share = 100 * days["hari_terlapor"] >= int(FORMULA["kelengkapan_minimum"]) * days["hari_wajib"]
    return is_there and days["hari_wajib"] >= int(FORMULA["hari_wajib_minimum"]) and share


def test_the_table_says_what_the_records_say(site: BuiltSite) -> None:
    told = json.loads((site.root / "data/penghargaan.json").read_text("utf-8"))["penghargaan"]
    with (site.root / "data/penghargaan.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["periode"], row["pegawai"], row["nilai"]) for row in rows] == [
        (month["periode"], one["pegawai"], one["nilai"]) for month in told for one in month["calon"]
    ]
    chosen = {
        path.stem: _yaml_front(path.read_text("utf-8"))["penerima"]
        for path in (ROOT / "entries/kantor/penghargaan").glob("*.md")
    }
    assert {month["periode"]: month["keputusan"]["penerima"] for month in told} == chosen
    for row in rows:
        assert row["penerima"] == str(row["pegawai"] in chosen[row["periode"]]).lower()


def _yaml_front(text: str) -> Any:  # noqa: ANN401 - a record as PyYAML reads it
    return yaml.load(text.split("---\n")[1], yaml.BaseLoader)  # noqa: S506


@pytest.mark.parametrize("month", MONTHS)
def test_the_page_shows_the_same_figures(site: BuiltSite, month: str) -> None:
    told = json.loads((site.root / f"data/penghargaan-{month}.json").read_text("utf-8"))
    html = (site.root / f"penghargaan/{month}/index.html").read_text("utf-8")
    rows = re.findall(r'<tr class="table__row">(.*?)</tr>', html, re.DOTALL)
    texts = [re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", row)) for row in rows]
    for text, one in zip(texts, told["penghargaan"][0]["calon"], strict=True):
        assert f"Peringkat {one['peringkat']} " in text
        figures = [*((part["poin"], part) for part in one["unsur"]), (one["nilai"], None)]
        for number, part in figures:
            shown = str(Decimal(number).quantize(Decimal("0.1"), ROUND_HALF_UP)).replace(".", ",")
            detail = f" {part['bagian']} dari {part['dari']}" if part else ""
            assert f"{shown}{detail}" in text
