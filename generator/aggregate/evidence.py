"""What stands under each table: source, files to take home, formulas."""

from collections.abc import Iterable

from generator.aggregate.figures import number_text
from generator.aggregate.forge_links import commit_url, folder_url
from generator.aggregate.indonesian import MONTH_NAMES
from generator.aggregate.view_parts import CommitMark, Evidence, Link, Source
from generator.aggregate.workings import make_workings
from generator.model.office import Forge
from generator.model.period import last_day
from generator.model.person_month import Counts, PersonMonthSummary
from generator.model.site import SiteContext

SHORT = 7  # letters of a commit that people read


def make_commit_mark(forge: Forge, commit: str) -> CommitMark:
    """Show a commit: seven letters, with its address at the forge."""
    return CommitMark(commit[:SHORT], commit, commit_url(forge, commit))


def make_source(context: SiteContext, records: str, path: str, commit: str | None = None) -> Source:
    """Name the records, their folder and the newest commit among them.

    Without a commit (living pages) the line points to the foot of the page, which names it.
    """
    forge = context.office.forge
    mark = make_commit_mark(forge, commit) if commit else None
    return Source(records, path, folder_url(forge, path), mark)


def make_evidence(
    counts: Counts, source: Source, downloads: tuple[Link, ...], *, is_timed: bool = True
) -> Evidence:
    """Put source, downloads and the workings of the page's counts together."""
    return Evidence(source, downloads, make_workings(counts, is_timed=is_timed))


def last_commit(summaries: Iterable[PersonMonthSummary]) -> str | None:
    """Find the newest commit that changed any of these months; ties by hash, None without git."""
    found = [(s.last_received_at or 0, s.last_commit) for s in summaries if s.last_commit]
    return max(found)[1] if found else None


def records_text(reports: int, span: str) -> str:
    """Word the records: "22 laporan harian, 1–30 Juni 2025"."""
    return f"{number_text(reports)} laporan harian, {span}"


def month_span(context: SiteContext, month: str) -> str:
    """Word the days of a month that have come: "1–30 Juni 2025"; a past month stays as it is."""
    last = min(last_day(month), context.moment.day)
    days = f"1–{last.day}" if last.day > 1 else "1"
    return f"{days} {MONTH_NAMES[int(month[5:7]) - 1]} {month[:4]}"


def months_span(months: Iterable[str]) -> str:
    """Word a stretch of months: "Juni 2025", "April–Juni 2025", "Juli 2025–Juni 2026"."""
    ordered = sorted(months)
    first, last = ordered[0], ordered[-1]
    first_name, last_name = (MONTH_NAMES[int(month[5:7]) - 1] for month in (first, last))
    if first == last:
        return f"{first_name} {first[:4]}"
    if first[:4] == last[:4]:
        return f"{first_name}–{last_name} {last[:4]}"
    return f"{first_name} {first[:4]}–{last_name} {last[:4]}"
