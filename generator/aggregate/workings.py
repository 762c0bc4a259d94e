"""How a page's numbers were computed, with that page's figures: "Bagaimana ini dihitung"."""

from generator.aggregate.figures import number_text, percent_text
from generator.aggregate.ratios import make_ratio
from generator.aggregate.view_parts import Figure, Working
from generator.model.person_month import Counts

_COMPLETE_CAVEAT = "Mengukur kelengkapan laporan, bukan mutu kerja."
_ON_TIME_CAVEAT = (
    "Yang dipakai adalah waktu laporan diterima menurut catatan git, bukan waktu yang ditulis "
    "penulisnya."
)
_RESULT_CAVEAT = (
    "Kegiatan tanpa hasil tercatat tetap bekerja; yang belum ada hanya catatan hasilnya."
)


def make_workings(counts: Counts) -> tuple[Working, ...]:
    """Explain the three shares that a page shows of its counts."""
    return (
        Working(
            "Kelengkapan",
            "kelengkapan",
            "hari terlapor ÷ hari wajib",
            _division(counts.hari_terlapor, counts.hari_wajib),
            _COMPLETE_CAVEAT,
        ),
        Working(
            "Tepat waktu",
            "tepat-waktu",
            "hari terlapor yang diterima sebelum tenggat ÷ hari terlapor",
            _division(counts.hari_tepat_waktu, counts.hari_terlapor),
            _ON_TIME_CAVEAT,
        ),
        Working(
            "Kegiatan dengan hasil",
            "hasil",
            "kegiatan yang mencatat hasil, atau jumlah dengan satuannya ÷ semua kegiatan",
            _division(counts.kegiatan_dengan_hasil, counts.kegiatan),
            _RESULT_CAVEAT,
        ),
    )


def make_figures(counts: Counts) -> tuple[Figure, ...]:
    """Make the three key figures of a page."""
    return (
        Figure(
            "Kelengkapan",
            make_ratio(counts.hari_terlapor, counts.hari_wajib),
            "hari wajib terlapor",
        ),
        Figure(
            "Tepat waktu",
            make_ratio(counts.hari_tepat_waktu, counts.hari_terlapor),
            "hari terlapor diterima sebelum tenggat",
        ),
        Figure(
            "Kegiatan dengan hasil",
            make_ratio(counts.kegiatan_dengan_hasil, counts.kegiatan),
            "kegiatan mencatat hasilnya",
        ),
    )


def _division(part: int, whole: int) -> str:
    result = percent_text(part, whole) if whole else "–, belum ada yang dapat dihitung"
    return f"{number_text(part)} ÷ {number_text(whole)} = {result}"
