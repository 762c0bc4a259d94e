"""The front page: how the office is doing this month, at one glance, and the ways on."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from generator.aggregate.count_lines import CountLine, make_count_line
from generator.aggregate.downloads import archive_downloads, month_downloads
from generator.aggregate.evidence import (
    make_evidence,
    make_source,
    month_span,
    months_span,
    records_text,
)
from generator.aggregate.indonesian import (
    clock_text,
    long_date_text,
    month_text,
    short_date_text,
)
from generator.aggregate.month_calendar import CalendarCell, MonthCalendar, make_month_calendar
from generator.aggregate.month_view import unit_lines
from generator.aggregate.notes_of_month import day_address
from generator.aggregate.people import name_of
from generator.aggregate.results.result_lines import ResultLine, make_result_lines
from generator.aggregate.sentences import NO_RECORDS, office_sentence
from generator.aggregate.tally import add_counts, by_month, by_unit, rows_of, tally
from generator.aggregate.trend import Trend, make_trend
from generator.aggregate.view_parts import Evidence, Figure, Link, PageHead, Source
from generator.aggregate.workings import make_figures
from generator.model.office import Office
from generator.model.period import days_of_month
from generator.model.person_month import Counts, DayState, Headline, PersonMonthSummary
from generator.model.site import CountRow, SiteContext

MAX_NEWS = 6
MAX_MONTHS = 6
_WAYS = (
    Link("Semua pegawai", "pegawai/"),
    Link("Bulan demi bulan", "bulan/"),
    Link("Unit", "unit/"),
    Link("Rencana hasil kerja", "hasil/"),
    Link("Penghargaan", "penghargaan/"),
    Link("Kehadiran", "kehadiran/"),
    Link("Sidak", "sidak/"),
    Link("Triwulan: fisik dan keuangan", "triwulan/"),
    Link("Laporan camat", "berkala/"),
    Link("Unduh data", "data/"),
    Link("Cara angka dihitung", "metodologi/"),
    Link("Tulis laporan", "tulis/"),
)
_REPORTED = frozenset({DayState.REPORTED, DayState.REPAIRED})


class NewsLine(NamedTuple):
    """A report in one line: who, which day, what came out, when it arrived."""

    person: Link
    day: str
    text: str
    received: str


class HomeView(NamedTuple):
    """Everything on the front page; `today` is one sentence, `evidence` None before any month."""

    head: PageHead
    name: str
    place: str
    month: Link | None
    month_name: str
    sentence: str
    today: str
    is_example: bool
    figures: tuple[Figure, ...]
    calendar: MonthCalendar | None
    units: tuple[CountLine, ...]
    results: tuple[ResultLine, ...]
    news: tuple[NewsLine, ...]
    trend: Trend | None
    months: tuple[CountLine, ...]
    months_source: Source | None
    months_downloads: tuple[Link, ...]
    ways: tuple[Link, ...]
    evidence: Evidence | None


def make_home_view(
    context: SiteContext,
    rows: Sequence[CountRow],
    summaries_of_this_month: Sequence[PersonMonthSummary],
    headlines: Sequence[Headline],
) -> HomeView:
    """Make the front page.

    Args:
        context: The office and its "now".
        rows: All count rows, for the trend.
        summaries_of_this_month: Those of the last of `context.months`.
        headlines: The newest, at least MAX_NEWS where there are; any order.
    """
    office, summaries = context.office, summaries_of_this_month
    month = context.months[-1] if context.months else ""
    when = month_text(month) if month else ""
    total = add_counts(summary.total for summary in summaries)
    people = (summary.total for summary in summaries)
    months = _pick_months(context, rows)
    sentence = office_sentence(people, total) if month else NO_RECORDS
    return HomeView(
        head=PageHead(
            "", office.nama, f"{office.nama}, {when}: {sentence}" if month else sentence, "beranda"
        ),
        name=office.nama,
        place=f"{office.kabupaten}, {office.provinsi}",
        month=Link(f"Lihat {when} orang demi orang", f"bulan/{month}/") if month else None,
        month_name=when,
        sentence=sentence,
        today=_word_today(context, summaries) if month else "",
        is_example=office.contoh,
        figures=make_figures(total),
        calendar=_make_calendar(context, month, summaries) if month else None,
        units=unit_lines(office, tally(rows_of(summaries), by_unit)),
        results=make_result_lines(
            office, int(month[:4]) if month else 0, (r for s in summaries for r in s.results)
        ),
        news=_make_news(context, headlines),
        trend=make_trend("Kelengkapan laporan", months),
        months=tuple(
            make_count_line(Link(month_text(name), f"bulan/{name}/"), counts)
            for name, counts in reversed(months)
        ),
        months_source=_make_months_source(context, months) if month else None,
        months_downloads=archive_downloads(),
        ways=_list_ways(office),
        evidence=_make_evidence(context, month, total) if month else None,
    )


def _list_ways(office: Office) -> tuple[Link, ...]:
    """List the ways on; none leads to attendance where the office does not publish it."""
    is_hidden = office.terbit_kehadiran == "tidak"
    return tuple(way for way in _WAYS if not (is_hidden and way.address == "kehadiran/"))


def _word_today(context: SiteContext, summaries: Sequence[PersonMonthSummary]) -> str:
    """Say what has come in for the last day of the data: by then some people still write."""
    day = context.moment.day
    states = Counter(
        item.state for summary in summaries for item in summary.days if item.day == day
    )
    received = states[DayState.REPORTED] + states[DayState.REPAIRED]
    if not context.calendar.is_working_day(day):
        name = context.calendar.holidays.get(day, "bukan hari kerja")
        return f"{long_date_text(day)}: {name}."
    waiting = states[DayState.MISSING] + states[DayState.UNREPORTED] + states[DayState.REFUSED]
    off = states[DayState.OFF_DUTY]
    text = f"{long_date_text(day)}: {received} laporan diterima, {waiting} belum"
    return f"{text}, {off} tidak bertugas." if off else f"{text}."


def _make_calendar(
    context: SiteContext, month: str, summaries: Sequence[PersonMonthSummary]
) -> MonthCalendar:
    """Lay out the office's month: on each day reports of obliged people, "18/20"."""
    obliged = Counter(d.day for s in summaries for d in s.days if d.is_obliged)
    reported = Counter(
        d.day for s in summaries for d in s.days if d.is_obliged and d.state in _REPORTED
    )
    cells = {
        day: CalendarCell(str(day.day), note=f"{reported[day]}/{obliged[day]}") for day in obliged
    }
    names = context.calendar.holidays
    holidays = [day for day in days_of_month(month) if day in names and day not in cells]
    cells |= {day: CalendarCell(str(day.day), note="libur") for day in holidays}
    remarks = tuple(f"{short_date_text(day)}: {names[day]}" for day in holidays)
    caption = f"Laporan diterima dari yang wajib, tiap hari {month_text(month)}"
    return make_month_calendar(month, caption, cells, remarks)


def _make_news(context: SiteContext, headlines: Sequence[Headline]) -> tuple[NewsLine, ...]:
    newest = sorted(
        headlines, key=lambda line: (-(line.received_at or 0), -line.day.toordinal(), line.pegawai)
    )
    office = context.office
    return tuple(
        NewsLine(
            Link(name_of(office, line.pegawai), day_address(line.pegawai, line.day.isoformat())),
            short_date_text(line.day),
            line.text,
            "" if line.received_at is None else clock_text(line.received_at, office.zona_waktu),
        )
        for line in newest[:MAX_NEWS]
    )


def _pick_months(context: SiteContext, rows: Sequence[CountRow]) -> tuple[tuple[str, Counts], ...]:
    """Pick the newest months and their counts, ascending."""
    newest = context.months[-MAX_MONTHS:]
    totals = tally((row for row in rows if row.month in newest), by_month)
    return tuple((month, totals.get(month, Counts())) for month in newest)


def _make_months_source(context: SiteContext, months: Sequence[tuple[str, Counts]]) -> Source:
    reports = sum(counts.laporan for _, counts in months)
    span = months_span(month for month, _ in months)
    return make_source(context, records_text(reports, span), "entries/")


def _make_evidence(context: SiteContext, month: str, total: Counts) -> Evidence:
    source = make_source(
        context, records_text(total.laporan, month_span(context, month)), "entries/"
    )
    return make_evidence(total, source, month_downloads(month))
