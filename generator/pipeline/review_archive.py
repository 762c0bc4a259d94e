"""What stands behind a proposal: what its people reported before, and who else has for the day."""

from collections.abc import Iterable, Sequence
from datetime import date

from generator.aggregate.award.near_copies import list_compared_months
from generator.aggregate.review.review import MOST_COMPARED, MOST_DAYS
from generator.model.period import month_of
from generator.model.report import Report
from generator.model.review import ChangedReport
from generator.pipeline.review_reading import ReviewReading, accept_reports, parse_report
from generator.read.tree import MonthFolder, TreeEntry


def read_archive(
    reading: ReviewReading, reports: Sequence[ChangedReport]
) -> dict[str, list[Report]]:
    """Read what each person reported before, in the base and in the proposal, oldest first."""
    days: dict[str, list[date]] = {}
    for report in sorted(reports, key=lambda one: one.day)[-MOST_COMPARED:]:
        if report.after is not None and not report.is_known:
            days.setdefault(report.pegawai, []).append(report.day)
    folders = _list_months(reading, days)
    fresh = {(one.pegawai, one.day): one.after for one in reports}
    archive: dict[str, list[Report]] = {}
    for slug, wanted in days.items():
        entries = _pick_earlier(reading, folders.get(slug, []), min(wanted), max(wanted))
        kept = accept_reports(reading.base, entries, reading.ground.vocabulary)
        found = {one.tanggal: one for one in kept if one and (slug, one.tanggal) not in fresh}
        found |= {day: one for (whose, day), one in fresh.items() if one and whose == slug}
        archive[slug] = [found[day] for day in sorted(found)]
    return archive


def _list_months(reading: ReviewReading, people: Iterable[str]) -> dict[str, list[MonthFolder]]:
    """List the month folders of people, newest first, those of former slugs among them."""
    former = reading.ground.vocabulary.former_slugs
    wanted = set(people)
    months: dict[str, list[MonthFolder]] = {}
    for folder, listing in reading.base.list_entries({}).folders.items() if wanted else ():
        if (slug := former.get(folder, folder)) in wanted:
            months.setdefault(slug, []).extend(listing.months)
    for found in months.values():
        found.sort(key=lambda one: one.month, reverse=True)
    return months


def _pick_earlier(
    reading: ReviewReading, months: Iterable[MonthFolder], first: date, last: date
) -> list[TreeEntry]:
    """Pick the reports that those of `first` to `last` are compared with."""
    since = list_compared_months(month_of(first))[0]
    found = (
        entry
        for month in months
        if since <= month.month <= month_of(last)
        for entry in reading.base.list_month(month)
    )
    return [entry for entry in found if (parsed := parse_report(entry.path)) and parsed[1] < last]


def read_standing(
    reading: ReviewReading, reports: Sequence[ChangedReport]
) -> dict[date, dict[str, Report | None]]:
    """Read everybody's report of the newest days as the merged branch would have it."""
    days = sorted({report.day for report in reports}, reverse=True)[:MOST_DAYS]
    standing = {day: _read_day(reading, day) for day in days}
    for report in reports:
        if report.day in standing:
            if report.is_removed:
                standing[report.day].pop(report.pegawai, None)
            else:
                standing[report.day][report.pegawai] = report.after
    return standing


def _read_day(reading: ReviewReading, day: date) -> dict[str, Report | None]:
    """Read the base's reports of a day: slug to report, None for a refused file."""
    found: dict[str, TreeEntry] = {}
    for person in reading.ground.office.people:
        for folder in (person.slug, *person.nama_lain):
            entry = reading.base.find_file(f"entries/{folder}/{day:%Y/%m}/{day.isoformat()}.md")
            if entry is not None:
                found.setdefault(person.slug, entry)
    reports = accept_reports(reading.base, list(found.values()), reading.ground.vocabulary)
    return dict(zip(found, reports, strict=True))
