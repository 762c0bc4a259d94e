from dataclasses import replace
from decimal import Decimal

from generator.aggregate.skp.evidence import DOTS
from generator.model.report import Activity
from tests.unit.aggregate.made_evidence import (
    CAMAT,
    MADE_OFFICE,
    PLAN,
    STAMP,
    make_evidence,
)
from tests.unit.aggregate.made_person import ANI


def activity(amount: str | None, satuan: str | None, rhk: str | None = "monev") -> Activity:
    jumlah = None if amount is None else Decimal(amount)
    return Activity("Kerja", None, jumlah, satuan, rhk, "skp" if rhk else "tambahan")


def test_sums_are_per_satuan_and_other_satuan_stand_apart() -> None:
    evidence = make_evidence(
        "2025-T2",
        activity("2", "Laporan"),
        activity("4.5", "laporan"),
        activity("3", "dokumen"),
        activity(None, None),
    )
    (group,) = evidence.kelompok
    assert group.jumlah == ("6,5 laporan",)
    assert group.satuan_lain == ("3 dokumen",)
    assert group.ringkasan == "4 kegiatan; 1 di antaranya tanpa jumlah dan satuan"


def test_a_quarter_shows_ones_own_target_and_capaian() -> None:
    (target,) = make_evidence("2025-T2", activity("6", "laporan")).kelompok[0].target
    assert target == ("Kuantitas", "24 laporan", "6 laporan", "25,0%")


def test_a_month_shows_its_quarters_target_without_a_capaian() -> None:
    evidence = make_evidence("2025-06", activity("6", "laporan"))
    assert evidence.judul_target == "Target Triwulan II 2025"
    assert evidence.kelompok[0].target[0] == ("Kuantitas", "24 laporan", "6 laporan", "–")


def test_a_units_target_is_said_to_be_the_units_and_gives_no_capaian() -> None:
    plan = replace(PLAN, pemilik_pegawai=None, pemilik_unit="pmd")
    office = replace(MADE_OFFICE, results=(plan,))
    (group,) = make_evidence("2025-T2", activity("6", "laporan"), office=office).kelompok
    assert group.target[0].capaian == "–"
    assert group.catatan.startswith("Target ini milik Seksi PMD;")


def test_a_target_without_an_owner_is_said_to_be_the_whole_offices() -> None:
    office = replace(MADE_OFFICE, results=(replace(PLAN, pemilik_pegawai=None),))
    (group,) = make_evidence("2025-T2", activity("6", "laporan"), office=office).kelompok
    assert group.catatan.startswith("Target ini milik seluruh kantor;")


def test_work_outside_the_plan_comes_last_by_kind() -> None:
    orders = Activity("Mengantar surat", jenis="tugas-atasan")
    extra = Activity("Kerja bakti", jenis="tambahan")
    evidence = make_evidence("2025-06", extra, orders, activity("1", "laporan"))
    names = [group.nama for group in evidence.kelompok]
    assert names == [PLAN.nama, "Tugas langsung atasan", "Tugas tambahan"]


def test_the_camat_signs_on_the_left_and_not_for_themselves() -> None:
    left, right = make_evidence().tanda_tangan
    assert (left.nama, left.atas[1], right.nama) == ("Citra", "Camat", "Ani")
    own, _ = make_evidence(person=CAMAT).tanda_tangan
    assert (own.nama, own.atas[1]) == (DOTS, "Atasan langsung")


def test_a_nip_is_dots_unless_the_private_file_has_it() -> None:
    left, right = make_evidence(nip={"ani": "199001012015012001"}).tanda_tangan
    assert (left.nip, right.nip) == (DOTS, "199001012015012001")
    paid = replace(ANI, jenis="upah-jasa")
    assert make_evidence(person=paid).tanda_tangan[1].nip == ""


def test_addresses_are_full_where_the_site_is_known_and_paths_elsewhere() -> None:
    evidence = make_evidence()
    assert (evidence.alamat, evidence.alamat_terbuka) == ("/pegawai/ani/2025-06/", False)
    office = replace(MADE_OFFICE, situs="https://contoh.go.id/situs")
    known = make_evidence(office=office)
    assert known.alamat == "https://contoh.go.id/situs/pegawai/ani/2025-06/"
    day = known.kelompok[0].kegiatan[0].tautan_hari
    assert day == "https://contoh.go.id/situs/pegawai/ani/2025-06/#2025-06-02"
    assert make_evidence("2025-T2", office=office).alamat.endswith("/situs/pegawai/ani/")


def test_the_foot_names_address_day_and_commit() -> None:
    assert make_evidence().kaki == (
        "/pegawai/ani/2025-06/",
        f"Data sampai 1 Juli 2025 · komit {STAMP.commit[:12]}",
    )
