"""Build a site: the order of the stages, from git to the served directory."""

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from generator.model.site import SiteContext, Stamp
from generator.pipeline.build_order import BuildOrder, BuildReport, GitState, Progress
from generator.pipeline.checks.stray_files import check_strays
from generator.pipeline.frames import bring_frames
from generator.pipeline.gone_pages import find_gone_pages
from generator.pipeline.ground import Ground, lay_ground
from generator.pipeline.history import bring_history
from generator.pipeline.listings import bring_listing
from generator.pipeline.month_jobs import list_months, list_unknown_folders, plan_month_jobs
from generator.pipeline.month_work import MonthShelf
from generator.pipeline.outputs.page_outputs import PagePress
from generator.pipeline.page_desk import PageDesk
from generator.pipeline.shelves.record_shelf import RecordShelf
from generator.pipeline.site_files import SiteMaker
from generator.pipeline.source import Source
from generator.problems import Problem, UsageFault
from generator.publish.build_cache import BuildCache
from generator.publish.releases import write_release
from generator.publish.write_tree import write_tree
from generator.read.commit_source import CommitSource
from generator.read.git_process import Commit, GitDoor
from generator.read.tree import EntriesListing
from generator.read.work_tree import WorkTreeSource
from generator.render.frame import split_frames


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
        with suppress(UsageFault):  # no commit yet
            state = GitState(door, replace(door.resolve("HEAD"), committed_at=now_seconds))
    with WorkTreeSource(root) as source:
        return build_site(source, state, cache, order, progress)


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
    context = SiteContext(
        ground.office,
        ground.calendar,
        ground.moment,
        months,
        ground.settings.award_formulas,
        ground.settings.calendar_changes.upacara,
    )
    jobs = plan_month_jobs(ground, listing, histories, months)
    shelf = MonthShelf(source, ground, cache)
    named = "" if order.is_preview else commit.hash
    stamp = Stamp(ground.moment.day.isoformat(), named, commit.committed_at)
    frames, frames_key = bring_frames(source, ground, cache)
    press = PagePress(cache, split_frames(frames.frames, frames.zone), frames_key, stamp)
    records = RecordShelf(source, ground, cache, listing.office_records, histories)
    gone = find_gone_pages(cache, state.door, histories, context, jobs)
    desk = PageDesk(context, ground.identity, shelf, jobs, records, gone)
    maker = SiteMaker(context, jobs, shelf, desk, press, frames, stamp, cache, progress)
    months_made = maker.bring_months()
    files = maker.bring_files(commit.tree, has_search=order.has_search)
    problems = [*frames.problems, *records.problems()]
    problems += _list_problems(source, ground, listing, shelf)
    cache.commit()
    progress("Menulis situs …")
    if order.is_release:
        write_release(files, order.site_dir, commit.hash)
    else:
        write_tree(files, order.site_dir, cache)
    counts = [row for kept in shelf.kept.values() for _, row in kept.counts]
    return BuildReport(
        problems=tuple(sorted(problems)),
        report_count=sum(row.laporan + row.tidak_bertugas for row in counts),
        month_count=len(jobs),
        months_made=months_made,
        file_count=len(files),
        day=stamp.data_sampai,
    )


def _list_problems(
    source: Source, ground: Ground, listing: EntriesListing, shelf: MonthShelf
) -> list[Problem]:
    unknown = list_unknown_folders(ground.office, listing)
    strays = check_strays(source, listing, unknown, ground.vocabulary)
    return [*ground.problems, *shelf.problems(), *strays]
