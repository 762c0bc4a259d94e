"""`jejak hook`: guards an office's own repository, and publishes what it has taken in."""

import os
import sys
import time
from pathlib import Path

import click

from generator.cli.help_text import IndonesianCommand
from generator.cli.messages import count_errors, print_problems, printable
from generator.cli.places import find_repository, now_seconds
from generator.cli.publish import describe_publication
from generator.cli.publishing import PATIENCE_SECONDS, publish
from generator.pipeline.checks.check_push import Push, PushReport, RefUpdate, check_update
from generator.problems import Fault, Severity, UsageFault
from generator.publish.hook_files import install_hooks
from generator.read.git_process import GitDoor

# Who pushes, where the server knows: git over http, Gitea and Forgejo, GitLab.
_ACTOR_VARIABLES = ("GITEA_PUSHER_NAME", "GL_USERNAME", "REMOTE_USER")
_MOST_SHOWN = 30
# What lies in the history, and who the sender is, no change of the newest commit mends: the remedy
# of each was told.
_BEYOND_AMENDING = ("E40", "E410")


@click.command(
    "hook",
    cls=IndonesianCommand,
    help="Pasang hook di gudang (repositori bare) kantor: jejak hook install --to DIR."
    " Dua lainnya dipanggil git sendiri.",
)
@click.argument(
    "act", metavar="TINDAKAN", type=click.Choice(["install", "pre-receive", "post-receive"])
)
@click.option("--to", "place", type=click.Path(path_type=Path), metavar="DIR", help="Folder situs.")
@click.option(
    "--repo",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Gudang kantor (bawaan: folder ini).",
)
def command(*, act: str, place: Path | None, repo: Path | None) -> int:
    """Do what git, or the admin, asks for."""
    root = find_repository(repo)
    if act == "pre-receive":
        return _guard(root)
    if place is None:
        raise UsageFault("Sebut folder yang dilayani: --to DIR, misalnya --to /srv/laporan/situs.")
    return _install(root, place) if act == "install" else _follow(root, place)


def _guard(root: Path) -> int:
    """Refuse a push as a whole where any part of it is wrong."""
    os.environ["GIT_DIR"] = str(root)  # git trusts it already, whoever it belongs to
    actor = next((os.environ[name] for name in _ACTOR_VARIABLES if os.environ.get(name)), None)
    push = Push(root, _main_branch(root), actor, now_seconds())
    refused = False
    for update in _read_updates():
        try:
            report = check_update(push, update)
        except Fault as fault:
            report = PushReport(problems=fault.problems, refusals=(str(fault),))
        _tell(report)
        refused = refused or report.is_refused
    return int(refused)


def _follow(root: Path, place: Path) -> int:
    """Publish where the published branch has moved."""
    os.environ["GIT_DIR"] = str(root)
    main = _main_branch(root)
    if not any(update.name == main and not update.is_deletion for update in _read_updates()):
        return 0
    started = time.monotonic()
    try:
        report = publish(root, main, place, patience=PATIENCE_SECONDS, is_repeated=False)
    except Fault:
        print("Kiriman sudah disimpan, tetapi situs belum diperbarui:", file=sys.stderr)
        raise
    if report is not None:
        line = describe_publication(report, place, time.monotonic() - started)
        print(printable(line), file=sys.stderr)
    return 0


def _install(root: Path, place: Path) -> int:
    door = GitDoor(root)
    if door.run("rev-parse", "--is-bare-repository").strip() != b"true":
        raise UsageFault(
            "Hook dipasang di gudang, bukan di klon kerja."
            " Buat gudangnya dahulu: git init --bare --initial-branch=main /srv/laporan.git"
        )
    program = [sys.executable, "-I", "-X", "utf8", "-m", "generator"]
    served = place.absolute()
    for path in install_hooks(root, program, served):
        print(f"Dipasang: {path}")
    print(f"Cabang yang diterbitkan: {_main_branch(root).removeprefix('refs/heads/')}, ke {served}")
    return 0


def _main_branch(root: Path) -> str:
    """Name the branch that is published: the one that HEAD of the repository names."""
    return GitDoor(root).run("symbolic-ref", "HEAD").decode("utf-8", "surrogateescape").strip()


def _read_updates() -> list[RefUpdate]:
    """Read what git tells a receiving hook: a line "<old> <new> <name>" for each."""
    lines = sys.stdin.buffer.read().decode("utf-8", "surrogateescape").splitlines()
    return [RefUpdate(*line.split(" ", 2)) for line in lines if line]


def _tell(report: PushReport) -> None:
    """Tell the sender; what refuses comes first, and no more than a person reads."""
    order = sorted(report.problems, key=lambda problem: problem.severity is not Severity.ERROR)
    print_problems(order[:_MOST_SHOWN])
    if len(order) > _MOST_SHOWN:
        print(f"… dan {len(order) - _MOST_SHOWN} lagi.", file=sys.stderr)
    for sentence in report.refusals:
        print(printable(sentence), file=sys.stderr)
    if report.is_refused:
        errors = count_errors(report.problems)
        counted = f": {errors} kesalahan" if errors else ""
        print(
            f"Kiriman ditolak{counted}. Belum ada yang disimpan; situs tidak berubah.",
            file=sys.stderr,
        )
        if errors and not any(one.code.startswith(_BEYOND_AMENDING) for one in order[:errors]):
            print(
                "Betulkan berkasnya, lalu: git commit --all --amend --no-edit && git push",
                file=sys.stderr,
            )
