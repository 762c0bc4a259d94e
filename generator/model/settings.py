"""Everything `site_config/` says, checked: office, calendar changes, award formula."""

from dataclasses import dataclass
from datetime import date

from generator.model.office import Office


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day and what it is called."""

    tanggal: date
    nama: str


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A stretch of days, both ends included."""

    mulai: date
    selesai: date


@dataclass(frozen=True, slots=True)
class CalendarChanges:
    """What site_config/kalender.yml says on top of the national calendar.

    Attributes:
        libur: Extra holidays of the office.
        batal_libur: National holidays that fell away; the work week decides again.
        masuk: Days worked although week or holiday says otherwise.
        ramadan: Stretches with the shorter working hours.
        upacara: Ceremonies with a date of their own, such as Hari Kesadaran Nasional in August.
    """

    libur: tuple[NamedDay, ...] = ()
    batal_libur: tuple[NamedDay, ...] = ()
    masuk: tuple[NamedDay, ...] = ()
    ramadan: tuple[DateSpan, ...] = ()
    upacara: tuple[NamedDay, ...] = ()


@dataclass(frozen=True, slots=True)
class AwardFormula:
    """One version of the award's formula (site_config/penghargaan.yml).

    Attributes:
        versi: Its name, printed beside every figure made with it.
        mulai: First month it holds for, "YYYY-MM"; it holds until the next version begins.
        bobot: Component to its weight, whole numbers that add up to 100.
        kelengkapan_minimum: Percent of hari wajib reported that makes a candidate.
        hari_wajib_minimum: Hari wajib in the month that make a candidate.
        jumlah_calon: How many the shortlist names.
    """

    versi: str
    mulai: str
    bobot: tuple[tuple[str, int], ...]
    kelengkapan_minimum: int = 80
    hari_wajib_minimum: int = 10
    jumlah_calon: int = 5


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one commit."""

    office: Office
    calendar_changes: CalendarChanges = CalendarChanges()
    award_formulas: tuple[AwardFormula, ...] = ()  # ascending by `mulai`
