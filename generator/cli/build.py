"""`jejak build`: the site of a commit."""

import time
from datetime import date
from pathlib import Path

import click

from generator.cli.help_text import IndonesianCommand
from generator.cli.messages import print_problems
from generator.cli.places import find_repository, now_seconds, parse_day, with_repository_cache
from generator.cli.progress import ProgressLine
from generator.pipeline.build_order import BuildOrder, BuildReport
from generator.pipeline.build_site import build_commit, build_work_tree
from generator.problems import Severity, UsageFault
from generator.publish.build_cache import BuildCache


@click.command(
    "build", cls=IndonesianCommand, help="Bangun situs dari sebuah komit (bawaan: HEAD)."
)
@click.option("--rev", metavar="R", help="Komit, cabang atau tag yang dibangun (bawaan: HEAD).")
@click.option("--worktree", is_flag=True, help="Bangun berkas yang belum dikomit, untuk pratinjau.")
@click.option(
    "--site-dir", type=click.Path(path_type=Path), metavar="D", help="Folder situs (bawaan: site/)."
)
@click.option("--as-of", metavar="TANGGAL", callback=parse_day, help="Anggap hari ini tanggal itu.")
@click.option("--strict", is_flag=True, help="Keluar dengan kode 1 juga bila hanya ada peringatan.")
@click.option("--no-cache", is_flag=True, help="Jangan pakai hasil pembangunan sebelumnya.")
@click.option("--no-search", is_flag=True, help="Tanpa indeks pencarian.")
def command(  # noqa: PLR0913  # one parameter an option
    *,
    rev: str | None,
    worktree: bool,
    site_dir: Path | None,
    as_of: date | None,
    strict: bool,
    no_cache: bool,
    no_search: bool,
) -> int:
    """Build, and tell what was read, what was wrong, what was written and how long it took."""
    started = time.monotonic()
    if worktree and rev is not None:
        raise UsageFault("--worktree tidak dapat dipakai bersama --rev.")
    root = find_repository()
    order = BuildOrder(
        (site_dir or root / "site").absolute(),
        as_of,
        has_search=not no_search,
        is_preview=worktree,
    )
    report = build(root, "HEAD" if rev is None else rev, order, is_kept=not no_cache)
    # What was repaired is `check`'s to tell: a build says what is missing from the site.
    shown = [one for one in report.problems if strict or one.severity is Severity.ERROR]
    print_problems(shown)
    _print_report(report, order.site_dir, time.monotonic() - started)
    return exit_code(report, is_strict=strict)


def build(root: Path, revision: str, order: BuildOrder, *, is_kept: bool = True) -> BuildReport:
    """Build a commit, or the work tree where the order says so."""
    with ProgressLine() as progress:

        def work(cache: BuildCache) -> BuildReport:
            if order.is_preview:
                return build_work_tree(root, now_seconds(), cache, order, progress)
            return build_commit(root, revision, cache, order, progress)

        return with_repository_cache(root, work, is_kept=is_kept)


def exit_code(report: BuildReport, *, is_strict: bool) -> int:
    """Give 1 where something is wrong in the content, else 0."""
    errors = any(problem.severity is Severity.ERROR for problem in report.problems)
    return int(errors or (is_strict and bool(report.problems)))


def _print_report(report: BuildReport, site_dir: Path, seconds: float) -> None:
    errors = sum(problem.severity is Severity.ERROR for problem in report.problems)
    warnings = len(report.problems) - errors
    state = "tidak ada masalah"
    if report.problems:
        state = f"{errors} kesalahan, {warnings} peringatan (semuanya: jejak check)"
    print(
        f"Dibaca : {report.report_count} laporan, data sampai {report.day}\n"
        f"Periksa: {state}\n"
        f"Ditulis: {report.file_count} berkas, {report.months_made} dari {report.month_count}"
        " bulan-pegawai diperbarui\n"
        f"Situs  : {site_dir} ({f'{seconds:.1f}'.replace('.', ',')} detik)"
    )
