"""The data dictionary: every column of every CSV file, for the files and for the /data/ page."""

from dataclasses import dataclass

from generator.model.report_words import KINDS, STATUSES


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a data file.

    Attributes:
        name: Header of the column.
        type: Table Schema type: string, integer, number, date, time, datetime.
        sentence: What stands in it, one Indonesian sentence.
        is_required: Never empty.
        enum: The only values it takes; () where it is open.
        pattern: Regular expression of every value; "" where it is open.
        minimum: Lowest value; None where there is none.
        maximum: Highest value; None where there is none.
    """

    name: str
    type: str
    sentence: str
    is_required: bool = False
    enum: tuple[str, ...] = ()
    pattern: str = ""
    minimum: int | None = None
    maximum: int | None = None


def _text(name: str, sentence: str, *, is_required: bool = False) -> Column:
    return Column(name, "string", sentence, is_required)


def _count(name: str, sentence: str) -> Column:
    return Column(name, "integer", sentence, is_required=True, minimum=0)


# SPEC 6 fixes the first twenty and their order; `kendala_hari` is ours, else it would be lost.
REPORT_COLUMNS = (
    Column("tanggal", "date", "Tanggal laporan.", is_required=True),
    _text("pegawai", "Nama pendek pegawai, sama dengan alamat halamannya.", is_required=True),
    _text("nama", "Nama lengkap pegawai.", is_required=True),
    _text("unit", "Nama pendek unit tempat pegawai bertugas pada hari itu.", is_required=True),
    Column("status", "string", "Status hari itu.", is_required=True, enum=STATUSES),
    _count("no", "Nomor urut kegiatan pada hari itu, mulai dari 1; 0 pada hari cuti atau izin."),
    _text("uraian", "Apa yang dikerjakan."),
    _text("hasil", "Apa hasilnya, bila ditulis."),
    Column("jumlah", "number", "Banyaknya hasil, bila ditulis."),
    _text("satuan", "Satuan dari jumlah, bila ditulis."),
    _text("rhk", "Nama pendek rencana hasil kerja yang didukung, bila ada."),
    Column("jenis", "string", "Jenis kegiatan.", enum=KINDS),
    Column("mulai", "time", "Jam mulai menurut zona waktu kantor."),
    Column("selesai", "time", "Jam selesai menurut zona waktu kantor."),
    _text("lokasi", "Tempat kegiatan, bila ditulis."),
    _text("bukti", "Tautan bukti dukung; bila lebih dari satu, dipisah spasi."),
    _text("kendala", "Kendala pada kegiatan itu, bila ditulis."),
    _text("berkas", "Berkas laporan di dalam repositori.", is_required=True),
    Column("komit", "string", "Komit git dari versi terakhir berkas.", pattern="[0-9a-f]{40,64}"),
    Column("diterima", "datetime", "Waktu laporan pertama kali diterima, dicatat oleh server git."),
    _text("kendala_hari", "Kendala hari itu secara umum, bila ditulis; sama pada setiap kegiatan."),
)

_RECAP_COLUMNS = (
    _text("pegawai", "Nama pendek pegawai, sama dengan alamat halamannya.", is_required=True),
    _text("unit", "Nama pendek unit terakhir pegawai pada periode itu.", is_required=True),
    _count("hari_wajib", "Hari kerja yang wajib dilaporkan, tanpa hari libur, cuti, dan izin."),
    _count("hari_terlapor", "Hari wajib yang ada laporannya."),
    Column(
        "kelengkapan",
        "number",
        "Hari terlapor dibagi hari wajib, 0 sampai 1; kosong bila tidak ada hari wajib.",
        minimum=0,
        maximum=1,
    ),
    _count("hari_tepat_waktu", "Hari wajib yang laporannya diterima sebelum tenggat."),
    _count("kegiatan", "Banyaknya kegiatan yang dilaporkan."),
    _count("kegiatan_dengan_hasil", "Kegiatan yang menyebut hasil, atau jumlah beserta satuannya."),
)

MONTH_RECAP_COLUMNS = (
    Column(
        "periode",
        "string",
        "Bulan, ditulis TTTT-BB.",
        is_required=True,
        pattern="[0-9]{4}-(0[1-9]|1[0-2])",
    ),
    *_RECAP_COLUMNS,
)

QUARTER_RECAP_COLUMNS = (
    Column(
        "periode",
        "string",
        "Triwulan, ditulis TTTT-T1 sampai TTTT-T4.",
        is_required=True,
        pattern="[0-9]{4}-T[1-4]",
    ),
    *_RECAP_COLUMNS,
)

REALISATION_COLUMNS = (
    Column(
        "periode",
        "string",
        "Triwulan, ditulis TTTT-T1 sampai TTTT-T4.",
        is_required=True,
        pattern="[0-9]{4}-T[1-4]",
    ),
    Column("no", "integer", "Nomor urut program dalam catatan.", is_required=True, minimum=1),
    Column("program", "string", "Nama program.", is_required=True),
    Column("unit", "string", "Nama pendek unit pelaksana, bila ditulis."),
    Column("pagu", "number", "Pagu setahun, rupiah."),
    Column("target_fisik", "number", "Target fisik, persen."),
    Column("realisasi_fisik", "number", "Realisasi fisik, persen."),
    Column("deviasi_fisik", "number", "Realisasi fisik dikurangi targetnya, poin persen."),
    Column("target_keuangan", "number", "Target keuangan, rupiah."),
    Column("realisasi_keuangan", "number", "Realisasi keuangan, rupiah."),
    Column("serapan", "number", "Realisasi keuangan dibagi pagu."),
    Column("kendala", "string", "Kendala, bila ditulis."),
    Column("tindak_lanjut", "string", "Tindak lanjut, bila ditulis."),
    Column("berkas", "string", "Berkas catatan di dalam repositori.", is_required=True),
    Column("komit", "string", "Komit git dari versi terakhir berkas.", pattern="[0-9a-f]{40,64}"),
)

COLUMNS = {
    "laporan": REPORT_COLUMNS,
    "rekap-bulanan": MONTH_RECAP_COLUMNS,
    "rekap-triwulan": QUARTER_RECAP_COLUMNS,
    "realisasi": REALISATION_COLUMNS,
}
"""Name of each table to its columns, in the order of the files."""
