"""What a proposal holds, as the camat reviews it: reports, flags, coverage of the day, the rest."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from generator.model.report import Report
from generator.problems import Problem


class FlagKind(StrEnum):
    """What is odd about a file, worst first. The value is the word of the JSON form."""

    PERSONAL_DATA = "data-pribadi"
    FOREIGN = "bukan-miliknya"
    REFUSED = "perlu-perbaikan"
    DELETED = "dihapus"
    CHANGED_LATE = "diubah-setelah-tenggat"
    EARLY = "sebelum-harinya"
    LATE = "susulan"
    NEAR_COPY = "mirip"
    CHANGED = "diubah"
    NO_RESULT = "tanpa-hasil"
    REPAIRED = "dirapikan"

    @property
    def weight(self) -> int:
        """How far from the worst it is: 0 is the worst."""
        return tuple(FlagKind).index(self)

    @property
    def needs_decision(self) -> bool:
        """Tell whether somebody should look before merging; the others are good to know."""
        return self.weight <= FlagKind.NEAR_COPY.weight


@dataclass(frozen=True, slots=True)
class Flag:
    """One thing to look at in one file.

    Attributes:
        kind: What it is.
        path: Of the file, without personal data.
        pegawai: Whose folder it lies in, by present slug; None outside people's folders.
        day: The day it reports on; None for anything but a daily report.
        lines: What there is to say, plain text; the first ones matter most.
        original: The day that a near-copy is like; None for other kinds.
    """

    kind: FlagKind
    path: str
    pegawai: str | None
    day: date | None
    lines: tuple[str, ...]
    original: date | None = None


@dataclass(frozen=True, slots=True)
class ChangedReport:
    """A daily report that a proposal adds, changes or removes.

    Attributes:
        path: Where it lies; where it lay, if it is removed.
        pegawai: Whose it is, by present slug; the folder's name where the roster lacks it.
        day: The day of its file name.
        before: What the base accepts of it now; None where it is new or was refused.
        after: What is accepted of it afterwards; None where it is removed or refused.
        is_known: The base has such a file, accepted or not.
        is_removed: The proposal removes it.
        sent_at: Committer time of the first commit of the proposal that touches it, epoch
            seconds: the forge's word on a web commit, elsewhere a claim.
        writers: Slugs of those whose commits touched it, by their addresses: a claim.
        problems: Everything that its check says.
    """

    path: str
    pegawai: str
    day: date
    before: Report | None
    after: Report | None
    is_known: bool
    is_removed: bool
    sent_at: int
    writers: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class OtherChange:
    """A file that is no daily report. `kind` and `action` are words for readers.

    `summary` says what an office record says, with texts as typed; "" for any other file.
    """

    path: str
    kind: str
    action: str
    summary: str = ""


class Standing(StrEnum):
    """Where a person's report of a day stands once the proposal is merged."""

    REPORTED = "terlapor"
    REFUSED = "perlu-perbaikan"
    OFF_DUTY = "tidak-bertugas"
    MISSING = "belum-ada-laporan"


@dataclass(frozen=True, slots=True)
class DayCoverage:
    """Who has reported on a day and who has not, everybody in service, by name.

    Attributes:
        day: Which day.
        is_working_day: The office owes reports for it; else nobody is MISSING.
        due_at: When its reports are due, aware, office zone.
        people: Slugs by standing; a standing of nobody is absent.
    """

    day: date
    is_working_day: bool
    due_at: datetime
    people: Mapping[Standing, tuple[str, ...]]

    def count(self, standing: Standing) -> int:
        """Count the people of one standing."""
        return len(self.people.get(standing, ()))


@dataclass(frozen=True, slots=True)
class Review:
    """A proposal as the camat sees it.

    Attributes:
        head: Full hash of the proposed commit, for links to its files.
        reports: By day, newest first, then by name.
        flags: Worst first.
        coverage: Newest day first; only the newest few.
        uncovered_days: How many days more the reports speak of.
        others: By path.
        problems: All of them, by path and line; no leave is named in them.
        checked: How many files were looked at.
        proposed_at: Committer time of the proposed commit, epoch seconds.
    """

    head: str
    reports: tuple[ChangedReport, ...]
    flags: tuple[Flag, ...]
    coverage: tuple[DayCoverage, ...]
    uncovered_days: int
    others: tuple[OtherChange, ...]
    problems: tuple[Problem, ...]
    checked: int
    proposed_at: int
