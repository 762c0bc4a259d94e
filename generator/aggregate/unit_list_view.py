"""The list of units, in the office's order, with the newest month's figures."""

from collections.abc import Sequence
from typing import NamedTuple

from generator.aggregate.count_lines import CountLine, make_count_line
from generator.aggregate.downloads import archive_downloads
from generator.aggregate.evidence import make_evidence, make_source, month_span, records_text
from generator.aggregate.indonesian import month_text
from generator.aggregate.sentences import NO_RECORDS, period_sentence
from generator.aggregate.tally import add_counts, by_person, by_unit, tally
from generator.aggregate.view_parts import Evidence, Link, PageHead
from generator.model.office import Office
from generator.model.person_month import Counts
from generator.model.site import CountRow, SiteContext


class UnitListView(NamedTuple):
    """Everything on the list of units."""

    head: PageHead
    sentence: str
    month_name: str
    units: tuple[CountLine, ...]
    evidence: Evidence | None


def make_unit_list_view(context: SiteContext, rows: Sequence[CountRow]) -> UnitListView:
    """Make the list of units from all count rows."""
    office = context.office
    month = context.months[-1] if context.months else ""
    of_month = [row for row in rows if row.month == month]
    people = tally(of_month, by_person)
    total = add_counts(people.values())
    return UnitListView(
        head=PageHead(
            address="unit/",
            title="Unit",
            description=f"Bagian-bagian {office.nama} dan laporan kerjanya.",
            section="unit",
            source_path="site_config/kantor.yml",
        ),
        sentence=period_sentence(month_text(month), people.values(), total)
        if month
        else NO_RECORDS,
        month_name=month_text(month) if month else "",
        units=_make_lines(office, of_month),
        evidence=_make_evidence(context, month, total) if month else None,
    )


def _make_lines(office: Office, rows: Sequence[CountRow]) -> tuple[CountLine, ...]:
    counts = tally(rows, by_unit)
    people = {unit: {row.pegawai for row in rows if row.unit == unit} for unit in counts}
    return tuple(
        make_count_line(
            Link(unit.nama, f"unit/{unit.slug}/"),
            counts.get(unit.slug, Counts()),
            detail=f"{len(people.get(unit.slug, ()))} pegawai",
        )
        for unit in office.units
    )


def _make_evidence(context: SiteContext, month: str, total: Counts) -> Evidence:
    source = make_source(
        context, records_text(total.laporan, month_span(context, month)), "entries/"
    )
    return make_evidence(total, source, archive_downloads())
