"""`jejak export`: the data in another form."""

import re
import sys
from pathlib import Path

import click

from generator.cli.help_text import IndonesianCommand
from generator.cli.places import find_repository, with_repository_cache
from generator.pipeline.export_data import DataOrder, export_data
from generator.problems import EnvironmentFault, UsageFault

_KINDS = ("data", "ekinerja", "skp", "laporan", "rekap")
_PERIOD = re.compile(r"20[0-9]{2}(?:-(?:0[1-9]|1[0-2])|-T[1-4])?", re.ASCII)


def parse_period(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    """Read a month, a quarter or a year."""
    del context
    if value is not None and not _PERIOD.fullmatch(value):
        raise click.BadParameter("tulis seperti 2025-06, 2025-T2, atau 2025.", param=option)
    return value


@click.command("export", cls=IndonesianCommand, help="Keluarkan laporan sebagai berkas data.")
@click.argument("kind", type=click.Choice(_KINDS), metavar="JENIS")
@click.option("--periode", metavar="P", callback=parse_period, help="2025-06, 2025-T2, atau 2025.")
@click.option("--pegawai", metavar="S", help="Hanya pegawai ini.")
@click.option("--unit", metavar="U", help="Hanya hari-hari di unit ini.")
@click.option("--rev", metavar="R", default="HEAD", help="Komit yang dibaca (bawaan: HEAD).")
@click.option(
    "--out", type=click.Path(path_type=Path), metavar="F", help="Berkas tujuan (bawaan: layar)."
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["csv", "json"]),
    help="Bentuk (bawaan: menurut akhiran --out, atau csv).",
)
def command(  # noqa: PLR0913  # one parameter an option
    *,
    kind: str,
    periode: str | None,
    pegawai: str | None,
    unit: str | None,
    rev: str,
    out: Path | None,
    form: str | None,
) -> None:
    """Write the reports to a file or to stdout."""
    if kind != "data":
        raise UsageFault(f"Keluaran “{kind}” belum tersedia di versi ini. Yang tersedia: data.")
    form = form or ("json" if out is not None and out.suffix == ".json" else "csv")
    root = find_repository()
    order = DataOrder(periode, pegawai, unit, form)
    data = with_repository_cache(root, lambda cache: export_data(root, rev, order, cache))
    _write(data, out)


def _write(data: bytes, out: Path | None) -> None:
    if out is None:
        if sys.stdout is not None:
            sys.stdout.buffer.write(data)
        return
    try:
        out.write_bytes(data)
    except OSError as error:
        raise EnvironmentFault(f"Tidak dapat menulis {out}: {error.strerror}.") from error
    print(f"Ditulis: {out} ({len(data)} bita)", file=sys.stderr)
