"""Review a proposal: read it and what stands behind it, then let the makers put it in words."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.aggregate.review import ProposedFiles, ReviewGround, make_review
from generator.model.review import ChangedReport, OtherChange, Review
from generator.model.shown_value import show_path
from generator.pipeline.check_change import Sender, check_change
from generator.pipeline.ground import Ground, Rules
from generator.pipeline.proposed_reports import list_changed_reports
from generator.pipeline.review_archive import read_archive, read_standing
from generator.pipeline.review_reading import ReviewReading, parse_report
from generator.problems import Problem
from generator.read.commit_source import MKDOCS_FILE, SETTINGS_FOLDER, CommitSource
from generator.read.proposal import ChangedFile, read_proposal
from generator.validate.hide_leave import hide_leave
from generator.validate.personal_data.hide_personal import hide_personal
from generator.validate.report_path import parse_entry_path


def review_change(
    base: CommitSource, head: CommitSource, ground: Ground, sender: Sender | None
) -> Review:
    """Review what `head` proposes to `base`, by the settings of the base.

    Args:
        base: Where it is to go.
        head: What is proposed; its blobs are data and nothing else.
        ground: The base's settings and calendar.
        sender: Who sends it, where the forge tells; None leaves permission to the check.
    """
    rules = Rules(ground.office, ground.vocabulary)
    found = check_change(base, head, rules, sender)
    proposal = read_proposal(head.door, base.commit, head.commit)
    problems = _sort_by_path(found.problems)
    reading = ReviewReading(base, head, ground, proposal)
    reports = [_with_problems(report, problems) for report in list_changed_reports(reading)]
    taken = {report.path for report in reports}
    others = [_describe(change) for change in proposal.changes if parse_report(change.path) is None]
    files = ProposedFiles(
        head.commit.hash,
        reports,
        others,
        [one for path, told in problems.items() if path not in taken for one in told],
        found.checked,
        head.commit.committed_at,
    )
    return make_review(
        files,
        ReviewGround(
            ground.office,
            ground.calendar,
            read_archive(reading, reports),
            read_standing(reading, reports),
        ),
    )


def _sort_by_path(problems: Iterable[Problem]) -> dict[str, list[Problem]]:
    """Sort problems by path, with nothing in them that is not for everybody's eyes."""
    by_path: dict[str, list[Problem]] = {}
    for problem in problems:
        safe = replace(hide_leave(problem), path=_show_path(problem.path))
        by_path.setdefault(safe.path, []).append(safe)
    return by_path


def _with_problems(report: ChangedReport, problems: Mapping[str, list[Problem]]) -> ChangedReport:
    return replace(
        report,
        path=_show_path(report.path),
        pegawai=show_path(report.pegawai),
        problems=tuple(problems.get(_show_path(report.path), ())),
    )


def _describe(change: ChangedFile) -> OtherChange:
    action = "dihapus" if change.is_deletion else "baru" if change.is_new else "diubah"
    if change.path.startswith("entries/kantor/"):
        kind = "Catatan kantor"
    elif change.path.startswith("entries/"):
        kind = "Berkas tak dikenal"
    else:
        is_setting = change.path.startswith(f"{SETTINGS_FOLDER}/") or change.path == MKDOCS_FILE
        kind = "Setelan" if is_setting else "Berkas lain"
    return OtherChange(_show_path(change.path), kind, action)


def _show_path(path: str) -> str:
    """Give a path for everybody's eyes: any name may be given to a file, or to a folder."""
    shown = show_path(path)
    return shown if parse_entry_path(path) else hide_personal(shown)
