"""The award's formula as /metodologi/ tells it: the rules, and the weights of every version."""

from collections.abc import Sequence

from generator.aggregate.award.texts import (
    COMPONENT_FORMULAS,
    COMPONENT_NAMES,
    COPY_RULE,
    TIE_RULE,
    UNMEASURED_RULE,
    eligibility_rule,
    version_text,
)
from generator.aggregate.formulas import Formula
from generator.model.settings import AwardFormula


def make_award_formula(versions: Sequence[AwardFormula]) -> Formula:
    """Tell the formula; an office without a version has the rules all the same."""
    parts = "; ".join(
        f"{name.lower()} = {COMPONENT_FORMULAS[key]}" for key, name in COMPONENT_NAMES.items()
    )
    return Formula(
        "penghargaan",
        "Penghargaan bulanan",
        "Σ bobot × bagian tiap unsur, 0 sampai 100",
        (
            f"Unsurnya: {parts}.",
            *(_tell_version(version) for version in versions),
            "Setiap bulan memakai versi yang berlaku pada bulan itu, juga sesudah rumus berubah.",
            COPY_RULE,
            UNMEASURED_RULE,
            TIE_RULE,
            (
                "Hanya daftar pendek yang diterbitkan. Yang belum memenuhi syarat disebut "
                "jumlahnya, tanpa nama."
            ),
            (
                "Diumumkan pada upacara Hari Kesadaran Nasional bulan berikutnya: tanggal 17, atau "
                "hari kerja sesudahnya; kalender kantor dapat menetapkan hari lain."
            ),
        ),
        "Nilai menyusun daftar pendek dari laporan; Camat yang memutuskan, dengan alasan tertulis.",
    )


def _tell_version(version: AwardFormula) -> str:
    weights = dict(version.bobot)
    told = ", ".join(
        f"{name.lower()} {weights.get(key, 0)}" for key, name in COMPONENT_NAMES.items()
    )
    return f"{version_text(version)}: {told}. {eligibility_rule(version)}"
