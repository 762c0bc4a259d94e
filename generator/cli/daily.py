"""`jejak daily`: the branch on which everybody's reports of a working day meet."""

from datetime import date

import click

from generator.cli.help_text import IndonesianCommand
from generator.cli.messages import print_json
from generator.cli.places import find_repository, now_seconds, parse_day
from generator.pipeline.daily_branch import name_daily_branch
from generator.read.commit_source import CommitSource


@click.command(
    "daily",
    cls=IndonesianCommand,
    help="Sebut cabang laporan hari ini; tidak mencetak apa-apa bila bukan hari kerja.",
)
@click.option(
    "--tanggal", metavar="TANGGAL", callback=parse_day, help="Hari lain (bawaan: hari ini)."
)
@click.option("--rev", metavar="R", default="HEAD", help="Kalender dan setelan dari komit ini.")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="Bentuk keluaran."
)
def command(*, tanggal: date | None, rev: str, form: str) -> None:
    """Print "laporan/<date>" on a working day of the office, and nothing on any other day."""
    with CommitSource(find_repository(), rev) as source:
        found = name_daily_branch(source, now_seconds(), tanggal)
    if form == "json":
        print_json({"version": 1, "tanggal": found.day.isoformat(), "cabang": found.branch})
    elif found.branch is not None:
        print(found.branch)
