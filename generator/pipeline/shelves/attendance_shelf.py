"""What of attendance is published: which months have a page, and their figures once asked for."""

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, lru_cache

from generator.aggregate.attendance.figures import AttendanceFigures, make_attendance_figures
from generator.aggregate.attendance.month_view import DAILY, AttendanceRecord
from generator.model.person_month import PersonMonthSummary
from generator.model.provenance import Provenance
from generator.model.site import SiteContext
from generator.pipeline.shelves.record_shelf import RecordShelf
from generator.publish.build_cache import digest_of

KIND = "kehadiran"
HIDDEN = "tidak"  # the publishing level without a page, a link or a file
_FOLDER = "entries/kantor/kehadiran/"


class AttendanceShelf:
    """Attendance as the office's publishing level lets it be seen; empty where it hides it.

    Attributes:
        is_published: There are pages and files at all.
        is_daily: They have a row a day.
        figures: Gives the figures of a month; counted once.
    """

    def __init__(
        self,
        context: SiteContext,
        records: RecordShelf,
        read_summaries: Callable[[Iterable[str]], Sequence[PersonMonthSummary]],
        month_key: Callable[[str], str],
    ) -> None:
        self._context = context
        self._records = records
        self._read_summaries = read_summaries
        self._month_key = month_key
        level = context.office.terbit_kehadiran
        self.is_published = level != HIDDEN
        self.is_daily = level == DAILY
        self.figures = lru_cache(maxsize=None)(self._make_figures)

    @cached_property
    def accepted(self) -> tuple[str, ...]:
        """The months with figures, ascending."""
        found = self._records.periods(KIND) if self.is_published else ()
        return tuple(month for month in self._context.months if month in found)

    @cached_property
    def months(self) -> tuple[str, ...]:
        """The months with a page, ascending: a file that is gone or refused keeps its address."""
        if not self.is_published:
            return ()
        gone = {entry.periode for entry in self._records.withdrawn(KIND)}
        known = {*self.accepted, *self._refused, *gone}
        return tuple(month for month in self._context.months if month in known)

    def record(self, month: str) -> AttendanceRecord:
        """Bring a month's file."""
        days, life = self._records.attendance(month), self.life(month)
        return AttendanceRecord(f"{_FOLDER}{month}.csv", days, life, month in self._refused)

    def life(self, month: str) -> Provenance | None:
        """Tell when each version of a month's file came in; None where git has none."""
        return self._records.life(f"{_FOLDER}{month}.csv")

    def first_life(self, month: str) -> tuple[Provenance, ...]:
        """Tell when a month's first file came in; () without git. A correction changes no link."""
        life = self.life(month)
        return () if life is None else (Provenance(life.revisions[:1]),)

    def key(self, *months: str) -> str:
        """Digest all that the figures of some months are made of; none of them is none."""
        if not months:
            return ""
        return digest_of(self._records.key(KIND, *months), *map(self._month_key, months))

    @cached_property
    def _refused(self) -> frozenset[str]:
        paths = {problem.path for problem in self._records.problems()}
        names = {path.removeprefix(_FOLDER).removesuffix(".csv") for path in paths}
        return frozenset(names.intersection(self._context.months).difference(self.accepted))

    def _make_figures(self, month: str) -> AttendanceFigures:
        days = self._records.attendance(month) or ()
        return make_attendance_figures(self._context.office, self._read_summaries([month]), days)
