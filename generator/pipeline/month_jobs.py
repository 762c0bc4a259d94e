"""Which person-months there are, and the key of each: what it is made of, in one digest."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from generator.model.office import Office, Person
from generator.model.period import last_day, month_of, months_between
from generator.pipeline.ground import Ground
from generator.publish.build_cache import digest_of
from generator.read.tree import EntriesListing, MonthFolder, is_month


class MonthJob(NamedTuple):
    """One person-month.

    Attributes:
        person: Whose.
        month: "YYYY-MM".
        folders: Its folders in the tree: the person's own, then those of former slugs.
        lives: Names of the histories that speak of it: "ani-lestari/2025-06".
        key: Digest of the files, their histories, the settings and the passed deadlines.
        is_closed: All deadlines of the month have passed: nothing but a commit can change it.
        has_page: It lies between the site's first month and today.
    """

    person: Person
    month: str
    folders: tuple[MonthFolder, ...]
    lives: tuple[str, ...]
    key: str
    is_closed: bool
    has_page: bool


def list_months(ground: Ground, listing: EntriesListing) -> tuple[str, ...]:
    """List the months of the site: from the office's start, or its first report, to today."""
    today = month_of(ground.moment.day)
    known = [found.month for folder in listing.folders.values() for found in folder.months]
    first = min([month_of(ground.office.mulai), *known])
    return months_between(first, today)


def plan_month_jobs(
    ground: Ground, listing: EntriesListing, histories: Mapping[str, str], months: tuple[str, ...]
) -> list[MonthJob]:
    """Plan every person-month with a day of service or a file, by person, then month."""
    owner = owner_of_folders(ground.office)
    folders = _folders_by_month(listing, owner)
    lives = _lives_by_month(histories, owner)
    clocks = {month: _clock(ground, month) for month in months}
    jobs = []
    for person in ground.office.people:
        own_folders = folders.get(person.slug, {})
        own_lives = lives.get(person.slug, {})
        served = _months_of_service(ground, person, months)
        for month in sorted({*own_folders, *own_lives, *served}):
            found, said = own_folders.get(month, []), own_lives.get(month, [])
            clock = clocks.get(month) or _clock(ground, month)
            key = digest_of(
                ground.identity,
                f"{person.slug}/{month} {clock}",
                *(f"{one.folder} {one.hash}" for one in found),
                *(f"{name} {histories[name]}" for name in said),
            )
            is_closed = clock == _CLOSED
            jobs.append(
                MonthJob(person, month, tuple(found), tuple(said), key, is_closed, month in clocks)
            )
    return jobs


def _folders_by_month(
    listing: EntriesListing, owner: Mapping[str, str]
) -> dict[str, dict[str, list[MonthFolder]]]:
    """Sort month folders by person and month; the person's own stands before former slugs'."""
    folders: dict[str, dict[str, list[MonthFolder]]] = {}
    names = [name for name in listing.folders if name in owner]
    for name in sorted(names, key=lambda name: (owner[name] != name, name)):
        months = folders.setdefault(owner[name], {})
        for found in listing.folders[name].months:
            months.setdefault(found.month, []).append(found)
    return folders


def _lives_by_month(
    histories: Mapping[str, str], owner: Mapping[str, str]
) -> dict[str, dict[str, list[str]]]:
    lives: dict[str, dict[str, list[str]]] = {}
    for name in sorted(histories):
        slug, _, month = name.partition("/")
        if slug in owner and is_month(month):
            lives.setdefault(owner[slug], {}).setdefault(month, []).append(name)
    return lives


def owner_of_folders(office: Office) -> dict[str, str]:
    """Map each folder name that a person may use, present or former, to the present slug."""
    owner = {former: person.slug for person in office.people for former in person.nama_lain}
    return owner | {person.slug: person.slug for person in office.people}


def list_unknown_folders(office: Office, listing: EntriesListing) -> list[str]:
    """List the folders under entries/ that belong to nobody on the roster."""
    owner = owner_of_folders(office)
    return [name for name in listing.folders if name not in owner]


_CLOSED = "tutup"


def _clock(ground: Ground, month: str) -> str:
    """Say how far the month has come: closed, or which of its deadlines have passed."""
    last = last_day(month)
    if ground.calendar.due_at(last) < ground.moment.instant and last < ground.moment.day:
        return _CLOSED
    day = ground.moment.day
    passed = [
        due
        for due in ground.calendar.working_days(last.replace(day=1), min(last, day))
        if ground.calendar.due_at(due) < ground.moment.instant
    ]
    return f"{day} {passed[-1] if passed else '-'}"


def _months_of_service(ground: Ground, person: Person, months: tuple[str, ...]) -> Iterable[str]:
    first = max(person.mulai, ground.office.mulai)
    last = min(person.selesai or ground.moment.day, ground.moment.day)
    if first > last:
        return ()
    return (month for month in months_between(month_of(first), month_of(last)) if month in months)
