"""What a recap workbook is made of: the person-months of a period, whole and summed up."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.aggregate.indonesian import period_text
from generator.aggregate.people import sort_people
from generator.aggregate.recap.rows import RecapRow, make_month_recap
from generator.aggregate.tally import rows_of
from generator.model.office import Person
from generator.model.person_month import PersonDay, PersonMonth, PersonMonthSummary
from generator.model.site import SiteContext, Stamp


@dataclass(frozen=True, slots=True)
class RecapMaterial:
    """Everything the sheets are made of.

    Attributes:
        context: The office, its calendar and its "now".
        period: "2025-06", "2025-T2" or "2025".
        months: Months of the period, ascending; some may lie ahead.
        person_months: Of the period, with the reports, in any order.
        summaries: Of the same person-months.
        stamp: The commit that was read.
        tool: Name and version of the generator.
    """

    context: SiteContext
    period: str
    months: tuple[str, ...]
    person_months: tuple[PersonMonth, ...]
    summaries: tuple[PersonMonthSummary, ...]
    stamp: Stamp
    tool: str

    @property
    def period_text(self) -> str:
        """The period in words."""
        return period_text(self.period)

    def people(self) -> tuple[Person, ...]:
        """List the people of the roster in the order that pages list them."""
        return sort_people(self.context.office.people)

    def recap(self) -> tuple[RecapRow, ...]:
        """Give the lines of rekap-bulanan.csv for the months of the period."""
        office, moment = self.context.office, self.context.moment
        rows = make_month_recap(office, moment, rows_of(self.summaries))
        return tuple(row for row in rows if row.period in self.months)

    def person_days(self) -> Iterator[tuple[PersonDay, Person]]:
        """Yield every day of everybody in the period, by date, then in the order of `people`."""
        yield from days_of(self.person_months, self.people())


def days_of(
    person_months: tuple[PersonMonth, ...], people: tuple[Person, ...]
) -> Iterator[tuple[PersonDay, Person]]:
    """Yield every day of some person-months by date, then in the order of the people."""
    place = {person.slug: number for number, person in enumerate(people)}
    found = [
        (day.day, place[month.pegawai], day)
        for month in person_months
        if month.pegawai in place
        for day in month.days
    ]
    found.sort(key=lambda one: one[:2])
    for _, number, day in found:
        yield day, people[number]
