"""Planned results at the edges: no target, other units, other years, moves, long months."""

import csv
import gzip
import io
import re
from html import unescape
from pathlib import Path

from tests.doors.command_line import call, read_site
from tests.doors.repositories import (
    PEGAWAI,
    SETTINGS,
    OfficeRepository,
    make_busy_office,
    make_office,
    path_of,
    report,
)
from tests.doors.site_checks import differing

PLAN = """hasil_utama:
  - slug: desa-tertib
    nama: Desa mengelola Dana Desa dengan tertib
    rhk:
      - {slug: monev, nama: Monitoring, pemilik: {unit: pmd},
         indikator: [{aspek: kuantitas, target: 8, satuan: Laporan, triwulan: [0, 8, 0, 0]}]}
      - {slug: nol, nama: Tanpa sasaran tahun ini, pemilik: {pegawai: ani-lestari},
         indikator: [{aspek: kuantitas, target: 0, satuan: surat}]}
      - {slug: bebas, nama: Tanpa ukuran}
      - {slug: sepi, nama: Belum dikerjakan, pemilik: {unit: pmd},
         indikator: [{aspek: kuantitas, target: 5, satuan: surat},
                     {aspek: waktu, target: 2, satuan: laporan tepat waktu}]}
"""
LAST_YEAR = """hasil_utama:
  - slug: desa-tertib
    nama: Desa mengelola Dana Desa dengan tertib
    rhk:
      - {slug: monev, nama: Nama lama monitoring, pemilik: {unit: pmd}}
      - {slug: pindah, nama: Hanya di rencana lama, pemilik: {unit: pmd},
         indikator: [{aspek: kuantitas, target: 4, satuan: surat}]}
"""
MOVED = PEGAWAI.replace(
    "mulai: 2025-06-03}",
    "mulai: 2025-06-03,\n     riwayat_unit: [{unit: pmd, mulai: 2025-06-03, selesai: 2025-06-04}]}",
)


def build(office: OfficeRepository) -> dict[str, bytes]:
    answer = call(office.root, "build", "--no-search")
    assert answer.code == 0, answer.err
    return read_site(office.root / "site")


def make_edge_office(folder: Path) -> OfficeRepository:
    office = make_office(
        folder,
        {
            **SETTINGS,
            "site_config/rhk/2025.yml": PLAN,
            "site_config/rhk/2024.yml": LAST_YEAR,
            "site_config/pegawai.yml": MOVED,
        },
    )
    for day, slug, *deeds in (
        ("2025-06-03", "budi-santoso", "jumlah: 1, satuan: LAPORAN, rhk: monev"),
        ("2025-06-05", "budi-santoso", "jumlah: 2, satuan: laporan, rhk: monev"),
        ("2025-06-05", "ani-lestari", "jumlah: 3, satuan: desa, rhk: monev", "rhk: bebas"),
        ("2025-06-10", "ani-lestari", "jumlah: 4, satuan: surat, rhk: nol"),
    ):
        texts = [f"uraian: Mengerjakan bagian {n}, {deed}" for n, deed in enumerate(deeds)]
        office.commit_report(f"{day}T16:00", slug, day, *texts)
    office.commit("2025-06-12T12:00", {"CATATAN.md": "Hari ini.\n"})
    return office


def text_of(site: dict[str, bytes], path: str) -> str:
    plain = re.sub(r"<[^>]+>", " ", site[path].decode())
    return unescape(re.sub(r"\s+", " ", plain))


def rows_of(site: dict[str, bytes]) -> dict[tuple[str, str, str], dict[str, str]]:
    rows = csv.DictReader(io.StringIO(site["data/capaian.csv"].decode(), newline=""))
    return {(row["rhk"], row["periode"], row["ukuran"]): row for row in rows}


def test_capaian_at_the_edges_is_a_dash_with_its_reason(tmp_path: Path) -> None:
    site = build(make_edge_office(tmp_path / "kantor"))
    rows, page = rows_of(site), text_of(site, "hasil/index.html")
    monev = rows["monev", "2025-T2", "1"]
    assert (monev["target"], monev["realisasi"], monev["capaian"]) == ("8", "3", "0.375000")
    assert "37,5% 3 dari 8 Laporan" in page
    assert "satuan lain: 3 desa" in page
    nothing = rows["nol", "2025", "1"]
    assert (nothing["realisasi"], nothing["capaian"]) == ("4", "")
    assert "4 surat – target periode ini 0" in page
    assert "– target belum ditulis" in page  # no indicator at all
    assert "– belum ada kegiatan yang menyebut rencana ini" in page
    assert "belum ada data: tidak ada laporan dengan satuan laporan tepat waktu" in page
    assert "inf" not in {row["capaian"].lower() for row in rows.values()}


def test_work_of_another_unit_is_told_by_the_unit_of_the_day(tmp_path: Path) -> None:
    site = build(make_edge_office(tmp_path / "kantor"))
    assert "bersama unit Sekretariat" in text_of(site, "hasil/index.html")
    page = text_of(site, "hasil/monev/index.html")
    # Budi belonged to the owner's unit on the 3rd and not on the 5th.
    assert "Dikerjakan bersama unit lain: Sekretariat (1 kegiatan)." in page
    month = text_of(site, "hasil/monev/2025-06/index.html")
    assert "1 kegiatan · tercatat 1 laporan 3 Jun" in month
    assert "1 kegiatan · tercatat 2 laporan · bersama unit Sekretariat 5 Jun" in month


def test_a_result_of_another_year_keeps_its_name_and_its_page(tmp_path: Path) -> None:
    site = build(make_edge_office(tmp_path / "kantor"))
    page = text_of(site, "hasil/monev/index.html")
    assert "Nama rencana pada 2024: Nama lama monitoring." in page
    assert "Hanya di rencana lama" in text_of(site, "hasil/index.html")
    gone = text_of(site, "hasil/pindah/index.html")
    assert "Belum ada kegiatan yang menyebut rencana ini." in gone
    assert rows_of(site)["pindah", "2024", "1"]["realisasi"] == ""


def test_one_new_report_renews_the_pages_of_its_own_results_only(tmp_path: Path) -> None:
    office = make_edge_office(tmp_path / "kantor")
    office.commit("2025-07-04T12:00", {"CATATAN.md": "Bulan baru.\n"})
    before = build(office)
    deed = "uraian: Menyurati desa, jumlah: 1, satuan: surat, rhk: nol"
    office.commit_report("2025-07-04T16:00", "citra-dewi", "2025-06-12", deed)
    changed = differing(before, build(office))
    assert [path for path in changed if re.match(r"hasil/[^/]+/2025", path)] == [
        "hasil/nol/2025-06/index.html"
    ]


def test_a_month_of_everybody_fits_small_pages_that_lead_to_each_other(tmp_path: Path) -> None:
    office = make_busy_office(tmp_path / "kantor")
    many = [
        f"uraian: Memeriksa berkas {n * 7919 % 9973} milik warga dusun {n * 31 % 97} dan mencatat"
        f" kekurangan nomor {n * 104729 % 99991} pada buku {n}, rhk: monev-dana-desa,"
        f" bukti: https://contoh.go.id/{n * 2654435761 % 2**32:x}{n * 40503 % 65521:x}"
        for n in range(50)
    ]
    days = ("2025-06-10", "2025-06-11", "2025-06-12", "2025-06-13")
    for slug in ("ani-lestari", "budi-santoso", "citra-dewi"):
        for day in days:
            office.commit("2025-06-16T09:00", {path_of(slug, day): report(slug, day, *many)})
    site = build(office)
    pages = {path: site[path] for path in site if path.startswith("hasil/monev-dana-desa/2025-06")}
    assert len(pages) > 1
    assert all(len(gzip.compress(page)) <= 15_000 for page in pages.values())
    listed = sum(page.decode().count('class="deeds__day"') for page in pages.values())
    assert listed == 3 * 4 * 50 + 3 * 4 - 1  # and what they had written before, but Budi's first
    first = pages["hasil/monev-dana-desa/2025-06/index.html"].decode()
    assert 'href="../../../hasil/monev-dana-desa/2025-06-bagian-2/"' in first
