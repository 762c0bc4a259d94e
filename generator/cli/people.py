"""Whose work a command speaks of: the person named, or the one that git knows here."""

from pathlib import Path

from generator.model.office import Office, Person
from generator.problems import EnvironmentFault, UsageFault
from generator.read.git_process import GitDoor

_SHOWN_SLUGS = 8


def find_person(office: Office, root: Path, slug: str | None) -> Person:
    """Find the person on the roster.

    Args:
        office: Its roster.
        root: The repository, whose git identity tells who works here.
        slug: As typed on the command line, former slugs included; None asks git.

    Raises:
        UsageFault: Nobody on the roster is meant.
    """
    if slug is not None:
        return pick_person(office, slug)
    email = _git_email(root)
    known = [person for person in office.people if email and email in person.email]
    if len(known) != 1:
        raise UsageFault(
            "Sebutkan --pegawai: surel git di komputer ini bukan milik seorang pegawai di"
            " site_config/pegawai.yml."
        )
    return known[0]


def pick_person(office: Office, slug: str) -> Person:
    """Find a person by present or former slug.

    Raises:
        UsageFault: There is none.
    """
    for person in office.people:
        if slug == person.slug or slug in person.nama_lain:
            return person
    names = [person.slug for person in office.people]
    more = ", …" if len(names) > _SHOWN_SLUGS else ""
    raise UsageFault(
        f"Pegawai “{slug}” tidak ada di site_config/pegawai.yml."
        f" Yang ada: {', '.join(names[:_SHOWN_SLUGS])}{more}."
    )


def _git_email(root: Path) -> str:
    try:
        return GitDoor(root).run("config", "--get", "user.email").decode().strip()
    except EnvironmentFault:
        return ""
