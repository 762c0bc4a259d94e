"""`jejak serve`: a live preview of the work tree, on this machine alone."""

import gc
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from generator.cli.build import build
from generator.cli.help_text import IndonesianCommand
from generator.cli.messages import print_fault, print_problems
from generator.cli.places import find_repository
from generator.pipeline.build_order import BuildOrder
from generator.problems import Fault
from generator.publish.mkdocs_files.preview import HOST, find_free_port, serve_preview
from generator.read.commit_source import MKDOCS_FILE, SETTINGS_FOLDER

_DEFAULT_PORT = 8000
_WATCHED = ("entries", SETTINGS_FOLDER, MKDOCS_FILE)


@click.command(
    "serve",
    cls=IndonesianCommand,
    help="Pratinjau berkas kerja di komputer ini; halaman disegarkan setiap kali berkas disimpan.",
)
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    default=_DEFAULT_PORT,
    metavar="N",
    help="Porta (bawaan: 8000, atau yang kosong sesudahnya).",
)
def command(*, port: int) -> None:
    """Build once, then again at every change, until Ctrl-C."""
    gc.enable()  # unlike a single build, this one may run for days
    root = find_repository()
    with TemporaryDirectory(prefix="jejak-pratinjau-") as folder:
        site_dir = Path(folder) / "situs"
        _build(root, site_dir)
        port = find_free_port(port)
        _say(f"Pratinjau: http://{HOST}:{port}/ (Ctrl+C untuk berhenti)")
        watched = [root / name for name in _WATCHED if (root / name).exists()]
        serve_preview(site_dir, watched, lambda: _build_again(root, site_dir), port)


def _build(root: Path, site_dir: Path) -> None:
    report = build(root, "", BuildOrder(site_dir, is_preview=True))
    print_problems(report.problems)
    _say(f"Dibangun: {report.report_count} laporan, {report.months_made} bulan-pegawai diperbarui")


def _build_again(root: Path, site_dir: Path) -> None:
    """Build after a change; what is wrong is told, and the preview stays as it was."""
    try:
        _build(root, site_dir)
    except Fault as fault:
        print_fault(fault)
        _say("Pratinjau belum diperbarui.")


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
