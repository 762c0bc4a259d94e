"""site_config/kalender.yml: what differs from the national calendar."""

from typing import Self

from pydantic import Field, model_validator

from generator.validate.settings.base import SettingsModel
from generator.validate.settings.kinds import IsoDate, Text, wrong


class NamedDayEntry(SettingsModel):
    """Satu hari dengan namanya."""

    tanggal: IsoDate = Field(description="Tanggalnya.")
    nama: Text = Field(description="Nama atau dasarnya; tampil di halaman.")


class SpanEntry(SettingsModel):
    """Rentang hari, kedua ujungnya termasuk."""

    mulai: IsoDate = Field(description="Hari pertama.")
    selesai: IsoDate = Field(description="Hari terakhir.")

    @model_validator(mode="after")
    def _check_order(self) -> Self:
        if self.selesai < self.mulai:
            raise wrong("E925", "rentang ini selesai sebelum mulai", "Tukar kedua tanggalnya.")
        return self


class CalendarFile(SettingsModel):
    """Hari libur dan hari masuk setempat, di atas kalender nasional."""

    libur: tuple[NamedDayEntry, ...] = Field((), description="Libur tambahan setempat.")
    batal_libur: tuple[NamedDayEntry, ...] = Field(
        (), description="Libur nasional atau cuti bersama yang batal atau bergeser."
    )
    masuk: tuple[NamedDayEntry, ...] = Field(
        (), description="Hari yang tetap masuk kerja, walau libur atau akhir pekan."
    )
    ramadan: tuple[SpanEntry, ...] = Field((), description="Masa Ramadan (jam kerja lebih pendek).")
    upacara: tuple[NamedDayEntry, ...] = Field(
        (), description="Upacara dengan tanggal sendiri, misalnya Hari Kesadaran Nasional."
    )
