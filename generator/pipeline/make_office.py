"""Make the files of a new office, and see that they hold before any is written."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from generator.model.new_office import NewOffice
from generator.problems import UsageFault
from generator.publish.new_office import (
    read_default_frame,
    read_forge_files,
    read_requirements,
)
from generator.read.tables.limits import TooLarge, Unreadable
from generator.read.tables.read_tables import TABLE_ENDINGS, read_tables
from generator.render.new_office import render_new_office
from generator.validate.settings.check_settings import check_settings
from generator.validate.staff_list import StaffList, read_staff_list


def read_staff(path: Path, start: date) -> StaffList:
    """Read a list of staff from a table.

    Raises:
        UsageFault: It is no table, or some rows cannot be taken.
    """
    if path.suffix.lower() not in TABLE_ENDINGS:
        raise UsageFault(f"{path.name}: daftar pegawai harus csv atau xlsx.")
    try:
        sheets = read_tables(path.name, path.read_bytes()).sheets
    except (TooLarge, Unreadable):
        raise UsageFault(f"{path.name} tidak terbaca. Simpan ulang sebagai csv.") from None
    staff = read_staff_list(sheets[0], start) if sheets else StaffList(faults=("Tabelnya kosong.",))
    if staff.faults:
        raise UsageFault("\n  ".join([f"{path.name} belum dapat dipakai:", *staff.faults]))
    return staff


def check_new_office(office: NewOffice, forges: Iterable[str]) -> dict[str, bytes]:
    """Give all files of a new office: path to content.

    Args:
        office: What its settings will say.
        forges: Whose job files it gets.

    Raises:
        UsageFault: Its settings would not hold; the fault carries the problems.
    """
    own = {path: text.encode() for path, text in render_new_office(office).items()}
    checked = check_settings(own)
    if checked.value is None:
        raise UsageFault("Isian itu belum dapat menjadi setelan kantor.", checked.problems)
    return {
        **own,
        "mkdocs.yml": read_default_frame(),
        "requirements.txt": read_requirements(),
        **{path: file for forge in forges for path, file in read_forge_files(forge).items()},
    }
