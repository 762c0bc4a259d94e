"""A list of staff kept in a table becomes a roster: nama, jabatan, unit[, jenis, mulai, akun]."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from generator.model.new_office import NewPerson
from generator.model.sheet import Cell, Sheet, SheetRow
from generator.validate.date_values import read_typed_date
from generator.validate.folding import fold_word
from generator.validate.name_slug import make_person_slug, make_slug, number_slugs

_NEEDED: Final = ("nama", "jabatan", "unit")
_HEADS: Final = {
    "nama": "nama",
    "nama-pegawai": "nama",
    "nama-lengkap": "nama",
    "jabatan": "jabatan",
    "unit": "unit",
    "unit-kerja": "unit",
    "seksi": "unit",
    "bagian": "unit",
    "jenis": "jenis",
    "status-kepegawaian": "jenis",
    "mulai": "mulai",
    "tmt": "mulai",
    "akun": "akun",
    "login": "akun",
}


@dataclass(frozen=True, slots=True)
class StaffList:
    """What a list says.

    Attributes:
        units: (slug, name) in the order in which they first come.
        people: In the order of the list.
        remarks: What a reader should know: slugs that had to be numbered.
        faults: What cannot be taken, with its row; where there is any, nothing should be.
    """

    units: tuple[tuple[str, str], ...] = ()
    people: tuple[NewPerson, ...] = ()
    remarks: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()


def read_staff_list(sheet: Sheet, start: date) -> StaffList:
    """Read a list of staff.

    Args:
        sheet: Its first row that holds "nama" names the columns.
        start: First day of service of those whose row tells none.
    """
    columns, rows = _find_columns(sheet.rows)
    missing = [name for name in _NEEDED if name not in columns]
    if missing:
        return StaffList(faults=(f"Kolom {', '.join(missing)} tidak ada di baris judul.",))
    taken = [(row.number, {name: row.cell(at) for name, at in columns.items()}) for row in rows]
    faults = tuple(_find_faults(taken))
    if faults:
        return StaffList(faults=faults)
    names = [cells["nama"].text for _, cells in taken]
    wanted = [make_person_slug(name) for name in names]
    slugs = number_slugs(wanted)
    units = _name_units([cells["unit"].text for _, cells in taken])
    people = tuple(
        _make_person(slug, cells, units, start)
        for slug, (_, cells) in zip(slugs, taken, strict=True)
    )
    remarks = tuple(
        f"{name}: slug {slug} (yang tanpa angka sudah dipakai)"
        for name, first, slug in zip(names, wanted, slugs, strict=True)
        if first != slug
    )
    return StaffList(tuple((slug, name) for name, slug in units.items()), people, remarks)


def _find_columns(rows: Sequence[SheetRow]) -> tuple[dict[str, int], Sequence[SheetRow]]:
    for index, row in enumerate(rows):
        heads = [_HEADS.get(fold_word(cell.text)) for cell in row.cells]
        if "nama" in heads:
            return {head: at for at, head in enumerate(heads) if head}, rows[index + 1 :]
    return {}, ()


def _find_faults(taken: Sequence[tuple[int, dict[str, Cell]]]) -> Iterator[str]:
    for number, cells in taken:
        for name in _NEEDED:
            if not cells[name].text:
                yield f"Baris {number}: kolom {name} kosong."
        if (cell := cells.get("mulai")) and cell.text and _day_of(cell) is None:
            yield f"Baris {number}: tanggal mulai “{cell.text[:30]}” tidak jelas; tulis 2021-01-04."


def _day_of(cell: Cell) -> date | None:
    meanings = (cell.day,) if cell.day else read_typed_date(cell.text).meanings
    return meanings[0] if len(meanings) == 1 else None


def _name_units(names: Sequence[str]) -> dict[str, str]:
    """Give each unit's slug by its name, which may be typed with other capitals elsewhere."""
    unique = {make_slug(name): name for name in reversed(names)}
    in_order = dict.fromkeys(make_slug(name) for name in names)
    slugs = number_slugs(list(in_order))
    return {unique[made]: slug for made, slug in zip(in_order, slugs, strict=True)}


def _make_person(
    slug: str, cells: dict[str, Cell], units: dict[str, str], start: date
) -> NewPerson:
    def text(name: str) -> str:
        return cells[name].text if name in cells else ""

    folded = make_slug(text("unit"))
    unit = next(slug for name, slug in units.items() if make_slug(name) == folded)
    post = text("jabatan")
    day = _day_of(cells["mulai"]) if text("mulai") else None
    return NewPerson(
        slug=slug,
        nama=text("nama"),
        jabatan=post,
        unit=unit,
        jenis=make_slug(text("jenis")) or "pns",
        mulai=day or start,
        peran="camat" if post.casefold() == "camat" else "staf",
        akun=text("akun").removeprefix("@"),
    )
