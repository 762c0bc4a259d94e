"""An office's own server: a bare repository with the hooks, pushed to over a local path."""

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from tests.doors.command_line import Answer, call
from tests.doors.repositories import ENVIRONMENT, SETTINGS, OfficeRepository, make_office

REPOSITORY = Path(__file__).parents[2]
_ZONE = ZoneInfo("Asia/Makassar")


def now() -> str:
    """The time of the clock, as git takes it: what a server checks pushes against."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def today(days_ago: int = 0) -> str:
    """The day it is in the office, or one before it."""
    return (datetime.now(_ZONE).date() - timedelta(days=days_ago)).isoformat()


def last_working_day(weeks_ago: int) -> date:
    """A Wednesday that lies back, whatever day it is."""
    day = datetime.now(_ZONE).date() - timedelta(weeks=weeks_ago)
    return day - timedelta(days=(day.weekday() - 2) % 7)


@dataclass(frozen=True, slots=True)
class OwnServer:
    """The repository that staff push to, and the folder that is served."""

    bare: Path
    site: Path

    def start_push(
        self, folder: Path, *arguments: str, environment: Mapping[str, str] | None = None
    ) -> "subprocess.Popen[str]":
        """Start a push."""
        return subprocess.Popen(
            ["git", "push", str(self.bare), *arguments],
            cwd=folder,
            env={**ENVIRONMENT, "PYTHONPATH": str(REPOSITORY), **(environment or {})},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def push(self, folder: Path, *arguments: str, who: str | None = None) -> Answer:
        """Push, as an account where the server knows it."""
        environment = {} if who is None else {"REMOTE_USER": who}
        process = self.start_push(folder, *arguments, environment=environment)
        out, err = process.communicate(timeout=120)
        assert "Traceback" not in err
        return Answer(process.returncode, out.encode(), err)

    def head(self) -> str:
        """Name the commit of its main branch."""
        command = ["git", "-C", str(self.bare), "rev-parse", "main"]
        return subprocess.check_output(command, env=ENVIRONMENT, text=True).strip()

    def releases(self) -> list[str]:
        """Name the folders of releases, the oldest first."""
        shelf = self.site.with_name(f"{self.site.name}.rilis")
        return sorted(place.name for place in shelf.iterdir() if place.name != ".kunci")

    def crash_next(self, point: str) -> None:
        """Let the next publication die at a point, as a power cut would end it."""
        program = f'"{sys.executable}" -m tests.doors.crashing {point}'
        hook = self.bare / "hooks" / "post-receive"
        head = hook.read_text().partition("exec")[0]
        hook.write_text(f'{head}exec {program} hook post-receive --to "{self.site}"\n')

    def install(self) -> Answer:
        """Install the hooks."""
        return call(self.bare, "hook", "install", "--to", str(self.site))


def make_server(folder: Path) -> OwnServer:
    """Make an empty repository with the hooks."""
    server = OwnServer(folder / "laporan.git", folder / "srv" / "situs")
    subprocess.run(
        ["git", "init", "--quiet", "--bare", "--initial-branch=main", str(server.bare)],
        env=ENVIRONMENT,
        check=True,
    )
    answer = server.install()
    assert answer.code == 0, answer.err
    assert os.access(server.bare / "hooks" / "pre-receive", os.X_OK)
    return server


def make_sent_office(
    folder: Path, server: OwnServer, settings: Mapping[str, str] = SETTINGS
) -> OfficeRepository:
    """Make an office whose settings the server has already; its remote is `origin`."""
    office = make_office(folder, settings)
    office.git("remote", "add", "origin", str(server.bare))
    answer = server.push(office.root, "main")
    assert answer.code == 0, answer.err
    return office
