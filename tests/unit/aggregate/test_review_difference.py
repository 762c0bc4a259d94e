from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from generator.aggregate.review.difference import list_differences
from generator.model.report import Activity, Report

MONEV = Activity("Menyelesaikan laporan monev", jumlah=Decimal(4), satuan="laporan")
DAY = Report("", date(2025, 6, 30), "ani", "hadir", (Activity("Apel pagi"), MONEV))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"jumlah": Decimal(6)}, "jumlah 4 → 6 laporan"),
        ({"jumlah": Decimal("2.5"), "satuan": "dokumen"}, "jumlah 4 laporan → 2,5 dokumen"),
        ({"jumlah": None, "satuan": None}, "jumlah 4 laporan → tidak ada"),
        ({"hasil": "Empat desa"}, "hasil tidak ada → Empat desa"),
        ({"mulai": "08:00", "selesai": "09:30"}, "jam tidak ada → 08.00–09.30"),
        ({"bukti": ("https://a.id",)}, "bukti tidak ada → 1 tautan"),
        ({"rhk": "arsip", "jenis": "skp"}, "RHK tidak ada → arsip"),
        ({"jenis": "tugas-atasan"}, "jenis tambahan → tugas-atasan"),
        ({"lokasi": "Balai desa"}, "lokasi tidak ada → Balai desa"),
        ({"kendala": "Hujan"}, "kendala tidak ada → Hujan"),
    ],
)
def test_a_changed_field_is_told_with_both_values(changes: dict[str, object], said: str) -> None:
    after = replace(DAY, kegiatan=(DAY.kegiatan[0], replace(MONEV, **changes)))  # type: ignore[arg-type]  # one field each
    assert list_differences(DAY, after) == (f"“Menyelesaikan laporan monev”: {said}",)


def test_added_removed_and_reworded_activities_are_told_apart() -> None:
    after = replace(
        DAY,
        kegiatan=(
            replace(MONEV, uraian="Menyelesaikan laporan monev desa"),
            Activity("Rapat koordinasi"),
        ),
    )
    assert list_differences(DAY, after) == (
        "kegiatan dihapus: Apel pagi",
        "“Menyelesaikan laporan monev desa”: uraian semula “Menyelesaikan laporan monev”",
        "kegiatan ditambah: Rapat koordinasi",
    )


def test_what_only_moved_is_no_difference() -> None:
    assert list_differences(DAY, replace(DAY, kegiatan=DAY.kegiatan[::-1])) == ()


def test_one_of_two_equal_activities_that_goes_is_told() -> None:
    twice = replace(DAY, kegiatan=(MONEV, MONEV))
    assert list_differences(twice, replace(DAY, kegiatan=(MONEV,))) == (
        "kegiatan dihapus: Menyelesaikan laporan monev (4 laporan)",
    )


def test_the_texts_of_the_day_are_told_short() -> None:
    after = replace(DAY, kendala="Hujan\n" * 50, rencana="Rapat", narasi="Catatan", status="wfh")
    status, obstacle, *rest = list_differences(DAY, after)
    assert status == "status hadir → wfh"
    assert obstacle.startswith("kendala: tidak ada → Hujan Hujan")
    assert len(obstacle) < 110
    assert rest == ["rencana: tidak ada → Rapat", "catatan: tidak ada → Catatan"]


def test_a_leave_has_no_kind_and_no_reason() -> None:
    leave = replace(DAY, status="cuti", kegiatan=(), kendala="Di rumah")
    assert list_differences(leave, replace(leave, status="izin", kendala=None)) == ()
    assert list_differences(DAY, leave) == ("status hadir → tidak bertugas",)
    assert list_differences(leave, DAY)[:2] == (
        "status tidak bertugas → hadir",
        "kegiatan ditambah: Apel pagi",
    )
