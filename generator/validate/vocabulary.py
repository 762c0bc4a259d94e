"""What a report is checked against: the roster, the planned results, and today."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from generator.model.office import Office, Person


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words a report may use.

    Attributes:
        people: Slug to person; former slugs are not in it.
        former_slugs: Former slug to present slug.
        results: Year to the RHK slugs planned for it.
        today: Today in the office zone; a report may not be dated after it.
        units: Slug of a unit to its name.
    """

    people: Mapping[str, Person]
    former_slugs: Mapping[str, str]
    results: Mapping[int, frozenset[str]]
    today: date
    units: Mapping[str, str] = field(default_factory=dict)

    def owner_of(self, folder: str) -> Person | None:
        """Find whose folder it is; a person renamed keeps the reports of the former name."""
        return self.people.get(self.former_slugs.get(folder, folder))


def make_vocabulary(office: Office, today: date) -> Vocabulary:
    """Collect what reports are checked against."""
    years = {result.tahun for result in office.results}
    return Vocabulary(
        people={person.slug: person for person in office.people},
        former_slugs={old: person.slug for person in office.people for old in person.nama_lain},
        results={
            year: frozenset(result.slug for result in office.results if result.tahun == year)
            for year in years
        },
        today=today,
        units={unit.slug: unit.nama for unit in office.units},
    )
