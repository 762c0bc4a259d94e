"""Was a report received when its commit says so? Where no forge keeps the time, the hook does."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from generator.model.calendar import OfficeCalendar
from generator.model.provenance import Revision
from generator.problems import Problem, make_problem
from generator.validate.report_path import parse_entry_path


def check_arrivals(
    revisions: Mapping[str, Sequence[Revision]], calendar: OfficeCalendar, now: int, remedy: str
) -> tuple[Problem, ...]:
    """Find reports that come after their deadline with a commit from before it.

    Only those: a commit made in the village and sent the same evening does no harm.

    Args:
        revisions: Path to what a push makes of it on the main branch, oldest first.
        calendar: Of the office.
        now: When the push is received, epoch seconds.
        remedy: The command that renews the commits' times.
    """
    received = datetime.fromtimestamp(now, UTC)
    problems = []
    for path, life in revisions.items():
        record = parse_entry_path(path)
        day = record.day if record is not None and record.kind == "harian" else None
        if day is None:
            continue
        due = calendar.due_at(day)
        if life[-1].received_at <= due.timestamp() < now:
            local = received.astimezone(due.tzinfo)
            problems.append(
                make_problem(
                    path,
                    "E415",
                    f"Laporan {day} baru diterima {local:%Y-%m-%d pukul %H.%M}, sesudah batasnya"
                    f" ({due:%Y-%m-%d pukul %H.%M}), tetapi komitnya bertanggal sebelum itu.",
                    f"Perbarui waktu komitnya, lalu kirim lagi: {remedy}",
                )
            )
    return tuple(sorted(problems))
