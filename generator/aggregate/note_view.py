"""The page of one long note: what a person wrote under the activities of one day."""

from datetime import date
from typing import NamedTuple

from generator.aggregate.day_history import DayHistory, make_day_history
from generator.aggregate.figures import number_text
from generator.aggregate.indonesian import long_date_text, month_text
from generator.aggregate.long_note import note_address
from generator.aggregate.view_parts import Link, PageHead
from generator.model.person_month import PersonMonth
from generator.model.site import SiteContext


class NoteView(NamedTuple):
    """Everything on the page of a note. `note` is Markdown as typed; render makes it HTML."""

    head: PageHead
    trail: tuple[Link, ...]
    title: str
    day_name: str
    sentence: str
    note: str
    history: DayHistory | None
    ways: tuple[Link, ...]


def make_note_view(context: SiteContext, person_month: PersonMonth, day: date) -> NoteView:
    """Make the page of the note of a day that has a report."""
    office = context.office
    person = office.person(person_month.pegawai)
    assert person is not None, "a person-month is made of a person on the roster"
    found = person_month.days[day.day - 1]
    assert found.report is not None, "a note stands in a report"
    report, when = found.report, long_date_text(day)
    month = f"pegawai/{person.slug}/{person_month.month}/"
    sentence = (
        f"Catatan {person.nama} pada laporan {when}, {number_text(len(report.narasi))} huruf, "
        f"di bawah {number_text(len(report.kegiatan))} kegiatan."
    )
    return NoteView(
        head=PageHead(
            note_address(person.slug, day),
            f"Catatan {person.nama}, {when}",
            sentence,
            "pegawai",
            report.path,
        ),
        trail=(
            Link("Pegawai", "pegawai/"),
            Link(person.nama, f"pegawai/{person.slug}/"),
            Link(month_text(person_month.month), month),
        ),
        title="Catatan",
        day_name=when,
        sentence=sentence,
        note=report.narasi,
        history=make_day_history(office, found, report.path),
        ways=(Link(f"Kegiatan {when}", f"{month}#{day.isoformat()}"),),
    )
