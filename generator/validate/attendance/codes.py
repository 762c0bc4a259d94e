"""The codes of attendance files: E501 to E508. Codes are stable: none changes its meaning."""

from typing import Final

from generator.model.problem_kind import ProblemKind as K

ATTENDANCE_ERRORS: Final = (
    K(
        "E501",
        "Judul kolom kehadiran keliru",
        "Nama;Tanggal;Scan Masuk",
        "tanggal,pegawai,hadir,masuk,pulang",
    ),
    K(
        "E502",
        "Banyaknya kolom di satu baris keliru",
        "2025-06-30,ani-lestari",
        "lengkapi barisnya",
    ),
    K("E503", "Tanggal kehadiran keliru", "30/06/2025", "2025-06-30, di bulan nama berkas"),
    K("E504", "Pegawai di kehadiran tidak terdaftar", "Ani Lestari", "ani-lestari"),
    K("E505", "Isi hadir bukan ya atau tidak", "sakit", "tidak"),
    K("E506", "Jam kehadiran keliru", "7.30", "07:30, masuk sebelum pulang"),
    K("E507", "Satu pegawai dua kali pada satu hari", "", "hapus salah satu barisnya"),
    K("E508", "Tidak hadir, tetapi ada jamnya", "tidak,07:30,", "ya,07:30,"),
)
