"""The formulas of a quarter's realisation, as `formulas.py` has those of the reports."""

from generator.aggregate.formulas import Formula

PHYSICAL = Formula(
    "realisasi-fisik",
    "Realisasi fisik",
    "Σ (pagu × realisasi fisik) ÷ Σ pagu",
    (
        "Tiap program ditimbang menurut pagunya.",
        (
            "Program yang belum melaporkan realisasi disebut namanya dan tidak masuk rata-rata. "
            "Yang tidak ditulis tidak pernah dibaca sebagai 0."
        ),
        "Target dihitung dengan cara yang sama atas program yang sama.",
    ),
    "Persen fisik ditaksir pelaksana program; situs ini hanya menimbang dan menjumlahkannya.",
)
FINANCIAL = Formula(
    "realisasi-keuangan",
    "Realisasi keuangan",
    "Σ realisasi keuangan ÷ Σ pagu",
    (
        "Program yang belum melaporkan realisasi disebut namanya dan tidak masuk hitungan.",
        "Target keuangan = Σ target keuangan ÷ Σ pagu atas program yang sama.",
    ),
    "Uang yang terpakai belum tentu menjadi hasil; bacalah bersama realisasi fisik.",
)
DEVIATION = Formula(
    "deviasi",
    "Deviasi",
    "realisasi − target, dalam poin persen",
    (
        "Tanda minus berarti di bawah target, tanda plus di atasnya.",
        "Tanpa target, deviasinya “–”, bukan 0.",
    ),
    "Deviasi tidak menyebut sebabnya; kendala dan tindak lanjut ditulis di samping programnya.",
)
THRESHOLD = Formula(
    "ambang-triwulan",
    "Ambang triwulan",
    "realisasi dibandingkan dengan ambang yang ditetapkan kantor",
    (
        "Cara per triwulan: realisasi ÷ target triwulan itu.",
        "Cara kumulatif: realisasi sejak awal tahun ÷ pagu, jatuh tempo pada akhir triwulan III.",
        "Ambang dan caranya adalah pengaturan kantor di site_config/kantor.yml.",
    ),
    "Aturan tertulis tentang cara membacanya belum ditemukan, jadi caranya selalu disebut.",
)
GRADE = Formula(
    "nilai-triwulan",
    "Nilai triwulan",
    "realisasi ÷ target × 100, paling tinggi 120, dibaca pada skala nilai kantor",
    (
        "Batas atas 120 mengikuti lembar pengukuran kinerja triwulanan BPS.",
        (
            "Skala bawaan mengikuti SAKIP: sebuah nilai berlaku di atas batasnya, jadi 90 masih A "
            "dan 90,01 sudah AA."
        ),
        (
            "Program atau unit yang tidak melapor disebut namanya dan mendapat nilai menurut "
            "pengaturan kantor."
        ),
    ),
    "Nilai program dan unit, bukan nilai orang.",
)
REALISATION_FORMULAS = (PHYSICAL, FINANCIAL, DEVIATION, THRESHOLD, GRADE)
