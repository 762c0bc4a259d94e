"""Review a proposal: read it and what stands behind it, then let the makers put it in words."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.aggregate.review.review import ProposedFiles, ReviewGround, make_review
from generator.model.review import ChangedReport, Review
from generator.model.shown_value import show_path
from generator.pipeline.checks.check_change import Sender, check_change
from generator.pipeline.ground import Ground, Rules
from generator.pipeline.proposed_reports import list_changed_reports
from generator.pipeline.review_archive import read_archive, read_standing
from generator.pipeline.review_others import list_other_changes, show_other_path
from generator.pipeline.review_reading import ReviewReading
from generator.problems import Problem, has_errors
from generator.read.commit_source import CommitSource
from generator.read.proposal import read_proposal
from generator.validate.hide_leave import hide_leave


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
    refused = {path for path, told in problems.items() if has_errors(tuple(told))}
    others = list(list_other_changes(reading, refused))
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
        safe = replace(hide_leave(problem), path=show_other_path(problem.path))
        by_path.setdefault(safe.path, []).append(safe)
    return by_path


def _with_problems(report: ChangedReport, problems: Mapping[str, list[Problem]]) -> ChangedReport:
    return replace(
        report,
        path=show_other_path(report.path),
        pegawai=show_path(report.pegawai),
        problems=tuple(problems.get(show_other_path(report.path), ())),
    )
