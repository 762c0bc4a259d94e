"""The figures of small offices, against sums done by hand."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.doors.command_line import call, read_site
from tests.doors.repositories import (
    KANTOR,
    SETTINGS,
    OfficeRepository,
    make_busy_office,
    make_office,
    path_of,
    report,
)

Row = dict[str, str]


def table(office: OfficeRepository, name: str) -> list[Row]:
    text = (office.root / "site" / "data" / name).read_text(encoding="utf-8")
    return list(csv.DictReader(io.StringIO(text)))


def recap(office: OfficeRepository, slug: str, name: str = "rekap-bulanan.csv") -> list[str]:
    (row,) = (row for row in table(office, name) if row["pegawai"] == slug)
    return list(row.values())


def build(office: OfficeRepository, *options: str, code: int = 0) -> str:
    answer = call(office.root, "build", *options)
    assert answer.code == code, answer.err
    return answer.text


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> OfficeRepository:
    """Two weeks of June 2025, up to Friday the 13th at noon.

    Working days: 2 3 4 5, 10 11 12 13 (the 6th and 9th are holidays); each report is due at 10:00
    of the next one, so that of the 5th on the 10th, and that of the 13th on the 16th.
    """
    office = make_office(tmp_path_factory.mktemp("angka") / "kantor")
    ani, budi, citra = "ani-lestari", "budi-santoso", "citra-dewi"
    done = "uraian: Monev desa, hasil: Laporan, jumlah: 2, satuan: laporan, rhk: monev-dana-desa"
    for day in ("2025-06-02", "2025-06-03", "2025-06-04"):
        office.commit_report(f"{day}T16:00", ani, day, done, "Apel pagi")  # on time
    office.commit_report("2025-06-10T10:00", ani, "2025-06-05", done)  # on the very minute
    office.commit_report("2025-06-11T10:01", ani, "2025-06-10", done)  # a minute late
    leave = {path_of(ani, "2025-06-11"): report(ani, "2025-06-11", status="cuti")}
    office.commit("2025-06-11T11:00", leave)
    office.commit_report("2025-06-12T16:00", ani, "2025-06-12", "Apel pagi")
    office.commit_report("2025-06-12T16:30", ani, "2025-06-07", "Kerja bakti hari Sabtu")
    # Budi serves from the 3rd: one in time and changed late, one late, one refused, one withdrawn.
    office.commit_report("2025-06-03T17:00", budi, "2025-06-03", "Menata arsip")
    office.commit_report("2025-06-05T17:00", budi, "2025-06-03", "Menata arsip, diubah")
    office.commit_report("2025-06-12T17:00", budi, "2025-06-04", done)
    broken = {path_of(budi, "2025-06-05"): "---\ntanggal: 2025-06-05\njumlah\n---\n"}
    office.commit("2025-06-05T17:30", broken)
    office.commit_report("2025-06-10T17:00", budi, "2025-06-10", "Salah kirim")
    office.commit("2025-06-12T08:00", {path_of(budi, "2025-06-10"): None})
    # Citra writes nothing at all.
    office.commit("2025-06-13T12:00", {"CATATAN.md": citra})
    build(office, code=1)
    return office


def test_the_recap_of_a_month_is_what_a_clerk_would_count(told: OfficeRepository) -> None:
    # 8 working days less one of leave; reported 2 3 4 5 10 12; late the 10th; the 13th still open.
    assert recap(told, "ani-lestari") == [
        *("2025-06", "ani-lestari", "pmd", "7", "6", "0.857143", "5", "10", "5"),
    ]
    # 7 working days from the 3rd on; reported 3 4; only the 3rd in time.
    assert recap(told, "budi-santoso") == [
        *("2025-06", "budi-santoso", "sekretariat", "7", "2", "0.285714", "1", "2", "1"),
    ]
    assert recap(told, "citra-dewi") == [
        *("2025-06", "citra-dewi", "sekretariat", "8", "0", "0.000000", "0", "0", "0"),
    ]


def test_a_quarter_is_the_sum_of_its_months(told: OfficeRepository) -> None:
    quarter = recap(told, "ani-lestari", "rekap-triwulan.csv")
    assert quarter == ["2025-T2", *recap(told, "ani-lestari")[1:]]
    assert table(told, "rekap-bulanan-2025-06.csv") == table(told, "rekap-bulanan.csv")


def test_each_activity_is_a_row_with_its_arrival(told: OfficeRepository) -> None:
    rows = table(told, "laporan.csv")
    assert [row["tanggal"] for row in rows] == sorted(row["tanggal"] for row in rows)
    mine = [row for row in rows if row["pegawai"] == "ani-lestari"]
    assert [(row["tanggal"][8:], row["no"]) for row in mine] == [
        *(("02", "1"), ("02", "2"), ("03", "1"), ("03", "2"), ("04", "1"), ("04", "2")),
        *(("05", "1"), ("07", "1"), ("10", "1"), ("11", "0"), ("12", "1")),
    ]
    fifth = next(row for row in mine if row["tanggal"] == "2025-06-05")
    assert fifth["diterima"] == "2025-06-10T10:00:00+08:00"
    assert fifth["berkas"] == path_of("ani-lestari", "2025-06-05")
    assert fifth["komit"] == told.git("log", "--format=%H", "-1", "--", fifth["berkas"])
    changed = next(row for row in rows if row["pegawai"] == "budi-santoso")
    assert changed["uraian"] == "Menata arsip, diubah"
    assert changed["diterima"] == "2025-06-03T17:00:00+08:00"


def test_late_changes_and_withdrawals_are_told_on_the_day(told: OfficeRepository) -> None:
    page = (told.root / "site/pegawai/budi-santoso/2025-06/index.html").read_text(encoding="utf-8")
    third, fifth, tenth = (
        page.partition(f'id="2025-06-{day}"')[2].partition('id="2025-06-')[0].casefold()
        for day in ("03", "05", "10")
    )
    assert "diubah setelah tenggat" in third
    assert "perlu perbaikan" in fifth
    removed = told.git("log", "--diff-filter=D", "--format=%H", "-1")
    assert removed[:7] in tenth
    assert "salah kirim" not in page.casefold()


@pytest.mark.parametrize(
    ("at", "is_on_time"),
    [
        ("2025-06-10T01:59:59Z", True),  # 09:59:59 WITA of the day it is due
        ("2025-06-10T02:00:00Z", True),
        ("2025-06-10T02:00:01Z", False),
        ("2025-06-09T14:00:00-1200", True),  # the same second, west of the date line
        ("2025-06-09T14:00:01-1200", False),
        ("2025-06-10T16:00:00+1400", True),
        ("2025-06-10T16:00:01+1400", False),
    ],
)
def test_the_deadline_is_the_offices_minute_whatever_the_clock_that_wrote(
    tmp_path: Path, at: str, *, is_on_time: bool
) -> None:
    office = make_office(tmp_path / "kantor")
    office.commit_report(at, "ani-lestari", "2025-06-05", "Apel pagi")
    build(office, "--no-search")
    assert recap(office, "ani-lestari")[6] == str(int(is_on_time))


@pytest.mark.parametrize(
    ("at", "accepted"),
    [
        ("2025-06-03T16:00:00Z", True),  # midnight WITA: the 4th has begun
        ("2025-06-03T15:59:59Z", False),
        ("2025-06-03T16:30:00Z", True),
    ],
)
def test_the_day_begins_at_midnight_of_the_office(
    tmp_path: Path, at: str, *, accepted: bool
) -> None:
    office = make_office(tmp_path / "kantor")
    office.commit_report(at, "ani-lestari", "2025-06-04", "Ronda malam")
    answer = call(office.root, "build", "--no-search")
    assert answer.code == (0 if accepted else 1)
    assert ("E107" in answer.err) is not accepted
    assert ("2025-06-04" if accepted else "2025-06-03") in answer.text


def told_of(office: OfficeRepository, slug: str, day: str) -> str:
    """Give the part of a page that tells of one day."""
    page = office.root / "site" / "pegawai" / slug / day[:7] / "index.html"
    text = page.read_text(encoding="utf-8")
    return text.partition(f'id="{day}"')[2].partition('id="2025-06-')[0]


def received(office: OfficeRepository, day: str) -> str:
    (row,) = (row for row in table(office, "laporan.csv") if row["tanggal"] == day)
    return row["diterima"]


def test_a_merge_tells_when_a_report_arrived_and_who_took_it(tmp_path: Path) -> None:
    office = make_office(tmp_path / "kantor")
    office.git("checkout", "--quiet", "-b", "usulan")
    office.commit_report("2025-06-02T15:00", "ani-lestari", "2025-06-02", "Apel pagi")
    office.commit_report("2025-06-02T15:30", "ani-lestari", "2025-06-02", "Apel pagi dan rapat")
    office.git("checkout", "--quiet", "main")
    office.commit("2025-06-02T16:00", {"CATATAN.md": "main berjalan"})
    merge = ("merge", "--quiet", "--no-ff", "--no-edit", "usulan")
    office.git(*merge, at="2025-06-03T10:01", who="Camat Contoh")
    build(office)
    assert received(office, "2025-06-02") == "2025-06-03T10:01:00+08:00"
    assert recap(office, "ani-lestari")[6] == "0"
    # The page tells the whole life where there is more to it than an arrival.
    arrived = office.head()
    office.git("checkout", "--quiet", "-b", "perbaikan")
    office.commit_report("2025-06-03T11:00", "ani-lestari", "2025-06-02", "Apel dan rapat desa")
    office.git("checkout", "--quiet", "main")
    merge = ("merge", "--quiet", "--no-ff", "--no-edit", "perbaikan")
    office.git(*merge, at="2025-06-03T13:00", who="Sekcam Contoh")
    build(office)
    assert received(office, "2025-06-02") == "2025-06-03T10:01:00+08:00"
    day = told_of(office, "ani-lestari", "2025-06-02")
    for word in ("Camat Contoh", "Sekcam Contoh", arrived[:7], office.head()[:7], "rapat desa"):
        assert word in day


@pytest.mark.parametrize("form", ["off", "combined", "remerge"])
def test_how_the_reader_likes_merges_shown_changes_no_arrival(tmp_path: Path, form: str) -> None:
    office = make_office(tmp_path / "kantor")
    office.git("checkout", "--quiet", "-b", "usulan")
    office.commit_report("2025-06-02T15:00", "ani-lestari", "2025-06-02", "Apel pagi")
    office.git("checkout", "--quiet", "main")
    merge = ("merge", "--quiet", "--no-ff", "--no-edit", "usulan")
    office.git(*merge, at="2025-06-02T18:00", who="Camat Contoh")
    office.git("config", "log.diffMerges", form)
    build(office, "--no-search")
    assert received(office, "2025-06-02") == "2025-06-02T18:00:00+08:00"


def test_an_octopus_brings_every_report_at_its_own_time(tmp_path: Path) -> None:
    office = make_office(tmp_path / "kantor")
    for slug in ("ani-lestari", "citra-dewi"):
        office.git("checkout", "--quiet", "-b", slug, "main")
        office.commit_report("2025-06-02T12:00", slug, "2025-06-02", "Apel pagi")
    office.git("checkout", "--quiet", "main")
    merge = ("merge", "--quiet", "--no-ff", "-m", "Gabung", "ani-lestari", "citra-dewi")
    office.git(*merge, at="2025-06-02T18:00", who="Camat Contoh")
    assert len(office.git("rev-list", "--parents", "-1", "HEAD").split()) == 4
    build(office)
    rows = table(office, "laporan.csv")
    assert {row["diterima"] for row in rows} == {"2025-06-02T18:00:00+08:00"}
    assert {row["pegawai"] for row in rows} == {"ani-lestari", "citra-dewi"}


def test_author_dates_are_claims_and_count_for_nothing(tmp_path: Path) -> None:
    office = make_office(tmp_path / "kantor")
    office.write(path_of("ani-lestari", "2025-06-02"), report("ani-lestari", "2025-06-02"))
    office.git("add", "--all")
    commit = ("commit", "--quiet", "-m", "Lama", "--date", "2025-06-02T16:00:00+0800")
    office.git(*commit, at="2025-06-05T16:00")
    build(office)
    assert received(office, "2025-06-02") == "2025-06-05T16:00:00+08:00"
    assert recap(office, "ani-lestari")[6] == "0"


def test_as_of_goes_back_in_time_and_data_sampai_stops_it(tmp_path: Path) -> None:
    office = make_busy_office(tmp_path / "kantor")
    assert "data sampai 2025-06-13" in build(office)
    assert recap(office, "ani-lestari")[3:5] == ["8", "8"]
    assert "data sampai 2025-06-04" in build(office, "--as-of", "2025-06-04", code=1)
    assert recap(office, "ani-lestari")[3:5] == ["3", "3"]
    frozen = KANTOR + "data_sampai: 2025-06-10\n"
    office.commit("2026-01-05T09:00", {"site_config/kantor.yml": frozen})
    assert "data sampai 2025-06-10" in build(office, code=1)
    assert recap(office, "ani-lestari")[3:5] == ["5", "5"]
    assert "data sampai 2025-06-12" in build(office, "--as-of", "2025-06-12", code=1)


def test_a_month_without_a_working_day_has_no_percentage(tmp_path: Path) -> None:
    holidays = "libur:\n" + "".join(
        f"  - {{tanggal: 2025-06-{day:02d}, nama: Banjir}}\n" for day in range(1, 31)
    )
    office = make_office(tmp_path / "kantor", {**SETTINGS, "site_config/kalender.yml": holidays})
    office.commit("2025-06-30T12:00", {"CATATAN.md": "banjir"})
    build(office)
    assert recap(office, "ani-lestari")[3:7] == ["0", "0", "", "0"]
    assert json.loads(read_site(office.root / "site")["data/laporan.json"])["laporan"] == []


def test_a_leap_day_is_owed_counted_and_shown_as_any_other(tmp_path: Path) -> None:
    kantor = KANTOR.replace("mulai: 2025-06-02", "mulai: 2024-02-28")
    office = make_office(tmp_path / "kantor", {**SETTINGS, "site_config/kantor.yml": kantor})
    office.commit_report("2024-02-28T16:00", "ani-lestari", "2024-02-28", "Apel pagi")
    office.commit_report(
        "2024-03-01T10:00", "ani-lestari", "2024-02-29", "Hari kabisat"
    )  # due then
    build(office, "--as-of", "2024-03-01")
    rows = [row for row in table(office, "rekap-bulanan.csv") if row["pegawai"] == "ani-lestari"]
    names = ("periode", "hari_wajib", "hari_terlapor", "hari_tepat_waktu")
    assert [[row[name] for name in names] for row in rows] == [
        ["2024-02", "2", "2", "2"],
        ["2024-03", "1", "0", "0"],
    ]
    (quarter,) = (
        row for row in table(office, "rekap-triwulan.csv") if row["pegawai"] == "ani-lestari"
    )
    assert (quarter["periode"], quarter["hari_wajib"]) == ("2024-T1", "3")
    site = read_site(office.root / "site")
    page = site["pegawai/ani-lestari/2024-02/index.html"].decode()
    assert 'id="2024-02-29"' in page
    assert "2 dari 2 hari wajib" in page
    assert 'href="#2024-02-29"' in page


def test_people_count_only_their_own_days_and_units(tmp_path: Path) -> None:
    people = SETTINGS["site_config/pegawai.yml"].replace(
        "     mulai: 2021-01-04, email: [ani@contoh.test]}",
        "     mulai: 2021-01-04, selesai: 2025-06-12,\n     riwayat_unit:"
        " [{unit: sekretariat, selesai: 2025-06-03}, {unit: pmd, mulai: 2025-06-04}]}",
    )
    office = make_office(tmp_path / "kantor", {**SETTINGS, "site_config/pegawai.yml": people})
    for day in ("2025-06-03", "2025-06-04"):
        office.commit_report(f"{day}T16:00", "ani-lestari", day, "Apel pagi")
    office.commit("2025-06-20T12:00", {"CATATAN.md": "lewat"})
    build(office)
    assert recap(office, "ani-lestari")[2:5] == ["pmd", "7", "2"]
    units = {row["tanggal"]: row["unit"] for row in table(office, "laporan.csv")}
    assert units == {"2025-06-03": "sekretariat", "2025-06-04": "pmd"}


def rename(office: OfficeRepository, at: str) -> None:
    """Give Ani another slug in the roster; her reports stay where they are."""
    text = SETTINGS["site_config/pegawai.yml"].replace(
        "slug: ani-lestari,", "slug: ani-l, nama_lain: [ani-lestari],"
    )
    office.commit(at, {"site_config/pegawai.yml": text})


def test_a_renamed_person_keeps_reports_and_arrivals_moved_or_not(tmp_path: Path) -> None:
    office = make_busy_office(tmp_path / "kantor")
    build(office)
    before = recap(office, "ani-lestari")[2:]
    rename(office, "2025-06-13T17:00")
    assert call(office.root, "check").code == 0
    build(office)
    assert recap(office, "ani-l")[2:] == before
    assert "ani-lestari" not in {row["pegawai"] for row in table(office, "laporan.csv")}
    office.git("mv", "entries/ani-lestari", "entries/ani-l")
    for place in office.root.glob("entries/ani-l/*/*/*.md"):
        place.write_text(place.read_text().replace("pegawai: ani-lestari", "pegawai: ani-l"))
    office.commit("2025-06-13T18:00", {})
    build(office)
    assert recap(office, "ani-l")[2:] == before
    first = next(row for row in table(office, "laporan.csv") if row["pegawai"] == "ani-l")
    assert first["diterima"] == "2025-06-02T16:00:00+08:00"
    old = (office.root / "site/pegawai/ani-lestari/2025-06/index.html").read_text()
    assert "../../../pegawai/ani-l/2025-06/" in old


def test_a_second_report_under_a_former_name_is_named_and_counts_once(tmp_path: Path) -> None:
    office = make_busy_office(tmp_path / "kantor")
    rename(office, "2025-06-13T17:00")
    second = path_of("ani-l", "2025-06-12")
    office.commit("2025-06-13T18:00", {second: report("ani-l", "2025-06-12", "Yang kedua")})
    former = path_of("ani-lestari", "2025-06-12")
    answer = call(office.root, "check")
    assert answer.code == 1
    assert f"{former}:1:1: E011" in answer.err
    assert f"{former}:1:1: E011" in call(office.root, "build").err
    shown = call(office.root, "show", former, second, "--format", "json").document["records"]
    assert [one["record"] is None for one in shown] == [True, False]
    assert [found["code"] for found in shown[0]["problems"]] == ["E011"]
    assert recap(office, "ani-l")[3:5] == ["8", "8"]
    activities = [row["uraian"] for row in table(office, "laporan.csv") if row["berkas"] == second]
    assert activities == ["Yang kedua"]
    assert former not in {row["berkas"] for row in table(office, "laporan.csv")}
