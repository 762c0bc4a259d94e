"""Attendance and spot checks on built pages: publishing levels, odd months, corrections."""

import csv
import io
from pathlib import Path

import pytest

from tests.doors.command_line import Answer, call, read_site
from tests.doors.repositories import (
    SETTINGS,
    WORKING_DAYS,
    OfficeRepository,
    make_office,
    path_of,
    report,
)

JUNE = "entries/kantor/kehadiran/2025-06.csv"
SIDAK = "entries/kantor/sidak/2025-06-10-pagi.md"
PEGAWAI = """pegawai:
  - {slug: ani, nama: Ani, jabatan: Camat, unit: pmd, jenis: pns, mulai: 2021-01-04, peran: camat,
     nama_lain: [ani-lama]}
  - {slug: beni, nama: Beni, jabatan: Staf, unit: pmd, jenis: pns, mulai: 2021-01-04}
  - {slug: cici, nama: Cici, jabatan: Staf, unit: pmd, jenis: pns, mulai: 2025-06-10}
  - {slug: dedi, nama: Dedi, jabatan: Staf, unit: sekretariat, jenis: pns, mulai: 2021-01-04}
  - {slug: eka, nama: Eka, jabatan: Staf, unit: sekretariat, jenis: pns, mulai: 2021-01-04,
     selesai: 2025-06-05}
  - {slug: fani, nama: Fani, jabatan: Staf, unit: sekretariat, jenis: pns, mulai: 2021-01-04,
     riwayat_unit: [{unit: pmd, selesai: 2025-06-03}]}
"""
CHECK = """---
tanggal: 2025-06-10
pemeriksa: [ani-lama, Tim Kabupaten]
temuan:
  - {unit: pmd, di_tempat: 1, dinas_luar: 1, cuti: 1, tidak_di_tempat: 0, keterangan: "<b>Cek</b>"}
  - {unit: sekretariat, di_tempat: 2}
tindak_lanjut: Buku izin keluar dipakai.
---
Diperiksa **pagi**. <script>x</script>
"""
REPORTERS = ("ani", "beni", "dedi")


def make_attendance(**changes: str) -> str:
    """Everybody in service is present on every working day, by hours that no report mentions."""
    rows = ["tanggal,pegawai,hadir,masuk,pulang"]
    for day in WORKING_DAYS:
        for slug in ("ani-lama", "beni", "cici", "dedi", "eka", "fani"):
            is_in_service = not (slug == "cici" and day < "2025-06-10") and not (
                slug == "eka" and day > "2025-06-05"
            )
            if is_in_service and changes.get(slug) != "-":
                rows.append(f"{day},{changes.get(slug, slug)},ya,07:13,16:47")
    return "\n".join([*rows, ""])


@pytest.fixture
def office(tmp_path: Path) -> OfficeRepository:
    made = make_office(tmp_path / "kantor", {**SETTINGS, "site_config/pegawai.yml": PEGAWAI})
    for day in WORKING_DAYS:
        files = {path_of(slug, day): report(slug, day) for slug in REPORTERS}
        made.commit(f"{day}T16:00", files)
    made.commit("2025-06-10T17:00", {SIDAK: CHECK})
    return made


def build(office: OfficeRepository) -> tuple[dict[str, bytes], Answer]:
    place = office.root.parent / "situs"
    answer = call(office.root, "build", "--site-dir", str(place), "--no-search")
    assert answer.code <= 1, answer.err
    return read_site(place), answer


def set_level(office: OfficeRepository, level: str) -> None:
    kantor = SETTINGS["site_config/kantor.yml"] + f"terbit: {{kehadiran: {level}}}\n"
    office.commit("2025-07-02T08:00", {"site_config/kantor.yml": kantor})


def rows_of(site: dict[str, bytes], name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(site[f"data/{name}"].decode(), newline="")))


def count(row: dict[str, str], *names: str) -> list[int]:
    return [int(row[name]) for name in names]


def test_who_joins_leaves_moves_or_was_renamed_counts_in_the_unit_of_each_day(
    office: OfficeRepository,
) -> None:
    office.commit("2025-07-01T09:00", {JUNE: make_attendance()})
    site, _ = build(office)
    names = ("pegawai", "hari_wajib", "hadir_melapor", "hadir_tanpa_laporan", "belum_ada_data")
    found = {row["unit"]: count(row, *names) for row in rows_of(site, "kehadiran.csv")}
    # June has 18 working days; 8 of them have rows. cici joined on the 10th, eka left on the 5th,
    # fani moved after the 3rd: 18 + 18 + 14 + 2 in pmd, 18 + 4 + 16 in sekretariat.
    assert found == {"pmd": [4, 52, 16, 6, 30], "sekretariat": [3, 38, 8, 10, 20]}
    page = site["kehadiran/2025-06/index.html"].decode()
    assert "dari 90 hari wajib 6 pegawai, 24 (26,7%) hadir dan melapor" in page
    assert "kehadiran/2025-06/" in site["bulan/2025-06/index.html"].decode()


def test_a_corrected_file_says_when(office: OfficeRepository) -> None:
    office.commit("2025-07-03T09:00", {JUNE: make_attendance(beni="-")})
    site, _ = build(office)
    assert ", diperbaiki" not in site["kehadiran/2025-06/index.html"].decode()
    month_page = site["bulan/2025-06/index.html"]
    office.commit("2025-10-03T09:00", {JUNE: make_attendance()})
    site, _ = build(office)
    corrected = "diterima 3 Juli 2025, diperbaiki 3 Oktober 2025"
    assert corrected in site["kehadiran/2025-06/index.html"].decode()
    assert "diperbaiki 3 Oktober 2025" in site["kehadiran/index.html"].decode()
    assert month_page == site["bulan/2025-06/index.html"]


def test_a_file_that_names_a_stranger_is_no_data_and_the_problem_is_told(
    office: OfficeRepository,
) -> None:
    office.commit("2025-07-01T09:00", {JUNE: make_attendance(beni="orang-lain")})
    site, answer = build(office)
    assert answer.code == 1
    assert "E504" in answer.err
    assert "belum ada data" in site["kehadiran/index.html"].decode()
    assert "Berkasnya perlu perbaikan" in site["kehadiran/2025-06/index.html"].decode()
    assert rows_of(site, "kehadiran.csv") == []


def test_a_withdrawn_file_keeps_its_address(office: OfficeRepository) -> None:
    office.commit("2025-07-01T09:00", {JUNE: make_attendance()})
    office.commit("2025-07-02T09:00", {JUNE: None})
    site, _ = build(office)
    page = site["kehadiran/2025-06/index.html"].decode()
    assert "belum ada data kehadiran. Berkasnya ditarik." in page
    assert "kehadiran-2025-06.csv" not in page


def test_a_month_in_which_nobody_owes_a_report_has_no_figures(office: OfficeRepository) -> None:
    leaving = PEGAWAI.replace("mulai: 2021-01-04", "mulai: 2021-01-04, selesai: 2025-06-30")
    leaving = leaving.replace("mulai: 2025-06-10", "mulai: 2025-06-10, selesai: 2025-06-30")
    leaving = leaving.replace(
        "selesai: 2025-06-30,\n     selesai: 2025-06-05", "selesai: 2025-06-05"
    )
    july = "entries/kantor/kehadiran/2025-07.csv"
    files = {"site_config/pegawai.yml": leaving, july: "tanggal,pegawai,hadir\n"}
    office.commit("2025-07-20T09:00", files)
    site, _ = build(office)
    page = site["kehadiran/2025-07/index.html"].decode()
    assert "Juli 2025: tidak ada hari wajib lapor." in page
    assert rows_of(site, "kehadiran.csv") == []


def test_a_hidden_office_has_no_page_no_link_and_no_file(office: OfficeRepository) -> None:
    office.commit("2025-07-01T09:00", {JUNE: make_attendance()})
    set_level(office, "tidak")
    site, _ = build(office)
    assert [path for path in site if path.startswith(("kehadiran", "data/kehadiran"))] == []
    for path, data in site.items():
        if path.endswith(".html"):
            assert b"kehadiran/" not in data, path
    assert b"data/kehadiran" not in site["data/index.html"]
    assert b'"kehadiran' not in site["data/datapackage.json"]
    assert "sidak/index.html" in site


def test_only_a_daily_office_has_rows_of_days(office: OfficeRepository) -> None:
    office.commit("2025-07-01T09:00", {JUNE: make_attendance()})
    site, _ = build(office)
    assert "data/kehadiran-harian.csv" not in site
    assert b'id="per-hari"' not in site["kehadiran/2025-06/index.html"]
    set_level(office, "harian")
    site, _ = build(office)
    days = rows_of(site, "kehadiran-harian.csv")
    assert {row["unit"] for row in days} == {"sekretariat+pmd"}  # pmd has two people until the 10th
    assert sum(int(row["hari_wajib"]) for row in days) == 90
    assert days == rows_of(site, "kehadiran-harian-2025-06.csv")
    page = site["kehadiran/2025-06/index.html"].decode()
    assert "2 Jun, Unit kecil digabung" in page
    assert "kehadiran-harian-2025-06.csv" in page


@pytest.mark.parametrize("level", ["rekap", "harian"])
def test_no_level_publishes_when_somebody_came_or_went(
    office: OfficeRepository, level: str
) -> None:
    office.commit("2025-07-01T09:00", {JUNE: make_attendance()})
    set_level(office, level)
    site, _ = build(office)
    for path, data in site.items():
        for time in (b"07:13", b"07.13", b"16:47", b"16.47"):
            assert time not in data, path


def test_an_office_of_two_has_no_attendance_figures(tmp_path: Path) -> None:
    pair = "\n  - ".join(PEGAWAI.split("\n  - ")[:3]) + "\n"
    made = make_office(tmp_path / "kantor", {**SETTINGS, "site_config/pegawai.yml": pair})
    made.commit_report("2025-06-02T16:00", "ani", "2025-06-02")
    made.commit("2025-07-01T09:00", {JUNE: "tanggal,pegawai,hadir\n2025-06-02,ani,ya\n"})
    site, _ = build(made)
    page = site["kehadiran/2025-06/index.html"].decode()
    assert "kurang dari tiga pegawai wajib melapor" in page
    assert "hadir dan melapor" not in page.partition("<main")[2].partition("</main")[0]
    assert rows_of(site, "kehadiran.csv") == []


def test_a_spot_check_is_told_by_counts_with_its_story_as_text(office: OfficeRepository) -> None:
    site, _ = build(office)
    page = site["sidak/index.html"].decode()
    assert 'id="2025-06-10-pagi"' in page
    assert 'href="../pegawai/ani/"' in page
    assert "Tim Kabupaten" in page
    assert "&lt;b&gt;Cek&lt;/b&gt;" in page
    assert "<strong>pagi</strong>" in page
    assert "<script>x" not in page
    assert "2 di tempat" not in page
    assert "3 di tempat, 1 dinas luar, 1 tidak bertugas, 0 tidak di tempat" in page
    assert "1 (1 unit belum ada data)" in page
    assert "2 dari 3" in page  # ani and beni reported, cici did not
    assert "sidak/2025/#2025-06-10-pagi" in site["unit/pmd/index.html"].decode()
    row = rows_of(site, "sidak.csv")[1]
    assert (row["di_tempat"], row["tidak_di_tempat"], row["tidak_bertugas"]) == ("2", "", "")


def test_a_spot_check_without_follow_up_or_counts_says_that_there_is_no_data(
    office: OfficeRepository,
) -> None:
    findings = "temuan: [{unit: pmd, di_tempat: 3}, {unit: sekretariat}]"
    bare = f"---\ntanggal: 2025-06-11\npemeriksa: Camat\n{findings}\n---\n"
    office.commit("2025-06-12T09:00", {"entries/kantor/sidak/2025-06-11-siang.md": bare})
    site, _ = build(office)
    page = site["sidak/index.html"].decode()
    newest, _, older = page.partition('id="2025-06-10-pagi"')
    assert "<b>Tindak lanjut:</b> belum ada data" in newest
    assert "<b>Tindak lanjut:</b> Buku izin keluar dipakai." in older
    assert "3 orang di tempat (1 unit belum ada data)" in page
    assert "1 + 2 = 3 orang di tempat" not in page  # the sum of the newest only


def test_without_records_both_pages_say_that_there_is_no_data(tmp_path: Path) -> None:
    site, _ = build(make_office(tmp_path / "kantor"))
    assert "belum ada data" in site["sidak/index.html"].decode()
    assert "belum ada data" in site["kehadiran/index.html"].decode()
    assert rows_of(site, "sidak.csv") == []


def test_a_year_of_many_checks_is_split_and_stays_light(office: OfficeRepository) -> None:
    days = [f"2025-{month:02d}-{day:02d}" for month in (7, 8) for day in range(1, 16)]
    checks = {
        f"entries/kantor/sidak/{day}-pagi.md": CHECK.replace("2025-06-10", day) for day in days
    }
    office.commit("2025-09-01T09:00", checks)
    site, _ = build(office)
    front = site["sidak/index.html"].decode()
    assert front.count('class="spot-check"') == 12
    parts = [site[f"sidak/2025/{name}index.html"].decode() for name in ("", "2/", "3/")]
    assert [part.count('class="spot-check"') for part in parts] == [12, 12, 7]
    assert 'id="2025-06-10-pagi"' in parts[0]
    assert all(len(part.encode()) < 120_000 for part in (front, *parts))
    office.commit(
        "2025-11-03T09:00",
        {"entries/kantor/sidak/2025-11-03-pagi.md": CHECK.replace("2025-06-10", "2025-11-03")},
    )
    again, _ = build(office)
    assert again["sidak/2025/index.html"] == site["sidak/2025/index.html"]
