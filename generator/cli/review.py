"""`jejak review`: a proposal on one page, for whoever decides on it."""

from pathlib import Path

import click

from generator.cli.help_text import IndonesianCommand
from generator.cli.messages import Json, count_errors, faults_as_json, print_json
from generator.cli.places import find_repository, now_seconds
from generator.model.office import Office
from generator.model.review import Review
from generator.pipeline.checks.check_change import Sender
from generator.pipeline.ground import Ground, lay_ground
from generator.pipeline.moment import office_day
from generator.pipeline.review_change import review_change
from generator.problems import UsageFault
from generator.read.actor_list import read_actor_list
from generator.read.commit_source import CommitSource
from generator.render.review_json import render_review_json
from generator.render.review_page import render_review_page
from generator.render.review_text import render_review_text

_NOTHING: Json = {"version": 1, "checked": 0, "errors": 0, "warnings": 0, "problems": []}


@click.command(
    "review", cls=IndonesianCommand, help="Ringkas sebuah usulan untuk camat, dalam Markdown."
)
@click.option("--base", required=True, metavar="R", help="Komit asal: cabang utama.")
@click.option("--head", required=True, metavar="R", help="Komit usulan.")
@click.option("--actor", metavar="AKUN", help="Pengirim usulan, bila forge menyebutnya.")
@click.option(
    "--actors",
    type=click.Path(path_type=Path),
    metavar="F",
    help="Pengirim tiap komit, baris “komit akun”: untuk cabang yang dipakai bersama.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["md", "text", "json"]),
    default="md",
    help="Bentuk keluaran; text untuk catatan kerja yang tidak membaca Markdown.",
)
def command(*, base: str, head: str, actor: str | None, actors: Path | None, form: str) -> int:
    """Write the page, or the same as data, on stdout."""
    with faults_as_json(form, _NOTHING):
        if actor is not None and actors:
            raise UsageFault("--actor tidak dapat dipakai bersama --actors.")
        now = now_seconds()
        root = find_repository()
        with CommitSource(root, base) as ruling, CommitSource(root, head) as proposed:
            # A commit's time is its author's claim: it may lie back, but not ahead of the clock.
            ground = lay_ground(ruling, min(proposed.commit.committed_at, now))
            review = review_change(ruling, proposed, ground, _sender(ground, actor, actors, now))
    _tell(review, ground.office, form)
    return int(count_errors(review.problems) > 0)


def _sender(ground: Ground, actor: str | None, actors: Path | None, now: int) -> Sender | None:
    if actor is None and actors is None:
        return None
    logins = read_actor_list(actors) if actors else {}
    return Sender(actor, office_day(ground.office, now), logins)


def _tell(review: Review, office: Office, form: str) -> None:
    if form == "json":
        print_json(render_review_json(review))
    elif form == "text":
        print(render_review_text(review, office), end="")
    else:
        print(render_review_page(review, office), end="")
