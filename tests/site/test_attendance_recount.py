"""Attendance and spot checks of the example office, counted again from its files by other means.

Nothing of `generator` is imported here. What a report's status is comes from its own text.
"""

import csv
import json
import re
from collections import Counter
from datetime import date, timedelta
from html import unescape
from pathlib import Path

import holidays
import pytest
import yaml

from tests.built_site import BuiltSite

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("site")]

ROOT = Path(__file__).parents[2]
ENTRIES = ROOT / "entries"
LEAVE = {"cuti", "izin", "ijin", "sakit"}
ELSEWHERE = {"wfh", "dinas-luar", "diklat"}
COLUMNS = (
    *("hadir_melapor", "hadir_tanpa_laporan", "melapor_luar_kantor", "melapor_tanpa_hadir"),
    *("tanpa_keduanya", "belum_dapat_dinilai", "belum_ada_data"),
)
MONTHS = sorted(path.stem for path in (ENTRIES / "kantor/kehadiran").glob("*.csv"))
CHECKS = sorted((ENTRIES / "kantor/sidak").glob("*.md"))
Key = tuple[str, str]  # (month, unit)


def _read(path: str) -> dict[str, list[dict[str, str]]]:
    text = (ROOT / path).read_text("utf-8")
    found: dict[str, list[dict[str, str]]] = yaml.load(text, yaml.BaseLoader)  # noqa: S506
    return found


PEOPLE = _read("site_config/pegawai.yml")["pegawai"]
UNITS = [unit["slug"] for unit in _read("site_config/kantor.yml")["unit"]]
NAMES = {unit["slug"]: unit["nama"] for unit in _read("site_config/kantor.yml")["unit"]}
OFF = {
    *holidays.country_holidays("ID", years=(2026, 2027), categories=("public", "government")),
    *(
        date.fromisoformat(item["tanggal"])
        for item in _read("site_config/kalender.yml").get("libur", [])
    ),
}


def _rows(site: BuiltSite, name: str) -> list[dict[str, str]]:
    with (site.root / "data" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _unit(person: dict[str, str], day: date) -> str:
    spans: list[dict[str, str]] = person.get("riwayat_unit", [])  # type: ignore[assignment]  # a list of mappings
    for span in spans:
        if span.get("mulai", "0000") <= day.isoformat() <= span.get("selesai", "9999"):
            return span["unit"]
    return person["unit"]


def _status(text: str) -> str:
    found = re.search(r"^\W*status\s*:?\s*(.+)$", text, re.IGNORECASE | re.MULTILINE)
    assert found is not None
    return re.sub(r"\W+", "-", found[1].strip().strip("\"'“”").strip()).lower().strip("-")


def _days(month: str) -> list[date]:
    day, days = date.fromisoformat(f"{month}-01"), []
    while f"{day:%Y-%m}" == month:
        days += [day] if day.weekday() < 5 and day not in OFF else []
        day += timedelta(days=1)
    return days


def _attendance(month: str) -> list[dict[str, str]]:
    with (ENTRIES / f"kantor/kehadiran/{month}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _presence(month: str) -> dict[tuple[str, str], bool]:
    return {(row["tanggal"], row["pegawai"]): row["hadir"] == "ya" for row in _attendance(month)}


class Recount:
    """(month, unit) to its counts and people; (day, unit) to reported and obliged."""

    def __init__(self, site: BuiltSite) -> None:
        self.counts: dict[Key, Counter[str]] = {}
        self.people: dict[Key, set[str]] = {}
        self.of_day: dict[Key, Counter[str]] = {}
        accepted = {row["berkas"] for row in _rows(site, "laporan.csv")}
        for month in sorted({*MONTHS, *(path.name[:7] for path in CHECKS)}):
            presence = _presence(month) if month in MONTHS else {}
            for person in PEOPLE:
                for day in _days(month):
                    if person["mulai"] <= day.isoformat() <= person.get("selesai", "9999"):
                        self._add(person, day, presence, accepted)

    def _add(
        self,
        person: dict[str, str],
        day: date,
        presence: dict[tuple[str, str], bool],
        accepted: set[str],
    ) -> None:
        slugs = [person["slug"], *person.get("nama_lain", [])]
        paths = [f"entries/{slug}/{day:%Y/%m/%Y-%m-%d}.md" for slug in slugs]
        files = [path for path in paths if (ROOT / path).is_file()]
        good = [path for path in files if path in accepted]
        status = _status((ROOT / good[0]).read_text("utf-8-sig")) if good else None
        if status in LEAVE:
            return
        unit = _unit(person, day)
        month = (f"{day:%Y-%m}", unit)
        of_day = self.of_day.setdefault((day.isoformat(), unit), Counter())
        of_day["wajib"] += 1
        of_day["terlapor"] += bool(good)
        found = [
            presence[day.isoformat(), slug] for slug in slugs if (day.isoformat(), slug) in presence
        ]
        self.people.setdefault(month, set()).add(person["slug"])
        self.counts.setdefault(month, Counter())[_match(found, status, is_refused=bool(files))] += 1


def _match(found: list[bool], status: str | None, *, is_refused: bool) -> str:
    if not found:
        return "belum_ada_data"
    if status is None and is_refused:
        return "belum_dapat_dinilai"
    if status is None:
        return "hadir_tanpa_laporan" if found[0] else "tanpa_keduanya"
    if found[0]:
        return "hadir_melapor"
    return "melapor_luar_kantor" if status in ELSEWHERE else "melapor_tanpa_hadir"


@pytest.fixture(scope="module")
def recount(site: BuiltSite) -> Recount:
    return Recount(site)


def _text(site: BuiltSite, path: str) -> str:
    html = (site.root / path / "index.html").read_text("utf-8")
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html)))


def test_every_figure_of_the_attendance_file_equals_a_count_by_other_means(
    site: BuiltSite, recount: Recount
) -> None:
    rows = _rows(site, "kehadiran.csv")
    assert sorted({row["periode"] for row in rows}) == MONTHS
    for row in rows:
        keys = [(row["periode"], unit) for unit in row["unit"].split("+")]
        total = sum((recount.counts[key] for key in keys), Counter())
        people = set().union(*(recount.people[key] for key in keys))
        assert int(row["pegawai"]) == len(people) >= 3
        assert {name: int(row[name]) for name in COLUMNS} == {name: total[name] for name in COLUMNS}
        assert int(row["hari_wajib"]) == total.total()


def test_every_unit_of_a_month_is_in_exactly_one_row(site: BuiltSite, recount: Recount) -> None:
    rows = _rows(site, "kehadiran.csv")
    for month in MONTHS:
        listed = [
            unit for row in rows if row["periode"] == month for unit in row["unit"].split("+")
        ]
        assert sorted(listed) == sorted(unit for of, unit in recount.counts if of == month)


def test_the_work_beside_attendance_equals_the_activities_of_the_data(site: BuiltSite) -> None:
    found: dict[Key, Counter[str]] = {}
    for row in _rows(site, "laporan.csv"):
        of_unit = found.setdefault((row["tanggal"][:7], row["unit"]), Counter())
        of_unit["kegiatan"] += row["no"] != "0"
        of_unit["hasil"] += bool(row["hasil"] or (row["jumlah"] and row["satuan"]))
    for row in _rows(site, "kehadiran.csv"):
        total = sum((found[row["periode"], unit] for unit in row["unit"].split("+")), Counter())
        assert int(row["kegiatan"]) == total["kegiatan"]
        assert int(row["kegiatan_dengan_hasil"]) == total["hasil"]


@pytest.mark.parametrize("month", MONTHS)
def test_the_page_of_a_month_says_the_same(site: BuiltSite, recount: Recount, month: str) -> None:
    text = _text(site, f"kehadiran/{month}")
    total = sum((counts for (of, _), counts in recount.counts.items() if of == month), Counter())
    people = set().union(*(who for (of, _), who in recount.people.items() if of == month))
    both = total["hadir_melapor"]
    tenths = (2000 * both + total.total()) // (2 * total.total())
    assert (
        f"dari {total.total()} hari wajib {len(people)} pegawai, {both} "
        f"({tenths // 10},{tenths % 10}%) hadir dan melapor"
    ) in text
    office = " ".join(["Kantor", str(total.total()), *(str(total[name]) for name in COLUMNS)])
    assert office in text
    for row in _rows(site, f"kehadiran-{month}.csv"):
        units = row["unit"].split("+")
        name = (
            NAMES[units[0]]
            if len(units) == 1
            else f"Unit kecil digabung {', '.join(NAMES[unit] for unit in units)}"
        )
        cells = [row["hari_wajib"], *(row[column] for column in COLUMNS)]
        assert f"{name} {' '.join(cells)}" in text


def test_the_list_of_months_says_the_same(site: BuiltSite, recount: Recount) -> None:
    text = _text(site, "kehadiran")
    for month in MONTHS:
        total = sum(
            (counts for (of, _), counts in recount.counts.items() if of == month), Counter()
        )
        cells = [total.total(), *(total[name] for name in COLUMNS)]
        assert f"{month[:4]} {' '.join(map(str, cells))}" in text


@pytest.mark.parametrize("path", CHECKS, ids=lambda path: path.stem)
def test_every_number_of_a_spot_check_is_on_its_page_and_in_its_file(
    site: BuiltSite, recount: Recount, path: Path
) -> None:
    head = yaml.load(path.read_text("utf-8").split("---")[1], yaml.BaseLoader)  # noqa: S506
    counts = ("di_tempat", "dinas_luar", "cuti", "tidak_di_tempat")
    html = (site.root / "sidak" / "index.html").read_text("utf-8")
    section = html.partition(f'id="{path.stem}"')[2].partition("</section>")[0]
    text = re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", section)))
    rows = [row for row in _rows(site, "sidak.csv") if row["sidak"] == path.stem]
    records = json.loads((site.root / "data/sidak.json").read_text("utf-8"))["sidak"]
    (record,) = [one for one in records if one["sidak"] == path.stem]
    sums, reported = [0, 0, 0, 0], Counter[str]()
    for finding, row, told in zip(head["temuan"], rows, record["temuan"], strict=True):
        numbers = [finding[name] for name in counts]
        of_day = recount.of_day[head["tanggal"], finding["unit"]]
        reported += of_day
        sums = [one + int(other) for one, other in zip(sums, numbers, strict=True)]
        cells = f"{' '.join(numbers)} {of_day['terlapor']} dari {of_day['wajib']}"
        remark = finding.get("keterangan", "")
        assert f"{NAMES[finding['unit']]} {cells} {remark}".strip() in text
        shown = [
            row[name] for name in ("di_tempat", "dinas_luar", "tidak_bertugas", "tidak_di_tempat")
        ]
        assert [row["unit"], *shown, row["keterangan"]] == [finding["unit"], *numbers, remark]
        assert told["tidak_bertugas"] == int(finding["cuti"])
    total = f"{' '.join(map(str, sums))} {reported['terlapor']} dari {reported['wajib']}"
    assert f"Semua unit yang diperiksa {total}" in text
    assert head["tindak_lanjut"] in text


def test_no_time_of_anybodys_coming_or_going_is_anywhere_on_the_site(site: BuiltSite) -> None:
    rows = [row for month in MONTHS for row in _attendance(month)]
    typed = {row[name] for row in rows for name in ("masuk", "pulang")} - {""}
    reports = "".join(path.read_text("utf-8", "replace") for path in ENTRIES.glob("*/*/*/*.md"))
    own = {time for time in typed if time not in reports and time.replace(":", ".") not in reports}
    assert "07:20" in own
    exact = re.compile("|".join(rf"\b{time}(?!:?\d)" for time in sorted(own)))
    for path in sorted(site.root.rglob("*")):
        if path.suffix in {".html", ".csv", ".json", ".atom", ".xml", ".txt"}:
            text = re.sub(r"T\d\d:\d\d:\d\d", "", path.read_text("utf-8"))  # when a commit came in
            found = exact.search(text)
            assert found is None, (path, found)
