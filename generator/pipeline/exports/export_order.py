"""What `jejak export` is asked for, and what each kind gives back."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.model.office import Office, Person
from generator.model.period import months_of_quarter, months_of_year
from generator.problems import Problem, UsageFault

Progress = Callable[[str], None]

_QUARTER_LENGTH, _YEAR_LENGTH = len("2025-T2"), len("2025")


@dataclass(frozen=True, slots=True)
class ExportOrder:
    """Which reports are asked for, in which form; None asks for all.

    Attributes:
        form: "csv", "json", "xlsx", "pdf" or "docx": one that the kind knows.
        revision: The commit that is read.
        periode: "2025-06", "2025-T2" or "2025".
        pegawai: Slug of a person, present or former.
        unit: Slug of the unit that a report's day belongs to.
        is_folder: One file a person goes into a folder; else one file is made.
        is_internal: With what is for the camat alone.
        nip: Slug to NIP, from a private file; {} leaves the line blank.
    """

    form: str
    revision: str = "HEAD"
    periode: str | None = None
    pegawai: str | None = None
    unit: str | None = None
    is_folder: bool = False
    is_internal: bool = False
    nip: Mapping[str, str] = field(default_factory=dict)


class ExportedFile(NamedTuple):
    """A finished file; its name counts in a folder only."""

    name: str
    data: bytes
    problems: tuple[Problem, ...] = ()  # told on stderr


def require_period(order: ExportOrder) -> str:
    """Give the period of an order.

    Raises:
        UsageFault: There is none.
    """
    if order.periode is None:
        raise UsageFault("Sebutkan periodenya, misalnya: --periode 2025-06.")
    return order.periode


def months_of(periode: str) -> tuple[str, ...]:
    """List the months of a period: one, three or twelve."""
    if len(periode) == _YEAR_LENGTH:
        return months_of_year(int(periode))
    if len(periode) == _QUARTER_LENGTH and "T" in periode:
        return months_of_quarter(periode)
    return (periode,)


def refuse_strangers(office: Office, order: ExportOrder) -> None:
    """Refuse people and units that the office does not know.

    Raises:
        UsageFault: No such person or unit.
    """
    if order.pegawai is not None and all(not is_asked_for(one, order) for one in office.people):
        raise UsageFault(f"Pegawai “{order.pegawai}” tidak ada di site_config/pegawai.yml.")
    if order.unit is not None and office.unit(order.unit) is None:
        raise UsageFault(f"Unit “{order.unit}” tidak ada di site_config/kantor.yml.")


def is_asked_for(person: Person, order: ExportOrder) -> bool:
    """Tell whether the order is for this person, by a present or a former name."""
    return order.pegawai is None or order.pegawai in (person.slug, *person.nama_lain)
