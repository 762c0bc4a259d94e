import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from generator.model.office_records import (
    AwardDecision,
    PeriodicReport,
    Program,
    QuarterRealisation,
    SpotCheck,
    SpotFinding,
)
from generator.validate.office_records.codes import OFFICE_RECORD_PROBLEMS
from generator.validate.office_records.record_values import record_from_text, record_to_text
from tests.unit.validate.office_records.records import GOOD, check_record, tell

SIDAK, REALISASI, BERKALA, PENGHARGAAN = GOOD
SOURCES = Path(__file__).parents[4] / "generator"


def test_a_spot_check_is_read_as_typed() -> None:
    checked = check_record(SIDAK, GOOD[SIDAK])
    assert checked.problems == ()
    assert checked.value == SpotCheck(
        path=f"entries/kantor/{SIDAK}",
        tanggal=date(2025, 6, 30),
        slug="pagi",
        pemeriksa=("citra-dewi", "Tim Inspektorat"),
        temuan=(
            SpotFinding("pmd", 4, 1, None, 0, "Satu orang di desa"),
            SpotFinding("sekretariat"),
        ),
        tindak_lanjut="Buku izin keluar dipakai.",
        narasi="Dimulai pukul 09.15.",
    )


def test_a_realisation_is_read_as_typed() -> None:
    checked = check_record(REALISASI, GOOD[REALISASI])
    assert checked.problems == ()
    assert checked.value == QuarterRealisation(
        f"entries/kantor/{REALISASI}",
        "2025-T2",
        (
            Program(
                "Pelayanan",
                "pmd",
                Decimal(420000000),
                Decimal(50),
                Decimal("76.1"),
                Decimal(210000000),
                Decimal("215000000.5"),
                "Lelang mundur",
            ),
            Program("Ketertiban"),
        ),
    )


def test_a_periodic_report_is_read_as_typed() -> None:
    checked = check_record(BERKALA, GOOD[BERKALA])
    assert checked.problems == ()
    assert checked.value == PeriodicReport(
        path=f"entries/kantor/{BERKALA}",
        periode="2025-06",
        keadaan="ditandatangani",
        nomor="100.2/214/KC/VII/2025",
        sifat="Biasa",
        lampiran="1 (satu) berkas",
        hal="Laporan Juni 2025",
        kepada="Bupati",
        tanggal=date(2025, 7, 7),
        tembusan=("Sekretaris Daerah", "Arsip"),
        narasi="## Pendahuluan\nIsi.",
    )


def test_an_award_is_read_with_present_slugs_and_may_be_announced_later() -> None:
    checked = check_record(PENGHARGAAN, GOOD[PENGHARGAAN])
    assert checked.problems == ()
    assert checked.value == AwardDecision(
        f"entries/kantor/{PENGHARGAAN}",
        "2025-06",
        ("ani-lestari",),
        "Pembukuan selalu mutakhir.",
        date(2026, 1, 19),
    )


@pytest.mark.parametrize("name", GOOD)
def test_a_record_comes_back_from_the_cache_as_it_went_in(name: str) -> None:
    record = check_record(name, GOOD[name]).value
    assert record is not None
    assert record_from_text(type(record), record_to_text(record)) == record


@pytest.mark.parametrize(
    ("name", "old", "new", "problem"),
    [
        (
            *(SIDAK, "tanggal: 2025-06-30", "tanggal: 2025-06-29"),
            (
                "2:10 E106 Tanggal 2025-06-29 berbeda dari nama berkas (2025-06-30). "
                "| Tulis tanggal: 2025-06-30, atau ganti tanggal di nama berkasnya."
            ),
        ),
        (
            *(SIDAK, "tanggal: 2025-06-30", "tanggal: 10/11/2025"),
            (
                "2:10 E105 Isi tanggal “10/11/2025” punya dua arti: Senin, 10 November 2025 atau "
                "Sabtu, 11 Oktober 2025. | Tulis seperti tanggal: 2026-10-12."
            ),
        ),
        (
            *(SIDAK, "tanggal: 2025-06-30", "tanggal: Selasa, 30 Juni 2025"),
            (
                "2:10 E119 Hari dan tanggal tidak cocok: “Selasa, 30 Juni 2025” bukan hari Selasa. "
                "| Tulis tanggal: 2025-06-30 bila tanggalnya benar."
            ),
        ),
        (
            *(SIDAK, "tanggal: 2025-06-30\n", ""),
            "1:1 E102 Isian tanggal belum ada. | Tulis tanggal: 2025-06-30.",
        ),
        (
            *(SIDAK, "unit: pmd", "unit: pdm"),
            "5:12 E601 Unit “pdm” tidak dikenal. | Mungkin maksudnya unit: pmd.",
        ),
        (
            *(SIDAK, "di_tempat: 4", "di_tempat: 1.5"),
            (
                "5:28 E602 Isi di_tempat “1.5” bukan bilangan bulat. "
                "| Tulis bilangan bulat, misalnya di_tempat: 2."
            ),
        ),
        (
            *(SIDAK, "di_tempat: 4", "di_tempat: -1"),
            (
                "5:28 E602 Isi di_tempat “-1” kurang dari nol. "
                "| Tulis bilangan bulat, misalnya di_tempat: 2."
            ),
        ),
        (
            *(SIDAK, "di_tempat: 4", "di_tempt: 4"),
            "5:17 E101 Isian “di_tempt” tidak dikenal. | Mungkin maksudnya di_tempat:.",
        ),
        (
            *(SIDAK, "Satu orang di desa", "Satu di desa, dua di pasar"),
            (
                "5:92 E101 Isian “dua di pasar” tidak dikenal. "
                "| Bila ini lanjutan teks sebelumnya, beri tanda kutip pada seluruh teks itu."
            ),
        ),
        *(
            (
                *(SIDAK, "Satu orang di desa", reason),
                (
                    "5:78 E118 Keterangan sidak tidak boleh menyebut keadaan kesehatan. "
                    "| Hapus kata itu; jumlah di cuti sudah cukup."
                ),
            )
            for reason in ("Satu orang sakit", "Dua orang cuti melahirkan")
        ),
        (
            *(SIDAK, "Satu orang di desa", "Bu Ani Lestari di desa"),
            (
                "5:78 W601 Keterangan ini menyebut nama pegawai; temuan sidak hanya berisi jumlah. "
                "| Tulis misalnya “satu orang”."
            ),
        ),
        (
            *(SIDAK, "{unit: sekretariat}", "{unit: pmd}"),
            "6:5 E607 Unit pmd sudah ada di atas. | Gabungkan keduanya menjadi satu.",
        ),
        (
            *(SIDAK, "  - {unit: sekretariat}", "  - Sekretariat kosong"),
            (
                "6:5 E103 Butir temuan harus berupa kelompok isian. "
                "| Tulis temuan: lalu di bawahnya - {unit: sekretariat, di_tempat: 7}."
            ),
        ),
        (
            *(SIDAK, "tindak_lanjut: Buku", "tindak_lanjut: *buku"),
            (
                "7:16 E021 Tanda &, *, ! dan << milik YAML tidak dipakai di sini. "
                "| Bila itu bagian dari teks, beri tanda kutip pada teksnya."
            ),
        ),
        (
            *(SIDAK, "tindak_lanjut: Buku", "tanggal: Buku"),
            "7:1 E022 Isian tanggal ditulis dua kali. | Hapus salah satunya.",
        ),
        (
            *(SIDAK, "Dimulai pukul", "![foto](https://a.go.id/a.png)"),
            (
                "9:1 E302 Gambar tidak dapat dimuat di catatan. "
                "| Ganti dengan tautan: hapus tanda ! di depannya."
            ),
        ),
        (
            *(SIDAK, "Dimulai pukul", "NIK 7324091203800001"),
            (
                "9:5 E201 Ada NIK atau nomor KK di sini: 7324••••••••0001. "
                "| Hapus nomornya; tulis jumlahnya saja, misalnya “melayani 12 berkas KK”."
            ),
        ),
        (
            *(REALISASI, "periode: 2025-T2", "periode: 2025-T1"),
            (
                "2:10 E605 Periode “2025-T1” berbeda dari nama berkas (2025-T2). "
                "| Tulis periode: 2025-T2, atau ganti nama berkasnya."
            ),
        ),
        (
            *(REALISASI, "nama: Pelayanan", "nama: Pelayanan #1"),
            (
                "4:21 E614 Tanda # memotong teks ini: bagian sesudahnya tidak ikut terbaca. "
                "| Beri tanda kutip pada seluruh teksnya, atau pindahkan komentar ke baris sendiri."
            ),
        ),
        (
            *(REALISASI, "nama: Ketertiban", "nama: PELAYANAN"),
            (
                "12:5 E607 Program ini sudah ada di atas dengan nama yang sama. "
                "| Gabungkan keduanya, atau bedakan namanya."
            ),
        ),
        (
            *(REALISASI, "nama: Ketertiban", "pagu: 1"),
            "12:5 E102 Isian nama belum ada. | Tulis nama: nama program.",
        ),
        (
            *(REALISASI, "pagu: 420000000", "pagu: 0"),
            "6:11 E604 Pagu program ini nol. | Tulis pagu setahun, atau hapus baris pagu.",
        ),
        (
            *(REALISASI, "pagu: 420000000", "pagu: 420.000"),
            (
                "6:11 E105 Isi pagu “420.000” punya dua arti: 420000 atau 420. "
                "| Tulis pagu: 420000 atau pagu: 420."
            ),
        ),
        (
            *(REALISASI, "pagu: 420000000", "pagu: 1,5 miliar"),
            (
                "6:11 E104 Isi pagu “1,5 miliar” bukan satu angka. "
                "| Tulis angka penuh tanpa titik, misalnya pagu: 380000000."
            ),
        ),
        (
            *(REALISASI, "pagu: 420000000", "pagu: 0420000"),
            (
                "6:11 E104 Isi pagu “0420000” bukan satu angka. "
                "| Tulis angka penuh tanpa titik, misalnya pagu: 380000000."
            ),
        ),
        (
            *(REALISASI, "pagu: 420000000", "pagu: 211000000"),
            (
                "10:25 W602 Realisasi keuangan melebihi pagu setahun. "
                "| Periksa kedua angkanya; bila benar, jelaskan di kendala."
            ),
        ),
        (
            *(REALISASI, "target_fisik: 50", "target_fisik: 50,5 %"),
            "7:19 W126 Isi target_fisik “50,5 %” dibaca sebagai 50.5. | Tulis target_fisik: 50.5.",
        ),
        (
            *(REALISASI, "target_fisik: 50", "target_fisik: 100.1"),
            (
                "7:19 E603 Isi target_fisik 100.1 melebihi 100 persen. "
                "| Tulis angka 0 sampai 100, misalnya target_fisik: 76.1. Rupiah ditulis di "
                "target_keuangan atau realisasi_keuangan."
            ),
        ),
        (
            *(BERKALA, "keadaan: ditandatangani", "keadaan: ditandatangan"),
            (
                "9:10 E608 Keadaan “ditandatangan” tidak dikenal. "
                "| Mungkin maksudnya ditandatangani. "
                "Tulis salah satu: draf, ditandatangani, diterima."
            ),
        ),
        (
            *(BERKALA, "keadaan: ditandatangani", "keadaan: Diterima"),
            "9:10 W603 Keadaan “Diterima” dibaca sebagai diterima. | Tulis keadaan: diterima.",
        ),
        (
            *(BERKALA, "tanggal: 2025-07-07\n", ""),
            (
                "8:10 E609 Surat yang sudah ditandatangani harus punya tanggal. "
                "| Isi tanggal, atau tulis keadaan: draf selama surat belum ditandatangani."
            ),
        ),
        (
            *(BERKALA, "tanggal: 2025-07-07", "tanggal: 31 Juni 2025"),
            (
                "8:10 E104 Isi tanggal “31 Juni 2025” tidak ada di kalender. "
                "| Tulis seperti tanggal: 2026-10-12."
            ),
        ),
        (
            *(BERKALA, "hal: Laporan Juni", "hal: Laporan: Juni"),
            (
                "6:13 E020 Baris ini tidak dapat dibaca sebagai isian. "
                '| Beri tanda kutip pada teksnya, misalnya nama: "…".'
            ),
        ),
        (
            *(BERKALA, "hal: Laporan Juni 2025", f"hal: {'a' * 1001}"),
            (
                "6:6 E613 Isi hal 1001 huruf; paling banyak 1000. "
                "| Ringkas, dan pindahkan rinciannya ke catatan di bawah --- penutup."
            ),
        ),
        (
            *(PENGHARGAAN, "[ani-l]", "[Ani Lestari]"),
            "3:12 E610 Penerima “Ani Lestari” tidak terdaftar. | Mungkin maksudnya ani-lestari.",
        ),
        (
            *(PENGHARGAAN, "[ani-l]", "[citra-dewi]"),
            (
                "3:12 E612 Camat memutuskan penghargaan ini, jadi tidak dapat menjadi penerimanya. "
                "| Pilih pegawai lain."
            ),
        ),
        (
            *(PENGHARGAAN, "[ani-l]", "budi-santoso"),
            (
                "3:11 E611 Pegawai budi-santoso tidak bertugas pada bulan 2025-06. "
                "| Periksa penerima dan periodenya, atau masa kerjanya di site_config/pegawai.yml."
            ),
        ),
        (
            *(PENGHARGAAN, "[ani-l]", "[ani-l, ani-lestari]"),
            "3:19 E607 Penerima ani-lestari ditulis dua kali. | Hapus salah satunya.",
        ),
        (
            *(PENGHARGAAN, "[ani-l]", "[]"),
            "3:11 E102 Isian penerima belum ada. | Tulis penerima: [slug-pegawai].",
        ),
        (
            *(PENGHARGAAN, "alasan: Pembukuan selalu mutakhir.", "alasan: ………"),
            (
                "4:9 E116 Isi alasan masih titik-titik dari contoh. "
                "| Ganti titik-titik dengan isi yang benar, atau hapus baris alasan."
            ),
        ),
    ],
)
def test_a_slip_is_named_at_its_place_with_what_to_type(
    name: str, old: str, new: str, problem: str
) -> None:
    assert tell(name, old, new) == [problem]


def test_a_record_of_a_day_or_period_to_come_is_refused() -> None:
    later = {
        name.replace("2025", "2035"): text.replace("2025", "2035") for name, text in GOOD.items()
    }
    codes = {
        name.split("/")[0]: [problem.code for problem in check_record(name, text).problems]
        for name, text in later.items()
    }
    assert codes == {
        "sidak": ["E107"],
        "realisasi": ["E606"],
        "berkala": ["E606"],
        "penghargaan": ["E606"],
    }


def test_a_draft_needs_neither_number_nor_date() -> None:
    checked = check_record(BERKALA, "---\nperiode: 2025-06\nkeadaan: draf\n---\n")
    assert checked.problems == ()


def test_both_that_a_signed_letter_lacks_are_told_at_once() -> None:
    (problem,) = check_record(BERKALA, "---\nperiode: 2025-06\nkeadaan: diterima\n---\n").problems
    assert problem.message == "Surat yang sudah diterima harus punya nomor dan tanggal."


def test_amounts_with_one_meaning_are_taken_with_a_warning() -> None:
    text = GOOD[REALISASI].replace("pagu: 420000000", "pagu: Rp420.000.000,00")
    checked = check_record(REALISASI, text)
    assert [problem.code for problem in checked.problems] == ["W126"]
    assert isinstance(checked.value, QuarterRealisation)
    assert checked.value.program[0].pagu == Decimal(420000000)


def test_realisation_may_exceed_its_target_and_texts_mean_what_was_typed() -> None:
    text = (
        "---\nperiode: 2025-T2\nprogram:\n- {nama: No, target_fisik: 10, realisasi_fisik: 99}\n---"
    )
    checked = check_record(REALISASI, text)
    assert checked.problems == ()
    assert isinstance(checked.value, QuarterRealisation)
    assert checked.value.program[0].nama == "No"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "E003"),
        (b"\xff\xfea\0", "E001"),
        (b"periode: 2025-06\n", "E006"),
        (b"---\nperiode: 2025-06\n", "E006"),
        (b"---\n<<<<<<< a\n=======\n>>>>>>> b\n---\n", "E005"),
        (b"---\n- a\n---\n", "E020"),
        (b"---\n[a]: b\n---\n", "E023"),
        (b"---\na: " + b"[" * 9 + b"]" * 9 + b"\n---\n", "E024"),
        (b"---\na:\n\tb: c\n---\n", "E020"),
        (b"---\nhal: \xe2\x80\xaea\n---\n", "E004"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(data: bytes, code: str) -> None:
    checked = check_record(BERKALA, data)
    assert checked.value is None
    assert code in [problem.code for problem in checked.problems]


def test_what_a_phone_makes_of_a_fence_is_put_right() -> None:
    checked = check_record(BERKALA, "\n—-\nperiode: 2025-06\nkeadaan: draf\n---\n")
    assert [problem.code for problem in checked.problems] == ["W106"]
    assert checked.value is not None


def test_personal_data_is_found_in_a_file_that_cannot_be_read() -> None:
    codes = {problem.code for problem in check_record(SIDAK, "NIK 7324091203800001").problems}
    assert codes == {"E006", "E201"}


def test_every_code_of_these_records_is_documented_and_no_other() -> None:
    folder = SOURCES / "validate" / "office_records"
    files = [*folder.glob("*.py"), SOURCES / "read" / "office_record.py"]
    used = {
        code
        for path in files
        if path.name != "codes.py"
        for code in re.findall(r'"([EW]6[0-9]{2})"', path.read_text(encoding="utf-8"))
    }
    assert used == {kind.code for kind in OFFICE_RECORD_PROBLEMS}


def test_a_spot_check_may_tell_of_a_way_to_the_hospital() -> None:
    assert tell(SIDAK, "Satu orang di desa", "Satu orang di rumah sakit Malili") == []


def test_personal_data_in_the_name_of_a_spot_check_is_refused() -> None:
    checked = check_record("sidak/2025-06-30-ktp-7324091505850001.md", GOOD[SIDAK])
    assert [problem.code for problem in checked.problems] == ["E201"]
    assert checked.value is None
