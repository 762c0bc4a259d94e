"""`jejak new`: today's report from the template, or the forge's prefilled address."""

from datetime import date
from pathlib import Path

import click

from generator.aggregate.forge_links import edit_url, new_url
from generator.cli.help_text import IndonesianCommand
from generator.cli.people import find_person
from generator.cli.places import find_repository, now_seconds, parse_day
from generator.model.office import Office, Person
from generator.pipeline.ground import Ground, lay_ground
from generator.problems import UsageFault
from generator.publish.write_entry import read_entry, write_entry
from generator.read.work_tree import WorkTreeSource
from generator.render.report_template import render_report_template


@click.command("new", cls=IndonesianCommand, help="Buat laporan hari ini dari contoh.")
@click.option("--pegawai", metavar="S", help="Nama folder pegawai (bawaan: menurut surel git).")
@click.option("--tanggal", metavar="D", callback=parse_day, help="Tanggal (bawaan: hari ini).")
@click.option(
    "--print-url",
    is_flag=True,
    help="Jangan tulis berkas; cetak alamat penyunting web yang terisi.",
)
def command(*, pegawai: str | None, tanggal: date | None, print_url: bool) -> None:
    """Write the file, or print where to write it."""
    root = find_repository()
    with WorkTreeSource(root) as source:
        ground = lay_ground(source, now_seconds())
    person = find_person(ground.office, root, pegawai)
    day = _choose_day(ground, person, tanggal)
    path = f"entries/{person.slug}/{day:%Y/%m}/{day.isoformat()}.md"
    text = render_report_template(person.slug, day)
    exists = read_entry(root, path) is not None
    if print_url:
        print(_url(ground.office, path, text, exists=exists))
        return
    if exists:
        raise UsageFault(f"Laporan hari itu sudah ada: {path}. Sunting berkas itu.")
    write_entry(root, path, text.encode())
    print(f"{path}\nGanti titik-titiknya, lalu periksa: jejak check {_short(root, path)}")


def _choose_day(ground: Ground, person: Person, day: date | None) -> date:
    day = day or ground.moment.day
    if day > ground.moment.day:
        raise UsageFault(f"Tanggal {day} belum tiba; hari ini {ground.moment.day}.")
    if not person.is_in_service(day):
        raise UsageFault(f"Tanggal {day} di luar masa kerja {person.slug}.")
    return day


def _url(office: Office, path: str, text: str, *, exists: bool) -> str:
    url = edit_url(office.forge, path) if exists else new_url(office.forge, path, text)
    if url is None:
        raise UsageFault(
            "Kantor ini tidak memakai forge (site_config/kantor.yml), jadi tidak ada alamatnya."
            " Jalankan jejak new tanpa --print-url."
        )
    return url


def _short(root: Path, path: str) -> str:
    """Name the file from where the command was called, if that is inside the repository."""
    here = Path.cwd()
    return path if here == root else str(root / path)
