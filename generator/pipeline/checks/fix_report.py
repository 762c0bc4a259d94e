"""`check --fix`: a report rewritten in canonical form, with its comments and narrative."""

from generator.problems import has_errors
from generator.render.canonical_report import render_canonical_report
from generator.validate.check_report import check_report
from generator.validate.check_report_in_full import read_narrative, read_remarks
from generator.validate.vocabulary import Vocabulary


def canonical_text(path: str, data: bytes, vocabulary: Vocabulary) -> bytes | None:
    """Rewrite a report.

    Returns:
        The bytes to write: unchanged where nothing was repaired; None where an error stands in the
        way, because what is unclear is for its author to say.
    """
    checked = check_report(path, data, vocabulary)
    if checked.value is None or has_errors(checked.problems):
        return None
    if not checked.problems:
        return data
    remarks, narrative = read_remarks(path, data), read_narrative(path, data)
    return render_canonical_report(checked.value, remarks, narrative).encode()
