"""Which pages a site has, and what each is made of."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial

from generator.aggregate.about_view import make_about_view
from generator.aggregate.data_view import make_data_view
from generator.aggregate.home_view import make_home_view
from generator.aggregate.methodology_view import make_methodology_view
from generator.aggregate.month_list_view import make_month_list_view
from generator.aggregate.month_view import make_month_view
from generator.aggregate.notice_view import make_not_found_view
from generator.aggregate.person_list_view import make_person_list_view
from generator.aggregate.person_month_view import make_person_month_view
from generator.aggregate.person_view import make_person_view
from generator.aggregate.quarter_list_view import make_quarter_list_view
from generator.aggregate.quarter_view import make_quarter_view
from generator.aggregate.result_view import make_result_view
from generator.aggregate.results_view import make_results_view
from generator.aggregate.search_view import make_search_view
from generator.aggregate.unit_list_view import make_unit_list_view
from generator.aggregate.unit_view import make_unit_view
from generator.aggregate.verification_view import make_verification_view
from generator.aggregate.write_view import make_write_view
from generator.aggregate.year_view import make_year_view
from generator.model.office import Person, Unit
from generator.model.period import months_of_quarter, months_of_year, quarter_of
from generator.model.person_month import Headline, PersonMonth
from generator.model.site import CountRow, SiteContext, Stamp
from generator.pipeline.month_jobs import MonthJob
from generator.pipeline.month_work import MonthShelf, Place, ResultFields, make_result_row
from generator.pipeline.output import Output, fixed_output
from generator.pipeline.page_outputs import PagePlan, path_of, settled_stamp
from generator.publish.build_cache import StoredObject, digest_of
from generator.render.page import Page
from generator.render.pages import PageView, render_page
from generator.render.redirects import render_redirect

_HEADLINE_MONTHS = 2  # the newest reports lie in these; older ones are on their month's page


class SitePages:
    """Plans the pages of a site from its person-months."""

    def __init__(
        self, context: SiteContext, identity: str, shelf: MonthShelf, jobs: Sequence[MonthJob]
    ) -> None:
        self._context = context
        self._identity = identity
        self._shelf = shelf
        self._jobs = {(job.person.slug, job.month): job for job in jobs if job.has_page}
        self._months_of: dict[str, list[str]] = {}
        self._before: dict[Place, str] = {}  # the month before, where the person has one
        self._places_of_month: dict[str, list[Place]] = {}
        for slug, month in self._jobs:
            months = self._months_of.setdefault(slug, [])
            self._before[slug, month] = months[-1] if months else ""
            months.append(month)
            self._places_of_month.setdefault(month, []).append((slug, month))
        self._headlines: list[Headline] | None = None

    def month_key(self, month: str) -> str:
        """Digest all person-months of a month."""
        return digest_of(*(self._jobs[place].key for place in self._places_of_month.get(month, ())))

    def headlines(self) -> list[Headline]:
        """List the headlines of the newest months, by person and day."""
        if self._headlines is None:
            places = [
                place
                for month in self._context.months[-_HEADLINE_MONTHS:]
                for place in self._places_of_month.get(month, ())
            ]
            summaries = self._shelf.summaries(places)
            self._headlines = [line for summary in summaries for line in summary.headlines]
        return self._headlines

    def plan_person_month(self, job: MonthJob, made: PersonMonth | None = None) -> PagePlan:
        """Plan the page of a person's month; `made` is the month where it is in memory."""
        slug, month = job.person.slug, job.month
        kept = self._shelf.kept.get((slug, month))
        stamp = settled_stamp([month], [kept]) if job.is_closed and kept else None

        def make() -> Page:
            person_month = made or self._shelf.make_unit(job).person_month
            months = self._months_of[slug]
            return render_page(make_person_month_view(self._context, person_month, months))

        key = f"{job.key} {self._before[slug, month]}"  # made thousands of times: no digest
        return PagePlan(f"pegawai/{slug}/{month}/", key, stamp, make)

    def plan_pages(self) -> Iterator[PagePlan]:
        """Plan every page but those of site_config/pages, 404 included."""
        for job in self._jobs.values():
            yield self.plan_person_month(job)
        yield from self._plan_people()
        yield from self._plan_periods()
        yield from self._plan_units()
        yield from self._plan_results()
        yield from self._plan_front()

    def _plan_people(self) -> Iterator[PagePlan]:
        for person in self._context.office.people:
            months = self._months_of.get(person.slug, [])
            places = [(person.slug, month) for month in months]
            yield self._living(
                f"pegawai/{person.slug}/",
                self._keys(places),
                partial(self._person_view, person, places),
            )

    def _plan_periods(self) -> Iterator[PagePlan]:
        context = self._context
        for month in context.months:
            yield self._period(f"bulan/{month}/", [month], make_month_view, month)
        for quarter in dict.fromkeys(map(quarter_of, context.months)):
            months = months_of_quarter(quarter)
            yield self._period(f"triwulan/{quarter}/", months, make_quarter_view, quarter)
        for year in sorted({int(month[:4]) for month in context.months}):
            yield self._period(f"tahun/{year}/", months_of_year(year), make_year_view, year)

    def _plan_units(self) -> Iterator[PagePlan]:
        context, shelf = self._context, self._shelf
        now = self._places_of_month.get(context.months[-1], []) if context.months else []
        for unit in context.office.units:
            rows = [row for row in shelf.count_rows() if row.unit == unit.slug]
            yield self._living(
                f"unit/{unit.slug}/",
                digest_of(repr(rows), self._keys(now)),
                partial(self._unit_view, unit, rows, now),
            )

    def _plan_results(self) -> Iterator[PagePlan]:
        context, year = self._context, self._context.moment.day.year
        found = self._shelf.results()
        of_year = [f for fields in found.values() for f in fields if f[1].startswith(str(year))]
        yield self._living(
            "hasil/",
            digest_of(year, json.dumps(of_year)),
            lambda: make_results_view(context, year, [make_result_row(f) for f in of_year]),
        )
        for rhk in sorted({result.slug for result in context.office.results}):
            fields = found.get(rhk, [])
            yield self._living(
                f"hasil/{rhk}/",
                digest_of(year, json.dumps(fields)),
                partial(self._result_view, rhk, fields),
            )

    def _unit_view(self, unit: Unit, rows: list[CountRow], now: list[Place]) -> PageView:
        return make_unit_view(self._context, unit, rows, self._shelf.summaries(now))

    def _result_view(self, rhk: str, fields: list[ResultFields]) -> PageView:
        return make_result_view(self._context, rhk, [make_result_row(f) for f in fields])

    def _person_view(self, person: Person, places: list[Place]) -> PageView:
        return make_person_view(self._context, person, self._shelf.summaries(places))

    def _plan_front(self) -> Iterator[PagePlan]:
        context, shelf = self._context, self._shelf
        everything = self._keys(self._jobs)
        now = self._places_of_month.get(context.months[-1], []) if context.months else []
        yield self._living(
            "",
            digest_of(everything, context.moment.day),
            lambda: make_home_view(
                context, shelf.count_rows(), shelf.summaries(now), self.headlines()
            ),
        )
        lists: dict[str, Callable[[], PageView]] = {
            "pegawai/": lambda: make_person_list_view(context, shelf.count_rows()),
            "bulan/": lambda: make_month_list_view(context, shelf.count_rows()),
            "triwulan/": lambda: make_quarter_list_view(context, shelf.count_rows()),
            "unit/": lambda: make_unit_list_view(context, shelf.count_rows()),
        }
        for address, make in lists.items():
            yield self._living(address, digest_of(everything, context.moment.day), make)
        yield self._living("cari/", digest_of(context.months), lambda: make_search_view(context))
        yield self._living("tulis/", "", lambda: make_write_view(context.office))
        yield self._living(
            "metodologi/", everything, lambda: make_methodology_view(context, shelf.count_rows())
        )
        yield self._living("tentang/", "", lambda: make_about_view(context))
        yield self._living("404.html", "", make_not_found_view)

    def plan_data_page(self, sizes: Mapping[str, int]) -> PagePlan:
        """Plan the page of data files from the size of each."""
        return self._living(
            "data/", digest_of(repr(sizes)), lambda: make_data_view(self._context, sizes)
        )

    def plan_verification_page(
        self, stamp: Stamp, tree: str, files: Mapping[str, StoredObject]
    ) -> PagePlan:
        """Plan the page of verification from all other files of the site."""
        counts = Counter(f"{path.partition('/')[0]}/" if "/" in path else "" for path in files)
        sums = [(path, files[path].sha256) for path in sorted(files) if _is_whole_table(path)]
        return self._living(
            "verifikasi/",
            digest_of(stamp, tree, repr(sorted(counts.items())), repr(sums)),
            lambda: make_verification_view(self._context, stamp, tree, dict(counts), sums),
        )

    def plan_redirects(self) -> Iterator[Output]:
        """Plan a page at each former address of a person's pages."""
        for person in self._context.office.people:
            for former in person.nama_lain:
                for month in ("", *(f"{month}/" for month in self._months_of.get(person.slug, ()))):
                    old, new = f"pegawai/{former}/{month}", f"pegawai/{person.slug}/{month}"
                    yield fixed_output(path_of(old), render_redirect(old, new, person.nama))

    def _period(
        self, address: str, months: Sequence[str], make: Callable[..., PageView], name: object
    ) -> PagePlan:
        places = [p for month in months for p in self._places_of_month.get(month, ())]
        is_over = months[-1] in self._context.months and months[-1] != self._context.months[-1]
        is_closed = all(self._jobs[place].is_closed for place in places)
        kept = [self._shelf.kept[place] for place in places]
        stamp = settled_stamp(months, kept) if is_over and is_closed else None
        before = [month for month in self._context.months if month < months[0]]
        key = digest_of(address, self._identity, self._keys(places), before[-1:], before[:1])

        def render() -> Page:
            return render_page(make(self._context, name, self._shelf.summaries(places)))

        return PagePlan(address, key, stamp, render)

    def _living(self, address: str, key: str, make: Callable[[], PageView]) -> PagePlan:
        return PagePlan(
            address, digest_of(address, self._identity, key), None, lambda: render_page(make())
        )

    def _keys(self, places: Iterable[Place]) -> str:
        return digest_of(*(self._jobs[place].key for place in places))


def _is_whole_table(path: str) -> bool:
    """Tell whether a file holds a table of all periods: those of one month would grow the page."""
    folder, _, name = path.rpartition("/")
    return folder == "data" and not any(sign.isdecimal() for sign in name)
