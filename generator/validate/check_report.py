"""Is a daily report right? Bytes in, a report and its problems out."""

from generator.model.report import Report
from generator.problems import Checked
from generator.validate.clean_report import read_clean_report
from generator.validate.entry_path_problems import explain_entry_path
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
        return Checked(None, (explain_entry_path(path),))
    report = read_clean_report(entry, data, vocabulary)
    if report is not None:
        return Checked(report)
    # Here, not above: the long way, with YAML's reader, costs 50 ms to import, and most builds and
    # checks of a proposal meet no report that needs it.
    from generator.validate.check_report_in_full import check_report_in_full  # noqa: PLC0415

    return check_report_in_full(entry, data, vocabulary)
