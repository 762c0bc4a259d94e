"""The pages of people, and those that lead on from a former slug."""

from collections.abc import Iterator
from datetime import date

from generator.aggregate.long_note import note_address
from generator.aggregate.note_view import make_note_view
from generator.aggregate.person_list_view import make_person_list_view
from generator.aggregate.person_month_view import make_person_month_view
from generator.aggregate.person_view import make_person_view
from generator.model.office import Person
from generator.model.period import last_day
from generator.model.person_month import PersonMonth
from generator.model.site import Stamp
from generator.pipeline.month_jobs import MonthJob
from generator.pipeline.month_work import KeptMonth
from generator.pipeline.outputs.output import Output, fixed_output
from generator.pipeline.outputs.page_outputs import PagePlan, own_stamp, path_of
from generator.pipeline.page_desk import PageDesk
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
        yield _plan_person(desk, person)
    yield desk.living(
        "pegawai/",
        digest_of(desk.keys(desk.jobs), desk.context.moment.day),
        lambda: make_person_list_view(desk.context, desk.shelf.count_rows()),
    )


def _plan_person(desk: PageDesk, person: Person) -> PagePlan:
    places = [(person.slug, month) for month in desk.months_of(person.slug)]
    stamp = own_stamp(desk.context.moment.day, [desk.shelf.kept[place] for place in places])
    key = digest_of("pegawai", desk.identity, person.slug, desk.keys(places))

    def make() -> Page:
        return render_page(make_person_view(desk.context, person, desk.shelf.summaries(places)))

    return PagePlan(f"pegawai/{person.slug}/", key, stamp, make)


def plan_person_month(desk: PageDesk, job: MonthJob, made: PersonMonth | None = None) -> PagePlan:
    """Plan the page of a person's month; `made` is the month where it is in memory."""
    slug, month = place = (job.person.slug, job.month)
    kept = desk.shelf.kept.get(place)
    known = desk.person_plans.get(place)
    if made is None and known and known[0] is kept:  # asked for twice a build
        return known[1]

    def make() -> Page:
        person_month = made or desk.shelf.make_unit(job).person_month
        return render_page(make_person_month_view(desk.context, person_month, desk.months_of(slug)))

    key = f"{job.key} {desk.month_before(place)}"  # made thousands of times: no digest
    stamp = _stamp_of(desk, job, kept)
    plan = PagePlan(f"pegawai/{slug}/{month}/", key, stamp, make)
    if made is None:  # else the plan would hold its month's reports in memory
        desk.person_plans[place] = (kept, plan)
    return plan


def plan_notes(
    desk: PageDesk, job: MonthJob, made: PersonMonth | None = None
) -> Iterator[PagePlan]:
    """Plan the pages of a person-month's long notes: few have any."""
    kept = desk.shelf.kept[job.person.slug, job.month]
    stamp = _stamp_of(desk, job, kept)
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


def _stamp_of(desk: PageDesk, job: MonthJob, kept: KeptMonth | None) -> Stamp | None:
    day = last_day(job.month) if job.is_closed else desk.context.moment.day
    return own_stamp(day, [kept]) if kept else None
