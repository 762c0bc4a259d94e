"""Check one file under entries/, whatever it is."""

from generator.model.report import Report
from generator.problems import Checked, Problem, has_errors
from generator.validate.attendance.check_attendance import check_attendance
from generator.validate.check_report import check_report
from generator.validate.entry_path_problems import check_tree_entry, explain_entry_path
from generator.validate.report_path import OFFICE_SLUG, parse_entry_path
from generator.validate.vocabulary import Vocabulary

_OFFICE_FOLDER = f"entries/{OFFICE_SLUG}/"


def check_file(path: str, mode: str, data: bytes, vocabulary: Vocabulary) -> Checked[Report | None]:
    """Check what kind of file it is first, then what it says.

    Returns:
        The report where the file is an accepted daily report, else None; all its problems.
    """
    problems = check_tree_entry(path, mode, len(data))
    if has_errors(problems):
        return Checked(None, problems)
    if path.startswith(_OFFICE_FOLDER):
        return Checked(None, (*problems, *_check_office_record(path, data, vocabulary)))
    checked = check_report(path, data, vocabulary)
    return Checked(checked.value, (*problems, *checked.problems)) if problems else checked


def _check_office_record(path: str, data: bytes, vocabulary: Vocabulary) -> tuple[Problem, ...]:
    entry = parse_entry_path(path)
    if entry is None:
        return (explain_entry_path(path),)
    if entry.kind == "kehadiran":
        return check_attendance(path, data, vocabulary).problems
    return ()
