"""Two files for one person's day: a renamed person has a folder of each name."""

from collections.abc import Collection, Iterator

from generator.pipeline.source import Source
from generator.problems import Problem
from generator.validate.entry_path_problems import explain_second_file
from generator.validate.vocabulary import Vocabulary


def find_second(source: Source, vocabulary: Vocabulary, path: str) -> Iterator[Problem]:
    """Say where a report in the folder of a former slug has another one in the present folder."""
    folder = _folder_of(path)
    present = vocabulary.former_slugs.get(folder)
    if present is not None:
        first = path.replace(f"entries/{folder}/", f"entries/{present}/", 1)
        if source.find_file(first) is not None:
            yield explain_second_file(path, first)


def find_changed_seconds(
    source: Source, vocabulary: Vocabulary, changed: Collection[str]
) -> Iterator[Problem]:
    """Say which of the changed files is a second one, in whichever of the folders it lies."""
    for path in changed:
        yield from find_second(source, vocabulary, path)
        folder = _folder_of(path)
        for former, present in vocabulary.former_slugs.items():
            first = path.replace(f"entries/{folder}/", f"entries/{former}/", 1)
            is_told = first in changed  # there, as a second one of this
            if present == folder and not is_told and source.find_file(first) is not None:
                yield explain_second_file(path, first)


def _folder_of(path: str) -> str:
    return path.removeprefix("entries/").partition("/")[0]
