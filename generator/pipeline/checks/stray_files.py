"""Files under entries/ that are nobody's report: each is a problem, none is ignored."""

from generator.pipeline.checks.check_file import check_file
from generator.pipeline.source import Source
from generator.problems import Problem
from generator.read.tree import EntriesListing, TreeEntry
from generator.validate.vocabulary import Vocabulary


def check_strays(
    source: Source, listing: EntriesListing, unknown_folders: list[str], vocabulary: Vocabulary
) -> list[Problem]:
    """Check what lies in no person's month folder: strays and unknown folders."""
    entries = [*listing.strays]
    for name, folder in listing.folders.items():
        entries += folder.strays
        if name in unknown_folders:
            for month in folder.months:
                entries += source.list_month(month)
    return _check_all(source, entries, vocabulary)


def _check_all(source: Source, entries: list[TreeEntry], vocabulary: Vocabulary) -> list[Problem]:
    contents = zip(entries, source.read_files(entries), strict=True)
    return [
        problem
        for entry, data in contents
        for problem in check_file(entry.path, entry.mode, data, vocabulary).problems
    ]
