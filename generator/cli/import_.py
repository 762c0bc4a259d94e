"""`jejak import`: what an office kept elsewhere becomes records, review sheet first."""

import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from generator.cli.help_text import IndonesianCommand
from generator.cli.messages import count_errors, print_problems, printable
from generator.cli.people import find_person, pick_person
from generator.cli.places import find_repository, now_seconds
from generator.pipeline.ground import Ground, lay_ground
from generator.pipeline.imports.finish_import import ImportResult
from generator.pipeline.imports.import_around import KINDS, ImportAround
from generator.pipeline.imports.import_file import import_file
from generator.problems import EnvironmentFault, Problem, UsageFault, make_problem, name_refusal
from generator.publish.write_entry import read_entry, write_entry
from generator.read.work_tree import WorkTreeSource

Choices = dict[int, date]


def parse_choices(
    context: click.Context, option: click.Parameter, values: tuple[str, ...]
) -> Choices:
    """Read `LINE=DATE` of the command line: which date a heading with two readings means."""
    del context
    choices: Choices = {}
    for value in values:
        line, _, day = value.partition("=")
        try:
            choices[int(line)] = date.fromisoformat(day)
        except ValueError:
            raise click.BadParameter("tulis seperti 121=2025-10-17.", param=option) from None
    return choices


@click.command(
    "import",
    cls=IndonesianCommand,
    help="Ubah logbook (xlsx, ods, csv, docx, md) atau unduhan mesin kehadiran menjadi catatan."
    " Tanpa --tulis, hanya lembar periksanya yang ditampilkan.",
)
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="BERKAS..."
)
@click.option(
    "--pegawai", metavar="S", help="Milik siapa (bawaan: nama di berkas, lalu surel git)."
)
@click.option(
    "--jenis", type=click.Choice(KINDS), help="Isi berkasnya (bawaan: menurut judul kolomnya)."
)
@click.option("--tulis", "--yes", is_flag=True, help="Tulis laporannya ke entries/.")
@click.option(
    "--lembar",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="F",
    help="Simpan lembar periksa ke berkas ini.",
)
@click.option(
    "--pilih",
    multiple=True,
    callback=parse_choices,
    metavar="BARIS=TANGGAL",
    help="Tanggal yang dimaksud judul dengan dua arti; boleh berulang.",
)
def command(  # noqa: PLR0913 - one for each option
    *,
    files: tuple[Path, ...],
    pegawai: str | None,
    jenis: str | None,
    tulis: bool,
    lembar: Path | None,
    pilih: Choices,
) -> int:
    """Show or keep the review sheet; write the reports only where that was asked for."""
    if pilih and len(files) > 1:
        raise UsageFault("--pilih hanya untuk satu BERKAS, sebab nomor baris milik berkas itu.")
    root = find_repository()
    with WorkTreeSource(root) as source:
        ground = lay_ground(source, now_seconds())
    around = _look_around(ground, root, pegawai)
    fresh: dict[str, bytes] = {}
    around = replace(around, kind=jenis, read_present=lambda p: fresh.get(p) or read_entry(root, p))
    results, problems = [], list[Problem]()
    for file in files:
        results.append(_import(file, around, pilih))
        problems += _sort_out(results[-1], around, fresh)
    sheets = [result.review_sheet for result in results if result.review_sheet]
    _tell_sheet("\n".join([*sheets, *_tell_present(problems)]), lembar)
    problems = [*(found for result in results for found in result.problems), *problems]
    print_problems(problems)
    _write(root, fresh, is_asked=tulis)
    return int(count_errors(problems) > 0)


def _look_around(ground: Ground, root: Path, pegawai: str | None) -> ImportAround:
    """Find whose the files are: the person named, else the one that git knows here, if any."""
    around = ImportAround(
        ground.office, ground.vocabulary, is_working_day=ground.calendar.is_working_day
    )
    if pegawai is not None:
        slug = pick_person(ground.office, pegawai).slug
        return replace(around, chosen=slug)
    try:
        return replace(around, fallback=find_person(ground.office, root, None).slug)
    except UsageFault:
        return around  # a table often names its people itself; else the import says what lacks


def _import(file: Path, around: ImportAround, choices: Choices) -> ImportResult:
    try:
        data = file.read_bytes()
    except FileNotFoundError:
        raise UsageFault(f"Berkas {file} tidak ada.") from None
    except OSError as error:
        raise UsageFault(f"Berkas {file} tidak dapat dibaca: {name_refusal(error)}.") from error
    return import_file(file.name, data, around, choices)


def _tell_sheet(sheet: str, place: Path | None) -> None:
    if place is None:
        print(printable(sheet), end="")
        return
    try:
        place.write_text(sheet, encoding="utf-8")
    except OSError as error:
        raise EnvironmentFault(f"Tidak dapat menulis {place}: {name_refusal(error)}.") from error
    print(f"Lembar periksa: {place}", file=sys.stderr)


def _sort_out(result: ImportResult, around: ImportAround, fresh: dict[str, bytes]) -> list[Problem]:
    """Add what is new to `fresh`: a report that stands there already is never written over.

    Returns:
        A problem for each that differs from one there. Attendance holds what is there already.
    """
    problems = []
    for path, data in result.files.items():
        present = around.read_present(path)
        if present == data:
            continue
        if present is None or result.is_merged:
            fresh[path] = data
        else:
            problems.append(
                make_problem(
                    path,
                    "E707",
                    "Laporan lain untuk hari ini sudah ada; yang diimpor tidak ditulis.",
                    "Bandingkan keduanya di lembar periksa, lalu sunting berkas yang ada.",
                )
            )
    return problems


def _tell_present(problems: Iterable[Problem]) -> Iterator[str]:
    """Yield the end of the sheet: days that have another report already."""
    paths = [f"- `{problem.path}`" for problem in problems]
    if paths:
        yield "\n".join(["## Sudah ada laporan lain, tidak ditimpa", "", *paths]) + "\n"


def _write(root: Path, fresh: Mapping[str, bytes], *, is_asked: bool) -> None:
    if not fresh:
        print("Tidak ada yang baru untuk ditulis.", file=sys.stderr)
    elif not is_asked:
        print(
            f"Belum ada yang ditulis. Tambahkan --tulis untuk menulis {len(fresh)} berkas.",
            file=sys.stderr,
        )
    else:
        for path, data in fresh.items():
            write_entry(root, path, data)
        print(f"Ditulis: {len(fresh)} berkas. Periksa: jejak check", file=sys.stderr)
