"""The daily reports that a proposal changes: before, after, when it was sent and by whom."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from generator.model.office import Office
from generator.model.report import Report
from generator.model.report_words import MAX_FILE_BYTES
from generator.model.review import ChangedReport
from generator.pipeline.review_reading import (
    ReviewReading,
    accept_reports,
    parse_report,
    whose_report,
)
from generator.read.proposal import ChangedFile, ProposedCommit
from generator.validate.actor import find_actor
from generator.validate.check_report import check_report
from generator.validate.entry_path_problems import check_tree_entry

_SUBMODULE: Final = "160000"


class _Sending(NamedTuple):
    """Who touched a file, and when first. `writers` are slugs of the roster, oldest first."""

    sent_at: int
    writers: tuple[str, ...]


def list_changed_reports(reading: ReviewReading) -> Iterator[ChangedReport]:
    """Yield every daily report that the proposal changes; a move within a person's folders once."""
    vocabulary = reading.ground.vocabulary
    sendings = _read_sendings(reading)
    changes = [change for change in reading.proposal.changes if parse_report(change.path)]
    added = {whose_report(change.path, vocabulary) for change in changes if change.is_new}
    gone = {
        whose_report(change.path, vocabulary): change.path
        for change in changes
        if change.is_deletion
    }
    afters = _read_afters(reading, changes)
    for change in changes:
        whose = whose_report(change.path, vocabulary)
        if change.is_deletion and whose in added:
            continue
        known = reading.base.find_file(change.path)
        if change.is_new and known is None and whose in gone:
            known = reading.base.find_file(gone[whose])
        if change.is_deletion and known is None:
            continue  # the base has removed it as well
        sending = sendings.get(change.path, _Sending(reading.head.commit.committed_at, ()))
        yield ChangedReport(
            path=change.path,
            pegawai=whose[0],
            day=whose[1],
            before=accept_reports(reading.base, [known], vocabulary)[0] if known else None,
            after=afters.get(change.path),
            is_known=known is not None,
            is_removed=change.is_deletion,
            sent_at=sending.sent_at,
            writers=sending.writers,
        )


def _read_afters(reading: ReviewReading, changes: Sequence[ChangedFile]) -> dict[str, Report]:
    """Read the proposed reports that are accepted, by path."""
    newest = [change for change in changes if not change.is_deletion and change.mode != _SUBMODULE]
    accepted: dict[str, Report] = {}
    with reading.head.door.objects() as objects:
        contents = objects.read_bounded([change.blob for change in newest], MAX_FILE_BYTES + 1)
        for change, (size, data) in zip(newest, contents, strict=True):
            if check_tree_entry(change.path, change.mode, size):
                continue
            report = check_report(change.path, data, reading.ground.vocabulary).value
            if report is not None:
                accepted[change.path] = report
    return accepted


def _read_sendings(reading: ReviewReading) -> dict[str, _Sending]:
    """Find for each path when the proposal first touched it, and whose addresses did."""
    sendings: dict[str, _Sending] = {}
    slugs: dict[str, str | None] = {}
    for commit in reversed(reading.proposal.commits):
        slug = slugs.setdefault(commit.mail, _find_writer(commit, reading.ground.office))
        for change in commit.changes:
            earlier = sendings.get(change.path)
            sent_at, writers = earlier or (commit.committed_at, ())
            if slug is not None and slug not in writers:
                writers = (*writers, slug)
            sendings[change.path] = _Sending(sent_at, writers)
    return sendings


def _find_writer(commit: ProposedCommit, office: Office) -> str | None:
    person = find_actor(office, commit.mail) if "@" in commit.mail else None
    return person.slug if person else None
