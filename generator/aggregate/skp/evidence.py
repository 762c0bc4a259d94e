"""The evidence for one person's SKP in a month, a quarter or a year: all its words and numbers.

No predikat and no rating: what was done, for what, and where anybody can check it.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from generator.aggregate.counts import count_days
from generator.aggregate.indonesian import date_text
from generator.aggregate.people import unit_name
from generator.aggregate.skp.activities import SkpGroup, make_skp_groups
from generator.aggregate.skp.period import SkpPeriod
from generator.aggregate.workings import make_figures
from generator.model.office import Office, Person
from generator.model.period import last_day
from generator.model.person_month import Counts, DayState, PersonDay, PersonMonth
from generator.model.site import Stamp

DOTS = "." * 30  # for a pen
_COMMIT_LETTERS = 12
_WITH_NIP = ("pns", "pppk")


class Signature(NamedTuple):
    """One signature: lines above the room for the pen, name and NIP below; dots where unknown."""

    atas: tuple[str, ...]
    nama: str
    nip: str


class SkpShared(NamedTuple):
    """What the documents of a whole office have in common.

    Attributes:
        office: Its names, people and plans.
        period: As `make_skp_period` gives it.
        stamp: Up to when the data reaches, and the commit it comes from.
        nip: Slug to NIP, from a private file; others get dots.
    """

    office: Office
    period: SkpPeriod
    stamp: Stamp
    nip: Mapping[str, str]


class SkpEvidence(NamedTuple):
    """Everything in the document.

    Attributes:
        judul: "Bukti Dukung Kinerja".
        periode: "Agustus 2026".
        identitas: (label, value), in order.
        ringkasan: (label, share, in words), in order.
        judul_target: Head of the column of targets: a month shows its quarter's.
        judul_jumlah: Head of the column beside it.
        kelompok: RHKs in the order of the plan, then work outside them; () without reports.
        alamat: Of the page that shows all this; its path where the site's address is not known.
        alamat_terbuka: The address can be visited, so a QR code may carry it.
        keterangan_alamat: What the QR code leads to, or why there is none.
        kaki: Lines at the foot of every page.
        tanda_tangan: Left, then right.
    """

    judul: str
    periode: str
    identitas: tuple[tuple[str, str], ...]
    ringkasan: tuple[tuple[str, str, str], ...]
    judul_target: str
    judul_jumlah: str
    kelompok: tuple[SkpGroup, ...]
    alamat: str
    alamat_terbuka: bool
    keterangan_alamat: str
    kaki: tuple[str, ...]
    tanda_tangan: tuple[Signature, Signature]


def make_skp_evidence(
    shared: SkpShared, person: Person, months: Sequence[PersonMonth]
) -> SkpEvidence:
    """Make the evidence of one person from their months in the period, ascending; never empty."""
    office, period, stamp, nip = shared
    days = [day for month in months for day in month.days]
    address = page_address(person, period)
    return SkpEvidence(
        judul="Bukti Dukung Kinerja",
        periode=period.name,
        identitas=(
            ("Nama", person.nama),
            ("Jabatan", person.jabatan),
            ("Unit kerja", _word_units(office, days)),
            ("Periode", period.name),
        ),
        ringkasan=_summarise(count_days(days)),
        judul_target=f"Target {period.target_name}",
        judul_jumlah=f"Dikerjakan, {period.name}",
        kelompok=make_skp_groups(office, person, period, days),
        alamat=address,
        alamat_terbuka=office.situs is not None,
        keterangan_alamat=_explain_address(is_open=office.situs is not None),
        kaki=_make_foot(office, address, stamp),
        tanda_tangan=_make_signatures(office, person, last_day(months[-1].month), nip),
    )


def page_address(person: Person, period: SkpPeriod) -> str:
    """Give the page that shows it all: of the month, or of the person for a longer period."""
    page = f"{period.base}pegawai/{person.slug}/"
    return f"{page}{period.code}/" if period.is_month else page


def _word_units(office: Office, days: Sequence[PersonDay]) -> str:
    served = (day.unit for day in days if day.state is not DayState.OUTSIDE)
    return ", lalu ".join(unit_name(office, unit) for unit in dict.fromkeys(served))


def _summarise(counts: Counts) -> tuple[tuple[str, str, str], ...]:
    return tuple(
        (one.name, one.ratio.text, f"{one.ratio.part} dari {one.ratio.whole} {one.explanation}")
        for one in make_figures(counts)
    )


def _explain_address(*, is_open: bool) -> str:
    if is_open:
        return "Pindai untuk membuka halaman aslinya. Setiap tanggal di atas juga tautan."
    return (
        "Alamat di situs kantor. Kode QR muncul setelah alamat situs ditulis di kantor.yml (situs)."
    )


def _make_foot(office: Office, address: str, stamp: Stamp) -> tuple[str, ...]:
    until = date_text(date.fromisoformat(stamp.data_sampai))
    lines = [address, f"Data sampai {until} · komit {stamp.commit[:_COMMIT_LETTERS]}"]
    if office.contoh:
        lines.append("Dokumen contoh: nama, angka, dan kejadian di sini rekaan.")
    return tuple(lines)


def _make_signatures(
    office: Office, person: Person, day: date, nip: Mapping[str, str]
) -> tuple[Signature, Signature]:
    """Sign: left the camat of that day, right who reports; the camat's own superior is not known.

    Dots are for a pen; who has no NIP gets no line for it.
    """
    camat = next(
        (one for one in office.people if one.peran == "camat" and one.is_in_service(day)), None
    )
    if camat is None or camat == person:
        left = Signature(("Mengetahui,", "Atasan langsung"), DOTS, DOTS)
    else:
        left = Signature(("Mengetahui,", camat.jabatan), camat.nama, nip.get(camat.slug, DOTS))
    number = nip.get(person.slug, DOTS if person.jenis in _WITH_NIP else "")
    return left, Signature((f"{DOTS}, {DOTS}", "Yang melaporkan,"), person.nama, number)
