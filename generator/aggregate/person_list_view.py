"""The list of people, by name: those in service with their newest month, and those who left."""

from collections.abc import Sequence
from typing import NamedTuple

from generator.aggregate.count_lines import CountLine, make_count_line
from generator.aggregate.downloads import archive_downloads
from generator.aggregate.evidence import make_evidence, make_source, month_span, records_text
from generator.aggregate.indonesian import month_text
from generator.aggregate.people import post_and_unit, sort_people
from generator.aggregate.sentences import NO_RECORDS, period_sentence
from generator.aggregate.tally import add_counts, by_person, tally
from generator.aggregate.view_parts import Evidence, Link, PageHead
from generator.model.office import Office, Person
from generator.model.person_month import Counts
from generator.model.site import CountRow, SiteContext


class PersonListView(NamedTuple):
    """Everything on the list of people. `month_name` is the month of the figures, "" before any."""

    head: PageHead
    sentence: str
    month_name: str
    people: tuple[CountLine, ...]
    former: tuple[CountLine, ...]
    evidence: Evidence | None


def make_person_list_view(context: SiteContext, rows: Sequence[CountRow]) -> PersonListView:
    """Make the list of people from all count rows."""
    office = context.office
    month = context.months[-1] if context.months else ""
    counts = tally((row for row in rows if row.month == month), by_person)
    total = add_counts(counts.values())
    today = context.moment.day
    people = sort_people(office.people)
    former = [person for person in people if person.selesai and person.selesai < today]
    present = [person for person in people if person not in former]
    return PersonListView(
        head=PageHead(
            address="pegawai/",
            title="Pegawai",
            description=f"Pegawai {office.nama} dan laporan kerja harian mereka.",
            section="pegawai",
            source_path="site_config/pegawai.yml",
        ),
        sentence=(
            period_sentence(month_text(month), counts.values(), total) if month else NO_RECORDS
        ),
        month_name=month_text(month) if month else "",
        people=tuple(_make_line(office, person, counts) for person in present),
        former=tuple(_make_line(office, person, counts) for person in former),
        evidence=_make_evidence(context, month, total) if month else None,
    )


def _make_line(office: Office, person: Person, counts: dict[str, Counts]) -> CountLine:
    return make_count_line(
        Link(person.nama, f"pegawai/{person.slug}/"),
        counts.get(person.slug, Counts()),
        detail=post_and_unit(office, person.jabatan, person.unit),
    )


def _make_evidence(context: SiteContext, month: str, total: Counts) -> Evidence:
    source = make_source(
        context, records_text(total.laporan, month_span(context, month)), "entries/"
    )
    return make_evidence(total, source, archive_downloads())
