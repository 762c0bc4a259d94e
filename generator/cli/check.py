"""`jejak check`: is everything typed right, and what to type where it is not."""

import sys
from pathlib import Path

import click

from generator.cli.help_text import IndonesianCommand
from generator.cli.messages import (
    check_document,
    count_errors,
    faults_as_json,
    print_json,
    print_problems,
)
from generator.cli.named_paths import find_named
from generator.cli.places import find_repository, now_seconds
from generator.pipeline.check_sources import CheckReport, check_entries, check_everything
from generator.pipeline.ground import Ground, lay_ground
from generator.pipeline.source import Source
from generator.problems import UsageFault
from generator.read.commit_source import CommitSource
from generator.read.work_tree import WorkTreeSource


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
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="Bentuk keluaran."
)
def command(  # noqa: PLR0913  # one parameter an option
    *,
    paths: tuple[Path, ...],
    rev: str | None,
    worktree: bool,
    base: str | None,
    head: str | None,
    fix: bool,
    form: str,
) -> int:
    """Check, and tell every problem at once."""
    with faults_as_json(form, check_document(0, ())):
        _refuse_mixture(rev, base, head, paths, is_worktree=worktree, is_fixed=fix)
        root = find_repository()
        if base and head:
            report = _check_change(root, base, head)
        elif rev:
            report = _check_commit(root, rev, paths)
        else:
            report = _check_work_tree(root, paths, is_fixed=fix)
    _tell(report, form)
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
    if bool(base) != bool(head):
        raise UsageFault("--base dan --head harus dipakai bersama.")
    if rev and head:
        raise UsageFault("--rev tidak dapat dipakai bersama --base dan --head.")
    if is_worktree and (rev or head):
        raise UsageFault("--worktree tidak dapat dipakai bersama --rev, --base, atau --head.")
    if is_fixed and (rev or head):
        raise UsageFault("--fix hanya untuk berkas kerja, bukan untuk sebuah komit.")
    if head and paths:
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


def _check_change(root: Path, base: str, head: str) -> CheckReport:
    """Check what a proposal changes, by the settings of its base: its own say nothing here."""
    with CommitSource(root, base) as ruling, CommitSource(root, head) as proposed:
        ground = lay_ground(ruling, proposed.commit.committed_at)
        changed = proposed.list_changes(ruling.commit.hash)
        return check_entries(proposed, ground, changed)


def _check(source: Source, ground: Ground, root: Path, paths: tuple[Path, ...]) -> CheckReport:
    if not paths:
        return check_everything(source, ground)
    return check_entries(source, ground, find_named(source, root, paths))


def _tell(report: CheckReport, form: str) -> None:
    if form == "json":
        print_json(check_document(report.checked, report.problems))
        return
    print_problems(report.problems)
    errors = count_errors(report.problems)
    if report.problems:
        print(
            f"{report.checked} berkas diperiksa: {errors} kesalahan,"
            f" {len(report.problems) - errors} peringatan.",
            file=sys.stderr,
        )
    else:
        print(f"{report.checked} berkas diperiksa, semuanya benar.")
