"""Build the site of one commit: the order of the stages, from git to the served directory."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator import __version__
from generator.model.person_month import PersonMonth
from generator.model.site import SiteContext, Stamp
from generator.pipeline.data_outputs import plan_feeds, plan_package, plan_recaps, plan_report_files
from generator.pipeline.frames import bring_frames
from generator.pipeline.ground import Ground, lay_ground
from generator.pipeline.history import bring_history
from generator.pipeline.listings import bring_listing
from generator.pipeline.month_jobs import (
    MonthJob,
    list_months,
    list_unknown_folders,
    plan_month_jobs,
)
from generator.pipeline.month_work import MonthShelf
from generator.pipeline.output import Output, bring_outputs, fixed_output
from generator.pipeline.page_outputs import PagePress, path_of
from generator.pipeline.search import bring_indexes, plan_indexes
from generator.pipeline.site_pages import SitePages
from generator.pipeline.source import Source
from generator.pipeline.stray_files import check_strays
from generator.problems import Problem
from generator.publish.build_cache import BuildCache, StoredObject, digest_of
from generator.publish.write_tree import write_tree
from generator.read.git_process import Commit, GitDoor
from generator.render.data.addresses import VERIFICATION
from generator.render.data.schemas.files import render_schemas
from generator.render.data.verification import BuildClaim, PublishedFile, render_verification
from generator.render.frame import fill_frame, split_frame, split_frames
from generator.render.frame_set import FrameSet
from generator.render.search_files import render_search_files

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class BuildOrder:
    """What to build and where to.

    Attributes:
        site_dir: The served directory.
        as_of: "Today", where the command line names it.
        has_search: False leaves the search index out (a bench's measure, a quick look).
        is_preview: Of the work tree: pages bear no commit.
    """

    site_dir: Path
    as_of: date | None = None
    has_search: bool = True
    is_preview: bool = False


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did, for the one who asked.

    Attributes:
        problems: Everything wrong in the content and the settings, by path and line.
        report_count: Reports on obliged and other days, all of them accepted.
        month_count: Person-months of the site.
        months_made: Those that had changed.
        file_count: Files of the site.
        day: ISO date that the data reaches.
    """

    problems: tuple[Problem, ...]
    report_count: int
    month_count: int
    months_made: int
    file_count: int
    day: str


def build_site(
    source: Source,
    door: GitDoor,
    commit: Commit,
    cache: BuildCache,
    order: BuildOrder,
    progress: Progress = lambda _: None,
) -> BuildReport:
    """Build a site; the old one stays whole until the new one is.

    Raises:
        UsageFault: The settings have errors.
        EnvironmentFault: The disk is full, the place cannot be written, a program is missing.
    """
    ground = lay_ground(source, commit.committed_at, order.as_of, cache)
    histories = bring_history(cache, door, commit.hash)
    listing = bring_listing(source, cache)
    months = list_months(ground, listing)
    jobs = plan_month_jobs(ground, listing, histories, months)
    context = SiteContext(ground.office, ground.calendar, ground.moment, months)
    frames, frames_key = bring_frames(source, ground, cache)
    stamp = Stamp(
        ground.moment.day.isoformat(),
        "" if order.is_preview else commit.hash,
        commit.committed_at,
    )
    press = PagePress(cache, split_frames(frames.frames, frames.zone), frames_key, stamp)
    shelf = MonthShelf(source, ground, cache)
    pages = SitePages(context, ground.identity, shelf, jobs)

    def press_month(job: MonthJob, made: PersonMonth) -> None:
        if job.has_page:
            plan = pages.plan_person_month(job, made)
            press.press(plan, plan.make())

    months_made = shelf.bring(
        jobs, lambda job: job.has_page and not press.has(pages.plan_person_month(job)), press_month
    )
    bundles = plan_indexes(context, shelf) if order.has_search else ()
    outputs = [
        *(press.plan_output(plan) for plan in pages.plan_pages()),
        *_hand_written(frames, stamp),
        *plan_report_files(shelf, cache, {month: pages.month_key(month) for month in months}),
        *plan_recaps(context, shelf),
        *plan_feeds(context, pages.headlines()),
        *plan_package(context, render_schemas(_settings_schemas(cache), ground.office.situs)),
        *(fixed_output(path, data) for path, data in frames.files.items()),
        *(
            fixed_output(path, data)
            for path, data in render_search_files(bundles, ground.office).items()
        ),
    ]
    files = bring_outputs(outputs, cache)
    files |= bring_indexes(bundles, shelf, cache) if order.has_search else {}
    files |= bring_outputs([_verification(commit, ground, files)], cache)
    press.forget_unused()
    cache.commit()
    write_tree(files.items(), order.site_dir)
    unknown = list_unknown_folders(ground.office, listing)
    problems = [
        *ground.problems,
        *frames.problems,
        *shelf.problems(),
        *check_strays(source, listing, unknown, ground.vocabulary),
    ]
    counts = [row for kept in shelf.kept.values() for _, row in kept.counts]
    return BuildReport(
        tuple(sorted(problems)),
        sum(row.laporan + row.tidak_bertugas for row in counts),
        len(jobs),
        months_made,
        len(files),
        stamp.data_sampai,
    )


def _hand_written(frames: FrameSet, stamp: Stamp) -> Iterator[Output]:
    for kept in frames.pages:
        frame = split_frame(kept.html, frames.zone)
        yield fixed_output(path_of(kept.page.address), fill_frame(frame, kept.page, stamp))


def _settings_schemas(cache: BuildCache) -> dict[str, dict[str, object]]:
    kept = cache.note("skema")
    if kept is None:
        from generator.validate.settings.schemas import settings_schemas  # noqa: PLC0415

        kept = json.dumps(settings_schemas())
        cache.remember("skema", kept)
    schemas: dict[str, dict[str, object]] = json.loads(kept)
    return schemas


def _verification(commit: Commit, ground: Ground, files: Mapping[str, StoredObject]) -> Output:
    claim = BuildClaim(commit.hash, commit.tree, ground.moment.day.isoformat(), __version__)
    listed = [PublishedFile(path, stored.sha256, stored.size) for path, stored in files.items()]
    return fixed_output(VERIFICATION, render_verification(claim, listed))
