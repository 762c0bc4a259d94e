"""Check one file under entries/, whatever it is."""

from generator.model.office_records import OfficeRecord
from generator.model.report import Report
from generator.problems import Checked, has_errors
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
    if path.startswith(_OFFICE_FOLDER):
        return Checked(None, check_office_file(path, mode, data, vocabulary).problems)
    problems = check_tree_entry(path, mode, len(data))
    if has_errors(problems):
        return Checked(None, problems)
    checked = check_report(path, data, vocabulary)
    return Checked(checked.value, (*problems, *checked.problems)) if problems else checked


def check_office_file(
    path: str, mode: str, data: bytes, vocabulary: Vocabulary
) -> Checked[OfficeRecord | None]:
    """Check a file of entries/kantor/; None where it is no record, or an error refuses it."""
    problems = check_tree_entry(path, mode, len(data))
    if has_errors(problems):
        return Checked(None, problems)
    entry = parse_entry_path(path)
    if entry is None:
        return Checked(None, (*problems, explain_entry_path(path)))
    # Here, not above: most builds and checks meet no office record that changed.
    from generator.validate.office_records.checks import OFFICE_CHECKS  # noqa: PLC0415

    checked = OFFICE_CHECKS[entry.kind](path, data, vocabulary)
    return Checked(checked.value, (*problems, *checked.problems))
