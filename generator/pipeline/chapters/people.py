"""The pages of people, and those that lead on from a former slug."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from generator.aggregate.long_note import note_address
from generator.aggregate.note_view import make_note_view
from generator.aggregate.person_list_view import make_person_list_view
from generator.aggregate.person_month_view import make_person_month_view
from generator.aggregate.person_view import PersonView, make_person_view
from generator.model.office import Person
from generator.model.person_month import PersonMonth
from generator.pipeline.month_jobs import MonthJob
from generator.pipeline.month_work import Place
from generator.pipeline.output import Output, fixed_output
from generator.pipeline.page_desk import PageDesk
from generator.pipeline.page_outputs import PagePlan, path_of, settled_stamp
from generator.publish.build_cache import digest_of
from generator.render.page import Page
from generator.render.pages import render_page
from generator.render.redirects import render_redirect


def plan_people(desk: PageDesk) -> Iterator[PagePlan]:
    """Plan /pegawai/, and below it a page a person and one a person-month."""
    for job in desk.jobs.values():
        yield plan_person_month(desk, job)
        yield from plan_notes(desk, job)
    for person in desk.context.office.people:
        places = [(person.slug, month) for month in desk.months_of(person.slug)]
        make = partial(_make_person, desk, person, places)
        yield desk.living(f"pegawai/{person.slug}/", desk.keys(places), make)
    yield desk.living(
        "pegawai/",
        digest_of(desk.keys(desk.jobs), desk.context.moment.day),
        lambda: make_person_list_view(desk.context, desk.shelf.count_rows()),
    )


def plan_person_month(desk: PageDesk, job: MonthJob, made: PersonMonth | None = None) -> PagePlan:
    """Plan the page of a person's month; `made` is the month where it is in memory."""
    slug, month = job.person.slug, job.month
    kept = desk.shelf.kept.get((slug, month))
    stamp = settled_stamp([month], [kept]) if job.is_closed and kept else None

    def make() -> Page:
        person_month = made or desk.shelf.make_unit(job).person_month
        return render_page(make_person_month_view(desk.context, person_month, desk.months_of(slug)))

    key = f"{job.key} {desk.month_before((slug, month))}"  # made thousands of times: no digest
    return PagePlan(f"pegawai/{slug}/{month}/", key, stamp, make)


def plan_notes(
    desk: PageDesk, job: MonthJob, made: PersonMonth | None = None
) -> Iterator[PagePlan]:
    """Plan the pages of a person-month's long notes: few have any."""
    kept = desk.shelf.kept[job.person.slug, job.month]
    stamp = settled_stamp([job.month], [kept]) if job.is_closed else None
    for day in map(date.fromisoformat, kept.long_notes):

        def make(day: date = day) -> Page:
            person_month = made or desk.shelf.make_unit(job).person_month
            return render_page(make_note_view(desk.context, person_month, day))

        yield PagePlan(note_address(job.person.slug, day), f"{job.key} {day}", stamp, make)


def plan_redirects(desk: PageDesk) -> Iterator[Output]:
    """Plan a page at each former address of a person's pages."""
    for person in desk.context.office.people:
        for former in person.nama_lain:
            for month in ("", *(f"{month}/" for month in desk.months_of(person.slug))):
                old, new = f"pegawai/{former}/{month}", f"pegawai/{person.slug}/{month}"
                yield fixed_output(path_of(old), render_redirect(old, new, person.nama))


def _make_person(desk: PageDesk, person: Person, places: list[Place]) -> PersonView:
    return make_person_view(desk.context, person, desk.shelf.summaries(places))
