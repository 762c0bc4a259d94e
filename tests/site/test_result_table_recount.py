"""Every table of planned results on every page of the example, counted again from laporan.csv.

Nothing of `generator` is imported here. test_achievement_recount.py holds the activities of
laporan.csv against the files themselves.
"""

import csv
import html
import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest
import yaml

from tests.built_site import BuiltSite

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("site")]

ROOT = Path(__file__).parents[2]
YEAR = "2026"
MONTHS = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus"),
    *("September", "Oktober", "November", "Desember"),
)
QUARTERS = ("I", "II", "III", "IV")
Row = dict[str, str]


def _read_plan() -> dict[str, dict[str, object]]:
    text = (ROOT / f"site_config/rhk/{YEAR}.yml").read_text("utf-8")
    plan = yaml.load(text, yaml.BaseLoader)  # noqa: S506
    return {rhk["slug"]: rhk for main in plan["hasil_utama"] for rhk in main["rhk"]}


PLAN = _read_plan()


def _tables(site: BuiltSite) -> Iterator[tuple[str, str, list[str]]]:
    """Yield page, caption and rows as plain text of each table of planned results."""
    for path, file in site.pages().items():
        for table in re.findall(r"<table.*?</table>", file.read_text("utf-8"), re.DOTALL):
            caption, *rows = re.findall(r"<(?:caption|tr).*?</(?:caption|tr)>", table, re.DOTALL)
            texts = [html.unescape(re.sub(r"<[^>]+>", " ", text)) for text in (caption, *rows[1:])]
            caption, *lines = (" ".join(text.split()) for text in texts)
            if re.match(r"Hasil (per rencana|tugas \w+ per RHK)", caption):
                yield path, caption, lines


def _months(path: str, caption: str) -> set[str]:
    """Read from its caption which months a table is about; a letter's are in its address."""
    if path.startswith("berkala/"):
        period = path.split("/")[1]
        first = 3 * int(period[-1]) - 2 if "T" in period else int(period[5:])
        return {
            f"{YEAR}-{number:02d}" for number in range(first, first + (3 if "T" in period else 1))
        }
    name = caption.rpartition(", ")[2].removesuffix(f" {YEAR}")
    if name == YEAR:
        return {f"{YEAR}-{number:02d}" for number in range(1, 13)}
    if name.startswith("Triwulan"):
        first = 3 * QUARTERS.index(name.split()[1]) + 1
        return {f"{YEAR}-{number:02d}" for number in range(first, first + 3)}
    return {f"{YEAR}-{MONTHS.index(name) + 1:02d}"}


def _is_on(path: str, caption: str, row: Row) -> bool:
    kind, _, rest = path.partition("/")
    task = re.search(r"tugas (\w+)", caption)
    return (
        (kind != "pegawai" or rest.split("/")[0] == row["pegawai"])
        and (kind != "unit" or rest.split("/")[0] == row["unit"])
        and (not task or task[1] == PLAN[row["rhk"]].get("tugas", "lain"))
    )


def _number(value: Decimal) -> str:
    whole, _, decimals = f"{value.normalize():f}".partition(".")
    grouped = f"{int(whole):,}".replace(",", ".")
    return f"{grouped},{decimals}" if decimals else grouped


def _percent(part: Decimal, whole: Decimal) -> str:
    share = (100 * part / whole).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return f"{share:,}%".translate(str.maketrans(",.", ".,"))


def _sums(rows: list[Row], own: list[str]) -> dict[str, Decimal]:
    sums: dict[str, Decimal] = {}
    for row in rows:
        if row["jumlah"] and row["satuan"]:
            satuan = row["satuan"].lower()
            sums[satuan] = sums.get(satuan, Decimal(0)) + Decimal(row["jumlah"])
    return {satuan: sums[satuan] for satuan in sorted(sums, key=lambda one: (one not in own, one))}


def _line(slug: str, rows: list[Row], path: str) -> str:
    """Write the row of an RHK as the page should: name, target, sums, capaian, activities."""
    indicators: list[Row] = PLAN[slug]["indikator"]  # type: ignore[assignment]  # as SPEC 1 says
    sums = _sums(rows, [one["satuan"].lower() for one in indicators])
    bare = sum(not (row["jumlah"] and row["satuan"]) for row in rows)
    amounts = " · ".join(f"{_number(amount)} {satuan}" for satuan, amount in sums.items())
    words = [str(PLAN[slug]["nama"])]
    capaian = ""
    if path.startswith(("triwulan/", "tahun/")):
        quarter = int(path[len("triwulan/2026-T")]) if "-T" in path else None
        targets = [
            (one, one["target"] if quarter is None else one["triwulan"][quarter - 1])
            for one in indicators
        ]
        words.append(" · ".join(f"{_number(Decimal(n))} {one['satuan']}" for one, n in targets))
        if quarter is not None:
            known = [
                _percent(sums[one["satuan"].lower()], Decimal(target))
                for one, target in targets
                if one["satuan"].lower() in sums and Decimal(target)
            ]
            capaian = " · ".join(known)
            assert capaian, f"{path}: {slug} has a capaian in every quarter of the example"
    words += [amounts or "– belum ada jumlah tercatat", capaian, _number(Decimal(len(rows)))]
    words.append(f"({_number(Decimal(bare))} tanpa jumlah)" if bare else "")
    return " ".join(filter(None, words))


def test_every_table_of_planned_results_tells_the_counted_sums(site: BuiltSite) -> None:
    with (site.root / "data/laporan.csv").open(encoding="utf-8", newline="") as file:
        work = [row for row in csv.DictReader(file) if row["rhk"] in PLAN]
    kinds: set[str] = set()
    for path, caption, lines in _tables(site):
        kinds.add(path.split("/")[0])
        months = _months(path, caption)
        own = [row for row in work if row["tanggal"][:7] in months and _is_on(path, caption, row)]
        found = {slug: [row for row in own if row["rhk"] == slug] for slug in PLAN}
        expected = [_line(slug, rows, path) for slug, rows in found.items() if rows]
        assert lines == expected, path
    assert kinds == {"index.html", "bulan", "pegawai", "unit", "triwulan", "tahun", "berkala"}
