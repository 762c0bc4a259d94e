"""The map of a site for search engines, where the office has told its public address."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from generator.model.office import Office
from generator.pipeline.outputs.output import Output, fixed_output
from generator.pipeline.outputs.page_outputs import PagePlan
from generator.render.data.addresses import ROBOTS, SITEMAP
from generator.render.data.sitemap import render_robots, render_sitemap

# Those that nobody looks for, or that say only that nothing is here.
_UNLISTED: Final = ("404.html", "cari/")


def plan_site_map(
    office: Office, plans: Iterable[PagePlan], written: Iterable[str], gone: Iterable[str]
) -> Iterator[Output]:
    """Plan sitemap.xml and robots.txt; neither without `situs`: both take whole addresses only.

    Args:
        office: Its public address and zone.
        plans: Every page that is made.
        written: Addresses of pages written by hand; they stand before those that are made.
        gone: Addresses of tombstones.
    """
    if not office.situs:
        return
    zone = ZoneInfo(office.zona_waktu)
    pages = {plan.address: _changed_on(plan, zone) for plan in plans}
    pages |= dict.fromkeys(written)
    for address in (*_UNLISTED, *gone):
        pages.pop(address, None)
    yield fixed_output(SITEMAP, render_sitemap(pages.items(), office.situs))
    yield fixed_output(ROBOTS, render_robots(office.situs))


def _changed_on(plan: PagePlan, zone: ZoneInfo) -> date | None:
    """Give the day of a settled page's last commit; a living page changes with any commit."""
    return datetime.fromtimestamp(plan.stamp.committed_at, zone).date() if plan.stamp else None
