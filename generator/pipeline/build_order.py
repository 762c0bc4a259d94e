"""What a build is asked for, and what it tells afterwards."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.problems import Problem
from generator.read.git_process import Commit, GitDoor

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class GitState:
    """The repository a build is told about.

    Attributes:
        door: Its git; None where the work tree of a preview is no repository yet.
        commit: The pinned commit; of a preview, HEAD with the time of now.
    """

    door: GitDoor | None
    commit: Commit


@dataclass(frozen=True, slots=True)
class BuildOrder:
    """What to build and where to.

    Attributes:
        site_dir: The served directory.
        as_of: "Today", where the command line names it.
        has_search: False leaves the search index out (a bench's measure, a quick look).
        is_preview: Of the work tree: pages bear no commit.
        is_release: The served directory is a link to a folder of this site alone.
    """

    site_dir: Path
    as_of: date | None = None
    has_search: bool = True
    is_preview: bool = False
    is_release: bool = False


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did, for the one who asked.

    Attributes:
        problems: Everything wrong in the content and the settings, by path and line.
        report_count: Accepted reports, leave days among them.
        month_count: Person-months of the site.
        months_made: Those that had changed.
        file_count: Files of the site.
        day: ISO date that the data reaches.
    """

    problems: tuple[Problem, ...]
    report_count: int
    month_count: int
    months_made: int
    file_count: int
    day: str
