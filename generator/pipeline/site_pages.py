"""Which pages a site has: its chapters, in the order in which they are made."""

from collections.abc import Iterator

from generator.pipeline.chapters.attendance import plan_attendance
from generator.pipeline.chapters.awards import plan_awards
from generator.pipeline.chapters.front import plan_front
from generator.pipeline.chapters.letters import plan_letters
from generator.pipeline.chapters.people import plan_people
from generator.pipeline.chapters.periods import plan_periods
from generator.pipeline.chapters.quarters import plan_quarters
from generator.pipeline.chapters.results import plan_results
from generator.pipeline.chapters.spot_checks import plan_spot_checks
from generator.pipeline.chapters.tombstones import plan_tombstones
from generator.pipeline.chapters.units import plan_units
from generator.pipeline.outputs.page_outputs import PagePlan
from generator.pipeline.page_desk import PageDesk

CHAPTERS = (
    plan_people,
    plan_periods,
    plan_quarters,
    plan_letters,
    plan_units,
    plan_results,
    plan_attendance,
    plan_spot_checks,
    plan_awards,
    plan_front,
    plan_tombstones,
)


def plan_pages(desk: PageDesk) -> Iterator[PagePlan]:
    """Plan every page but those of site_config/pages and those that tell of files."""
    for plan_chapter in CHAPTERS:
        yield from plan_chapter(desk)
