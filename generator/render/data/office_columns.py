"""The data dictionary of what the office itself records: attendance, spot checks, letters."""

from generator.render.data.columns import Column

_UNIT = (
    "Nama pendek unit; unit yang pegawainya kurang dari tiga digabung, namanya disambung dengan +."
)


def _text(name: str, sentence: str, *, is_required: bool = False) -> Column:
    return Column(name, "string", sentence, is_required)


def _count(name: str, sentence: str) -> Column:
    return Column(name, "integer", sentence, is_required=True, minimum=0)


def _maybe(name: str, sentence: str) -> Column:
    return Column(name, "integer", sentence, minimum=0)


_MATCHES = (
    _count("hari_wajib", "Hari wajib: satu hari satu pegawai; jumlah tujuh kolom sesudahnya."),
    _count("hadir_melapor", "Tercatat hadir dan melapor."),
    _count("hadir_tanpa_laporan", "Tercatat hadir, tanpa laporan sampai tenggat."),
    _count("melapor_luar_kantor", "Melapor dinas luar, diklat, atau bekerja dari rumah."),
    _count("melapor_tanpa_hadir", "Melapor, tetapi tidak tercatat hadir."),
    _count("tanpa_keduanya", "Tidak tercatat hadir dan tanpa laporan."),
    _count("belum_dapat_dinilai", "Tenggat belum lewat, atau berkas laporan perlu perbaikan."),
    _count("belum_ada_data", "Tidak ada catatan kehadiran; bukan berarti tidak hadir."),
)

ATTENDANCE_COLUMNS = (
    Column(
        "periode",
        "string",
        "Bulan, ditulis TTTT-BB.",
        is_required=True,
        pattern="[0-9]{4}-(0[1-9]|1[0-2])",
    ),
    _text("unit", _UNIT, is_required=True),
    _count("pegawai", "Banyaknya pegawai yang punya hari wajib."),
    *_MATCHES,
    _count("kegiatan", "Banyaknya kegiatan yang dilaporkan unit itu pada bulan itu."),
    _count("kegiatan_dengan_hasil", "Kegiatan yang menyebut hasil, atau jumlah beserta satuannya."),
)

ATTENDANCE_DAY_COLUMNS = (
    Column("tanggal", "date", "Hari wajib.", is_required=True),
    _text("unit", _UNIT, is_required=True),
    *_MATCHES,
)

SPOT_CHECK_COLUMNS = (
    Column("tanggal", "date", "Tanggal sidak.", is_required=True),
    _text("sidak", "Nama berkas sidak, sama dengan jangkarnya di halaman.", is_required=True),
    _count("no", "Nomor urut temuan dalam sidak itu, mulai dari 1."),
    _text("unit", "Nama pendek unit yang diperiksa.", is_required=True),
    _maybe("di_tempat", "Jumlah orang di tempat; kosong bila tidak dicatat."),
    _maybe("dinas_luar", "Jumlah orang yang dinas luar; kosong bila tidak dicatat."),
    _maybe("tidak_bertugas", "Jumlah orang yang cuti atau izin; kosong bila tidak dicatat."),
    _maybe("tidak_di_tempat", "Jumlah orang tidak di tempat; kosong bila tidak dicatat."),
    _text("keterangan", "Keterangan pemeriksa, bila ditulis."),
    _text("pemeriksa", "Siapa yang memeriksa; bila lebih dari satu, dipisah titik koma."),
    _text("tindak_lanjut", "Tindak lanjut sidak itu, bila ditulis; sama pada setiap temuan."),
    _text("berkas", "Berkas sidak di dalam repositori.", is_required=True),
    Column("komit", "string", "Komit git dari versi terakhir berkas.", pattern="[0-9a-f]{40,64}"),
    Column("diterima", "datetime", "Waktu catatan pertama kali diterima, dicatat oleh server git."),
)

LETTER_COLUMNS = (
    Column(
        "periode",
        "string",
        "Bulan, ditulis TTTT-BB, atau triwulan, ditulis TTTT-Tn.",
        is_required=True,
        pattern="[0-9]{4}-(0[1-9]|1[0-2]|T[1-4])",
    ),
    Column(
        "keadaan",
        "string",
        "Sampai di mana laporan itu.",
        is_required=True,
        enum=("draf", "ditandatangani", "diterima"),
    ),
    _text("nomor", "Nomor surat, bila ditulis."),
    _text("sifat", "Sifat surat, bila ditulis."),
    _text("lampiran", "Lampiran surat, bila ditulis."),
    _text("hal", "Hal surat, bila ditulis."),
    _text("kepada", "Kepada siapa laporan itu, bila ditulis."),
    Column("tanggal", "date", "Tanggal surat, bila ditulis."),
    _text("berkas", "Berkas laporan itu di dalam repositori.", is_required=True),
    Column("komit", "string", "Komit git dari versi terakhir berkas.", pattern="[0-9a-f]{40,64}"),
    Column("diterima", "datetime", "Waktu berkas pertama kali diterima, dicatat oleh server git."),
)
