"""The award of each month, put together when something asks for it."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from generator.aggregate.award.announcement import find_announcement
from generator.aggregate.award.month import AwardMonth
from generator.aggregate.award.near_copies import list_compared_months
from generator.aggregate.award.score import (
    AwardEntry,
    has_planned_result,
    make_shortlist,
    pick_formula,
)
from generator.aggregate.tally import add_counts
from generator.model.period import first_day, last_day
from generator.model.provenance import Provenance
from generator.model.site import SiteContext
from generator.pipeline.month_jobs import MonthJob
from generator.pipeline.month_work import MonthShelf, Place
from generator.pipeline.shelves.record_shelf import RecordShelf
from generator.problems import Severity
from generator.publish.build_cache import digest_of
from generator.read.tree import is_month


class AwardShelf:
    """The awards of a site. A month is put together once, and only where its files are stale."""

    def __init__(
        self,
        context: SiteContext,
        shelf: MonthShelf,
        jobs: Mapping[Place, MonthJob],
        records: RecordShelf,
    ) -> None:
        self._context = context
        self._shelf = shelf
        self._jobs = jobs
        self._records = records
        self._made: dict[str, AwardMonth] = {}

    @cached_property
    def months(self) -> tuple[str, ...]:
        """The months with a page: those over with a formula, and those with a record; ascending."""
        counted = [month for month in self._context.months if self._is_counted(month)]
        return tuple(sorted({*counted, *self._records.periods("penghargaan"), *self._refused}))

    def is_over(self, month: str) -> bool:
        """Tell whether all deadlines of a month have passed."""
        known = self._context.months
        places = self._places_of_month.get(month, ())
        return month in known[:-1] and all(self._jobs[place].is_closed for place in places)

    def is_refused(self, month: str) -> bool:
        """Tell whether there is a record that could not be accepted."""
        return month in self._refused

    def key(self, month: str) -> str:
        """Digest everything that the award of a month is made of, its settings apart."""
        keys = (self._month_keys.get(one, "") for one in list_compared_months(month))
        return digest_of(self._records.key("penghargaan", month), self.is_over(month), *keys)

    def life(self, month: str) -> Provenance | None:
        """Tell when each version of the decision came in; None where there is none."""
        return self._records.life(f"entries/kantor/penghargaan/{month}.md")

    def earlier_places(self, month: str) -> list[Place]:
        """List the person-months before it that a month's award is made of as well."""
        months = list_compared_months(month)[:-1]
        return [place for one in months for place in self._places_of_month.get(one, ())]

    def make(self, month: str) -> AwardMonth:
        """Put the award of a month together."""
        if month not in self._made:
            self._made[month] = self._make(month)
        return self._made[month]

    def _make(self, month: str) -> AwardMonth:
        context, is_over = self._context, self.is_over(month)
        formula = pick_formula(context.award_formulas, month)
        entries = list(self._entries(month)) if formula and is_over else []
        own = [self._shelf.kept[place] for place in self._places_of_month.get(month, ())]
        kept = [*own, *(self._shelf.kept[place] for place in self.earlier_places(month))]
        commits = [(one.last_received_at or 0, one.last_commit) for one in kept if one.last_commit]
        return AwardMonth(
            month=month,
            is_over=is_over,
            formula=formula,
            shortlist=make_shortlist(formula, month, entries) if formula and is_over else None,
            announcement=find_announcement(month, context.calendar, context.ceremonies),
            decision=self._records.award(month),
            life=self.life(month),
            is_refused=month in self._refused,
            report_count=sum(counts.laporan for one in own for _, counts in one.counts),
            last_commit=max(commits)[1] if commits else None,
        )

    def _entries(self, month: str) -> Iterator[AwardEntry]:
        """List everybody with a day of service in a month."""
        office = self._context.office
        for person in office.people:
            kept = self._shelf.kept.get((person.slug, month))
            begin, end = max(person.mulai, office.mulai), person.selesai
            is_serving = begin <= last_day(month) and (end is None or end >= first_day(month))
            if kept is None or not is_serving:
                continue
            counts = add_counts(counts for _, counts in kept.counts)
            yield AwardEntry(
                person=person,
                counts=counts,
                copies=self._shelf.variety.copies((person.slug, month)),
                is_timed=kept.last_commit is not None or not counts.laporan,
                has_plan=has_planned_result(office, person, month),
            )

    def _is_counted(self, month: str) -> bool:
        formula = pick_formula(self._context.award_formulas, month)
        return formula is not None and self.is_over(month)

    @cached_property
    def _refused(self) -> frozenset[str]:
        """The months with a record that could not be accepted."""
        accepted = self._records.periods("penghargaan")
        errors = (one.path for one in self._records.problems() if one.severity is Severity.ERROR)
        found = (
            path.removeprefix("entries/kantor/penghargaan/").removesuffix(".md")
            for path in errors
            if path.startswith("entries/kantor/penghargaan/")
        )
        return frozenset(month for month in found if month not in accepted and is_month(month))

    @cached_property
    def _places_of_month(self) -> dict[str, list[Place]]:
        places: dict[str, list[Place]] = {}
        for place in self._jobs:
            places.setdefault(place[1], []).append(place)
        return places

    @cached_property
    def _month_keys(self) -> dict[str, str]:
        return {
            month: digest_of(*(self._jobs[place].key for place in places))
            for month, places in self._places_of_month.items()
        }
