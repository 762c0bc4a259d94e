"""The page of one person's month: the bukti dukung of the monthly SKP, day by day.

A closed month must not change when later data comes, so the page leads to the month before and to
the list of months, never to the month after, and names no commit but those of its own records.
"""

from collections.abc import Sequence
from typing import NamedTuple

from generator.aggregate.counts import count_days
from generator.aggregate.day_entries import DayEntry, QuietDays, make_day_entries
from generator.aggregate.day_marks import DAY_MARKS, SILENT, make_legend
from generator.aggregate.downloads import month_downloads
from generator.aggregate.evidence import make_evidence, make_source, month_span, records_text
from generator.aggregate.indonesian import month_text
from generator.aggregate.month_calendar import CalendarCell, MonthCalendar, make_month_calendar
from generator.aggregate.people import post_and_unit, unit_name
from generator.aggregate.results.result_lines import ResultLine, make_result_lines
from generator.aggregate.results.result_totals import make_result_totals
from generator.aggregate.sentences import person_sentence
from generator.aggregate.view_parts import Evidence, Figure, Link, Mark, PageHead
from generator.aggregate.workings import make_figures
from generator.model.office import Person
from generator.model.period import last_day
from generator.model.person_month import PersonDay, PersonMonth
from generator.model.site import SiteContext


class PersonMonthView(NamedTuple):
    """Everything on the page of a person's month."""

    head: PageHead
    trail: tuple[Link, ...]
    name: str
    post: str
    unit: Link
    person: Link
    month: Link
    month_name: str
    previous: Link | None
    sentence: str
    figures: tuple[Figure, ...]
    calendar: MonthCalendar
    legend: tuple[Mark, ...]
    results: tuple[ResultLine, ...]
    entries: tuple[DayEntry | QuietDays, ...]
    evidence: Evidence


def make_person_month_view(
    context: SiteContext, person_month: PersonMonth, months_of_person: Sequence[str]
) -> PersonMonthView:
    """Make the page of a person's month; `months_of_person` are those with a page, "YYYY-MM"."""
    office, month = context.office, person_month.month
    person = office.person(person_month.pegawai)
    assert person is not None, "a person-month is made of a person on the roster"
    name, when = person.nama, month_text(month)
    counts = count_days(person_month.days)
    commit = _find_newest_commit(person_month.days)
    sentence = person_sentence(name, when, counts)
    unit = person.unit_on(min(last_day(month), person.selesai or last_day(month)))
    return PersonMonthView(
        head=_make_head(person, month, sentence),
        trail=(Link("Pegawai", "pegawai/"), Link(name, f"pegawai/{person.slug}/")),
        name=name,
        post=post_and_unit(office, person.jabatan, unit),
        unit=Link(unit_name(office, unit), f"unit/{unit}/"),
        person=Link("Semua bulan", f"pegawai/{person.slug}/#{month}"),
        month=Link(f"Seluruh kantor, {when}", f"bulan/{month}/"),
        month_name=when,
        previous=_make_previous(person, month, months_of_person),
        sentence=sentence,
        figures=make_figures(counts, is_timed=commit is not None or not counts.laporan),
        calendar=_make_calendar(person_month),
        legend=make_legend(day.state for day in person_month.days),
        results=make_result_lines(office, int(month[:4]), make_result_totals(person_month.days)),
        entries=make_day_entries(office, context.calendar.holidays, person_month),
        evidence=make_evidence(
            counts,
            make_source(
                context,
                records_text(counts.laporan, month_span(context, month)),
                f"entries/{person.slug}/{month[:4]}/{month[5:]}/",
                commit,
            ),
            month_downloads(month),
            is_timed=commit is not None or not counts.laporan,
        ),
    )


def _make_head(person: Person, month: str, sentence: str) -> PageHead:
    return PageHead(
        address=f"pegawai/{person.slug}/{month}/",
        title=f"{person.nama}, {month_text(month)}",
        description=sentence,
        section="pegawai",
        source_path=f"entries/{person.slug}/{month[:4]}/{month[5:]}/",
    )


def _make_previous(person: Person, month: str, months: Sequence[str]) -> Link | None:
    before = max((known for known in months if known < month), default=None)
    return Link(month_text(before), f"pegawai/{person.slug}/{before}/") if before else None


def _make_calendar(person_month: PersonMonth) -> MonthCalendar:
    cells = {day.day: _make_cell(day) for day in person_month.days}
    caption = f"Keadaan tiap hari {month_text(person_month.month)}; tanggal menuju laporannya"
    return make_month_calendar(person_month.month, caption, cells)


def _make_cell(day: PersonDay) -> CalendarCell:
    number = str(day.day.day)
    if day.state in SILENT:
        return CalendarCell(number)
    return CalendarCell(number, day.day.isoformat(), DAY_MARKS[day.state])


def _find_newest_commit(days: Sequence[PersonDay]) -> str | None:
    lives = [day.provenance.last for day in days if day.provenance is not None]
    return max(lives, key=lambda revision: revision.received_at).commit if lives else None
