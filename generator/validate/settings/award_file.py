"""site_config/penghargaan.yml: the award's formula, version by version."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from generator.validate.settings.base import SettingsModel
from generator.validate.settings.kinds import Month, Text, WholeNumber, wrong

FULL_WEIGHT = 100
Percent = Annotated[WholeNumber, Field(le=100)]


class WeightsEntry(SettingsModel):
    """Bobot tiap unsur, bilangan bulat; jumlahnya 100."""

    kelengkapan: Percent = Field(30, description="Hari terlapor dibagi hari wajib.")
    tepat_waktu: Percent = Field(15, description="Hari tepat waktu dibagi hari wajib.")
    hasil: Percent = Field(20, description="Kegiatan dengan hasil dibagi semua kegiatan.")
    bukti: Percent = Field(10, description="Kegiatan berbukti dibagi semua kegiatan.")
    rhk: Percent = Field(15, description="Kegiatan terkait RHK dibagi semua kegiatan.")
    keragaman: Percent = Field(10, description="Bagian laporan yang bukan salinan laporan lama.")

    @model_validator(mode="after")
    def _check_sum(self) -> Self:
        total = sum(getattr(self, name) for name in type(self).model_fields)
        if total != FULL_WEIGHT:
            raise wrong("E931", f"bobot berjumlah {total}, bukan 100", "Ubah bobotnya.")
        return self


class FormulaEntry(SettingsModel):
    """Satu versi rumus; berlaku sampai versi berikutnya mulai."""

    versi: Text = Field(description="Nama versi; tampil di samping angkanya.")
    mulai: Month = Field(description="Bulan pertama rumus ini berlaku.")
    bobot: WeightsEntry = Field(
        default_factory=lambda: WeightsEntry.model_validate({}), description="Bobot tiap unsur."
    )
    kelengkapan_minimum: Percent = Field(80, description="Persen kelengkapan agar jadi calon.")
    hari_wajib_minimum: WholeNumber = Field(10, description="Hari wajib agar jadi calon.")
    jumlah_calon: Annotated[WholeNumber, Field(ge=1, le=20)] = Field(
        5, description="Banyaknya nama di daftar pendek."
    )


class AwardFile(SettingsModel):
    """Rumus penghargaan bulanan, versi demi versi."""

    rumus: tuple[FormulaEntry, ...] = Field((), description="Semua versi rumus.")
