"""The words of the award's pages: what each component is, who may be on the shortlist, and why."""

from fractions import Fraction
from typing import Final

from generator.aggregate.award.score import FULL, Candidate, Component, Reason, Shortlist
from generator.aggregate.figures import number_text, rounded_text
from generator.aggregate.indonesian import month_text
from generator.aggregate.view_parts import Link
from generator.model.settings import AwardFormula

COMPONENT_NAMES: Final = {
    "kelengkapan": "Kelengkapan",
    "tepat_waktu": "Tepat waktu",
    "hasil": "Hasil",
    "bukti": "Bukti",
    "rhk": "Rencana kerja",
    "keragaman": "Keragaman",
}
COMPONENT_FORMULAS: Final = {
    "kelengkapan": "hari terlapor ÷ hari wajib",
    "tepat_waktu": "hari yang laporannya diterima sebelum tenggat ÷ hari wajib",
    "hasil": "kegiatan dengan hasil ÷ semua kegiatan",
    "bukti": "kegiatan dengan tautan bukti ÷ semua kegiatan",
    "rhk": "kegiatan yang menyebut rencana hasil kerja ÷ semua kegiatan",
    "keragaman": "(laporan − salinan) ÷ laporan",
}
COPY_RULE: Final = (
    "Salinan adalah laporan yang paling sedikit 90% sama dengan laporan pegawai itu sendiri pada "
    "hari sebelumnya, di bulan ini atau dua bulan sebelumnya. Yang dibandingkan: pasangan kata "
    "yang berurutan, termasuk angkanya. Pekerjaan yang sama dengan angka lain bukan salinan."
)
UNMEASURED_RULE: Final = (
    "Unsur bertanda “–” tidak dapat diukur: tidak ada yang dibagi, waktu diterima belum tercatat, "
    "atau pegawai dan unitnya tidak punya rencana hasil kerja tahun itu. Bobotnya tidak dihitung, "
    "jadi tidak menambah dan tidak mengurangi nilai: nilai = poin ÷ bobot yang terukur × 100."
)
TIE_RULE: Final = (
    "Urutan memakai nilai sebelum dibulatkan. Nilai yang persis sama berbagi peringkat, urut nama; "
    "karena itu daftar dapat lebih panjang."
)
_REASONS: Final = {
    Reason.LEFT: "tidak bertugas di kantor ini pada akhir bulan",
    Reason.FEW_DAYS: "hari wajibnya kurang dari {days}",
    Reason.INCOMPLETE: "kelengkapannya kurang dari {percent}%",
    Reason.UNMEASURED: "belum ada yang dapat diukur",
}


def version_text(formula: AwardFormula) -> str:
    """Name a version and since when it holds."""
    return f"Rumus versi {formula.versi}, berlaku sejak {month_text(formula.mulai)}"


def eligibility_rule(formula: AwardFormula) -> str:
    """Say who may be on the shortlist."""
    return (
        f"Syarat: bertugas sampai akhir bulan, paling sedikit {formula.hari_wajib_minimum} hari "
        f"wajib, dan kelengkapan paling sedikit {formula.kelengkapan_minimum}%. Camat bukan calon."
    )


def eligibility_text(shortlist: Shortlist, formula: AwardFormula) -> str:
    """Count who may be on the list and who may not; nobody is named."""
    count = sum(shortlist.others.values())
    text = f"{number_text(shortlist.eligible)} pegawai memenuhi syarat."
    if not count:
        return text
    told = "; ".join(
        f"{number_text(number)} orang "
        + _REASONS[reason].format(
            days=formula.hari_wajib_minimum, percent=formula.kelengkapan_minimum
        )
        for reason, number in shortlist.others.items()
    )
    return f"{text} {number_text(count)} pegawai belum memenuhi syarat: {told}."


def work_out(candidate: Candidate) -> str:
    """Write a score out: "30 × 19 ÷ 20 + … = 72,3"."""
    measured = [one for one in candidate.components if one.whole]
    terms = " + ".join(
        f"{one.weight} × {number_text(one.part)} ÷ {number_text(one.whole or 0)}"
        for one in measured
    )
    weight = sum(one.weight for one in measured)
    share = "" if weight == FULL else f" × 100 ÷ {weight}"
    return f"{f'({terms})' if share else terms}{share} = {score_text(candidate.score)}"


def score_text(score: Fraction) -> str:
    """Write a score or points for a page, one decimal half up."""
    return rounded_text(score)


def part_text(component: Component) -> str:
    """Write what a component is out of: "19 dari 20", or that it could not be measured."""
    if not component.whole:
        return "tidak terukur"
    return f"{number_text(component.part)} dari {number_text(component.whole)}"


def award_downloads(month: str = "") -> tuple[Link, ...]:
    """List the files of one month's award, or of all of them."""
    period = f"-{month}" if month else ""
    name = f"Penghargaan {month}" if month else "Penghargaan"
    return (
        Link(f"{name} (CSV)", f"data/penghargaan{period}.csv"),
        Link("JSON", f"data/penghargaan{period}.json"),
    )
