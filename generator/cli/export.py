"""`jejak export`: the data in another form."""

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from pathlib import Path

import click

from generator.cli.help_text import IndonesianCommand
from generator.cli.messages import print_problems
from generator.cli.places import find_repository, with_repository_cache
from generator.cli.progress import ProgressLine
from generator.pipeline.exports.export_order import ExportedFile, ExportOrder, Progress
from generator.problems import UsageFault
from generator.publish.build_cache import BuildCache
from generator.publish.private_place import refuse_public_place
from generator.publish.write_export import write_export
from generator.read.private_numbers import read_private_numbers

Exporter = Callable[[Path, ExportOrder, BuildCache, Progress], Iterator[ExportedFile]]

# Kind to its forms, the usual one first; pipeline/export_<kind>.py makes it.
_FORMS = {
    "data": ("csv", "json"),
    "ekinerja": ("xlsx", "csv"),
    "skp": ("pdf", "docx"),
    "laporan": ("pdf", "docx"),
    "rekap": ("xlsx",),
}
_ALL_FORMS = sorted({form for forms in _FORMS.values() for form in forms})
_TEXT_FORMS = ("csv", "json")
_PERIOD = re.compile(r"20[0-9]{2}(?:-(?:0[1-9]|1[0-2])|-T[1-4])?", re.ASCII)


def parse_period(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    """Read a month, a quarter or a year."""
    del context
    if value is not None and not _PERIOD.fullmatch(value):
        raise click.BadParameter("tulis seperti 2025-06, 2025-T2, atau 2025.", param=option)
    return value


_PATIENCE_SECONDS = 60  # a build that is under way leaves the cache that an export reads


@click.command(
    "export",
    cls=IndonesianCommand,
    help="Keluarkan laporan dalam bentuk lain. JENIS: data (csv, json), ekinerja (xlsx, csv: isian "
    "progres harian BKN), skp (pdf, docx: bukti kinerja), laporan (pdf, docx: surat camat), "
    "rekap (xlsx).",
)
@click.argument("kind", type=click.Choice(list(_FORMS)), metavar="JENIS")
@click.option("--periode", metavar="P", callback=parse_period, help="2025-06, 2025-T2, atau 2025.")
@click.option("--pegawai", metavar="S", help="Hanya pegawai ini.")
@click.option("--unit", metavar="U", help="Hanya hari-hari di unit ini.")
@click.option("--rev", metavar="R", default="HEAD", help="Komit yang dibaca (bawaan: HEAD).")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="F",
    help="Berkas tujuan, atau folder: satu berkas per pegawai (bawaan: layar).",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(_ALL_FORMS),
    help="Bentuk (bawaan: menurut akhiran --out).",
)
@click.option(
    "--nip",
    "nip_file",
    type=click.Path(path_type=Path),
    metavar="F",
    help="skp: berkas pribadi berisi slug dan NIP (YAML atau CSV), di luar repositori.",
)
@click.option("--internal", is_flag=True, help="rekap: dengan yang hanya untuk camat.")
def command(  # noqa: PLR0913  # one parameter an option
    *,
    kind: str,
    periode: str | None,
    pegawai: str | None,
    unit: str | None,
    rev: str,
    out: Path | None,
    form: str | None,
    nip_file: Path | None,
    internal: bool,
) -> None:
    """Write the reports to a file, a folder or stdout."""
    if internal and kind != "rekap":
        raise click.UsageError(f"--internal hanya untuk rekap, bukan {kind}.")
    if nip_file and kind != "skp":
        raise click.UsageError(f"--nip hanya untuk skp, bukan {kind}.")
    root = find_repository()
    order = ExportOrder(
        form=_form_of(kind, form, out),
        revision=rev,
        periode=periode,
        pegawai=pegawai,
        unit=unit,
        is_folder=out is not None and _is_folder(out),
        is_internal=internal,
        nip=read_private_numbers(root, nip_file) if nip_file else {},
    )
    _refuse_unreadable(order, out)
    export = _find_exporter(kind)
    with ProgressLine() as progress:
        with_repository_cache(
            root,
            lambda cache: _deliver(
                export(root, order, cache, progress), order, out, root, progress
            ),
            patience=_PATIENCE_SECONDS,
        )


def _find_exporter(kind: str) -> Exporter:
    """Import what makes a kind: nobody else pays for typesetters and workbooks."""
    exporter: Exporter = getattr(
        import_module(f"generator.pipeline.exports.export_{kind}"), f"export_{kind}"
    )
    return exporter


def _is_folder(out: Path) -> bool:
    return out.is_dir() or not (out.suffix or out.exists())


def _form_of(kind: str, form: str | None, out: Path | None) -> str:
    """Choose the form: as asked, else by the file's suffix, else the usual one.

    Raises:
        click.UsageError: The kind has no such form: no PDF goes into a file that ends in .xlsx.
    """
    forms = _FORMS[kind]
    suffix = out.suffix[1:].lower() if out is not None and not _is_folder(out) else ""
    chosen = form or (suffix if suffix in _ALL_FORMS else forms[0])
    if chosen not in forms:
        raise click.UsageError(
            f"{kind} tidak dapat menjadi {chosen}; pilih {' atau '.join(forms)}."
        )
    return chosen


def _refuse_unreadable(order: ExportOrder, out: Path | None) -> None:
    """Keep a terminal from bytes that nobody can read."""
    is_shown = out is None and sys.stdout is not None and sys.stdout.isatty()
    if is_shown and order.form not in _TEXT_FORMS:
        raise UsageFault(f"Sebutkan berkas tujuannya, misalnya: --out keluaran.{order.form}")
    if out is None and order.is_internal:
        raise UsageFault("Sebutkan berkas tujuannya, misalnya: --out ~/rekap-internal.xlsx")


def _deliver(
    files: Iterable[ExportedFile],
    order: ExportOrder,
    out: Path | None,
    root: Path,
    progress: ProgressLine,
) -> None:
    """Write each file as soon as it is made; the camat's own nowhere that could be published."""
    count = 0
    for count, file in enumerate(files, start=1):  # noqa: B007  # told below
        if file.problems or not order.is_folder:
            progress.wipe()
        print_problems(file.problems)
        if out is None:
            if sys.stdout is not None:
                sys.stdout.buffer.write(file.data)
            continue
        place = out / file.name if order.is_folder else out
        if order.is_internal:
            refuse_public_place(place, root)
        write_export(place, file.data, is_private=order.is_internal)
        if not order.is_folder:
            print(f"Ditulis: {out} ({len(file.data)} bita)", file=sys.stderr)
    progress.wipe()
    if order.is_folder:
        print(f"Ditulis: {count} berkas di {out}", file=sys.stderr)
