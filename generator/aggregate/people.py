"""The people of the roster in the order pages list them: by full name, titles aside."""

import re
from collections.abc import Iterable

from generator.model.office import Office, Person

_TITLES_BEFORE = re.compile(
    r"^(?:(?:prof|dr|drs|dra|drg|ir|apt|h|hj|kh|ust|pdt|ns)\.\s*)+", re.IGNORECASE
)


def name_without_titles(name: str) -> str:
    """Take the titles off: "Dr. H. Andi Pallawa, M.Si." is "Andi Pallawa"."""
    return _TITLES_BEFORE.sub("", name).partition(",")[0].strip()


def sort_people(people: Iterable[Person]) -> tuple[Person, ...]:
    """Sort by full name without titles, ties by slug."""
    return tuple(sorted(people, key=_order))


def name_of(office: Office, slug: str) -> str:
    """Give the name of a person, or the slug where the roster has none."""
    person = office.person(slug)
    return person.nama if person else slug


def short_name_of(office: Office, slug: str) -> str:
    """Give the name of a person without titles, which hold commas; else the slug."""
    return name_without_titles(name_of(office, slug))


def unit_name(office: Office, slug: str) -> str:
    """Give the name of a unit, or the slug where the office has none."""
    unit = office.unit(slug)
    return unit.nama if unit else slug


def post_and_unit(office: Office, jabatan: str, unit: str) -> str:
    """Write a post with its unit: "Arsiparis · Sekretariat"; once where the post names the unit."""
    name = unit_name(office, unit)
    return jabatan if name.casefold() in jabatan.casefold() else f"{jabatan} · {name}"


def _order(person: Person) -> tuple[str, str]:
    return (name_without_titles(person.nama).casefold(), person.slug)
