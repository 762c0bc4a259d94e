"""The days of the example office, counted again from its files by other means.

Nothing of `generator` is imported here: YAML is read by PyYAML, history by plain git commands.
"""

import csv
import re
import subprocess
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

import holidays
import yaml

from tests.built_site import BuiltSite

ROOT = Path(__file__).parents[2]
ZONE = ZoneInfo("Asia/Makassar")
LEAVE = {"cuti", "izin", "ijin", "sakit"}
Days = dict[tuple[str, str, str], Counter[str]]


class ServedDay(NamedTuple):
    """One day of one person: its unit, whether it was owed, its report's file or None."""

    slug: str
    day: date
    unit: str
    is_obliged: bool
    path: str | None


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


def refused_files(site: BuiltSite) -> set[str]:
    """The files that the site calls "perlu perbaikan": those missing from its own data."""
    listed = {row["berkas"] for row in rows_of(site, "laporan.csv")}
    files = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "entries").glob("*/*/*/*.md")
        if path.parts[-4] != "kantor"
    }
    return files - listed


def rows_of(site: BuiltSite, name: str) -> list[dict[str, str]]:
    with (site.root / "data" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _unit_on(person: Mapping[str, object], day: date) -> str:
    """Name the unit of a day by the roster's history of units."""
    for span in person.get("riwayat_unit", []):  # type: ignore[attr-defined]  # as SPEC 1 says
        if span.get("mulai", "0001-01-01") <= str(day) <= span.get("selesai", "9999-12-31"):
            return str(span["unit"])
    return str(person["unit"])


def list_days(site: BuiltSite) -> Iterator[ServedDay]:
    """List every day in service of everybody, and the report of it that the site has."""
    refused = refused_files(site)
    for person in PEOPLE:
        folders = [person["slug"], *person.get("nama_lain", [])]
        day = max(START, date.fromisoformat(person["mulai"]))
        end = min(TODAY, date.fromisoformat(person.get("selesai", "9999-12-31")))
        while day <= end:
            paths = [f"entries/{folder}/{day:%Y/%m/%Y-%m-%d}.md" for folder in folders]
            path = next(
                (one for one in paths if (ROOT / one).is_file() and one not in refused), None
            )
            status = _status((ROOT / path).read_text("utf-8-sig")) if path else None
            is_obliged = _is_worked(day) and status not in LEAVE
            yield ServedDay(person["slug"], day, _unit_on(person, day), is_obliged, path)
            day += timedelta(days=1)


def count_days(site: BuiltSite) -> Days:
    """(slug, month, unit of the day) to the counts of those days."""
    arrivals = _arrivals()
    counts: Days = {}
    for slug, day, unit, is_obliged, path in list_days(site):
        of_month = counts.setdefault((slug, f"{day:%Y-%m}", unit), Counter())
        if is_obliged:
            of_month["hari_wajib"] += 1
            of_month["hari_terlapor"] += path is not None
            of_month["hari_tepat_waktu"] += path is not None and arrivals[path] <= _due(day)
    people = {person["slug"]: person for person in PEOPLE}
    for row in rows_of(site, "laporan.csv"):
        if row["no"] != "0":
            unit = _unit_on(people[row["pegawai"]], date.fromisoformat(row["tanggal"]))
            of_month = counts[row["pegawai"], row["tanggal"][:7], unit]
            of_month["kegiatan"] += 1
            of_month["dengan_hasil"] += bool(row["hasil"] or (row["jumlah"] and row["satuan"]))
    return counts
