"""Records of the office itself: attendance, spot checks, realisation, periodic reports, awards."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from tests.example_office.arrivals import Arrival
from tests.example_office.attendance import render_attendance
from tests.example_office.days import WITA, next_working_day
from tests.example_office.diary import Entry
from tests.example_office.people import BY_KEY, Staff
from tests.example_office.pulls import Commit, Pull
from tests.example_office.report_pulls import reviewer_on
from tests.example_office.texts import read_folder

# Record, who typed it, the day it came, what its pull request says.
_WRITTEN = (
    ("realisasi/2026-T2.md", "ketut", "2026-07-10", "Realisasi triwulan II 2026"),
    ("berkala/2026-07.md", "sekcam", "2026-08-07", "Laporan Camat bulan Juli 2026"),
    ("sidak/2026-08-13-sidak-pagi.md", "sri", "2026-08-13", "Catatan sidak 13 Agustus 2026"),
    ("penghargaan/2026-07.md", "camat", "2026-08-18", "Penghargaan bulan Juli 2026"),
    ("berkala/2026-08.md", "sekcam", "2026-09-04", "Laporan Camat bulan Agustus 2026"),
    ("penghargaan/2026-08.md", "camat", "2026-09-17", "Penghargaan bulan Agustus 2026"),
    ("realisasi/2026-T3.md", "ketut", "2026-10-06", "Realisasi triwulan III 2026"),
    ("berkala/2026-T3.md", "sekcam", "2026-10-12", "Laporan Camat triwulan III 2026"),
    ("penghargaan/2026-09.md", "camat", "2026-10-19", "Penghargaan bulan September 2026"),
    ("sidak/2026-10-21-sidak-siang.md", "sri", "2026-10-21", "Catatan sidak 21 Oktober 2026"),
)


def make_record_pulls(entries: Sequence[Entry], arrivals: Sequence[Arrival]) -> list[Pull]:
    """Make the pull requests that bring the office's records."""
    texts = read_folder("office_records")
    pulls = [
        _make_pull(f"entries/kantor/{path}", texts[path], BY_KEY[key], (day, subject))
        for path, key, day, subject in _WRITTEN
    ]
    for month in (7, 8, 9):
        path = f"entries/kantor/kehadiran/2026-{month:02}.csv"
        came_on = next_working_day(date(2026, month + 1, 1), 2).isoformat()
        text = render_attendance(month, entries, arrivals)
        subject = f"Kehadiran 2026-{month:02}"
        pulls.append(_make_pull(path, text, BY_KEY["sri"], (came_on, subject)))
    return pulls


def _make_pull(path: str, text: str, author: Staff, came: tuple[str, str]) -> Pull:
    day, subject = date.fromisoformat(came[0]), came[1]
    typed_at = datetime.combine(day, time(14, 38, 9), WITA)
    commit = Commit(author, typed_at, subject, {path: text.encode()})
    name = path.removeprefix("entries/kantor/").partition(".")[0]
    at = typed_at + timedelta(minutes=21)
    return Pull(f"kantor/{name}", subject, at, reviewer_on(day), [commit])
