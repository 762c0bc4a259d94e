"""site_config/rhk/<YYYY>.yml: the planned results of a year."""

from typing import Literal, Self

from pydantic import Field, field_validator, model_validator

from generator.validate.settings.base import SettingsModel
from generator.validate.settings.kinds import Amount, PersonSlug, ResultSlug, Slug, Text, wrong

QUARTERS = 4
CamatTask = Literal["a", "b", "c", "d", "e", "f", "g", "h"]  # the keys of model.camat_tasks


class IndicatorEntry(SettingsModel):
    """Satu ukuran hasil."""

    aspek: Literal["kuantitas", "kualitas", "waktu", "biaya"] = Field(description="Aspek ukuran.")
    target: Amount = Field(description="Target setahun.")
    satuan: Text = Field(description="Satuan target, misalnya laporan.")
    triwulan: tuple[Amount, ...] = Field((), description="Pembagian target atas empat triwulan.")

    @field_validator("triwulan")
    @classmethod
    def _check_quarters(cls, amounts: tuple[str, ...]) -> tuple[str, ...]:
        if amounts and len(amounts) != QUARTERS:
            hint = "Tulis empat angka, satu untuk tiap triwulan: [24, 24, 24, 24]."
            raise wrong("E928", f"triwulan berisi {len(amounts)} angka, bukan 4", hint)
        return amounts


class OwnerEntry(SettingsModel):
    """Pemilik hasil: satu unit atau satu pegawai."""

    unit: Slug | None = Field(None, description="Slug unit.")
    pegawai: PersonSlug | None = Field(None, description="Slug pegawai.")

    @model_validator(mode="after")
    def _check_one(self) -> Self:
        if (self.unit is None) == (self.pegawai is None):
            hint = "Tulis {unit: slug} atau {pegawai: slug}."
            raise wrong("E932", "pemilik harus tepat satu: unit atau pegawai", hint)
        return self


class ResultEntry(SettingsModel):
    """Satu rencana hasil kerja (RHK)."""

    slug: ResultSlug = Field(description="Kunci yang ditulis di laporan; persis seperti diketik.")
    nama: Text = Field(description="Rumusan hasil.")
    pemilik: OwnerEntry | None = Field(None, description="Pemilik; kosong berarti seluruh kantor.")
    indikator: tuple[IndicatorEntry, ...] = Field((), description="Ukuran hasil.")
    tugas: CamatTask | None = Field(
        None, description="Tugas camat menurut PP 17/2018 yang dilayani; satu huruf."
    )


class MainResultEntry(SettingsModel):
    """Satu hasil utama dengan RHK di bawahnya."""

    slug: ResultSlug = Field(description="Kunci hasil utama.")
    nama: Text = Field(description="Rumusan hasil utama.")
    rhk: tuple[ResultEntry, ...] = Field((), description="RHK di bawahnya.")


class ResultsFile(SettingsModel):
    """Rencana hasil kerja satu tahun."""

    hasil_utama: tuple[MainResultEntry, ...] = Field((), description="Hasil utama, berurutan.")
