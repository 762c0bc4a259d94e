"""Whose rows they are: by a column of names, by the name above the table, or as the caller says."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from generator.model.office import Office, Person
from generator.validate.folding import fold_value
from generator.validate.logbook_table.head import TableHead
from generator.validate.nearest import find_nearest
from generator.validate.word_values import find_people


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose a row is; `trouble` says in Indonesian why nobody's, and `slug` is then ""."""

    slug: str
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Roster:
    """Who can own rows.

    Attributes:
        people: Slug to person.
        chosen: The person the caller named: the file may not contradict.
        fallback: Whose rows they are where neither file nor caller names anybody.
    """

    people: Mapping[str, Person]
    chosen: str | None = None
    fallback: str | None = None


def find_owner(name: str, roster: Roster, *, is_of_row: bool = False) -> Owner:
    """Find the owner of rows.

    Args:
        name: As typed; "" where none was.
        roster: Who can own them.
        is_of_row: Whether the name stands in the row, or is one of several in the file. An unknown
            one that stands alone may be a misspelling of the person chosen.
    """
    found = find_people(name.split("\n", 1)[0], roster.people) if name else []
    if roster.chosen is not None:
        if found and roster.chosen not in found:
            return Owner(
                "", f"Nama “{name}” di berkas ini adalah {found[0]}, bukan {roster.chosen}."
            )
        if name and not found and is_of_row:
            return _explain_nobody(name, found, roster)
        return Owner(roster.chosen)
    if len(found) == 1:
        return Owner(found[0])
    return _explain_nobody(name, found, roster)


def name_by_sheet(head: TableHead, sheet_name: str, roster: Roster) -> TableHead:
    """Take the name of a sheet for whose it is, where its head says nothing and somebody bears it.

    Workbooks of an office often have a sheet for each person.
    """
    if head.nama or not find_people(sheet_name, roster.people):
        return head
    return replace(head, nama=sheet_name)


def _explain_nobody(name: str, found: list[str], roster: Roster) -> Owner:
    if found:
        return Owner("", f"Nama “{name}” dimiliki lebih dari satu pegawai. Sebutkan --pegawai.")
    if name:
        return Owner("", f"Nama “{name}” tidak ada di pegawai.yml{_near(name, roster)}.")
    if roster.fallback is not None:
        return Owner(roster.fallback)
    return Owner("", "Berkas ini tidak menyebut nama. Sebutkan --pegawai.")


def _near(name: str, roster: Roster) -> str:
    names = {fold_value(person.nama): slug for slug, person in roster.people.items()}
    near = find_nearest(fold_value(name), names)
    return f"; mungkin {names[near]}, sebutkan --pegawai bila benar" if near else ""


def compare_head(head: TableHead, person: Person, office: Office) -> Iterator[str]:
    """Tell where the words above a table differ from the roster."""
    if head.nama and not find_people(head.nama, {person.slug: person}):
        yield f"Nama di kepala tabel “{head.nama}” berbeda dari nama {person.slug} di pegawai.yml."
    if head.jabatan and fold_value(head.jabatan) != fold_value(person.jabatan):
        yield f"Jabatan di kepala tabel “{head.jabatan}” berbeda dari pegawai.yml."
    unit = office.unit(person.unit)
    known = {fold_value(name) for name in (office.nama, person.unit, unit.nama if unit else "")}
    if head.unit and fold_value(head.unit) not in known:
        yield f"Unit di kepala tabel “{head.unit}” berbeda dari pegawai.yml."
