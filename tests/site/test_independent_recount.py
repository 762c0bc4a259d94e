"""The figures of the example office, counted again from its files by other means.

Nothing of `generator` is imported here: YAML is read by PyYAML, history by plain git commands.
"""

import csv
import re
import subprocess
from collections import Counter
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


@pytest.fixture(scope="module")
def recount(site: BuiltSite) -> dict[tuple[str, str], Counter[str]]:
    """(slug, month) to the counts of that person-month."""
    arrivals, refused = _arrivals(), _refused(site)
    counts: dict[tuple[str, str], Counter[str]] = {}
    for person in PEOPLE:
        folders = [person["slug"], *person.get("nama_lain", [])]
        day = max(START, date.fromisoformat(person["mulai"]))
        end = min(TODAY, date.fromisoformat(person.get("selesai", "9999-12-31")))
        while day <= end:
            of_month = counts.setdefault((person["slug"], f"{day:%Y-%m}"), Counter())
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
