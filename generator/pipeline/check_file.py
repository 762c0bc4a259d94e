"""Check one file under entries/, whatever it is."""

from generator.model.report import Report
from generator.problems import Checked, make_problem
from generator.validate.check_report import check_report
from generator.validate.vocabulary import Vocabulary


def check_file(path: str, mode: str, data: bytes, vocabulary: Vocabulary) -> Checked[Report | None]:
    """Check what kind of file it is first, then what it says.

    Returns:
        The report where the file is an accepted daily report, else None; all its problems.
    """
    if mode != "100644":
        return Checked(None, (make_problem(path, "E001", "Berkas ini bukan berkas biasa."),))
    if path.startswith("entries/kantor/"):
        return Checked(None)
    return check_report(path, data, vocabulary)
