"""What the chapters of a site plan their pages with."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property

from generator.model.gone import GonePage
from generator.model.office_records import SpotCheck
from generator.model.period import last_day
from generator.model.person_month import Headline, PersonMonthSummary
from generator.model.provenance import Provenance
from generator.model.site import SiteContext
from generator.pipeline.month_jobs import MonthJob
from generator.pipeline.month_work import KeptMonth, MonthShelf, Place
from generator.pipeline.outputs.page_outputs import PagePlan, own_stamp
from generator.pipeline.shelves.attendance_shelf import AttendanceShelf
from generator.pipeline.shelves.award_shelf import AwardShelf
from generator.pipeline.shelves.contribution_shelf import MonthWork
from generator.pipeline.shelves.record_shelf import RecordShelf
from generator.publish.build_cache import digest_of
from generator.render.pages import PageView, render_page

_HEADLINE_MONTHS = 2  # the newest reports lie in these; older ones are on their month's page


class PageDesk:
    """The person-months of a site, and the ways to plan a page from some of them.

    Attributes:
        context: What every page may know.
        shelf: What is kept of each person-month.
        jobs: Those with a page, by person and month.
        records: What the office itself records.
        attendance: What of its attendance may be published.
        awards: The award of each month.
        gone: Pages that were published and are not made any more.
        person_plans: The pages of person-months planned so far, with what they were planned from.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - all that a page can be made of
        self,
        context: SiteContext,
        identity: str,
        shelf: MonthShelf,
        jobs: Sequence[MonthJob],
        records: RecordShelf,
        gone: Sequence[GonePage] = (),
    ) -> None:
        self.context = context
        self.shelf = shelf
        self.records = records
        self.gone = tuple(gone)
        self.jobs: Mapping[Place, MonthJob] = {
            (job.person.slug, job.month): job for job in jobs if job.has_page
        }
        self.person_plans: dict[Place, tuple[KeptMonth | None, PagePlan]] = {}
        self._identity = identity
        self._month_keys: dict[str, str] = {}
        self._months_of: dict[str, list[str]] = {}
        self._before: dict[Place, str] = {}
        self._places_of_month: dict[str, list[Place]] = {}
        for slug, month in self.jobs:
            months = self._months_of.setdefault(slug, [])
            self._before[slug, month] = months[-1] if months else ""
            months.append(month)
            self._places_of_month.setdefault(month, []).append((slug, month))
        self._headlines: list[Headline] | None = None
        self.attendance = AttendanceShelf(context, records, self.summaries, self.month_key)
        self.awards = AwardShelf(context, shelf, self.jobs, records)

    @property
    def identity(self) -> str:
        """Name the settings that every page is made with; a part of the keys of `living`."""
        return self._identity

    @cached_property
    def work(self) -> dict[str, MonthWork]:
        """What everybody brought in each month, by RHK and by status; read once."""
        return self.shelf.contributions.months(self.month_keys())

    @cached_property
    def spot_checks(self) -> tuple[SpotCheck, ...]:
        """All spot checks, ascending by day, then slug; read once."""
        return self.records.spot_checks()

    def months_of(self, slug: str) -> list[str]:
        """List the months of a person, ascending."""
        return self._months_of.get(slug, [])

    def month_before(self, place: Place) -> str:
        """Name the person's month before; "" where there is none."""
        return self._before[place]

    def places_of(self, months: Iterable[str]) -> list[Place]:
        """List the person-months of some months, by month, then person."""
        return [place for month in months for place in self._places_of_month.get(month, ())]

    def places_now(self) -> list[Place]:
        """List the person-months of the newest month."""
        return self.places_of(self.context.months[-1:])

    def summaries(self, months: Iterable[str]) -> list[PersonMonthSummary]:
        """Read the summaries of some months, by month, then person."""
        return self.shelf.summaries(self.places_of(months))

    def headlines(self) -> list[Headline]:
        """List the headlines of the newest months, by person and day."""
        if self._headlines is None:
            summaries = self.summaries(self.context.months[-_HEADLINE_MONTHS:])
            self._headlines = [line for summary in summaries for line in summary.headlines]
        return self._headlines

    def keys(self, places: Iterable[Place]) -> str:
        """Digest the keys of some person-months."""
        return digest_of(*(self.jobs[place].key for place in places))

    def month_key(self, month: str) -> str:
        """Digest all person-months of a month."""
        key = self._month_keys.get(month)
        if key is None:
            key = self._month_keys[month] = self.keys(self.places_of([month]))
        return key

    def month_keys(self) -> dict[str, str]:
        """Give the key of each month of the site, ascending."""
        return {month: self.month_key(month) for month in self.context.months}

    def living(self, address: str, key: str, make: Callable[[], PageView]) -> PagePlan:
        """Plan a page that any commit may change; `key` covers all but the settings."""
        key = digest_of(address, self._identity, key)
        return PagePlan(address, key, None, lambda: render_page(make()))

    def period(  # noqa: PLR0913 - all that settles and names a page
        self,
        address: str,
        months: Sequence[str],
        make: Callable[[], PageView],
        *,
        key: str = "",
        lives: Sequence[Provenance] = (),
        also: Iterable[Place] = (),
    ) -> PagePlan:
        """Plan the page of a period, settled once all its months are closed.

        Args:
            address: Its address.
            months: All months of the period, ascending.
            make: Makes the view.
            key: Covers what it shows besides those person-months, the settings, and which month is
                the first and which the one before.
            lives: Where the office records on it come from: their commits settle it too.
            also: Person-months of other months that it is made of: so do theirs.
        """
        places, known = self.places_of(months), self.context.months
        is_over = bool(known) and months[-1] < known[-1]
        is_closed = all(self.jobs[place].is_closed for place in places)
        kept = [self.shelf.kept[place] for place in (*places, *also)]
        is_settled = is_over and is_closed
        stamp = own_stamp(last_day(months[-1]), kept, lives) if is_settled else None
        before = [month for month in known if month < months[0]]
        parts = (address, self._identity, self.keys(places), before[-1:], before[:1])
        full_key = digest_of(*parts, key) if key else digest_of(*parts)
        return PagePlan(address, full_key, stamp, lambda: render_page(make()))
