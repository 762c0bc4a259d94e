"""What all checks of an office record share: read, look for personal data, then judge."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from generator.problems import Checked, has_errors
from generator.read.office_record import read_office_record
from generator.read.yaml_nodes import Mapping
from generator.validate.check_report_in_full import sort_problems, split_roughly
from generator.validate.entry_path_problems import explain_entry_path
from generator.validate.findings import Findings
from generator.validate.narrative import check_narrative, trim_narrative
from generator.validate.personal_data.check_personal_data import check_personal_data
from generator.validate.report_path import EntryPath, parse_entry_path

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class OpenedRecord:
    """A record whose header is read and not yet judged.

    Attributes:
        entry: Its path, taken apart.
        fields: The header.
        narasi: The narrative, trimmed.
        findings: Gets what is wrong with it.
    """

    entry: EntryPath
    fields: Mapping
    narasi: str
    findings: Findings


def check_record(
    path: str, data: bytes, judge: Callable[[OpenedRecord], T | None]
) -> Checked[T | None]:
    """Check one office record.

    Args:
        path: Where it lies; its name tells the day or period.
        data: The blob.
        judge: Reads the header into a record, and tells the findings what is wrong with it.

    Returns:
        What `judge` made of it; None where an error stands anywhere in the file.
    """
    entry = parse_entry_path(path)
    if entry is None:
        return Checked(None, (explain_entry_path(path),))
    read = read_office_record(path, data)
    findings = Findings(path, list(read.problems))
    raw = read.value
    check_personal_data(raw.lines if raw is not None else split_roughly(data), findings)
    if raw is None:
        return Checked(None, sort_problems(findings.problems))
    check_narrative(raw.narrative, findings)
    narasi = trim_narrative("\n".join(line.text for line in raw.narrative))
    record = judge(OpenedRecord(entry, raw.fields, narasi, findings))
    problems = sort_problems(findings.problems)
    return Checked(None if has_errors(problems) else record, problems)
