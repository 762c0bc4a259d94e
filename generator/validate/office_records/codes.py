"""The codes of the office's own records: E601 to E614. Codes are stable: none changes its meaning.

What a record has in common with a daily report (E0…, E1…, E2…, E3…) keeps the code it has there.
"""

from typing import Final

from generator.model.problem_kind import ProblemKind as K

OFFICE_RECORD_PROBLEMS: Final = (
    K("E601", "Unit tidak dikenal", "unit: umum", "unit: sekretariat, seperti di kantor.yml"),
    K("E602", "Hitungan bukan bilangan bulat, atau kurang dari nol", "cuti: 1,5", "cuti: 1"),
    K("E603", "Persen melebihi 100", "target_fisik: 760", "target_fisik: 76"),
    K("E604", "Pagu nol", "pagu: 0", "hapus baris pagu"),
    K("E605", "Periode berbeda dari nama berkas", "periode: 2025-T1", "periode: 2025-T2"),
    K("E606", "Periode belum mulai", "realisasi/2035-T4.md", "kirim sesudah periodenya mulai"),
    K("E607", "Unit, program, atau penerima dua kali", "", "gabungkan, atau hapus salah satunya"),
    K("E608", "Keadaan laporan berkala tidak dikenal", "keadaan: terkirim", "keadaan: diterima"),
    K("E609", "Surat ditandatangani tanpa nomor atau tanggal", "", "isi nomor dan tanggal"),
    K("E610", "Penerima penghargaan tidak terdaftar", "penerima: [Ani]", "penerima: [ani-lestari]"),
    K("E611", "Penerima tidak bertugas pada bulan itu", "", "periksa penerima dan periode"),
    K("E612", "Camat sebagai penerima penghargaan", "", "pilih pegawai lain"),
    K("E613", "Isian lebih dari 1.000 huruf", "", "pindahkan rincian ke catatan"),
    K("E614", "Teks terpotong oleh tanda #", "hal: Surat #3", 'hal: "Surat #3"'),
    K("W601", "Nama pegawai di keterangan sidak", "Ani Lestari di pasar", "satu orang di pasar"),
    K("W602", "Realisasi keuangan melebihi pagu", "", "periksa kedua angkanya"),
    K("W603", "Keadaan dirapikan", "keadaan: Draf", "keadaan: draf"),
)
