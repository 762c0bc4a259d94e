"""`jejak publish`: build a commit and switch the served directory to it in one step."""

import time
from pathlib import Path

import click

from generator.cli.build import exit_code
from generator.cli.help_text import IndonesianCommand
from generator.cli.messages import count_errors
from generator.cli.places import find_repository
from generator.cli.publishing import PATIENCE_SECONDS, publish
from generator.pipeline.build_order import BuildReport


@click.command(
    "publish",
    cls=IndonesianCommand,
    help="Bangun sebuah komit, lalu alihkan folder yang dilayani kepadanya dalam satu langkah.",
)
@click.option(
    "--to",
    "place",
    type=click.Path(path_type=Path),
    metavar="DIR",
    required=True,
    help="Folder yang dilayani; menjadi tautan ke salah satu rilis di DIR.rilis.",
)
@click.option("--rev", metavar="R", default="HEAD", help="Komit atau cabang (bawaan: HEAD).")
@click.option(
    "--repo",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Repositori kantor (bawaan: folder ini).",
)
@click.option(
    "--wait",
    "patience",
    type=click.FloatRange(min=0),
    metavar="DETIK",
    default=PATIENCE_SECONDS,
    help="Lama menunggu pembangunan lain (bawaan: 120).",
)
def command(*, place: Path, rev: str, repo: Path | None, patience: float) -> int:
    """Publish, and say so in one line."""
    started = time.monotonic()
    report = publish(find_repository(repo), rev, place, patience=patience)
    assert report is not None  # asked to, it always builds
    print(describe_publication(report, place, time.monotonic() - started))
    return exit_code(report, is_strict=False)


def describe_publication(report: BuildReport, place: Path, seconds: float) -> str:
    """Tell in a line what was published."""
    errors = count_errors(report.problems)
    state = f", {errors} kesalahan isi" if errors else ""
    taken = f"{seconds:.1f}".replace(".", ",")
    return (
        f"Terbit: {report.report_count} laporan, data sampai {report.day}{state},"
        f" di {place} ({taken} detik)"
    )
