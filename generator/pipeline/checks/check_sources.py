"""Check a state of the repository, or some of its files, without building anything."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from generator.pipeline.checks.check_file import check_file
from generator.pipeline.checks.second_files import find_second
from generator.pipeline.ground import Ground
from generator.pipeline.source import Source
from generator.problems import Problem
from generator.read.tree import TreeEntry


@dataclass(frozen=True, slots=True)
class CheckReport:
    """How many files were looked at, and what is wrong with them, by path and line."""

    checked: int
    problems: tuple[Problem, ...]


def _say_nothing(_: str) -> None:
    """Nobody watches."""


def check_everything(
    source: Source, ground: Ground, progress: Callable[[str], None] = _say_nothing
) -> CheckReport:
    """Check every file under entries/."""
    return check_entries(source, ground, list_all(source), progress)


def check_entries(
    source: Source,
    ground: Ground,
    entries: Iterable[TreeEntry],
    progress: Callable[[str], None] = _say_nothing,
) -> CheckReport:
    """Check some files, each by itself and against a second one for the same day."""
    problems: list[Problem] = [*ground.problems]
    checked = 0
    for batch in _batches(entries):
        progress(f"Memeriksa: {checked} berkas …")
        for entry, data in zip(batch, source.read_files(batch), strict=True):
            found = check_file(entry.path, entry.mode, data, ground.vocabulary).problems
            problems += found
            problems += find_second(source, ground.vocabulary, entry.path)
            checked += 1
    return CheckReport(checked, tuple(sorted(problems)))


def list_all(source: Source) -> Iterator[TreeEntry]:
    """Yield every file under entries/."""
    listing = source.list_entries({})
    yield from listing.strays
    yield from listing.office_records
    for folder in listing.folders.values():
        yield from folder.strays
        for month in folder.months:
            yield from source.list_month(month)


def _batches(entries: Iterable[TreeEntry], size: int = 1000) -> Iterator[list[TreeEntry]]:
    """Read a thousand files at a time: neither a call a file nor the whole archive in memory."""
    batch: list[TreeEntry] = []
    for entry in entries:
        batch.append(entry)
        if len(batch) == size:
            yield batch
            batch = []
    yield batch
