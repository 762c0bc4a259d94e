"""`jejak init`: a new, empty office that builds and passes its own check."""

import re
import sys
from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import click

from generator.cli.help_text import IndonesianCommand
from generator.cli.init_questions import FORGES, QUESTIONS, ask_missing
from generator.cli.places import now_seconds, parse_day
from generator.model.new_office import NewOffice
from generator.pipeline.make_office import check_new_office, read_staff
from generator.problems import EnvironmentFault, UsageFault
from generator.publish.new_office import (
    check_place,
    commit_new_office,
    find_identity,
    name_source,
    write_new_office,
)
from generator.validate.staff_list import StaffList

# Where nobody can be asked: an office that holds, and says of itself that it is to be filled in.
_STAND_INS = {
    "nama": "Kecamatan Baru",
    "kode_wilayah": "00.00.00",
    "kabupaten": "Kabupaten Baru",
    "provinsi": "Provinsi Baru",
    "zona": "Asia/Makassar",
    "forge": "tanpa",
}
_BRANCH = re.compile(r"[A-Za-z0-9][A-Za-z0-9/_-]{0,60}")
_NOBODY = ("Admin", "admin@localhost")


@click.command("init", cls=IndonesianCommand, help="Buat kantor baru yang kosong di folder DIR.")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--nama", metavar="TEKS", help="Nama kantor, misalnya “Kecamatan Contoh”.")
@click.option("--kode-wilayah", metavar="KODE", help="Kode wilayah Kemendagri, misalnya 73.24.09.")
@click.option("--kabupaten", metavar="TEKS", help="Kabupaten atau kota.")
@click.option("--provinsi", metavar="TEKS", help="Provinsi.")
@click.option("--zona", metavar="ZONA", help="Zona waktu, misalnya Asia/Makassar.")
@click.option(
    "--forge", type=click.Choice(FORGES), help="Tempat repositori; tanpa: server sendiri."
)
@click.option("--forge-url", metavar="URL", help="Alamat repositori di forge itu.")
@click.option("--cabang", metavar="NAMA", default="main", help="Cabang utama (bawaan: main).")
@click.option(
    "--mulai",
    metavar="TANGGAL",
    callback=parse_day,
    help="Hari pertama wajib lapor (bawaan: kini).",
)
@click.option(
    "--pegawai",
    "staff",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="BERKAS",
    help="Daftar pegawai, csv atau xlsx: nama, jabatan, unit[, jenis, mulai, akun].",
)
@click.option("--jejak", metavar="ASAL", help="Asal Jejak menurut pip, untuk jejak.txt.")
@click.option("--no-git", is_flag=True, help="Jangan buat repositori git dan komit pertama.")
def command(folder: Path, *, no_git: bool, **given: Any) -> int:  # noqa: ANN401  # click's own
    """Ask what is not given, make the office, and say what comes next."""
    folder = folder.absolute()
    check_place(folder)
    missing = [name for name in QUESTIONS if given[name] is None]
    has_reader = sys.stdin is not None and sys.stdin.isatty() and sys.stderr.isatty()
    stand_ins = {} if has_reader else {name: _STAND_INS[name] for name in missing}
    answers = ask_missing(given) if has_reader else given | stand_ins
    _refuse_unfit(answers)
    start = answers["mulai"] or _today(answers["zona"])
    staff = read_staff(answers["staff"], start) if answers["staff"] else StaffList()
    # The files of a forge that nobody named are all there: each sleeps on every other forge.
    forges = FORGES if "forge" in stand_ins else (answers["forge"],)
    files = check_new_office(_make_plan(answers, start, staff), forges)
    write_new_office(folder, files)
    print(f"Dibuat : {folder} ({len(files)} berkas, {len(staff.people)} pegawai)")
    for remark in (*staff.remarks, *_tell_stand_ins(stand_ins)):
        print(f"Catatan: {remark}")
    if not no_git:
        _commit(folder, answers["cabang"])
    print(f"Lanjut : cd {folder} && jejak check && jejak build; baca README.md di sana.")
    return 0


def _tell_stand_ins(names: Iterable[str]) -> list[str]:
    """Say what only stands in for an answer, and where to write the answer."""
    named = ", ".join(f"--{name.replace('_', '-')}" for name in names)
    if not named:
        return []
    return [f"{named} belum disebut. Isinya di site_config/kantor.yml hanya contoh: gantilah."]


def _refuse_unfit(answers: dict[str, Any]) -> None:
    """Refuse what no settings file would tell of in the words of the command line.

    Raises:
        UsageFault: A forge without its address, or a branch that git would not take.
    """
    if answers["forge"] != "tanpa" and not answers["forge_url"]:
        raise UsageFault(f"Belum disebut: --forge-url, alamat repositori di {answers['forge']}.")
    if not _BRANCH.fullmatch(answers["cabang"]):
        raise UsageFault("--cabang: pakai huruf, angka, dan tanda hubung; misalnya main.")


def _today(zone: str) -> date:
    try:
        return datetime.fromtimestamp(now_seconds(), UTC).astimezone(ZoneInfo(zone)).date()
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise UsageFault(
            f"Zona waktu “{zone}” tidak dikenal. Tulis Asia/Jakarta, Asia/Makassar, atau"
            " Asia/Jayapura."
        ) from None


def _make_plan(answers: dict[str, Any], start: date, staff: StaffList) -> NewOffice:
    return NewOffice(
        nama=answers["nama"],
        kode_wilayah=answers["kode_wilayah"],
        kabupaten=answers["kabupaten"],
        provinsi=answers["provinsi"],
        zona_waktu=answers["zona"],
        forge=answers["forge"],
        forge_url=answers["forge_url"] or "",
        cabang=answers["cabang"],
        mulai=start,
        units=staff.units,
        people=staff.people,
        jejak=answers["jejak"] or name_source(),
    )


def _commit(folder: Path, branch: str) -> None:
    """Make the first commit; an office without git is an office all the same."""
    try:
        known = find_identity(folder)
        name, address = known or _NOBODY
        commit_new_office(folder, branch, name, address)
    except EnvironmentFault as fault:
        print(f"Catatan: belum menjadi repositori git. {fault}")
        return
    who = f"atas nama {name}" if known else f"atas nama {name}, karena git belum tahu nama Anda"
    print(f"Komit  : “Kantor baru”, {who}")
