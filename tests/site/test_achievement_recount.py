"""Targets, realisation and capaian of the example office, counted again from its files.

Nothing of `generator` is imported here. Reports are read by PyYAML; the few that it cannot read as
they stand (they are repaired) are taken from the site's own laporan.csv.
"""

import csv
import html
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from pathlib import Path

import pytest
import yaml

from tests.built_site import BuiltSite

ROOT = Path(__file__).parents[2]
YEAR = "2026"
NOW = "2026-T4"  # data_sampai of the example lies in it
LEAVE = {"cuti", "izin"}
MOST_REPAIRED = 60

Deed = tuple[str, str, str, Decimal | None, str]  # rhk, month, pegawai, jumlah, satuan


def _rows(site: BuiltSite, name: str) -> list[dict[str, str]]:
    with (site.root / "data" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _read_plan() -> list[tuple[str, str, str, dict[str, str], int]]:
    """(slug, hasil utama, owner, indicator, its number) of each indicator, in the plan's order."""
    text = (ROOT / f"site_config/rhk/{YEAR}.yml").read_text("utf-8")
    plan = yaml.load(text, yaml.BaseLoader)  # noqa: S506
    return [
        (rhk["slug"], utama["slug"], "/".join(*rhk["pemilik"].items()), indicator, number)
        for utama in plan["hasil_utama"]
        for rhk in utama["rhk"]
        for number, indicator in enumerate(rhk["indikator"], start=1)
    ]


PLAN = _read_plan()


def _read_file(path: Path) -> list[dict[str, str]] | None:
    """Read the activities of a plainly written report; None of one that needs a repair."""
    try:
        _, header, _ = path.read_text("utf-8").split("---\n", 2)
        report = yaml.load(header, yaml.BaseLoader)  # noqa: S506
    except (ValueError, yaml.YAMLError):
        return None
    if not isinstance(report, dict) or not set(report) <= {
        *("tanggal", "pegawai", "status", "kegiatan", "kendala", "rencana")
    }:
        return None
    if report["status"] in LEAVE:
        return []
    deeds = report.get("kegiatan")
    if not isinstance(deeds, list) or report["status"] not in {
        "hadir",
        "wfh",
        "dinas-luar",
        "diklat",
    }:
        return None
    found = [deed if isinstance(deed, dict) else {"uraian": deed} for deed in deeds]
    amounts = [deed.get("jumlah", "1") for deed in found]
    is_plain = all(re.fullmatch(r"\d+(\.\d{1,2})?", amount) for amount in amounts)
    return found if is_plain else None


@pytest.fixture(scope="module")
def deeds(site: BuiltSite) -> list[Deed]:
    """Every activity that names an RHK."""
    listed = defaultdict(list)
    for row in _rows(site, "laporan.csv"):
        listed[row["berkas"]].append(row)
    found: list[Deed] = []
    repaired = 0
    for berkas, rows in listed.items():
        own = _read_file(ROOT / berkas)
        if own is None:
            repaired += 1
            own = rows
        for deed in own:
            if deed.get("rhk"):
                amount, satuan = deed.get("jumlah"), deed.get("satuan")
                is_counted = bool(amount and satuan)
                found.append(
                    (
                        deed["rhk"],
                        rows[0]["tanggal"][:7],
                        rows[0]["pegawai"],
                        Decimal(amount or 0) if is_counted else None,
                        (satuan or "").lower() if is_counted else "",
                    )
                )
    assert repaired < MOST_REPAIRED
    assert len(found) > 2000
    return found


def _months(period: str) -> set[str]:
    quarters = {"": range(1, 5), "T": range(int(period[-1]), int(period[-1]) + 1)}
    if "sd" in period:
        chosen = range(1, int(period[-1]) + 1)
    else:
        chosen = quarters["T" if "T" in period else ""]
    return {f"{YEAR}-{3 * q - n:02d}" for q in chosen for n in range(3)}


def _target(indicator: dict[str, object], period: str) -> Decimal:
    parts = [Decimal(str(part)) for part in indicator["triwulan"]]  # type: ignore[attr-defined]  # the example splits all
    if period == YEAR:
        return Decimal(str(indicator["target"]))
    last = int(period[-1])
    return sum(parts[0 if "sd" in period else last - 1 : last], Decimal(0))


def _realised(deeds: list[Deed], slug: str, period: str, satuan: str) -> Decimal | None:
    months = _months(period)
    amounts = [
        jumlah
        for rhk, month, _, jumlah, unit in deeds
        if rhk == slug and month in months and unit == satuan.lower() and jumlah is not None
    ]
    return sum(amounts, Decimal(0)) if amounts else None


def _periods() -> Iterator[str]:
    yield YEAR
    for number in range(1, 5):
        yield f"{YEAR}-T{number}"
    for number in range(1, 5):
        yield f"{YEAR}-sd-T{number}"


def _number(value: Decimal) -> str:
    whole, _, decimals = f"{value.normalize():f}".partition(".")
    grouped = f"{int(whole):,}".replace(",", ".")
    return f"{grouped},{decimals}" if decimals else grouped


def _percent(value: Decimal, target: Decimal) -> str:
    share = (100 * value / target).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return f"{share:,}%".translate(str.maketrans(",.", ".,"))


@cache
def _read_page(path: Path) -> str:
    return path.read_text("utf-8")


def _lines(site: BuiltSite, path: str) -> list[str]:
    """The table rows of a page as plain text."""
    text = (site.root / path).read_text("utf-8")
    rows = re.findall(r"<tr class=\"table__row\">(.*?)</tr>", text, re.DOTALL)
    return [
        html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", row))).strip() for row in rows
    ]


def test_every_row_of_the_file_equals_a_count_by_other_means(
    site: BuiltSite, deeds: list[Deed]
) -> None:
    found = {(row["rhk"], row["periode"], row["ukuran"]): row for row in _rows(site, "capaian.csv")}
    expected = {(slug, period, str(n)) for slug, _, _, _, n in PLAN for period in _periods()}
    assert set(found) == expected
    for slug, utama, owner, indicator, number in PLAN:
        for period in _periods():
            row = found[slug, period, str(number)]
            target = _target(indicator, period)  # type: ignore[arg-type]  # values of a YAML mapping
            realised = _realised(deeds, slug, period, indicator["satuan"])
            activities = sum(d[0] == slug and d[1] in _months(period) for d in deeds)
            assert (row["hasil_utama"], row["pemilik"]) == (utama, owner)
            assert (row["aspek"], row["satuan"]) == (indicator["aspek"], indicator["satuan"])
            assert Decimal(row["target"]) == target
            assert (Decimal(row["realisasi"]) if row["realisasi"] else None) == realised
            assert int(row["kegiatan"]) == activities
            if realised is None or not target:
                assert row["capaian"] == ""
                assert row["keterangan"]
            else:
                share = (realised / target).quantize(Decimal("0.000001"), ROUND_HALF_UP)
                assert row["capaian"] == str(share)
                assert row["keterangan"] == ""


def test_the_list_of_results_shows_the_same_numbers(site: BuiltSite, deeds: list[Deed]) -> None:
    lines = _lines(site, "hasil/index.html")
    for (slug, _, _, indicator, number), line in zip(PLAN, lines, strict=False):
        satuan = indicator["satuan"]
        for period in (YEAR, NOW):
            target = _target(indicator, period)  # type: ignore[arg-type]  # values of a YAML mapping
            realised = _realised(deeds, slug, period, satuan)
            if realised is None:
                assert "–" in line
                continue
            assert (
                f"{_percent(realised, target)} {_number(realised)} dari {_number(target)} {satuan}"
                in line
            )
        count = sum(d[0] == slug and d[1][:4] == YEAR for d in deeds)
        assert line.endswith(_number(Decimal(count)) if number == 1 else "–")


def test_the_page_of_a_result_shows_every_begun_period(site: BuiltSite, deeds: list[Deed]) -> None:
    names = {YEAR: "Setahun", f"{YEAR}-sd-T4": "Sampai triwulan IV"}
    names |= {f"{YEAR}-T3": "Triwulan III", NOW: "Triwulan IV"}
    for slug, _, _, indicator, _ in PLAN:
        lines = _lines(site, f"hasil/{slug}/index.html")
        satuan = indicator["satuan"]
        for period, name in names.items():
            target = _target(indicator, period)  # type: ignore[arg-type]  # values of a YAML mapping
            realised = _realised(deeds, slug, period, satuan)
            if realised is None:
                assert (
                    any(line.startswith(f"Setahun {_number(target)} {satuan} –") for line in lines)
                    or period != YEAR
                )
                continue
            assert (
                f"{name} {_number(target)} {satuan} {_number(realised)} {satuan} "
                f"{_percent(realised, target)} {_number(realised)} dari {_number(target)} {satuan}"
            ) in lines


def test_every_contributing_activity_is_on_the_page_of_its_month(
    site: BuiltSite, deeds: list[Deed]
) -> None:
    counts = Counter((rhk, month) for rhk, month, *_ in deeds)
    people = {(rhk, month): {d[2] for d in deeds if d[:2] == (rhk, month)} for rhk, month in counts}
    known = {slug for slug, *_ in PLAN}
    pages = {
        (path.parts[-3], path.parts[-2][:7]) for path in site.root.glob("hasil/*/*/index.html")
    }
    assert pages == {place for place in counts if place[0] in known}
    for (rhk, month), count in counts.items():
        text = "".join(
            path.read_text("utf-8") for path in site.root.glob(f"hasil/{rhk}/{month}*/index.html")
        )
        links = re.findall(r'<a class="deeds__day" href="([^"]+)"', text)
        assert len(links) == count
        for link in set(links):
            address, _, anchor = link.removeprefix("../../../").partition("#")
            assert f'id="{anchor}"' in _read_page(site.root / address / "index.html")
        assert f"{_number(Decimal(count))} kegiatan oleh {len(people[rhk, month])} pegawai" in text


def test_work_without_a_result_and_by_status_equals_the_activities_of_the_data(
    site: BuiltSite,
) -> None:
    work = [row for row in _rows(site, "laporan.csv") if row["no"] != "0"]
    has_result = [bool(row["hasil"] or (row["jumlah"] and row["satuan"])) for row in work]
    page = (site.root / "hasil/index.html").read_text("utf-8")
    done, all_ = _number(Decimal(sum(has_result))), _number(Decimal(len(work)))
    without = _number(Decimal(len(work) - sum(has_result)))
    assert f"{done} dari {all_} kegiatan mencatat hasil; {without} kegiatan tanpa hasil" in page
    words = {"hadir": "Hadir", "wfh": "Bekerja dari rumah", "dinas-luar": "Dinas luar"}
    words["diklat"] = "Pendidikan dan pelatihan"
    lines = _lines(site, "hasil/index.html")
    for status, word in words.items():
        own = [
            (row, done)
            for row, done in zip(work, has_result, strict=True)
            if row["status"] == status
        ]
        days = {(row["pegawai"], row["tanggal"]) for row, _ in own}
        count, results = Decimal(len(own)), Decimal(sum(done for _, done in own))
        assert (
            f"{word} {_number(Decimal(len(days)))} {_number(count)} "
            f"{_percent(results, count)} {_number(results)} dari {_number(count)}"
        ) in lines
