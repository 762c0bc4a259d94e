"""`jejak check`: is everything typed right, and what to type where it is not."""

from pathlib import Path

import click

from generator.cli.help_text import IndonesianCommand
from generator.cli.messages import check_document, count_errors, faults_as_json
from generator.cli.named_paths import find_named
from generator.cli.places import find_repository, now_seconds
from generator.cli.progress import ProgressLine
from generator.cli.tell_report import FORMATS, tell_report
from generator.pipeline.checks.check_change import Sender, check_change
from generator.pipeline.checks.check_sources import CheckReport, check_entries, check_everything
from generator.pipeline.ground import Ground, lay_ground, read_rules
from generator.pipeline.moment import office_day
from generator.pipeline.source import Source
from generator.problems import UsageFault
from generator.publish.append_text import append_text
from generator.read.actor_list import read_actor_list
from generator.read.commit_source import CommitSource
from generator.read.work_tree import WorkTreeSource
from generator.render.annotations.summary import render_summary


@click.command(
    "check",
    cls=IndonesianCommand,
    help="Periksa berkas kerja (bawaan), sebuah komit, atau yang diubah sebuah cabang.",
)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[BERKAS]...")
@click.option("--rev", metavar="R", help="Periksa komit ini, bukan berkas kerja.")
@click.option("--worktree", is_flag=True, help="Periksa berkas kerja (bawaan).")
@click.option("--base", metavar="R", help="Komit asal; bersama --head.")
@click.option("--head", metavar="R", help="Komit usulan: hanya yang diubahnya diperiksa.")
@click.option(
    "--fix", is_flag=True, help="Tulis ulang berkas yang artinya jelas dalam bentuk baku."
)
@click.option("--actor", metavar="AKUN", help="Pengirim usulan: hanya foldernya yang boleh diubah.")
@click.option(
    "--actors",
    type=click.Path(path_type=Path),
    metavar="F",
    help="Pengirim tiap komit, baris “komit akun”: untuk cabang yang dipakai bersama.",
)
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="text", help="Bentuk keluaran."
)
@click.option(
    "--summary",
    type=click.Path(path_type=Path),
    metavar="F",
    help="Tambahkan ringkasan Markdown pada berkas ini.",
)
def command(  # noqa: PLR0913  # one parameter an option
    *,
    paths: tuple[Path, ...],
    rev: str | None,
    worktree: bool,
    base: str | None,
    head: str | None,
    fix: bool,
    actor: str | None,
    actors: Path | None,
    form: str,
    summary: Path | None,
) -> int:
    """Check, and tell every problem at once."""
    with faults_as_json(form, check_document(0, ())):
        _refuse_mixture(rev, base, head, paths, is_worktree=worktree, is_fixed=fix)
        if (actor is not None or actors) and head is None:
            raise UsageFault("--actor dan --actors hanya untuk usulan: --base dan --head.")
        if actor is not None and actors:
            raise UsageFault("--actor tidak dapat dipakai bersama --actors.")
        root = find_repository()
        if base is not None and head is not None:
            report = _check_change(root, base, head, actor, actors)
        elif rev is not None:
            report = _check_commit(root, rev, paths)
        else:
            report = _check_work_tree(root, paths, is_fixed=fix)
    tell_report(report, form)
    if summary:
        append_text(summary, render_summary(report.checked, report.problems))
    return int(count_errors(report.problems) > 0)


def _refuse_mixture(  # noqa: PLR0913  # the options that exclude each other
    rev: str | None,
    base: str | None,
    head: str | None,
    paths: tuple[Path, ...],
    *,
    is_worktree: bool,
    is_fixed: bool,
) -> None:
    # A revision may be the empty text of a variable that a job never set: named all the same.
    names_commit, names_change = rev is not None, head is not None
    if (base is not None) != names_change:
        raise UsageFault("--base dan --head harus dipakai bersama.")
    if names_commit and names_change:
        raise UsageFault("--rev tidak dapat dipakai bersama --base dan --head.")
    if is_worktree and (names_commit or names_change):
        raise UsageFault("--worktree tidak dapat dipakai bersama --rev, --base, atau --head.")
    if is_fixed and (names_commit or names_change):
        raise UsageFault("--fix hanya untuk berkas kerja, bukan untuk sebuah komit.")
    if names_change and paths:
        raise UsageFault(
            "Dengan --base dan --head, yang diperiksa ialah yang diubah; hapus BERKAS."
        )


def _check_work_tree(root: Path, paths: tuple[Path, ...], *, is_fixed: bool) -> CheckReport:
    with WorkTreeSource(root) as source:
        ground = lay_ground(source, now_seconds())
        if is_fixed:
            from generator.cli.fixing import fix_files  # noqa: PLC0415  # seldom asked for

            fix_files(root, source, ground, find_named(source, root, paths) if paths else None)
        return _check(source, ground, root, paths)


def _check_commit(root: Path, revision: str, paths: tuple[Path, ...]) -> CheckReport:
    with CommitSource(root, revision) as source:
        return _check(source, lay_ground(source, source.commit.committed_at), root, paths)


def _check_change(
    root: Path, base: str, head: str, actor: str | None, actors: Path | None
) -> CheckReport:
    """Check what a proposal changes, by the settings of its base: its own say nothing here."""
    now = now_seconds()
    with CommitSource(root, base) as ruling, CommitSource(root, head) as proposed:
        # A commit's time is its author's claim: it may lie back, but not ahead of the clock.
        rules = read_rules(ruling, min(proposed.commit.committed_at, now))
        sender = None
        if actor is not None or actors:
            today = office_day(rules.office, now)
            sender = Sender(actor, today, read_actor_list(actors) if actors else {})
        return check_change(ruling, proposed, rules, sender)


def _check(source: Source, ground: Ground, root: Path, paths: tuple[Path, ...]) -> CheckReport:
    with ProgressLine() as progress:
        if not paths:
            return check_everything(source, ground, progress)
        return check_entries(source, ground, find_named(source, root, paths), progress)
