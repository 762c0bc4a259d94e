"""Who a forge account belongs to, by the roster. Whoever calls vouches that the account is real."""

import re
from collections.abc import Iterator
from typing import Final

from generator.model.office import Office, Person

# What forges write for an address that is to stay private: ID+login@users.noreply.github.com,
# ID-login@users.noreply.<host> (GitLab), login@noreply.<domain> (Gitea, Forgejo).
_NO_REPLY: Final = re.compile(
    r"(?:[0-9]{1,20}[+-])?(?P<login>[^@+]{1,100})@(?:users\.)?noreply\.[a-z0-9.-]{1,200}", re.ASCII
)
_SAME_KIND: Final = {"forgejo": ("forgejo", "gitea"), "gitea": ("gitea", "forgejo")}


def find_actor(office: Office, actor: str) -> Person | None:
    """Find the person behind an account.

    Args:
        office: Its roster, and its forge: an account of another forge is somebody else's, for
            anyone may take a free name there. An office without a forge takes any account.
        actor: A login as the forge tells it, or an address.

    Returns:
        The person; None where there is none, or more than one.
    """
    wanted = _fold(actor)
    login = read_login(wanted)
    found = [
        person
        for person in office.people
        if login in _logins(person, office.forge.jenis)
        or ("@" in wanted and wanted in {_fold(address) for address in person.email})
    ]
    return found[0] if len(found) == 1 and wanted else None


def read_login(actor: str) -> str:
    """Take the login out of a forge's no-reply address; anything else is given back, folded."""
    folded = _fold(actor)
    match = _NO_REPLY.fullmatch(folded)
    return match["login"] if match else folded


def _logins(person: Person, forge: str) -> Iterator[str]:
    """Yield the person's logins at the office's forge, those told by an address included."""
    kinds = tuple(person.akun) if forge == "tanpa" else _SAME_KIND.get(forge, (forge,))
    for kind in kinds:
        if kind in person.akun:
            yield _fold(person.akun[kind])
    for address in person.email:
        if _NO_REPLY.fullmatch(_fold(address)):
            yield read_login(address)


def _fold(text: str) -> str:
    """Fold a login as forges compare them; only ASCII, so that no other letter becomes one."""
    return re.sub("[A-Z]", lambda match: match[0].lower(), text.strip().removeprefix("@"))
