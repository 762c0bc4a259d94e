"""The search page: what its filters offer, and the same as plain links for lack of JavaScript."""

from itertools import groupby
from typing import NamedTuple

from generator.aggregate.indonesian import MONTH_NAMES, month_text
from generator.aggregate.people import name_without_titles, sort_people
from generator.aggregate.view_parts import Link, PageHead
from generator.model.site import SiteContext

ACTIVITY_KINDS = (
    ("skp", "Rencana hasil kerja (SKP)"),
    ("tugas-atasan", "Tugas dari atasan"),
    ("tambahan", "Tugas tambahan"),
)


class Choice(NamedTuple):
    """An option of a filter: what the index calls it, and what a reader reads."""

    value: str
    text: str


class LinkGroup(NamedTuple):
    """Links under one heading: a letter of the alphabet, or a year."""

    title: str
    links: tuple[Link, ...]


class SearchView(NamedTuple):
    """What /cari/ shows before anything is typed.

    Attributes:
        head: Address and titles.
        people: Choices of the person filter, by name.
        units: Choices of the unit filter, in the office's order.
        months: Choices of the month filter, newest first.
        kinds: Choices of the kind-of-activity filter.
        people_by_letter: The same people as links, under their first letter.
        months_by_year: The same months as links, newest year first, months ascending.
        unit_links: The same units as links.
    """

    head: PageHead
    people: tuple[Choice, ...]
    units: tuple[Choice, ...]
    months: tuple[Choice, ...]
    kinds: tuple[Choice, ...]
    people_by_letter: tuple[LinkGroup, ...]
    months_by_year: tuple[LinkGroup, ...]
    unit_links: tuple[Link, ...]


def make_search_view(context: SiteContext) -> SearchView:
    """Make the search page of an office; it knows no report, so it stays as it is for a month."""
    office = context.office
    people = sort_people(office.people)
    return SearchView(
        head=PageHead(
            address="cari/",
            title="Cari laporan",
            description=f"Cari kata dalam laporan harian pegawai {office.nama}.",
            section="cari",
        ),
        people=tuple(Choice(person.slug, person.nama) for person in people),
        units=tuple(Choice(unit.slug, unit.nama) for unit in office.units),
        months=tuple(Choice(month, month_text(month)) for month in reversed(context.months)),
        kinds=tuple(Choice(value, text) for value, text in ACTIVITY_KINDS),
        people_by_letter=tuple(
            LinkGroup(letter, tuple(Link(p.nama, f"pegawai/{p.slug}/") for p in group))
            for letter, group in groupby(people, key=lambda p: _first_letter(p.nama))
        ),
        months_by_year=_months_by_year(context.months),
        unit_links=tuple(Link(unit.nama, f"unit/{unit.slug}/") for unit in office.units),
    )


def _first_letter(name: str) -> str:
    return name_without_titles(name)[:1].upper()


def _months_by_year(months: tuple[str, ...]) -> tuple[LinkGroup, ...]:
    years = groupby(months, key=lambda month: month[:4])
    groups = [
        LinkGroup(
            year,
            tuple(Link(MONTH_NAMES[int(month[5:]) - 1], f"bulan/{month}/") for month in group),
        )
        for year, group in years
    ]
    return tuple(reversed(groups))
