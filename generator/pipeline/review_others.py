"""What a proposal changes beside daily reports: which kind of file, and what a record says."""

from collections.abc import Collection, Iterator

from generator.aggregate.review.record_summary import summarise_record
from generator.model.review import OtherChange
from generator.model.shown_value import show_path
from generator.pipeline.checks.check_file import check_office_file
from generator.pipeline.review_reading import ReviewReading, parse_report
from generator.read.commit_source import MKDOCS_FILE, SETTINGS_FOLDER
from generator.read.proposal import ChangedFile
from generator.read.tree import TreeEntry
from generator.validate.personal_data.hide_personal import hide_personal
from generator.validate.report_path import parse_entry_path


def list_other_changes(reading: ReviewReading, refused: Collection[str]) -> Iterator[OtherChange]:
    """Yield every changed file that is no daily report; `refused` are paths with errors."""
    for change in reading.proposal.changes:
        if parse_report(change.path) is None:
            path = show_other_path(change.path)
            is_told = path not in refused and not change.is_deletion
            summary = _summarise(reading, change) if is_told else ""
            yield OtherChange(path, _kind_of(change.path), _action_of(change), summary)


def show_other_path(path: str) -> str:
    """Give a path for everybody's eyes: any name may be given to a file, or to a folder."""
    shown = show_path(path)
    return shown if parse_entry_path(path) else hide_personal(shown)


def _action_of(change: ChangedFile) -> str:
    return "dihapus" if change.is_deletion else "baru" if change.is_new else "diubah"


def _kind_of(path: str) -> str:
    if path.startswith("entries/kantor/"):
        return "Catatan kantor"
    if path.startswith("entries/"):
        return "Berkas tak dikenal"
    is_setting = path.startswith(f"{SETTINGS_FOLDER}/") or path == MKDOCS_FILE
    return "Setelan" if is_setting else "Berkas lain"


def _summarise(reading: ReviewReading, change: ChangedFile) -> str:
    """Say what an office record says; "" for any other file."""
    if parse_entry_path(change.path) is None:
        return ""
    entry = TreeEntry(change.path, change.mode, change.blob)
    (data,) = reading.head.read_files([entry])
    checked = check_office_file(entry.path, entry.mode, data, reading.ground.vocabulary)
    return "" if checked.value is None else summarise_record(checked.value, reading.ground.office)
