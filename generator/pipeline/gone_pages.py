"""Pages that were published once and have lost what they showed."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from generator.model.gone import GonePage, StruckName
from generator.model.period import month_of
from generator.model.provenance import Revision
from generator.model.site import SiteContext
from generator.pipeline.history import read_lives
from generator.pipeline.month_jobs import MonthJob, owner_of_folders
from generator.pipeline.past_rosters import bring_struck_names
from generator.publish.build_cache import BuildCache
from generator.read.git_process import GitDoor
from generator.read.tree import is_month
from generator.validate.report_path import is_slug


def find_gone_pages(
    cache: BuildCache,
    door: GitDoor | None,
    histories: Mapping[str, str],
    context: SiteContext,
    jobs: Sequence[MonthJob],
) -> tuple[GonePage, ...]:
    """Find the pages of people struck from the roster, and of months before the site's first.

    Args:
        cache: Holds the lives of files, and the roster's past.
        door: The repository; None where there is none, so nothing was ever published from it.
        histories: What `bring_history` gave.
        context: The site as it is.
        jobs: Its person-months.

    Returns:
        Each address once, in the order of addresses.
    """
    if door is None:
        return ()
    pages = [*_find_emptied_months(cache, context, jobs)]
    owner = owner_of_folders(context.office)
    for name in bring_struck_names(cache, door, histories):
        if name.slug not in owner and is_slug(name.slug):
            pages += _list_pages_of(name, histories, context)
    return tuple(sorted(pages, key=lambda page: page.address))


def _find_emptied_months(
    cache: BuildCache, context: SiteContext, jobs: Sequence[MonthJob]
) -> Iterator[GonePage]:
    """Find months that the site began with until their last report was taken away."""
    newest: dict[str, Revision] = {}
    first = context.months[0] if context.months else ""
    for job in jobs:
        if not job.lives or job.month >= first:
            continue
        lives = [life for name in job.lives for life in read_lives(cache, name).values()]
        last = max((life[-1] for life in lives), key=_order)
        yield GonePage(f"pegawai/{job.person.slug}/{job.month}/", last)
        newest[job.month] = max(newest.get(job.month, last), last, key=_order)
    for month, revision in newest.items():
        yield GonePage(f"bulan/{month}/", revision)


def _list_pages_of(
    name: StruckName, histories: Mapping[str, str], context: SiteContext
) -> Iterator[GonePage]:
    """List the page of a person, and of each month of service until the name was struck."""
    struck = datetime.fromtimestamp(name.revision.received_at, UTC)
    last = month_of(struck.astimezone(ZoneInfo(context.office.zona_waktu)).date())
    served = {
        month
        for month in context.months
        if name.first_month and name.first_month <= month <= min(name.last_month or last, last)
    }
    folders = (folder.partition("/") for folder in histories)
    reported = {month for slug, _, month in folders if slug == name.slug and is_month(month)}
    yield GonePage(f"pegawai/{name.slug}/", name.revision)
    for month in sorted(served | reported):
        yield GonePage(f"pegawai/{name.slug}/{month}/", name.revision)


def _order(revision: Revision) -> tuple[int, str]:
    return revision.received_at, revision.commit
