"""What happened to reports after they came: corrected, completed, withdrawn."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from tests.example_office.arrivals import Arrival
from tests.example_office.days import LAST, WITA, deadline_of, is_working_day, next_working_day
from tests.example_office.dice import Dice
from tests.example_office.people import BY_KEY, Staff
from tests.example_office.pulls import Commit, Pull
from tests.example_office.report_pulls import reviewer_on
from tests.example_office.report_text import path_of
from tests.example_office.versions import make_last_version, reason_of_edit

# Reports that should not have been: person, day, what was typed, day of the withdrawal, why.
_BY_MISTAKE = (
    ("made", "2026-08-25", "jaga loket 2", "2026-08-27", "tanggal merah, yang benar 24 Agustus"),
    ("markus", "2026-09-12", "jaga kantor", "2026-09-15", "salah tanggal, hari Sabtu tidak piket"),
)
# A true report of a working day, taken back and never sent again.
_TAKEN_BACK = ("slamet", "2026-08-13", "2026-08-20", "salah unggah, akan ditulis ulang")


def make_change_pulls(arrivals: Sequence[Arrival], pulls: Sequence[Pull]) -> list[Pull]:
    """Make the pull requests of later changes."""
    merged_at = {
        path: pull.merged_at for pull in pulls for commit in pull.commits for path in commit.changes
    }
    edits = [
        _make_edit(arrival, reason, merged_at[path_of(arrival.entry)])
        for arrival in arrivals
        if (reason := reason_of_edit(arrival))
    ]
    made = [pull for pull in edits if pull.merged_at.date() <= LAST]
    for mistake in _BY_MISTAKE:
        made += _make_mistake(*mistake)
    key, day, withdrawn_on, reason = _TAKEN_BACK
    made.append(_withdraw(BY_KEY[key], date.fromisoformat(day), withdrawn_on, reason))
    return made


def _make_edit(arrival: Arrival, reason: str, merged_at: datetime) -> Pull:
    entry = arrival.entry
    dice = Dice("edited at", entry.staff.slug, entry.day)
    typed_at = _choose_time(dice, merged_at, deadline_of(entry.day))
    message = f"Perbaikan laporan {entry.day} {entry.staff.plain_name}: {reason}"
    commit = Commit(entry.staff, typed_at, message, {path_of(entry): make_last_version(arrival)})
    at = typed_at + timedelta(minutes=dice.between(4, 12))
    branch = f"perbaikan/{entry.day}-{entry.staff.slug}"
    return Pull(branch, message, at, reviewer_on(at.date()), [commit])


def _choose_time(dice: Dice, merged_at: datetime, deadline: datetime) -> datetime:
    """Choose when the correction is typed: soon after the merge, or on a later afternoon."""
    soon = merged_at + timedelta(minutes=dice.between(3, 9), seconds=dice.below(60))
    if dice.chance(55) and soon + timedelta(minutes=12) < deadline:
        return soon
    day = next_working_day(merged_at.date(), dice.pick((1, 1, 2, 3, 6)))
    return datetime.combine(day, time(13, 5), WITA) + timedelta(minutes=dice.below(170))


def _make_mistake(
    key: str, day: str, uraian: str, withdrawn_on: str, reason: str
) -> tuple[Pull, Pull]:
    staff, wrong_day = BY_KEY[key], date.fromisoformat(day)
    text = (
        f"---\ntanggal: {day}\npegawai: {staff.slug}\nstatus: hadir\nkegiatan:\n  - {uraian}\n---\n"
    )
    typed_at = datetime.combine(wrong_day, time(17, 12), WITA)
    commit = Commit(
        staff,
        typed_at,
        f"Laporan {day} {staff.plain_name}",
        {_path(staff, wrong_day): text.encode()},
    )
    morning = next_working_day(wrong_day)
    at = datetime.combine(morning, time(9, 44), WITA)
    coming = Pull(
        f"laporan/{day}-{staff.slug}",
        "Laporan di luar hari kerja",
        at,
        reviewer_on(morning),
        [commit],
    )
    return coming, _withdraw(staff, wrong_day, withdrawn_on, reason)


def _withdraw(staff: Staff, day: date, withdrawn_on: str, reason: str) -> Pull:
    on = date.fromisoformat(withdrawn_on)
    if not is_working_day(on):
        raise ValueError(f"nobody merges on {on}")
    message = f"Tarik laporan {day} {staff.plain_name}: {reason}"
    typed_at = datetime.combine(on, time(10, 17, 35), WITA)
    at = typed_at + timedelta(minutes=48)
    commit = Commit(staff, typed_at, message, {_path(staff, day): None})
    return Pull(f"tarik/{day}-{staff.slug}", message, at, reviewer_on(on), [commit])


def _path(staff: Staff, day: date) -> str:
    return f"entries/{staff.slug}/{day:%Y/%m}/{day}.md"
