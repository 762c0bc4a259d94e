"""All files of a site, in the order in which they depend on each other."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator import __version__
from generator.model.person_month import PersonMonth
from generator.model.site import SiteContext, Stamp
from generator.pipeline.build_order import Progress
from generator.pipeline.chapters.people import plan_notes, plan_person_month, plan_redirects
from generator.pipeline.chapters.proof import plan_data_page, plan_verification_page
from generator.pipeline.month_jobs import MonthJob
from generator.pipeline.month_work import MonthShelf
from generator.pipeline.outputs.achievement_outputs import plan_achievement_files
from generator.pipeline.outputs.award_outputs import plan_award_files
from generator.pipeline.outputs.data_outputs import (
    plan_feeds,
    plan_package,
    plan_recaps,
    plan_report_files,
)
from generator.pipeline.outputs.output import Output, bring_outputs, fixed_output
from generator.pipeline.outputs.page_outputs import PagePlan, PagePress, path_of
from generator.pipeline.outputs.realisation_outputs import plan_realisation_files
from generator.pipeline.outputs.record_outputs import (
    plan_attendance_files,
    plan_letter_files,
    plan_spot_check_files,
)
from generator.pipeline.outputs.site_map import plan_site_map
from generator.pipeline.outputs.write_outputs import plan_write_files
from generator.pipeline.page_desk import PageDesk
from generator.pipeline.search import bring_indexes, plan_indexes
from generator.pipeline.site_pages import plan_pages
from generator.publish.build_cache import BuildCache, StoredObject
from generator.render.data.addresses import VERIFICATION
from generator.render.data.schemas.files import render_schemas
from generator.render.data.verification import BuildClaim, PublishedFile, render_verification
from generator.render.frame import fill_frame, split_frame
from generator.render.frame_set import FrameSet
from generator.render.person_files import render_person_files
from generator.render.search_bundles import Bundle
from generator.render.search_files import render_search_files


@dataclass(frozen=True, slots=True)
class SiteMaker:
    """Makes the files of one site out of its person-months.

    Attributes:
        context: What every page may know.
        jobs: The person-months.
        shelf: Their results.
        desk: What pages are planned with.
        press: Puts them into frames.
        frames: Hand-written pages and assets.
        stamp: What living pages bear.
        cache: Holds every file made.
        progress: Told of each step.
    """

    context: SiteContext
    jobs: list[MonthJob]
    shelf: MonthShelf
    desk: PageDesk
    press: PagePress
    frames: FrameSet
    stamp: Stamp
    cache: BuildCache
    progress: Progress

    def bring_months(self) -> int:
        """Make the person-months that changed, their pages with them; gives how many."""
        return self.shelf.bring(self.jobs, self._is_page_missing, self._press_month, self.progress)

    def bring_files(self, tree: str, *, has_search: bool) -> dict[str, StoredObject]:
        """Make every file that is not stored: path below the site's root to the stored file.

        Data comes before the page that tells the files' sizes, all else before the page and the
        file that tell everything's digest.
        """
        self.progress("Menyusun halaman dan data …")
        bundles = plan_indexes(self.context, self.shelf) if has_search else ()
        files = bring_outputs(self._plan_data(), self.cache)
        sizes = {path: stored.size for path, stored in files.items()}
        plans = (*plan_pages(self.desk), plan_data_page(self.desk, sizes))
        files |= bring_outputs(self._plan_pages(plans), self.cache)
        files |= bring_outputs(self._plan_assets(bundles), self.cache)
        self.progress("Menyusun indeks pencarian …")
        files |= bring_indexes(bundles, self.shelf, self.cache)
        proof = plan_verification_page(self.desk, self.stamp, tree, files)
        files |= bring_outputs([self.press.plan_output(proof)], self.cache)
        written = [kept.page.address for kept in self.frames.pages]
        gone = [page.address for page in self.desk.gone if page.address not in written]
        site_map = plan_site_map(self.context.office, (*plans, proof), written, gone)
        files |= bring_outputs(site_map, self.cache)
        files |= bring_outputs([self._claim(tree, files)], self.cache)
        self.press.forget_unused()
        return files

    def _is_page_missing(self, job: MonthJob) -> bool:
        return job.has_page and not self.press.has(plan_person_month(self.desk, job))

    def _press_month(self, job: MonthJob, made: PersonMonth) -> None:
        if job.has_page:
            plans = (plan_person_month(self.desk, job, made), *plan_notes(self.desk, job, made))
            for plan in plans:
                self.press.press(plan, plan.make())

    def _plan_data(self) -> Iterator[Output]:
        keys = {month: self.desk.month_key(month) for month in self.context.months}
        yield from plan_report_files(self.shelf, self.cache, keys)
        yield from plan_recaps(self.context, self.shelf, self.cache, keys)
        yield from plan_attendance_files(self.desk, self.cache)
        yield from plan_spot_check_files(self.desk)
        yield from plan_letter_files(self.desk)
        yield from plan_realisation_files(self.desk)
        yield from plan_achievement_files(self.desk, self.cache)
        yield from plan_award_files(self.desk, self.cache)
        yield from plan_feeds(self.context, self.desk.headlines())
        schemas = render_schemas(_settings_schemas(self.cache), self.context.office.situs)
        yield from plan_package(self.context, schemas)

    def _plan_pages(self, plans: Iterable[PagePlan]) -> Iterator[Output]:
        own = {kept.page.address for kept in self.frames.pages}
        for plan in plans:
            if plan.address not in own:  # what the office wrote by hand wins
                yield self.press.plan_output(plan)
        for kept in self.frames.pages:
            frame = split_frame(kept.html, self.frames.zone)
            yield fixed_output(path_of(kept.page.address), fill_frame(frame, kept.page, self.stamp))
        yield from plan_redirects(self.desk)

    def _plan_assets(self, bundles: tuple[Bundle, ...]) -> Iterator[Output]:
        for path, data in self.frames.files.items():
            yield fixed_output(path, data)
        for path, data in render_person_files().items():
            yield fixed_output(path, data)
        for path, data in render_search_files(bundles, self.context.office).items():
            yield fixed_output(path, data)
        yield from plan_write_files(self.context, self.shelf, self.jobs)

    def _claim(self, tree: str, files: Mapping[str, StoredObject]) -> Output:
        claim = BuildClaim(self.stamp.commit, tree, self.stamp.data_sampai, __version__)
        listed = [PublishedFile(path, one.sha256, one.size) for path, one in files.items()]
        return fixed_output(VERIFICATION, render_verification(claim, listed))


def _settings_schemas(cache: BuildCache) -> dict[str, dict[str, object]]:
    kept = cache.note("skema")
    if kept is None:
        # Here, not above: it imports pydantic, which a warm build has no time for.
        from generator.validate.settings.schemas import settings_schemas  # noqa: PLC0415

        kept = json.dumps(settings_schemas())
        cache.remember("skema", kept)
    schemas: dict[str, dict[str, object]] = json.loads(kept)
    return schemas
