"""How a day's report reached the site: received, changed, withdrawn; told from git alone."""

from typing import NamedTuple

from generator.aggregate.evidence import make_commit_mark
from generator.aggregate.forge_links import blame_url, file_url, history_url
from generator.aggregate.indonesian import instant_text
from generator.aggregate.view_parts import CommitMark, OutsideLink
from generator.model.office import Office
from generator.model.person_month import PersonDay
from generator.model.provenance import Provenance, Revision


class Event(NamedTuple):
    """One arrival of a version on the main branch.

    Attributes:
        what: "diterima", "diperbaiki", "ditarik".
        when: "1 Juli 2025 pukul 08.12 WITA": recorded, not claimed.
        claim: Who wrote it and when, as the writer's own machine says.
        merged_by: Who merged it; "" where the commit is no merge.
        commit: Leads to what it changed.
    """

    what: str
    when: str
    claim: str
    merged_by: str
    commit: CommitMark


class DayHistory(NamedTuple):
    """The quiet line under a report, and the table behind it.

    Attributes:
        summary: "Diterima 1 Juli 2025 pukul 08.12 WITA · 1 perbaikan".
        events: Oldest first; shown where something happened after the arrival.
        links: The file, its history and lines at the forge; () without a forge.
        command: The git command that shows the same; "" where the forge does.
    """

    summary: str
    events: tuple[Event, ...]
    links: tuple[OutsideLink, ...]
    command: str


def make_day_history(office: Office, day: PersonDay, path: str) -> DayHistory | None:
    """Tell the life of a day's file; None in a preview of the work tree."""
    life = day.provenance
    if life is None:
        return None
    zone = office.zona_waktu
    revisions = life.revisions if life.edit_count else ()
    return DayHistory(
        summary=_summarise(life, zone),
        events=tuple(_make_event(office, place, rev) for place, rev in enumerate(revisions)),
        links=_make_links(office, path),
        command="" if office.forge.url else f"git log -p -- {path}",
    )


def withdrawal_text(office: Office, withdrawn: Revision) -> str:
    """Word a tombstone: when, and that nothing is lost."""
    when = instant_text(withdrawn.received_at, office.zona_waktu)
    return f"Laporan hari ini ditarik pada {when}. Isinya tetap tersimpan di riwayat git."


def _summarise(life: Provenance, zone: str) -> str:
    text = f"Diterima {instant_text(life.first.received_at, zone)}"
    return f"{text} · {life.edit_count} perbaikan" if life.edit_count else text


def _make_event(office: Office, place: int, revision: Revision) -> Event:
    claimed = instant_text(revision.authored_at, office.zona_waktu)
    what = "ditarik" if revision.is_deletion else "diperbaiki" if place else "diterima"
    return Event(
        what=what,
        when=instant_text(revision.received_at, office.zona_waktu),
        claim=f"{revision.author}, {claimed}",
        merged_by=revision.merged_by or "",
        commit=make_commit_mark(office.forge, revision.commit),
    )


def _make_links(office: Office, path: str) -> tuple[OutsideLink, ...]:
    forge = office.forge
    found = (
        ("berkas asli", file_url(forge, path)),
        ("riwayat", history_url(forge, path)),
        ("asal tiap baris", blame_url(forge, path)),
    )
    return tuple(OutsideLink(text, url) for text, url in found if url)
