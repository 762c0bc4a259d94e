"""Realisasi and the camat's letters of the example office, counted again from its files.

Nothing of `generator` is imported here. Figures of reports come from the site's own data files,
which test_independent_recount.py and test_attendance_recount.py count from the reports.
"""

import csv
import json
import re
from collections import Counter
from decimal import ROUND_HALF_UP, Decimal
from html import unescape
from pathlib import Path

import pytest
import yaml

from tests.built_site import BuiltSite

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("site")]

ROOT = Path(__file__).parents[2]
RECORDS = sorted((ROOT / "entries/kantor/realisasi").glob("*.md"))
LETTERS = sorted((ROOT / "entries/kantor/berkala").glob("*.md"))
OFFICE = yaml.load((ROOT / "site_config/kantor.yml").read_text("utf-8"), yaml.BaseLoader)  # noqa: S506


def _header(path: Path) -> dict[str, list[dict[str, str]]]:
    front = path.read_text("utf-8").split("---\n")[1]
    found: dict[str, list[dict[str, str]]] = yaml.load(front, yaml.BaseLoader)  # noqa: S506
    return found


def _programs(quarter: str) -> list[dict[str, str]]:
    path = ROOT / f"entries/kantor/realisasi/{quarter}.md"
    return _header(path)["program"] if path.is_file() else []


def _weigh(programs: list[dict[str, str]], kind: str) -> tuple[Decimal, Decimal]:
    """Realisasi and target of a quarter in percent; the example leaves nothing unsaid."""
    budget = sum(Decimal(program["pagu"]) for program in programs)

    def add(name: str) -> Decimal:
        if kind == "keuangan":
            return 100 * sum((Decimal(p[f"{name}_{kind}"]) for p in programs), Decimal(0)) / budget
        amounts = (Decimal(p["pagu"]) * Decimal(p[f"{name}_{kind}"]) for p in programs)
        return sum(amounts, Decimal(0)) / budget

    return add("realisasi"), add("target")


def _written(number: Decimal) -> str:
    rounded = number.quantize(Decimal("0.1"), ROUND_HALF_UP)
    return f"{rounded:,}".replace(",", "_").replace(".", ",").replace("_", ".")


def _percent(part: int, whole: int) -> str:
    return f"{_written(Decimal(100 * part) / whole)}% ({_count(part)} dari {_count(whole)}"


def _count(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def _points(number: Decimal) -> str:
    text = _written(abs(number))
    sign = "" if text == "0,0" else "+" if number > 0 else "−"
    return f"{sign}{text} poin"


def _rupiah(amount: str) -> str:
    return "Rp" + _count(int(amount))


def _text(site: BuiltSite, address: str) -> str:
    html = (site.root / address / "index.html").read_text("utf-8")
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html)))


def _rows(site: BuiltSite, name: str) -> list[dict[str, str]]:
    with (site.root / "data" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _months(period: str) -> list[str]:
    if "T" not in period:
        return [period]
    last = 3 * int(period[-1])
    return [f"{period[:4]}-{month:02d}" for month in range(last - 2, last + 1)]


def _ended_quarter(period: str) -> str:
    if "T" in period:
        return period
    ended = int(period[5:]) // 3
    return f"{period[:4]}-T{ended}" if ended else f"{int(period[:4]) - 1}-T4"


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_the_page_of_a_quarter_tells_the_weighted_figures_of_its_record(
    site: BuiltSite, path: Path
) -> None:
    text, programs = _text(site, f"triwulan/{path.stem}"), _programs(path.stem)
    assert f"{len(programs)} dari {len(programs)} program melaporkan realisasi." in text
    for kind in ("fisik", "keuangan"):
        realisasi, target = _weigh(programs, kind)
        assert (
            f"{kind.capitalize()} {_written(realisasi)}% target {_written(target)}% · deviasi "
            f"{_points(realisasi - target)}" in text
        )
        assert f"{kind} {_written(realisasi)}% (target {_written(target)}%)" in text
        assert OFFICE["triwulan"] == {"ambang": "75", "cara": "kumulatif"}
        word = "tercapai" if realisasi >= 75 else "belum tercapai"
        if realisasi < 75 and int(path.stem[-1]) < 3:
            word = "belum jatuh tempo"
        assert text.count(f"ambang 75%: {word}") >= 1


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_the_page_of_a_quarter_tells_every_program(site: BuiltSite, path: Path) -> None:
    text = _text(site, f"triwulan/{path.stem}")
    for program in _programs(path.stem):
        start = text.index(f"{program['nama']} pagu {_rupiah(program['pagu'])}")
        line = text[start : start + 600]
        for kind in ("fisik", "keuangan"):
            realisasi, target = _weigh([program], kind)
            assert (
                f"{_written(realisasi)}% target {_written(target)}% · deviasi "
                f"{_points(realisasi - target)}" in line
            )
        spent, planned = program["realisasi_keuangan"], program["target_keuangan"]
        assert f"{_rupiah(spent)} dari target {_rupiah(planned)}" in line
        for words in (program.get("kendala"), program.get("tindak_lanjut")):
            assert words is None or words in line


def test_the_data_file_has_every_program_as_typed(site: BuiltSite) -> None:
    rows = iter(_rows(site, "realisasi.csv"))
    for path in RECORDS:
        for number, program in enumerate(_programs(path.stem), start=1):
            row = next(rows)
            assert (row["periode"], row["no"]) == (path.stem, str(number))
            assert row["program"] == program["nama"]
            for name in ("pagu", "target_fisik", "realisasi_fisik"):
                assert row[name] == program[name]
            fisik = Decimal(program["realisasi_fisik"]) - Decimal(program["target_fisik"])
            assert Decimal(row["deviasi_fisik"]) == fisik
            share = Decimal(program["realisasi_keuangan"]) / Decimal(program["pagu"])
            assert Decimal(row["serapan"]) == share.quantize(Decimal("0.000001"), ROUND_HALF_UP)
            assert row["kendala"] == program.get("kendala", "")
            assert row["berkas"] == path.relative_to(ROOT).as_posix()
    assert next(rows, None) is None


def test_the_json_file_has_the_totals_of_every_quarter(site: BuiltSite) -> None:
    text = (site.root / "data/realisasi.json").read_text("utf-8")
    told = json.loads(text, parse_float=Decimal)["realisasi"]
    assert [quarter["periode"] for quarter in told] == [path.stem for path in RECORDS]
    for quarter in told:
        for kind in ("fisik", "keuangan"):
            realisasi, target = _weigh(_programs(quarter["periode"]), kind)
            exact = {"realisasi": realisasi, "target": target, "deviasi": realisasi - target}
            for name, number in exact.items():
                assert quarter[kind][name] == number.quantize(Decimal("0.000001"), ROUND_HALF_UP)


def test_a_quarter_without_a_record_says_so_and_shows_no_figure(site: BuiltSite) -> None:
    text = _text(site, "triwulan/2026-T4")
    assert "Belum ada data realisasi untuk Triwulan IV 2026." in text
    assert "ambang 75%" not in text


def test_the_list_of_quarters_tells_what_is_known(site: BuiltSite) -> None:
    text = _text(site, "triwulan")
    for path in RECORDS:
        (fisik, _), (keuangan, _) = (_weigh(_programs(path.stem), k) for k in ("fisik", "keuangan"))
        assert f"Realisasi fisik {_written(fisik)}% " in text
        assert f"keuangan {_written(keuangan)}% " in text


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.stem)
def test_a_letter_tells_the_reports_of_its_period(site: BuiltSite, path: Path) -> None:
    text, months = _text(site, f"berkala/{path.stem}"), _months(path.stem)
    total: Counter[str] = Counter()
    rows = [row for row in _rows(site, "rekap-bulanan.csv") if row["periode"] in months]
    for row in rows:
        for name in ("hari_wajib", "hari_terlapor", "hari_tepat_waktu"):
            total[name] += int(row[name])
        for name in ("kegiatan", "kegiatan_dengan_hasil"):
            total[name] += int(row[name])
    people = {row["pegawai"] for row in rows}
    assert f"Pegawai yang bertugas {len(people)} orang" in text
    shares = (
        ("Kelengkapan laporan", "hari_terlapor", "hari_wajib"),
        ("Tepat waktu", "hari_tepat_waktu", "hari_terlapor"),
        ("Kegiatan dengan hasil", "kegiatan_dengan_hasil", "kegiatan"),
    )
    for name, part, whole in shares:
        assert f"{name} {_percent(total[part], total[whole])}" in text


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.stem)
def test_a_letter_tells_presence_as_the_attendance_files_do(site: BuiltSite, path: Path) -> None:
    rows = [row for row in _rows(site, "kehadiran.csv") if row["periode"] in _months(path.stem)]
    present = sum(int(row["hadir_melapor"]) + int(row["hadir_tanpa_laporan"]) for row in rows)
    obliged = sum(int(row["hari_wajib"]) for row in rows)
    assert f"Tercatat hadir {_percent(present, obliged)}" in _text(site, f"berkala/{path.stem}")


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.stem)
def test_a_letter_tells_the_realisation_of_the_quarter_that_had_ended(
    site: BuiltSite, path: Path
) -> None:
    text, programs = _text(site, f"berkala/{path.stem}"), _programs(_ended_quarter(path.stem))
    for kind in ("fisik", "keuangan"):
        realisasi, target = _weigh(programs, kind)
        assert (
            f"{kind.capitalize()} {_written(realisasi)}% target {_written(target)}% · deviasi "
            f"{_points(realisasi - target)}" in text
        )


def _tasks(year: str) -> dict[str, str]:
    """RHK to the letter of the camat's task that it serves; an RHK without one is absent."""
    path = ROOT / f"site_config/rhk/{year}.yml"
    plan = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506
    planned = [rhk for main in plan["hasil_utama"] for rhk in main["rhk"]]
    return {rhk["slug"]: rhk["tugas"] for rhk in planned if "tugas" in rhk}


def _groups(site: BuiltSite, path: Path) -> dict[str, str]:
    """HTML of each group of a letter by its letter; "Tugas lain" by "T"."""
    html = (site.root / "berkala" / path.stem / "index.html").read_text("utf-8")
    section = html.split('<h2 id="pelaksanaan"')[1].split("<h2")[0]
    return {part[0]: part for part in section.split("<h3>")[1:]}


def _counted(site: BuiltSite, path: Path) -> Counter[tuple[str, str]]:
    """Activities of a letter's period by letter of the task ("T" for none) and RHK."""
    tasks, counted = _tasks(path.stem[:4]), Counter[tuple[str, str]]()
    for row in _rows(site, "laporan.csv"):
        if row["tanggal"][:7] in _months(path.stem) and row["no"] != "0":
            counted[tasks.get(row["rhk"], "T"), row["rhk"]] += 1
    return counted


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.stem)
def test_a_letter_counts_the_activities_of_each_task_and_planned_result(
    site: BuiltSite, path: Path
) -> None:
    told: dict[tuple[str, str], int] = {}
    for letter, part in _groups(site, path).items():
        lines = re.findall(r'hasil/([^/"]+)/".*?data-label="Kegiatan">([\d.]+)', part)
        told |= {(letter, rhk): int(count.replace(".", "")) for rhk, count in lines}
    planned = {key: count for key, count in _counted(site, path).items() if key[1]}
    assert told == planned


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.stem)
def test_a_letter_counts_every_activity_in_exactly_one_task(site: BuiltSite, path: Path) -> None:
    groups, counted = _groups(site, path), _counted(site, path)
    assert list(groups) == [*"abcdefgh", "T"]
    for letter, part in groups.items():
        own = sum(count for key, count in counted.items() if key[0] == letter)
        whole = f"{_count(own)} dari {_count(counted.total())} kegiatan"
        assert (whole if own else "Belum ada kegiatan yang dicatat untuk tugas ini.") in part
    assert f"{_count(counted['T', ''])} tanpa RHK." in groups["T"]


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.stem)
def test_a_letter_shows_its_own_head_and_state(site: BuiltSite, path: Path) -> None:
    text, header = _text(site, f"berkala/{path.stem}"), _header(path)
    for name in ("nomor", "sifat", "lampiran", "hal", "kepada"):
        assert f"{name.capitalize()} {header[name]}" in text
    assert f"{str(header['keadaan']).capitalize()} sekarang" in text
