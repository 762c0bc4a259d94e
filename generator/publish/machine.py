"""Door: what this machine has that Jejak needs."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from generator.problems import EnvironmentFault
from generator.publish.search_index import find_indexer


def python_version() -> tuple[int, int, int]:
    """Name the version of Python that runs."""
    return sys.version_info[:3]


def package_version(name: str) -> str | None:
    """Name the version of an installed package; None where it is not installed."""
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def git_version() -> tuple[int, ...] | None:
    """Name the version of git; None where there is none."""
    program = shutil.which("git")
    told = _run(program, "--version") if program else None
    found = re.search(r"(\d+)\.(\d+)(?:\.(\d+))?", told or "")
    return tuple(int(number) for number in found.groups(default="0")) if found else None


def indexer_version() -> str | None:
    """Run the search indexer; None where it is not there, or does not run on this machine."""
    try:
        program, _ = find_indexer()
    except EnvironmentFault:
        return None
    told = _run(str(program), "--version")
    return told.split()[-1] if told else None


def free_bytes(folder: Path) -> int:
    """Tell how much room is left on the disk of a folder that need not exist yet."""
    while not folder.exists():
        folder = folder.parent
    return shutil.disk_usage(folder).free


def can_write(folder: Path) -> bool:
    """Try to write in a folder, or where it is to be made."""
    while not folder.exists():
        folder = folder.parent
    try:
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


def knows_zone(name: str) -> bool:
    """Tell whether a time zone is known here."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def _run(program: str | None, argument: str) -> str | None:
    assert program is not None
    try:
        told = subprocess.run(  # noqa: S603  # found by name, with one fixed argument
            [program, argument],
            capture_output=True,
            text=True,
            timeout=20,
            check=False,
            env={**os.environ, "LC_ALL": "C"},
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return told.stdout.strip() or None if told.returncode == 0 else None
