"""The figures of the example office, counted again from its files by other means.

Nothing of `generator` is imported here: YAML is read by PyYAML, history by plain git commands.
"""

import csv
import re
import subprocess
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

import holidays
import pytest
import yaml

from tests.built_site import BuiltSite

ROOT = Path(__file__).parents[2]
ZONE = ZoneInfo("Asia/Makassar")
LEAVE = {"cuti", "izin", "ijin", "sakit"}
QUARTERS = {"07": "T3", "08": "T3", "09": "T3", "10": "T4"}  # of the example's months
Days = dict[tuple[str, str, str], Counter[str]]


def _read(path: str) -> dict[str, object]:
    found: dict[str, object] = yaml.load((ROOT / path).read_text("utf-8"), yaml.BaseLoader)  # noqa: S506
    return found


OFFICE = _read("site_config/kantor.yml")
PEOPLE: list[dict[str, str]] = _read("site_config/pegawai.yml")["pegawai"]  # type: ignore[assignment]  # as SPEC 1 says
TODAY = date.fromisoformat(str(OFFICE["data_sampai"]))
START = date.fromisoformat(str(OFFICE["mulai"]))


def _holidays() -> set[date]:
    both = holidays.country_holidays("ID", years=(2026, 2027), categories=("public", "government"))
    local: list[dict[str, str]] = _read("site_config/kalender.yml").get("libur", [])  # type: ignore[assignment]  # our own key
    return {*both, *(date.fromisoformat(item["tanggal"]) for item in local)}


HOLIDAYS = _holidays()


def _is_worked(day: date) -> bool:
    return day.weekday() < 5 and day not in HOLIDAYS


def _due(day: date) -> datetime:
    following = day + timedelta(days=1)
    while not _is_worked(following):
        following += timedelta(days=1)
    return datetime.combine(following, time(10), ZONE)


def _arrivals() -> dict[str, datetime]:
    """Path to the committer time of the first commit on the main line that brought it."""
    log = subprocess.run(
        ["git", "log", "--first-parent", "-m", "--reverse", "--name-status", "--no-renames",
         "--format=@%ct", "HEAD", "--", "entries"],
        cwd=ROOT, check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
    first: dict[str, datetime] = {}
    when = datetime.now(UTC)
    for line in log.splitlines():
        if line.startswith("@"):
            when = datetime.fromtimestamp(int(line[1:]), UTC)
        elif line:
            first.setdefault(line.split("\t")[1], when)
    return first


def _status(text: str) -> str:
    found = re.search(r"^\W*status\s*:?\s*(.+)$", text, re.IGNORECASE | re.MULTILINE)
    assert found is not None
    return re.sub(r"\W+", "-", found[1].strip().strip("\"'“”").strip()).lower().strip("-")


def _refused(site: BuiltSite) -> set[str]:
    """The files that the site calls "perlu perbaikan": those missing from its own data."""
    listed = {row["berkas"] for row in _rows(site, "laporan.csv")}
    files = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "entries").glob("*/*/*/*.md")
        if path.parts[-4] != "kantor"
    }
    return files - listed


def _rows(site: BuiltSite, name: str) -> list[dict[str, str]]:
    with (site.root / "data" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _unit_on(person: Mapping[str, object], day: date) -> str:
    """Name the unit of a day by the roster's history of units."""
    for span in person.get("riwayat_unit", []):  # type: ignore[attr-defined]  # as SPEC 1 says
        if span.get("mulai", "0001-01-01") <= str(day) <= span.get("selesai", "9999-12-31"):
            return str(span["unit"])
    return str(person["unit"])


@pytest.fixture(scope="module")
def recount(days: Days) -> dict[tuple[str, str], Counter[str]]:
    """(slug, month) to the counts of that person-month."""
    counts: dict[tuple[str, str], Counter[str]] = {}
    for (slug, month, _), of_unit in days.items():
        counts.setdefault((slug, month), Counter()).update(of_unit)
    return counts


@pytest.fixture(scope="module")
def days(site: BuiltSite) -> Days:
    """(slug, month, unit of the day) to the counts of those days."""
    arrivals, refused = _arrivals(), _refused(site)
    counts: Days = {}
    for person in PEOPLE:
        folders = [person["slug"], *person.get("nama_lain", [])]
        day = max(START, date.fromisoformat(person["mulai"]))
        end = min(TODAY, date.fromisoformat(person.get("selesai", "9999-12-31")))
        while day <= end:
            place = (person["slug"], f"{day:%Y-%m}", _unit_on(person, day))
            of_month = counts.setdefault(place, Counter())
            paths = [f"entries/{folder}/{day:%Y/%m/%Y-%m-%d}.md" for folder in folders]
            path = next(
                (one for one in paths if (ROOT / one).is_file() and one not in refused), None
            )
            status = _status((ROOT / path).read_text("utf-8-sig")) if path else None
            if _is_worked(day) and status not in LEAVE:
                of_month["hari_wajib"] += 1
                of_month["hari_terlapor"] += path is not None
                of_month["hari_tepat_waktu"] += path is not None and arrivals[path] <= _due(day)
            day += timedelta(days=1)
    people = {person["slug"]: person for person in PEOPLE}
    for row in _rows(site, "laporan.csv"):
        if row["no"] != "0":
            unit = _unit_on(people[row["pegawai"]], date.fromisoformat(row["tanggal"]))
            of_month = counts[row["pegawai"], row["tanggal"][:7], unit]
            of_month["kegiatan"] += 1
            of_month["dengan_hasil"] += bool(row["hasil"] or (row["jumlah"] and row["satuan"]))
    return counts


def test_only_the_three_reports_that_must_be_refused_are_missing_from_the_data(
    site: BuiltSite,
) -> None:
    assert len(_refused(site)) == 3


def test_the_monthly_recap_equals_a_count_by_other_means(
    site: BuiltSite, recount: dict[tuple[str, str], Counter[str]]
) -> None:
    rows = _rows(site, "rekap-bulanan.csv")
    assert [(row["pegawai"], row["periode"]) for row in rows] == sorted(
        recount, key=lambda place: (place[1], place[0])
    )
    for row in rows:
        counted = recount[row["pegawai"], row["periode"]]
        for name in ("hari_wajib", "hari_terlapor", "hari_tepat_waktu"):
            assert int(row[name]) == counted[name], (row, name)
        share = (
            ""
            if not counted["hari_wajib"]
            else str(
                (Decimal(counted["hari_terlapor"]) / counted["hari_wajib"]).quantize(
                    Decimal("0.000001"), ROUND_HALF_UP
                )
            )
        )
        assert row["kelengkapan"] == share


def test_the_recap_counts_the_activities_that_the_data_lists(site: BuiltSite) -> None:
    listed: Counter[tuple[str, str]] = Counter()
    with_result: Counter[tuple[str, str]] = Counter()
    for row in _rows(site, "laporan.csv"):
        place = (row["pegawai"], row["tanggal"][:7])
        listed[place] += row["no"] != "0"
        with_result[place] += bool(row["hasil"] or (row["jumlah"] and row["satuan"]))
    for row in _rows(site, "rekap-bulanan.csv"):
        place = (row["pegawai"], row["periode"])
        assert int(row["kegiatan"]) == listed[place]
        assert int(row["kegiatan_dengan_hasil"]) == with_result[place]


def test_the_home_page_tells_the_same_figures(
    site: BuiltSite, recount: dict[tuple[str, str], Counter[str]]
) -> None:
    month = f"{TODAY:%Y-%m}"
    total = sum((counts for (_, of), counts in recount.items() if of == month), Counter())
    share = Decimal(100 * total["hari_terlapor"]) / total["hari_wajib"]
    text = str(share.quantize(Decimal("0.1"), ROUND_HALF_UP)).replace(".", ",")
    home = re.sub(
        r"\s+", " ", re.sub(r"<[^>]+>", " ", (site.root / "index.html").read_text("utf-8"))
    )
    assert f"{text}%" in home
    assert f"{total['hari_terlapor']} dari {total['hari_wajib']}" in home


def _text(site: BuiltSite, address: str) -> str:
    html = (site.root / address / "index.html").read_text("utf-8")
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def _number(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def _share(part: int, whole: int) -> str:
    percent = Decimal(100 * part) / whole
    return str(percent.quantize(Decimal("0.1"), ROUND_HALF_UP)).replace(".", ",") + "%"


def _figures(one: Counter[str]) -> list[str]:
    """The three key figures of a page, where there is something to divide by."""
    parts = (
        ("hari_terlapor", "hari_wajib", "hari wajib terlapor"),
        ("hari_tepat_waktu", "hari_terlapor", "diterima sebelum tenggat"),
        ("dengan_hasil", "kegiatan", "kegiatan mencatat hasilnya"),
    )
    return [
        f"{_share(one[part], one[whole])} {_number(one[part])} dari {_number(one[whole])} {words}"
        for part, whole, words in parts
        if one[whole]
    ]


def _line(one: Counter[str]) -> str:
    """A row of a table of counts; "" where a share has nothing to divide by."""
    if not (one["hari_wajib"] and one["hari_terlapor"] and one["kegiatan"]):
        return ""
    shares = [
        f"{_share(one[part], one[whole])} {_number(one[part])} dari {_number(one[whole])}"
        for part, whole in (
            ("hari_terlapor", "hari_wajib"),
            ("hari_tepat_waktu", "hari_terlapor"),
            ("dengan_hasil", "kegiatan"),
        )
    ]
    return f"{shares[0]} {shares[1]} {_number(one['kegiatan'])} {shares[2]}"


def _add(days: Days, key: Callable[[str, str, str], str]) -> dict[str, Counter[str]]:
    sums: dict[str, Counter[str]] = {}
    for place, counts in days.items():
        sums.setdefault(key(*place), Counter()).update(counts)
    return sums


def test_every_page_of_a_person_month_quarter_and_year_tells_the_counted_figures(
    site: BuiltSite, days: Days
) -> None:
    pages = {
        **_add(days, lambda slug, month, _: f"pegawai/{slug}/{month}"),
        **_add(days, lambda _slug, month, _: f"bulan/{month}"),
        **_add(days, lambda _slug, month, _: f"triwulan/{month[:4]}-{QUARTERS[month[5:]]}"),
        **_add(days, lambda _slug, month, _: f"tahun/{month[:4]}"),
    }
    told = [(address, one) for address, counts in pages.items() for one in _figures(counts)]
    assert len(told) > 250
    assert [(address, one) for address, one in told if one not in _text(site, address)] == []


def test_every_line_of_units_months_and_people_tells_the_counted_figures(
    site: BuiltSite, days: Days
) -> None:
    lines = [
        *_add(days, lambda slug, month, _: f"pegawai/{slug} {month}").items(),
        *_add(days, lambda _, month, unit: f"bulan/{month} {unit}").items(),
        *_add(days, lambda _, month, unit: f"unit/{unit} {month}").items(),
        *_add(days, lambda _s, m, unit: f"triwulan/{m[:4]}-{QUARTERS[m[5:]]} {unit}").items(),
        *_add(days, lambda _s, m, _u: f"triwulan/{m[:4]}-{QUARTERS[m[5:]]} {m}").items(),
        *_add(days, lambda _s, month, _u: f"tahun/{month[:4]} {month}").items(),
        *_add(days, lambda _s, month, unit: f"tahun/{month[:4]} {unit}").items(),
    ]
    told = [(name.split()[0], _line(counts)) for name, counts in lines]
    assert len(told) > 150
    assert [(address, one) for address, one in told if one not in _text(site, address)] == []
