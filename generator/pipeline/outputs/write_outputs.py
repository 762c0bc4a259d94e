"""The files beside the writing form: scripts, the office, and a file for each person."""

from collections.abc import Callable, Iterable, Iterator

from generator.model.office import Person
from generator.model.site import SiteContext
from generator.pipeline.month_jobs import MonthJob
from generator.pipeline.month_work import MonthShelf, Place
from generator.pipeline.outputs.output import Output, fixed_output
from generator.publish.build_cache import digest_of
from generator.render.write_files import (
    OFFICE_FILE,
    person_reports_file,
    render_office,
    render_person_reports,
    render_scripts,
)
from generator.validate.form_rules import make_form_rules

_MONTHS = 2  # a form copies from yesterday and corrects what is recent; older reports are in /data/


def plan_write_files(
    context: SiteContext, shelf: MonthShelf, jobs: Iterable[MonthJob]
) -> Iterator[Output]:
    """Plan what /tulis/ loads; a person's file changes with that person's newest months only."""
    for path, data in render_scripts().items():
        yield fixed_output(path, data)
    office, today = context.office, context.moment.day
    yield fixed_output(
        OFFICE_FILE, render_office(office, context.calendar, today, make_form_rules())
    )
    newest = context.months[-_MONTHS:]
    jobs_of: dict[str, list[MonthJob]] = {}
    for job in jobs:
        if job.month in newest and job.has_page:
            jobs_of.setdefault(job.person.slug, []).append(job)
    for person in office.people:
        if person.is_in_service(today):
            yield _plan_person(person, jobs_of.get(person.slug, []), shelf)


def _plan_person(person: Person, jobs: list[MonthJob], shelf: MonthShelf) -> Output:
    places: list[Place] = [(person.slug, job.month) for job in jobs]
    key = digest_of("tulis", person.slug, *(job.key for job in jobs))
    return Output(person_reports_file(person.slug), key, _make_reports(places, shelf))


def _make_reports(places: list[Place], shelf: MonthShelf) -> Callable[[], Iterable[bytes]]:
    def make() -> Iterable[bytes]:
        days = [day for summary in shelf.summaries(places) for day in summary.days]
        records = [record for place in places for record in shelf.day_records(place)]
        return (render_person_reports(days, records),)

    return make
