"""Is a daily report right? Bytes in, a report and its problems out."""

from generator.model.report import Report
from generator.problems import Checked, make_problem
from generator.validate.clean_report import read_clean_report
from generator.validate.report_path import parse_entry_path
from generator.validate.vocabulary import Vocabulary


def check_report(path: str, data: bytes, vocabulary: Vocabulary) -> Checked[Report | None]:
    """Check one daily report.

    Args:
        path: Where it lies in the repository.
        data: The blob as it is in git.
        vocabulary: Roster, planned results and today.

    Returns:
        The report, after repairs, with a warning for each; None where an error refuses it.
        All problems of the file, in the order of their lines.
    """
    entry = parse_entry_path(path)
    if entry is None or entry.kind != "harian":
        return Checked(
            None, (make_problem(path, "E010", "Nama berkas ini bukan nama laporan harian."),)
        )
    report = read_clean_report(entry, data, vocabulary)
    if report is not None:
        return Checked(report)
    return Checked(None, (make_problem(path, "E006", "Laporan ini belum dapat dibaca."),))
