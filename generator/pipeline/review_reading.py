"""The two commits of a review, and how a daily report is read from one of them."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from generator.model.report import Report
from generator.pipeline.ground import Ground
from generator.read.commit_source import CommitSource
from generator.read.proposal import Proposal
from generator.read.tree import TreeEntry
from generator.validate.check_report import check_report
from generator.validate.report_path import parse_entry_path
from generator.validate.vocabulary import Vocabulary


class ReviewReading(NamedTuple):
    """What a review is made from; `ground` is that of the base."""

    base: CommitSource
    head: CommitSource
    ground: Ground
    proposal: Proposal


def parse_report(path: str) -> tuple[str, date] | None:
    """Name the folder and day of a daily report; None for any other path."""
    entry = parse_entry_path(path)
    if entry is None or entry.pegawai is None or entry.day is None:
        return None
    return entry.pegawai, entry.day


def whose_report(path: str, vocabulary: Vocabulary) -> tuple[str, date]:
    """Name the person, by present slug, and the day of a report's path."""
    folder, day = parse_report(path) or ("", date.min)
    return vocabulary.former_slugs.get(folder, folder), day


def accept_reports(
    source: CommitSource, entries: Sequence[TreeEntry], vocabulary: Vocabulary
) -> list[Report | None]:
    """Read reports of a commit; None for each that is refused."""
    contents = zip(entries, source.read_files(entries), strict=True)
    return [check_report(entry.path, data, vocabulary).value for entry, data in contents]
