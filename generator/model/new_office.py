"""An office that is about to be: what its settings will say."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class NewPerson:
    """A member of staff, as a list of staff tells it.

    Attributes:
        slug: Made of the name, one of a kind.
        unit: Slug of the unit.
        akun: Login at the office's forge; "" where none is told.
    """

    slug: str
    nama: str
    jabatan: str
    unit: str
    jenis: str
    mulai: date
    peran: str = "staf"
    akun: str = ""


@dataclass(frozen=True, slots=True)
class NewOffice:
    """All that is asked before an office is made.

    Attributes:
        forge: github, gitlab, forgejo, gitea or tanpa.
        forge_url: Address of its repository; "" with tanpa.
        mulai: First day that owes a report.
        units: (slug, name) in the order of the list of staff.
        jejak: Where the program comes from, as pip takes it.
    """

    nama: str
    kode_wilayah: str
    kabupaten: str
    provinsi: str
    zona_waktu: str
    forge: str
    forge_url: str
    cabang: str
    mulai: date
    units: tuple[tuple[str, str], ...]
    people: tuple[NewPerson, ...]
    jejak: str
