"""Check one file under entries/, whatever it is."""

from generator.model.report import Report
from generator.problems import Checked, has_errors
from generator.validate.check_report import check_report
from generator.validate.entry_path_problems import check_tree_entry
from generator.validate.vocabulary import Vocabulary


def check_file(path: str, mode: str, data: bytes, vocabulary: Vocabulary) -> Checked[Report | None]:
    """Check what kind of file it is first, then what it says.

    Returns:
        The report where the file is an accepted daily report, else None; all its problems.
    """
    problems = check_tree_entry(path, mode, len(data))
    if has_errors(problems) or path.startswith("entries/kantor/"):
        return Checked(None, problems)
    checked = check_report(path, data, vocabulary)
    return Checked(checked.value, (*problems, *checked.problems)) if problems else checked
