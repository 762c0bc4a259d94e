"""What is understood of a record: its kind, its values after repair, its problems."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.pipeline.checks.check_file import check_file, check_office_file
from generator.pipeline.checks.second_files import find_second
from generator.pipeline.source import Source
from generator.problems import Problem
from generator.read.tree import TreeEntry
from generator.render.office_record_json import render_office_record
from generator.render.record_json import Json, render_report_record
from generator.validate.report_path import parse_entry_path
from generator.validate.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class ShownRecord:
    """One file as Jejak understands it.

    Attributes:
        path: Inside the repository.
        kind: harian, kehadiran, sidak, realisasi, berkala or penghargaan; None for no record.
        record: Its values after repair; None where it was refused.
        problems: All of them, in the order of their lines.
    """

    path: str
    kind: str | None
    record: Json | None
    problems: tuple[Problem, ...]


def show_records(
    source: Source, vocabulary: Vocabulary, entries: Sequence[TreeEntry]
) -> list[ShownRecord]:
    """Check some files and tell what each is, in the order given."""
    contents = zip(entries, source.read_files(entries), strict=True)
    shown = [_show(entry, data, vocabulary) for entry, data in contents]
    return [_refuse_second(one, source, vocabulary) for one in shown]


def _refuse_second(shown: ShownRecord, source: Source, vocabulary: Vocabulary) -> ShownRecord:
    """Refuse a second file for a day, as the check of everything does."""
    seconds = tuple(find_second(source, vocabulary, shown.path))
    if not seconds:
        return shown
    return replace(shown, record=None, problems=tuple(sorted((*shown.problems, *seconds))))


def _show(entry: TreeEntry, data: bytes, vocabulary: Vocabulary) -> ShownRecord:
    known = parse_entry_path(entry.path)
    if known is not None and known.pegawai is None:
        found = check_office_file(entry.path, entry.mode, data, vocabulary)
        told = None if found.value is None else render_office_record(found.value)
        return ShownRecord(entry.path, known.kind, told, found.problems)
    checked = check_file(entry.path, entry.mode, data, vocabulary)
    record = None if checked.value is None else render_report_record(checked.value)
    return ShownRecord(entry.path, known.kind if known else None, record, checked.problems)
