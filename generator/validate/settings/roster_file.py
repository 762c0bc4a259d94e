"""site_config/pegawai.yml: the roster."""

from datetime import date
from typing import Literal, Self

from pydantic import Field, model_validator

from generator.validate.settings.base import SettingsModel
from generator.validate.settings.kinds import Email, IsoDate, PersonSlug, Slug, Text, wrong


class UnitSpanEntry(SettingsModel):
    """Masa di satu unit, kedua ujungnya termasuk."""

    unit: Slug = Field(description="Slug unit.")
    mulai: IsoDate | None = Field(None, description="Hari pertama; kosong berarti sejak awal.")
    selesai: IsoDate | None = Field(None, description="Hari terakhir; kosong berarti sampai kini.")


class PersonEntry(SettingsModel):
    """Satu pegawai."""

    slug: PersonSlug = Field(description="Nama folder laporan dan alamat halaman.")
    nama: Text = Field(description="Nama lengkap dengan gelar.")
    jabatan: Text = Field(description="Jabatan sekarang.")
    unit: Slug = Field(description="Slug unit sekarang.")
    jenis: Slug = Field(description="Jenis kepegawaian: pns, pppk, upah-jasa, dan lain-lain.")
    mulai: IsoDate = Field(description="Hari pertama bertugas di kantor ini.")
    selesai: IsoDate | None = Field(None, description="Hari terakhir bertugas.")
    peran: Literal["camat", "admin", "staf"] = Field("staf", description="Peran di Jejak.")
    akun: dict[Literal["github", "gitlab", "forgejo", "gitea"], Text] = Field(
        default_factory=dict, description="Nama akun di forge."
    )
    email: tuple[Email, ...] = Field(
        (), description="Surel yang dipakai di git; tidak diterbitkan."
    )
    nama_lain: tuple[PersonSlug, ...] = Field((), description="Slug lama; alamatnya dialihkan.")
    riwayat_unit: tuple[UnitSpanEntry, ...] = Field((), description="Masa di unit-unit lain.")

    @model_validator(mode="after")
    def _check_service(self) -> Self:
        if self.selesai is not None and self.selesai < self.mulai:
            hint = "Periksa mulai dan selesai pegawai ini."
            raise wrong("E925", f"masa tugas {self.nama} selesai sebelum mulai", hint)
        return self

    @model_validator(mode="after")
    def _check_unit_history(self) -> Self:
        previous: tuple[date, date] | None = None
        for first, last in sorted(_bound(span) for span in self.riwayat_unit):
            if last < first:
                hint = "Periksa mulai dan selesai di riwayat_unit."
                raise wrong("E925", f"riwayat unit {self.nama} selesai sebelum mulai", hint)
            if previous is not None and first <= previous[1]:
                hint = "Satu hari hanya di satu unit; geser mulai atau selesai."
                raise wrong("E926", f"riwayat unit {self.nama} bertumpang tindih", hint)
            previous = first, last
        return self


def _bound(span: UnitSpanEntry) -> tuple[date, date]:
    return span.mulai or date.min, span.selesai or date.max


class RosterFile(SettingsModel):
    """Daftar pegawai."""

    pegawai: tuple[PersonEntry, ...] = Field(description="Semua pegawai, juga yang sudah pindah.")
