"""A person's month without the texts of its reports: what all higher pages are made of."""

from collections.abc import Iterable

from generator.aggregate.counts import count_by_unit, pick_unit
from generator.aggregate.headline import make_headline
from generator.aggregate.results.result_totals import make_result_totals
from generator.model.person_month import (
    DayState,
    DaySummary,
    Headline,
    Obstacle,
    PersonDay,
    PersonMonth,
    PersonMonthSummary,
)
from generator.model.provenance import Revision
from generator.model.site import CountRow, ResultRow


def make_summary(month: PersonMonth) -> PersonMonthSummary:
    """Sum up a person's month."""
    newest = _find_newest(month.days)
    return PersonMonthSummary(
        pegawai=month.pegawai,
        month=month.month,
        unit=pick_unit(month.days),
        counts=count_by_unit(month),
        days=tuple(_make_day_summary(day) for day in month.days),
        results=make_result_totals(month.days),
        obstacles=tuple(_make_obstacles(month)),
        headlines=tuple(_make_headlines(month)),
        last_commit=newest.commit if newest else None,
        last_received_at=newest.received_at if newest else None,
        refused_paths=_list_refused_paths(month.days),
    )


def count_rows(summary: PersonMonthSummary) -> list[CountRow]:
    """List the month's counts, a row a unit, units in code-point order."""
    return [
        CountRow(summary.pegawai, summary.month, unit, counts) for unit, counts in summary.counts
    ]


def result_rows(summary: PersonMonthSummary) -> list[ResultRow]:
    """List what the month brought for each planned result."""
    return [ResultRow(summary.pegawai, summary.month, total) for total in summary.results]


def _make_day_summary(day: PersonDay) -> DaySummary:
    activities = day.report.kegiatan if day.report and not day.report.is_leave else ()
    return DaySummary(
        day=day.day,
        state=day.state,
        unit=day.unit,
        is_obliged=day.is_obliged,
        is_on_time=day.is_on_time,
        is_changed_late=day.is_changed_late,
        activity_count=len(activities),
        result_count=sum([activity.has_result for activity in activities]),
        status=day.report.status if day.report else None,
    )


def _make_obstacles(month: PersonMonth) -> Iterable[Obstacle]:
    """List what hindered the work. Not that of a leave day: why someone is away is private."""
    for day in month.days:
        if day.report is None or day.report.is_leave:
            continue
        texts = [day.report.kendala, *[activity.kendala for activity in day.report.kegiatan]]
        for text in texts:
            if text:
                yield Obstacle(day.day, month.pegawai, day.unit, text)


def _make_headlines(month: PersonMonth) -> Iterable[Headline]:
    for day in month.days:
        if day.report is not None and not day.report.is_leave:
            yield make_headline(month.pegawai, day, day.report)


def _find_newest(days: Iterable[PersonDay]) -> Revision | None:
    """Find the newest revision of any file of the month; of equal times, that of the latest day."""
    revisions = [day.provenance.last for day in days if day.provenance is not None]
    return max(reversed(revisions), key=lambda revision: revision.received_at, default=None)


def _list_refused_paths(days: Iterable[PersonDay]) -> tuple[str, ...]:
    refused = (day for day in days if day.state is DayState.REFUSED)
    return tuple(sorted({problem.path for day in refused for problem in day.problems}))
