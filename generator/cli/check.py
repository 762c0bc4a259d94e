"""`jejak check`: is everything typed right, and what to type where it is not."""

import sys
from pathlib import Path

import click

from generator.cli.help_text import IndonesianCommand
from generator.cli.messages import print_problems, problems_json
from generator.cli.places import find_repository, now_seconds
from generator.pipeline.check_sources import CheckReport, check_entries, check_everything
from generator.pipeline.ground import Ground, lay_ground
from generator.pipeline.source import Source
from generator.problems import Severity, UsageFault
from generator.read.commit_source import CommitSource
from generator.read.tree import TreeEntry
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
    root = find_repository()
    if worktree and (rev or base or head):
        raise UsageFault("--worktree tidak dapat dipakai bersama --rev, --base, atau --head.")
    if bool(base) != bool(head):
        raise UsageFault("--base dan --head harus dipakai bersama.")
    if fix and (rev or head):
        raise UsageFault("--fix hanya untuk berkas kerja, bukan untuk sebuah komit.")
    if base and head:
        report = _check_change(root, base, head)
    elif rev:
        report = _check_commit(root, rev, paths)
    else:
        report = _check_work_tree(root, paths, is_fixed=fix)
    _tell(report, form)
    return int(any(problem.severity is Severity.ERROR for problem in report.problems))


def _check_work_tree(root: Path, paths: tuple[Path, ...], *, is_fixed: bool) -> CheckReport:
    with WorkTreeSource(root) as source:
        ground = lay_ground(source, now_seconds())
        if is_fixed:
            from generator.cli.fixing import fix_files  # noqa: PLC0415  # seldom asked for

            fix_files(root, source, ground, _named(source, root, paths))
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
    return check_entries(source, ground, _named(source, root, paths) or [])


def _named(source: Source, root: Path, paths: tuple[Path, ...]) -> list[TreeEntry] | None:
    """Find the files that were named; a folder stands for all below it, nothing for everything."""
    if not paths:
        return None
    from generator.pipeline.check_sources import list_all  # noqa: PLC0415

    found: list[TreeEntry] = []
    for path in paths:
        name = repository_path(root, path)
        entry = source.find_file(name)
        below = [one for one in list_all(source) if one.path.startswith(f"{name}/")]
        if entry is None and not below:
            raise UsageFault(f"Berkas {path} tidak ada.")
        found += [entry] if entry else below
    return found


def repository_path(root: Path, path: Path) -> str:
    """Name a path of the command line inside the repository; links are not followed."""
    full = path if path.is_absolute() else Path.cwd() / path
    try:
        return full.absolute().relative_to(root).as_posix()
    except ValueError:
        raise UsageFault(f"Berkas {path} tidak ada di repositori {root}.") from None


def _tell(report: CheckReport, form: str) -> None:
    if form == "json":
        print(problems_json(report.checked, report.problems))
        return
    print_problems(report.problems)
    errors = sum(problem.severity is Severity.ERROR for problem in report.problems)
    if report.problems:
        print(
            f"{report.checked} berkas diperiksa: {errors} kesalahan,"
            f" {len(report.problems) - errors} peringatan.",
            file=sys.stderr,
        )
    else:
        print(f"{report.checked} berkas diperiksa, semuanya benar.")
