"""Pull requests of the office: branches with one commit a report, merged by the camat."""

from dataclasses import dataclass, field
from datetime import datetime

from tests.example_office.people import Staff


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit in the forge's web editor: the person is its author, the forge its committer.

    Attributes:
        author: Who typed it.
        at: Author and committer time.
        message: First line.
        changes: Path to its new bytes, or to None where it is removed.
    """

    author: Staff
    at: datetime
    message: str
    changes: dict[str, bytes | None]


@dataclass(frozen=True, slots=True)
class Pull:
    """A branch, its commits in order of time, and its merge."""

    branch: str
    title: str
    merged_at: datetime
    merged_by: Staff
    commits: list[Commit] = field(default_factory=list)
