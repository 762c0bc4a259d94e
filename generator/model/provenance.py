"""Where a report comes from, told by git alone.

Author names and dates are claims and shown as such.
"""

from typing import NamedTuple


class Revision(NamedTuple):
    """One arrival of one version of a file on the main branch (first-parent history).

    Attributes:
        commit: Full hash of the first-parent commit that brought it (a merge, or a direct commit).
        received_at: Its committer time, epoch seconds: what the forge recorded.
        merged_by: Author name of the merge commit; None where the commit is no merge.
        author: Author name of the commit that wrote it: a claim.
        authored_at: Author time of that commit, epoch seconds: a claim.
        is_deletion: The file was removed by this revision.
    """

    commit: str
    received_at: int
    merged_by: str | None
    author: str
    authored_at: int
    is_deletion: bool = False


class Provenance(NamedTuple):
    """The life of one path on the main branch, oldest revision first; never empty."""

    revisions: tuple[Revision, ...]

    @property
    def first(self) -> Revision:
        """The revision that brought the file in (`diterima`)."""
        return self.revisions[0]

    @property
    def last(self) -> Revision:
        """The newest revision; a deletion where the file was withdrawn."""
        return self.revisions[-1]

    @property
    def edit_count(self) -> int:
        """How often the file changed after it came in."""
        return len(self.revisions) - 1
