"""site_config/kantor.yml: the office."""

from datetime import date, time
from decimal import Decimal
from itertools import pairwise
from typing import Annotated, Literal, Self

from pydantic import Field, field_validator, model_validator

from generator.validate.settings.base import SettingsModel
from generator.validate.settings.kinds import (
    Amount,
    ClockTime,
    IsoDate,
    RegionCode,
    Slug,
    Text,
    WebAddress,
    WholeNumber,
    YesNo,
    Zone,
    wrong,
)

WEEKDAYS = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")
Weekday = Literal["senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu"]


class UnitEntry(SettingsModel):
    """Satu unit: sekretariat atau seksi."""

    slug: Slug = Field(description="Nama pendek untuk alamat halaman; tidak diubah lagi.")
    nama: Text = Field(description="Nama lengkap unit.")


class DeadlineEntry(SettingsModel):
    """Kapan laporan suatu hari paling lambat masuk."""

    hari_kerja: Annotated[WholeNumber, Field(le=10)] = Field(
        1, description="Berapa hari kerja sesudahnya; 0 berarti hari itu juga."
    )
    jam: ClockTime = Field(
        time(10, 0),
        description="Jam pada hari itu, waktu kantor.",
        json_schema_extra={"default": "10:00"},
    )


class ForgeEntry(SettingsModel):
    """Tempat repositori disimpan."""

    jenis: Literal["github", "gitlab", "forgejo", "gitea", "tanpa"] = Field(
        "tanpa", description="Jenis forge; `tanpa` bila tidak ada, lalu tanpa url."
    )
    url: WebAddress | None = Field(None, description="Alamat repositori di forge.")
    cabang: Text = Field("main", description="Cabang yang diterbitkan.")

    @model_validator(mode="after")
    def _check_url(self) -> Self:
        if self.jenis == "tanpa" and self.url is not None:
            hint = "Hapus url, atau ganti jenis menjadi github, gitlab, forgejo, atau gitea."
            raise wrong("E927", "jenis forge 'tanpa' tidak memakai url", hint)
        if self.jenis != "tanpa" and self.url is None:
            hint = "Tambahkan url repositori, atau tulis jenis: tanpa."
            raise wrong("E927", f"forge {self.jenis} belum punya url", hint)
        return self


class PublishingEntry(SettingsModel):
    """Apa yang diterbitkan."""

    kehadiran: Literal["rekap", "harian", "tidak"] = Field(
        "rekap", description="Kehadiran: jumlahnya saja, per hari, atau tidak sama sekali."
    )


class GradeEntry(SettingsModel):
    """Satu nilai dalam skala."""

    nilai: Text = Field(description="Nama nilai, misalnya AA.")
    di_atas: Amount = Field(description="Berlaku di atas angka ini, dalam persen; 90 belum AA.")


class QuarterEntry(SettingsModel):
    """Cara menilai triwulan."""

    ambang: Amount = Field("75", description="Target realisasi dalam persen.")
    cara: Literal["per-triwulan", "kumulatif"] = Field(
        "per-triwulan", description="Target itu untuk tiap triwulan, atau kumulatif setahun."
    )
    nilai_tanpa_laporan: Text = Field("C", description="Nilai unit yang belum melapor.")
    skala: tuple[GradeEntry, ...] = Field(
        (),
        description="Skala nilai, tertinggi dahulu, berakhir di 0; kosong berarti skala SAKIP.",
    )

    @field_validator("skala")
    @classmethod
    def _check_scale(cls, scale: tuple[GradeEntry, ...]) -> tuple[GradeEntry, ...]:
        bounds = [Decimal(entry.di_atas) for entry in scale]
        if any(lower >= upper for upper, lower in pairwise(bounds)):
            hint = "Urutkan dari di_atas terbesar ke terkecil, masing-masing berbeda."
            raise wrong("E934", "skala nilai tidak menurun", hint)
        if bounds and bounds[-1] != 0:
            hint = "Akhiri dengan nilai terendah, di_atas: 0."
            raise wrong("E934", "skala nilai belum berakhir di 0", hint)
        if len({entry.nilai for entry in scale}) < len(scale):
            raise wrong("E934", "ada nilai yang ditulis dua kali di skala", "Hapus salah satunya.")
        return scale


class OfficeFile(SettingsModel):
    """Identitas kantor, hari kerja, batas lapor, forge, dan unit."""

    nama: Text = Field(description="Nama kantor.")
    jenis: Literal["kecamatan", "kabupaten"] = Field("kecamatan", description="Jenis kantor.")
    kode_wilayah: RegionCode = Field(description="Kode wilayah Kemendagri, diapit tanda kutip.")
    kabupaten: Text = Field(description="Nama kabupaten atau kota.")
    provinsi: Text = Field(description="Nama provinsi.")
    zona_waktu: Zone = Field(description="Zona waktu IANA; semua tanggal dan jam memakainya.")
    mulai: IsoDate = Field(description="Hari pertama yang wajib dilaporkan.")
    hari_kerja: tuple[Weekday, ...] = Field(
        ("senin", "selasa", "rabu", "kamis", "jumat"), description="Hari kerja dalam sepekan."
    )
    batas_lapor: DeadlineEntry = Field(
        default_factory=lambda: DeadlineEntry.model_validate({}),
        description="Batas waktu laporan harian.",
    )
    forge: ForgeEntry = Field(
        default_factory=lambda: ForgeEntry.model_validate({}),
        description="Forge tempat repositori berada.",
    )
    cabang_harian: YesNo = Field(
        default=False,
        description="Laporan ditulis ke cabang `laporan/<tanggal>`, digabung sekali sehari.",
    )
    unit: tuple[UnitEntry, ...] = Field(description="Unit kerja, menurut urutan tampil.")
    data_sampai: IsoDate | None = Field(
        None, description="Membekukan “hari ini” pada tanggal itu; untuk kantor contoh."
    )
    contoh: YesNo = Field(default=False, description="Tandai sebagai kantor contoh.")
    alamat: Text | None = Field(None, description="Alamat kantor.")
    kontak: Text | None = Field(None, description="Cara menghubungi kantor.")
    situs: WebAddress | None = Field(None, description="Alamat publik situs ini.")
    lisensi: Text = Field("CC-BY-4.0", description="Lisensi data, nama SPDX.")
    kop: tuple[Text, ...] = Field((), description="Baris kop surat, dari atas ke bawah.")
    terbit: PublishingEntry = Field(
        default_factory=lambda: PublishingEntry.model_validate({}),
        description="Kebijakan penerbitan.",
    )
    triwulan: QuarterEntry = Field(
        default_factory=lambda: QuarterEntry.model_validate({}),
        description="Target dan nilai triwulan.",
    )

    @model_validator(mode="after")
    def _check_frozen_day(self) -> Self:
        if isinstance(self.data_sampai, date) and self.data_sampai < self.mulai:
            hint = "Majukan data_sampai, atau mundurkan mulai."
            raise wrong("E925", "data_sampai lebih awal daripada mulai", hint)
        return self
