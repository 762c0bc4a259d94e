"""The list of months, newest first, year by year."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from generator.aggregate.count_lines import CountLine, make_count_line
from generator.aggregate.downloads import archive_downloads
from generator.aggregate.evidence import make_evidence, make_source, months_span, records_text
from generator.aggregate.indonesian import month_text
from generator.aggregate.sentences import NO_RECORDS, period_sentence
from generator.aggregate.tally import add_counts, by_month, by_person, tally
from generator.aggregate.trend import Trend, make_trend
from generator.aggregate.view_parts import Evidence, Link, PageHead
from generator.model.person_month import Counts
from generator.model.site import CountRow, SiteContext


class YearOfMonths(NamedTuple):
    """A year and its months, newest first."""

    year: Link
    months: tuple[CountLine, ...]


class MonthListView(NamedTuple):
    """Everything on the list of months; `years` newest first."""

    head: PageHead
    sentence: str
    trend: Trend | None
    years: tuple[YearOfMonths, ...]
    evidence: Evidence | None


def make_month_list_view(context: SiteContext, rows: Sequence[CountRow]) -> MonthListView:
    """Make the list of months from all count rows."""
    totals = tally(rows, by_month)
    months = [(month, totals.get(month, Counts())) for month in context.months]
    return MonthListView(
        head=PageHead(
            address="bulan/",
            title="Bulan demi bulan",
            description=f"Laporan kerja {context.office.nama}, bulan demi bulan.",
            section="bulan",
        ),
        sentence=_make_sentence(context, rows),
        trend=make_trend("Kelengkapan laporan kantor", months),
        years=_group_by_year(months),
        evidence=_make_evidence(context, totals) if months else None,
    )


def _make_sentence(context: SiteContext, rows: Sequence[CountRow]) -> str:
    if not context.months:
        return NO_RECORDS
    month = context.months[-1]
    people = tally((row for row in rows if row.month == month), by_person)
    return period_sentence(month_text(month), people.values(), add_counts(people.values()))


def _group_by_year(months: Sequence[tuple[str, Counts]]) -> tuple[YearOfMonths, ...]:
    return tuple(
        YearOfMonths(
            Link(year, f"tahun/{year}/"),
            tuple(
                make_count_line(Link(month_text(month), f"bulan/{month}/"), counts, anchor=month)
                for month, counts in group
            ),
        )
        for year, group in groupby(reversed(months), key=lambda pair: pair[0][:4])
    )


def _make_evidence(context: SiteContext, totals: dict[str, Counts]) -> Evidence:
    total = add_counts(totals.values())
    records = records_text(total.laporan, months_span(context.months))
    return make_evidence(total, make_source(context, records, "entries/"), archive_downloads())
