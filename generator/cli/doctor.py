"""`jejak doctor`: is this machine fit, and what to do where it is not."""

import http.client
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

import click

from generator.cli.help_text import IndonesianCommand
from generator.cli.messages import print_json, printable
from generator.cli.places import cache_folder, find_repository, now_seconds
from generator.model.health import Finding, Health
from generator.pipeline.examine import Patient, examine
from generator.problems import EnvironmentFault, UsageFault

_TIMEOUT_SECONDS = 10


@click.command(
    "doctor",
    cls=IndonesianCommand,
    help="Periksa komputer, klon, dan setelan: apa yang baik, dan apa yang perlu dibetulkan.",
)
@click.option(
    "--repo",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Repositori kantor (bawaan: folder ini).",
)
@click.option("--online", is_flag=True, help="Tanya juga apakah alamat forge menjawab.")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="Bentuk keluaran."
)
def command(*, repo: Path | None, online: bool, form: str) -> int:
    """Tell how each matter stands; what is wrong decides the exit code."""
    root = _find_root(repo)
    cache = cache_folder(root or Path.cwd())
    findings = examine(Patient(root, cache, now_seconds(), _answers if online else None))
    if form == "json":
        print_json({"version": 1, "findings": [_row(one) for one in findings]})
    else:
        for one in findings:
            print(printable(f"{one.health.value:15}  {one.matter:15}  {one.text}"))
            if one.remedy:
                print(printable(f"{'':15}  → {one.remedy}"))
    return _exit_code(findings)


def _find_root(repo: Path | None) -> Path | None:
    try:
        return find_repository(repo)
    except UsageFault:
        if repo is not None:
            raise
        return None


def _row(finding: Finding) -> dict[str, object]:
    return {
        "matter": finding.matter,
        "health": finding.health.value,
        "text": finding.text,
        "remedy": finding.remedy,
    }


def _exit_code(findings: Sequence[Finding]) -> int:
    """Give SPEC 4's code: settings are 2, the machine is 3."""
    wrong = [one for one in findings if one.health is Health.WRONG]
    if any(not one.is_settings for one in wrong):
        return EnvironmentFault.exit_code
    return UsageFault.exit_code if wrong else 0


def _answers(url: str) -> bool:
    """Ask a web server for its head; whatever it says, it is there."""
    parts = urlsplit(url)
    kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    connection = kind(parts.netloc, timeout=_TIMEOUT_SECONDS)
    try:
        connection.request("HEAD", parts.path or "/")
        connection.getresponse()
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
    return True
