"""The formulas in force, in words, and the log of their changes.

A change here is a change of what the site says about people: it gets a new version, the day it
holds from and a reason, and months before that day keep the formula they were published with.
"""

from typing import NamedTuple


class Formula(NamedTuple):
    """One number of the site.

    Attributes:
        anchor: Its place on /metodologi/.
        name: How pages call it.
        formula: In words, one line.
        rules: What counts and what doesn't, a sentence each.
        caveat: What it does not say.
    """

    anchor: str
    name: str
    formula: str
    rules: tuple[str, ...]
    caveat: str


class FormulaChange(NamedTuple):
    """One entry of the log: which version, from when, what changed and why."""

    version: str
    since: str
    change: str


FORMULAS = (
    Formula(
        "hari-wajib",
        "Hari wajib",
        "hari kerja kantor dalam masa tugas − hari tidak bertugas",
        (
            (
                "Hari kerja kantor adalah hari kerja pekanan, dikurangi libur nasional, cuti "
                "bersama, dan libur setempat."
            ),
            "Masa tugas adalah hari sejak pegawai mulai sampai selesai bertugas di kantor ini.",
            "Hari dengan cuti atau izin tidak wajib dilaporkan. Jenisnya tidak pernah disimpan.",
        ),
        "Hari libur yang tetap dilaporkan tidak menambah hari wajib.",
    ),
    Formula(
        "kelengkapan",
        "Kelengkapan",
        "hari terlapor ÷ hari wajib",
        (
            "Hari terlapor adalah hari wajib yang laporannya sudah diterima.",
            "Tanpa hari wajib, angkanya “–”, bukan 0% dan bukan 100%.",
            (
                "Sebelum tenggat, hari tanpa laporan disebut “belum ada laporan”; sesudahnya "
                "“tidak dilaporkan” dan dihitung tanpa hasil."
            ),
        ),
        "Mengukur kelengkapan laporan, bukan mutu kerja. “Tidak dilaporkan” tidak berarti "
        "pegawai tidak hadir.",
    ),
    Formula(
        "tepat-waktu",
        "Tepat waktu",
        "hari terlapor yang diterima sebelum tenggat ÷ hari terlapor",
        (
            "Waktu diterima adalah waktu laporan masuk ke cabang utama, menurut catatan git.",
            "Waktu yang ditulis penulis hanya ditampilkan sebagai keterangan penulis.",
            (
                "Perbaikan sesudah tenggat tidak mengubah ketepatan waktu, tetapi disebut di "
                "laporannya: “diubah setelah tenggat”."
            ),
        ),
        "Laporan yang lama diperiksa sebelum diterima dapat tercatat lewat tenggat.",
    ),
    Formula(
        "hasil",
        "Kegiatan dengan hasil",
        "kegiatan yang mencatat hasil, atau jumlah dengan satuannya ÷ semua kegiatan",
        (
            "Kegiatan tanpa hasil tetap ditampilkan dan disebut “kegiatan tanpa hasil tercatat”.",
            "Jumlah dalam satuan yang berbeda tidak pernah dijumlahkan.",
        ),
        "Banyak kegiatan tidak sama dengan banyak hasil.",
    ),
    Formula(
        "rencana",
        "Catatan rencana hasil kerja",
        "Σ jumlah kegiatan yang menyebut rencana itu, dalam satuan rencananya",
        (
            "Satuan lain ditulis terpisah di sampingnya.",
            "Kegiatan tanpa jumlah ikut dihitung sebagai kegiatan, tidak sebagai jumlah.",
        ),
        "Target dan catatan ditampilkan berdampingan, supaya dapat diperiksa.",
    ),
    Formula(
        "capaian",
        "Capaian rencana hasil kerja",
        "Σ jumlah dalam satuan rencana ÷ target periode itu",
        (
            "Target setahun dan pembagiannya per triwulan diambil dari rencana kantor.",
            "“Sampai triwulan III” membagi jumlah triwulan I–III dengan target triwulan I–III.",
            "Satuan lain ditulis terpisah, tidak ditambahkan. Huruf besar dan kecil dianggap sama.",
            "Tanpa target, atau target 0, capaiannya “–”, bukan 0% dan bukan tak terhingga.",
            "Belum ada jumlah yang tercatat ditulis “–” dengan sebabnya, bukan 0%.",
            (
                "Persen, nilai, skor, dan indeks tidak dijumlahkan. Mutu, waktu, atau biaya yang "
                "satuannya tidak pernah ditulis di laporan disebut “belum ada data”."
            ),
        ),
        "Menghitung yang dicatat di laporan harian; yang tidak ditulis jumlahnya tidak terhitung.",
    ),
    Formula(
        "kehadiran",
        "Kehadiran dan laporan",
        "hari wajib yang tercatat hadir dan terlapor ÷ hari wajib",
        (
            (
                "Hari wajib seorang pegawai dihitung sekali: hadir dan melapor; hadir, tanpa "
                "laporan; melapor dari luar kantor; melapor, tanpa catatan hadir; atau tanpa "
                "keduanya."
            ),
            "Melapor dari luar kantor berarti dinas luar, diklat, atau bekerja dari rumah.",
            (
                "Tanpa baris kehadiran, harinya “belum ada data”, tidak pernah “tidak hadir”. "
                "Sebelum tenggat, atau bila berkas laporannya perlu perbaikan, harinya “belum "
                "dapat dinilai”."
            ),
            "Hari tidak bertugas (cuti atau izin) bukan hari wajib dan tidak dihitung di sini.",
            (
                "Setiap hari dihitung pada unit pegawai hari itu. Unit yang pegawainya kurang dari "
                "tiga digabung, karena angkanya akan menunjuk orang. Tidak ada angka per orang."
            ),
        ),
        "Mencocokkan dua catatan, bukan menilai orang: catatan kehadiran dapat keliru dan dapat "
        "diperbaiki.",
    ),
)
FORMULA_CHANGES = (
    FormulaChange(
        "v1",
        "sejak catatan pertama",
        "Rumus pertama: hari wajib, kelengkapan, tepat waktu, kegiatan dengan hasil, dan catatan "
        "rencana hasil kerja.",
    ),
)
