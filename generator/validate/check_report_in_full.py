"""Is a daily report right? The long way: every character has a place, every problem is told."""

from collections import Counter
from dataclasses import replace
from datetime import date
from typing import Final

from generator.model.remarks import Remarks
from generator.model.report import ON_LEAVE, Report
from generator.model.report_words import MAX_FILE_BYTES
from generator.problems import Checked, Problem, has_errors
from generator.read.front_matter import RawReport, read_front_matter
from generator.read.typed_line import TypedLine
from generator.validate.entry_path_problems import explain_entry_path
from generator.validate.findings import Findings
from generator.validate.leave_privacy import check_leave_privacy
from generator.validate.narrative import check_narrative, trim_narrative
from generator.validate.personal_data.check_personal_data import check_personal_data
from generator.validate.report_fields import DayFields, read_day_fields
from generator.validate.report_path import EntryPath
from generator.validate.vocabulary import Vocabulary
from generator.validate.wording import DAY_NOT_COME, OUT_OF_SERVICE

_MOST_OF_A_KIND: Final = 100


def check_report_in_full(
    entry: EntryPath, data: bytes, vocabulary: Vocabulary
) -> Checked[Report | None]:
    """Check a daily report the long way; equal to the quick way wherever that one says yes."""
    read = read_front_matter(entry.path, data)
    findings = Findings(entry.path, list(read.problems))
    _check_service(entry, vocabulary, findings)
    raw = read.value
    check_personal_data(raw.lines if raw is not None else split_roughly(data), findings)
    if raw is None:
        return Checked(None, sort_problems(findings.problems))
    day = date.fromisoformat(entry.periode)
    person = vocabulary.owner_of(entry.pegawai or "")
    folder = entry.pegawai if person is not None else None
    fields = read_day_fields(raw.fields, day, folder, vocabulary, findings)
    check_narrative(raw.narrative, findings)
    if fields.status in ON_LEAVE:
        check_leave_privacy(raw.lines, findings)
    problems = sort_problems(findings.problems)
    if has_errors(problems):
        return Checked(None, problems)
    return Checked(_make_report(entry, day, fields, raw), problems)


def read_remarks(path: str, data: bytes) -> Remarks:
    """Read the comments of a report's header; none where it cannot be read."""
    raw = read_front_matter(path, data).value
    return raw.remarks if raw is not None else Remarks()


def read_narrative(path: str, data: bytes) -> str:
    """Read what stands under a report's header, each line as it is but for odd characters."""
    raw = read_front_matter(path, data).value
    return "".join(f"{line.text}\n" for line in raw.narrative) if raw is not None else ""


def _make_report(entry: EntryPath, day: date, fields: DayFields, raw: RawReport) -> Report:
    """Make the report of fields that are all right."""
    return Report(
        entry.path,
        day,
        entry.pegawai or "",
        fields.status or "",
        fields.kegiatan,
        fields.kendala,
        fields.rencana,
        trim_narrative("\n".join(line.text for line in raw.narrative)),
    )


def _check_service(entry: EntryPath, vocabulary: Vocabulary, findings: Findings) -> None:
    """Check that the person is on the roster and in service, and that the day has come."""
    day = date.fromisoformat(entry.periode)
    person = vocabulary.owner_of(entry.pegawai or "")
    if person is None:
        findings.problems.append(explain_entry_path(entry.path, vocabulary))
    elif not person.is_in_service(day):
        until = f" sampai {person.selesai.isoformat()}" if person.selesai else ""
        span = f"{person.mulai.isoformat()}{until}"
        findings.say((1, 1), OUT_OF_SERVICE, day=day, pegawai=person.slug, span=span)
    if day > vocabulary.today:
        findings.say((1, 1), DAY_NOT_COME, day=day, today=vocabulary.today)


def split_roughly(data: bytes) -> tuple[TypedLine, ...]:
    """Split a file that cannot be read, to look for personal data at least."""
    text = data[:MAX_FILE_BYTES].decode("utf-8", "replace")
    return tuple(TypedLine(line, number) for number, line in enumerate(text.split("\n"), 1))


def sort_problems(problems: list[Problem]) -> tuple[Problem, ...]:
    """Put problems in the order of their places, each once, and of one kind not without end."""
    counts: Counter[str] = Counter()
    kept: list[Problem] = []
    for problem in sorted(set(problems)):
        counts[problem.code] += 1
        if counts[problem.code] <= _MOST_OF_A_KIND:
            kept.append(problem)
        elif counts[problem.code] == _MOST_OF_A_KIND + 1:
            message = "Masih ada masalah lain seperti ini di bawah."
            kept.append(replace(problem, message=message, hint="Perbaiki dahulu yang di atas."))
    return tuple(kept)
