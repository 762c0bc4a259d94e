"""Every code that a daily report, or a proposal of some, can bring forth.

Codes are stable: none ever changes its meaning. E0… the file, E1… its fields, E2… personal data,
E3… the narrative, E4… a proposal; W1… repairs.
"""

from typing import Final

from generator.model.problem_kind import ProblemKind as K

FILE_ERRORS: Final = (
    K(
        "E001",
        "Huruf tidak terbaca: bukan UTF-8",
        "berkas UTF-16",
        "simpan lewat laman web repositori",
    ),
    K(
        "E002",
        "Berkas lebih dari 64 KiB",
        "foto ditempel sebagai teks",
        "ringkas, pakai tautan di bukti",
    ),
    K("E003", "Berkas kosong", "", "isi laporannya, atau hapus berkasnya"),
    K("E004", "Karakter kendali, pembalik arah, atau tersembunyi", "U+202E", "hapus, ketik ulang"),
    K("E005", "Tanda bentrokan git", "<<<<<<< HEAD", "pilih satu isi, hapus tandanya"),
    K(
        "E006",
        "Garis --- pembuka atau penutup tidak jelas",
        "tanpa --- penutup",
        "tulis --- di awal dan akhir isian",
    ),
    K(
        "E007",
        "Isian terpotong oleh --- di tengah",
        "--- di antara dua kegiatan",
        "hapus --- yang di tengah",
    ),
    K(
        "E010",
        "Nama berkas di entries/ tidak dikenal",
        "laporan.md",
        "entries/ani-lestari/2025/06/2025-06-30.md",
    ),
    K(
        "E011",
        "Berkas kedua untuk satu hari",
        "2025-06-30-1.md",
        "gabungkan ke berkas yang pertama",
    ),
    K(
        "E012",
        "Folder tahun atau bulan tidak cocok",
        "2025/07/2025-06-30.md",
        "2025/06/2025-06-30.md",
    ),
    K(
        "E013",
        "Folder bukan milik pegawai terdaftar",
        "entries/an-lestari/",
        "entries/ani-lestari/",
    ),
    K(
        "E014",
        "Bukan berkas biasa",
        "symlink, submodul, mode 100755",
        "buat ulang sebagai berkas teks",
    ),
    K("E015", "Berkas pengaturan di entries/", ".gitattributes", "hapus berkasnya"),
    K("E016", "Huruf mirip di nama berkas", "а (Kiril) pada аni-lestari", "ketik ulang dengan a-z"),
    K("E020", "Baris tidak dapat dibaca sebagai isian", "status hadir", "status: hadir"),
    K("E021", "Tanda khusus YAML", "status: !!str hadir", "status: hadir"),
    K("E022", "Isian ditulis dua kali", "status: dua kali", "hapus salah satunya"),
    K("E023", "Kunci bukan satu kata", "? [a]: b", "pakai kunci dari daftar isian"),
    K(
        "E024",
        "Isian bertingkat terlalu dalam atau terlalu banyak",
        "[[[[[[[[[",
        "tulis seperti contoh",
    ),
    K("E025", "Kutip atau kurung tidak ditutup", 'uraian: "Rapat', 'uraian: "Rapat"'),
)
FIELD_ERRORS: Final = (
    K("E101", "Isian tidak dikenal", "volume: 4", "jumlah: 4"),
    K("E102", "Isian wajib belum ada", "tanpa status", "status: hadir"),
    K("E103", "Bentuk isian keliru", "daftar di dalam daftar", "satu teks di satu baris"),
    K("E104", "Isi tidak dapat dibaca", "mulai: pagi", 'mulai: "08:00"'),
    K("E105", "Isi punya dua arti", "jumlah: 1.500", "jumlah: 1500"),
    K("E106", "Tanggal berbeda dari nama berkas", "tanggal: 2025-06-29", "tanggal: 2025-06-30"),
    K("E107", "Tanggal belum tiba", "laporan untuk besok", "kirim pada harinya"),
    K(
        "E108",
        "Di luar masa kerja pegawai",
        "sebelum tanggal mulai",
        "periksa tanggal atau pegawai.yml",
    ),
    K("E109", "RHK tidak ada dalam rencana tahun itu", "rhk: monev-desa", "rhk: monev-dana-desa"),
    K("E110", "Status atau jenis tidak dikenal", "status: ngantor", "status: hadir"),
    K("E111", "Uraian lebih dari 500 huruf", "", "pindahkan rincian ke catatan"),
    K("E112", "Lebih dari 50 kegiatan", "", "gabungkan kegiatan sejenis"),
    K("E113", "Jumlah nol", "jumlah: 0", "hapus baris jumlah"),
    K("E114", "Jam selesai lebih awal dari jam mulai", "10.30 lalu 08.00", 'selesai: "12:00"'),
    K("E115", "Bukti bukan tautan https", "bukti: http://…", "bukti: https://…"),
    K("E116", "Titik-titik contoh belum diganti", "uraian: …", "uraian: Apel pagi"),
    K("E117", "Pegawai berbeda dari nama folder", "pegawai: budi", "pegawai: ani-lestari"),
    K(
        "E118",
        "Keadaan kesehatan di laporan cuti atau sidak",
        "kendala: demam",
        "hapus keterangannya",
    ),
    K(
        "E119",
        "Hari dan tanggal tidak cocok",
        "Kamis, 17 Oktober 2025",
        "Jumat, atau tanggal yang benar",
    ),
)
PERSONAL_DATA_ERRORS: Final = (
    K("E201", "NIK atau nomor KK", "", "melayani 12 berkas KK"),
    K("E202", "NPWP", "", "memeriksa 3 berkas pajak"),
    K("E203", "Nomor telepon", "", "menghubungi kepala desa"),
    K("E204", "Alamat e-mail", "", "mengirim surat ke dinas"),
    K("E205", "Nomor rekening bank", "", "memeriksa 5 buku rekening desa"),
    K("E206", "NIP", "", "nama atau jabatan sudah cukup"),
    K("E207", "Nomor BPJS", "", "melayani 4 berkas BPJS"),
)
NARRATIVE_ERRORS: Final = (
    K("E301", "Kutipan atau daftar bertingkat terlalu dalam", ">>>>>>>>>>>>>", "paragraf biasa"),
    K("E302", "Gambar di catatan", "![foto](…)", "[foto](https://…)"),
    K("E303", "Tautan bukan https", "[a](http://…)", "[a](https://…)"),
)
REPAIRS: Final = (
    K("W101", "Tanda BOM di awal berkas diabaikan"),
    K("W102", "Ganti baris gaya Windows dibaca biasa"),
    K("W103", "Spasi khusus (NBSP) dibaca sebagai spasi"),
    K("W104", "Karakter tak terlihat dibuang"),
    K("W105", "Tab dibaca sebagai spasi"),
    K("W106", "Garis pembatas dirapikan", "—-", "---"),
    K("W107", "Baris kosong sebelum --- diabaikan"),
    K("W108", "Pagar kode di sekeliling laporan diabaikan", "```", "hapus barisnya"),
    K("W109", "Garis --- yang hilang tetap terbaca", "", "---"),
    K("W110", "Kunci dirapikan", "Tanggal:", "tanggal:"),
    K("W111", "Titik dua dan spasi dirapikan", "status:hadir", "status: hadir"),
    K("W112", "Teks diberi tanda kutip", "- Rapat: dana desa", '- "Rapat: dana desa"'),
    K("W113", "Tanda daftar dirapikan", "• Apel", "- Apel"),
    K("W114", "Satu kegiatan tanpa tanda -", "kegiatan: Apel", "- Apel"),
    K("W115", "Baris tidak sejajar dibaca di tempatnya", "", "sejajarkan dengan baris lain"),
    K("W116", "Teks yang diikuti isian dibaca sebagai uraian", "- Apel", "- uraian: Apel"),
    K("W117", "Baris berbutir dibaca sebagai lanjutan teks"),
    K("W120", "Tanggal dirapikan", "Senin, 30-6-2025", "2025-06-30"),
    K("W121", "Nama pegawai dibaca sebagai slug", "Ani Lestari", "ani-lestari"),
    K("W122", "Status dirapikan", "Dinas Luar", "dinas-luar"),
    K("W123", "Jenis dirapikan", "Tugas Atasan", "tugas-atasan"),
    K("W124", "RHK dirapikan", "Monev Dana Desa", "monev-dana-desa"),
    K("W125", "Jam dirapikan", "08.00 WITA", '"08:00"'),
    K("W126", "Jumlah dirapikan", "2,5", "2.5"),
    K("W127", "Jumlah dan satuan dipisah", "jumlah: 4 laporan", "jumlah: 4, satuan: laporan"),
    K("W128", "Tanda - dibaca sebagai kosong", "hasil: -", "hapus barisnya"),
    K("W129", "Tautan bukti dirapikan", "dua tautan di satu baris", "satu tautan satu baris"),
    K("W130", "Butir kosong dilewati", "-", "hapus barisnya"),
    K("W131", "Jenis cuti tidak disimpan", "status: cuti tahunan", "status: cuti"),
)
PROPOSAL_PROBLEMS: Final = (
    K(
        "E401",
        "Data pribadi di komit yang lama",
        "NIK, lalu dihapus di komit berikutnya",
        "hapus cabangnya, kirim ulang dari cabang baru",
    ),
    K(
        "E402",
        "Berkas terlarang di komit yang lama",
        "foto, symlink, atau berkas terlalu besar",
        "hapus cabangnya, kirim ulang dari cabang baru",
    ),
    K("E403", "Usulan terlalu besar untuk diperiksa", "", "bagi menjadi beberapa usulan"),
    K(
        "E410",
        "Akun pengirim tidak ada di daftar pegawai",
        "",
        "akun: {github: nama-akun} di pegawai.yml",
    ),
    K("E411", "Berkas di folder pegawai lain", "", "keluarkan dari usulan"),
    K("E412", "Catatan kantor hanya untuk camat atau admin", "", "keluarkan dari usulan"),
    K("E413", "Berkas di luar entries/ hanya untuk camat atau admin", "", "keluarkan dari usulan"),
    K(
        "E414",
        "Pengirim komit di cabang bersama tidak pasti",
        "komit tanpa tanda tangan forge",
        "simpan lewat laman web, atau kirim dari cabang sendiri",
    ),
    K(
        "E415",
        "Komit bertanggal sebelum batas lapor, diterima sesudahnya",
        "",
        "git rebase --force-rebase, lalu kirim lagi",
    ),
    K("W401", "Catatan yang sudah ada dihapus", "", "kembalikan bila tidak sengaja"),
)
REPORT_PROBLEMS: Final = (
    *FILE_ERRORS,
    *FIELD_ERRORS,
    *PERSONAL_DATA_ERRORS,
    *NARRATIVE_ERRORS,
    *REPAIRS,
)
