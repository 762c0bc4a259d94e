"""Build the site of one commit: the order of the stages, from git to the served directory."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
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
from generator.read.commit_source import CommitSource
from generator.read.git_process import Commit, GitDoor
from generator.read.work_tree import WorkTreeSource
from generator.render.data.addresses import VERIFICATION
from generator.render.data.schemas.files import render_schemas
from generator.render.data.verification import BuildClaim, PublishedFile, render_verification
from generator.render.frame import fill_frame, split_frame, split_frames
from generator.render.frame_set import FrameSet
from generator.render.search_bundles import Bundle
from generator.render.search_files import render_search_files

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class GitState:
    """The repository a build is told about.

    Attributes:
        door: Its git; None where the work tree of a preview is no repository yet.
        commit: The pinned commit; of a preview, HEAD with the time of now.
    """

    door: GitDoor | None
    commit: Commit


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
    source: Source, state: GitState, cache: BuildCache, order: BuildOrder, progress: Progress
) -> BuildReport:
    """Build a site; the old one stays whole until the new one is.

    Args:
        source: What is built: a commit's blobs, or the work tree.
        state: The commit that provenance is read from, and that pages name.
        cache: What earlier builds worked out.
        order: Where to, and as of when.
        progress: Told of each step of long work.

    Raises:
        UsageFault: The settings have errors.
        EnvironmentFault: The disk is full, the place cannot be written, a program is missing.
    """
    commit = state.commit
    ground = lay_ground(source, commit.committed_at, order.as_of, cache)
    progress("Membaca riwayat git …")
    histories = bring_history(cache, state.door, commit.hash) if state.door else {}
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
        jobs,
        lambda job: job.has_page and not press.has(pages.plan_person_month(job)),
        press_month,
        progress,
    )
    progress("Menyusun halaman …")
    bundles = plan_indexes(context, shelf) if order.has_search else ()
    files = bring_outputs(_plan_data(ground, context, shelf, pages, cache), cache)
    sizes = {path: stored.size for path, stored in files.items()}
    own = {kept.page.address for kept in frames.pages}
    plans = [*pages.plan_pages(), pages.plan_data_page(sizes)]
    outputs = [
        *(press.plan_output(plan) for plan in plans if plan.address not in own),
        *pages.plan_redirects(),
        *_plan_hand_written(frames, stamp),
        *_plan_assets(frames, bundles, ground),
    ]
    files |= bring_outputs(outputs, cache)
    progress("Menyusun indeks pencarian …")
    files |= bring_indexes(bundles, shelf, cache)
    proof = pages.plan_verification_page(stamp, commit.tree, files)
    files |= bring_outputs([press.plan_output(proof)], cache)
    files |= bring_outputs([_verification(commit, ground, files)], cache)
    press.forget_unused()
    cache.commit()
    progress("Menulis situs …")
    write_tree(files, order.site_dir, cache)
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


def _plan_data(
    ground: Ground, context: SiteContext, shelf: MonthShelf, pages: SitePages, cache: BuildCache
) -> Iterator[Output]:
    keys = {month: pages.month_key(month) for month in context.months}
    yield from plan_report_files(shelf, cache, keys)
    yield from plan_recaps(context, shelf)
    yield from plan_feeds(context, pages.headlines())
    schemas = render_schemas(_settings_schemas(cache), ground.office.situs)
    yield from plan_package(context, schemas)


def _plan_assets(frames: FrameSet, bundles: tuple[Bundle, ...], ground: Ground) -> Iterator[Output]:
    for path, data in frames.files.items():
        yield fixed_output(path, data)
    for path, data in render_search_files(bundles, ground.office).items():
        yield fixed_output(path, data)


def _plan_hand_written(frames: FrameSet, stamp: Stamp) -> Iterator[Output]:
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


def build_commit(
    root: Path, revision: str, cache: BuildCache, order: BuildOrder, progress: Progress
) -> BuildReport:
    """Build the site of a commit.

    Raises:
        UsageFault: No such commit, or settings with errors.
        EnvironmentFault: A shallow clone, a full disk, a missing program.
    """
    with CommitSource(root, revision) as source:
        source.require_full_history()
        return build_site(source, GitState(source.door, source.commit), cache, order, progress)


def build_work_tree(
    root: Path, now_seconds: int, cache: BuildCache, order: BuildOrder, progress: Progress
) -> BuildReport:
    """Build a preview of the files as they lie; provenance is that of HEAD, where there is one."""
    state = GitState(None, Commit("", "", now_seconds, is_shallow=False))
    if (root / ".git").exists():
        door = GitDoor(root)
        state = GitState(door, replace(door.resolve("HEAD"), committed_at=now_seconds))
    with WorkTreeSource(root) as source:
        return build_site(source, state, cache, order, progress)
