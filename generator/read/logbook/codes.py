"""The codes of import problems (E701-E710), each with what it means."""

IMPORT_CODES = {
    "E701": "Tanggal di logbook artinya bisa dua, atau nama harinya tidak cocok",
    "E702": "Tanggal di logbook tidak ada di kalender",
    "E703": "Satu hari di logbook tanpa kegiatan yang terbaca",
    "E704": "Laporan dari logbook tidak lolos pemeriksaan",
    "E705": "Jenis berkas yang belum dapat diimpor",
    "E706": "Logbook tidak terbaca: bukan UTF-8",
    "E707": "Laporan lain untuk hari itu sudah ada, jadi yang diimpor tidak ditulis",
    "E708": "Baris berkas bukan milik pegawai yang dikenal atau disebut",
    "E709": "Berkas terlalu besar, rusak, atau terkunci",
    "E710": "Tidak ada tabel kegiatan atau kehadiran yang terbaca",
}
