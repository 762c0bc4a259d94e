"""What every page may know, and the rows that totals are made of."""

from dataclasses import dataclass
from typing import NamedTuple

from generator.model.calendar import OfficeCalendar
from generator.model.moment import Moment
from generator.model.office import Office
from generator.model.person_month import Counts, ResultTotal
from generator.model.settings import AwardFormula, NamedDay


@dataclass(frozen=True, slots=True)
class SiteContext:
    """The office, its calendar and its "now".

    No commit: a page that prints it would change at every commit.

    Attributes:
        office: Settings, people, units, planned results.
        calendar: The office calendar over all months.
        moment: Up to when the data reaches.
        months: Every month with a page, ascending "YYYY-MM": from the office's start, or its first
            report, to today.
        award_formulas: Every version of the award's formula.
        ceremonies: Those with a day of their own (`upacara` of kalender.yml).
    """

    office: Office
    calendar: OfficeCalendar
    moment: Moment
    months: tuple[str, ...]
    award_formulas: tuple[AwardFormula, ...] = ()
    ceremonies: tuple[NamedDay, ...] = ()


class CountRow(NamedTuple):
    """The counts of one person in one month in one unit. All totals are sums of such rows."""

    pegawai: str
    month: str
    unit: str
    counts: Counts


class ResultRow(NamedTuple):
    """What one person did for one RHK in one month (and unit, and satuan).

    A tuple, as its total: an archive has tens of thousands.
    """

    pegawai: str
    month: str
    total: ResultTotal


class Stamp(NamedTuple):
    """The foot of a page: up to when its data reaches, and the commit that proves it."""

    data_sampai: str  # ISO date
    commit: str  # full hash; "" for a preview of the work tree
    committed_at: int  # epoch seconds
