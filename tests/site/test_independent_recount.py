"""The figures of the site, held against the days counted again by other means (counted_days)."""

import re
from collections import Counter
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal

import pytest

from tests.built_site import BuiltSite
from tests.site.counted_days import TODAY, Days, ServedDay, refused_files, rows_of

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("site")]

QUARTERS = {"07": "T3", "08": "T3", "09": "T3", "10": "T4"}  # of the example's months


def test_only_the_three_reports_that_must_be_refused_are_missing_from_the_data(
    site: BuiltSite,
) -> None:
    assert len(refused_files(site)) == 3


def test_the_monthly_recap_equals_a_count_by_other_means(
    site: BuiltSite, recount: dict[tuple[str, str], Counter[str]]
) -> None:
    rows = rows_of(site, "rekap-bulanan.csv")
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
    for row in rows_of(site, "laporan.csv"):
        place = (row["pegawai"], row["tanggal"][:7])
        listed[place] += row["no"] != "0"
        with_result[place] += bool(row["hasil"] or (row["jumlah"] and row["satuan"]))
    for row in rows_of(site, "rekap-bulanan.csv"):
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


def _cell(one: Counter[str] | None) -> str:
    """A month of a person in the table of a year; nothing outside the service."""
    if one is None:
        return ""
    return _share(one["hari_terlapor"], one["hari_wajib"]) if one["hari_wajib"] else "–"


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


def test_every_line_of_the_lists_tells_the_counted_figures(site: BuiltSite, days: Days) -> None:
    now = f"{TODAY:%Y-%m}"
    newest = {place: counts for place, counts in days.items() if place[1] == now}
    lines = [
        *_add(days, lambda _slug, month, _: f"bulan {month}").items(),
        *_add(days, lambda _slug, month, _: f". {month}").items(),
        *_add(days, lambda _slug, month, _: f"triwulan {QUARTERS[month[5:]]}").items(),
        *_add(newest, lambda slug, _month, _: f"pegawai {slug}").items(),
        *_add(newest, lambda _slug, _month, unit: f"unit {unit}").items(),
        *_add(newest, lambda _slug, _month, unit: f". {unit}").items(),
        *_add(days, lambda slug, m, _: f"triwulan/{m[:4]}-{QUARTERS[m[5:]]} {slug}").items(),
    ]
    told = [(name.split()[0], _line(counts)) for name, counts in lines]
    assert len(told) > 80
    assert [(address, one) for address, one in told if one not in _text(site, address)] == []


def test_the_days_of_the_newest_month_tell_how_many_reported_of_how_many(
    site: BuiltSite, served: tuple[ServedDay, ...]
) -> None:
    owed = Counter(one.day for one in served if one.is_obliged)
    reported = Counter(one.day for one in served if one.is_obliged and one.path)
    home = (site.root / "index.html").read_text("utf-8")
    told = re.findall(r'number">(\d+)</span> <span class="kalender__note">(\d+/\d+)<', home)
    assert told == [
        (str(day.day), f"{reported[day]}/{owed[day]}")
        for day in sorted(owed)
        if f"{day:%Y-%m}" == f"{TODAY:%Y-%m}"
    ]


def test_the_calendar_of_each_month_marks_the_days_without_a_report(
    site: BuiltSite, served: tuple[ServedDay, ...]
) -> None:
    months = {(one.slug, f"{one.day:%Y-%m}") for one in served}
    for slug, month in months:
        page = (site.root / "pegawai" / slug / month / "index.html").read_text("utf-8")
        calendar = re.sub(r"<[^>]+>", " ", re.split(r"Keadaan tiap hari|</table>", page)[1])
        told = re.findall(
            r"(\d+)\s+(?:tidak dilaporkan|belum ada laporan|perlu perbaikan)", calendar
        )
        assert told == [
            str(one.day.day)
            for one in served
            if (one.slug, f"{one.day:%Y-%m}") == (slug, month) and one.is_obliged and not one.path
        ], (slug, month)


def test_the_table_of_a_year_tells_each_persons_share_of_each_month(
    site: BuiltSite, days: Days
) -> None:
    page = (site.root / f"tahun/{TODAY:%Y}/index.html").read_text("utf-8")
    table = page.split("Kelengkapan tiap pegawai tiap bulan")[1].split("</table>")[0]
    rows = dict(re.findall(r'<tr><th[^>]*><a href="[^"]*pegawai/([^/"]+)/">(.*?)</tr>', table))
    by_person = _add(days, lambda slug, _month, _unit: slug)
    by_month = _add(days, lambda slug, month, _unit: f"{slug} {month}")
    assert set(rows) == set(by_person)
    for slug, row in rows.items():
        cells = re.findall(r'<td class="table__number">(.*?)</td>', row)
        months = [by_month.get(f"{slug} {TODAY:%Y}-{month}") for month in QUARTERS]
        *told, total = (" ".join(re.sub(r"<[^>]+>", " ", cell).split()) for cell in cells)
        assert told == [_cell(one) for one in months], slug
        whole = by_person[slug]
        assert total == (
            f"{_share(whole['hari_terlapor'], whole['hari_wajib'])} "
            f"{whole['hari_terlapor']} dari {whole['hari_wajib']}"
        )
