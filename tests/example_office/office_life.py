"""The whole example: every version of every file, and the pull requests that brought them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from tests.example_office.arrivals import make_arrivals
from tests.example_office.changes import make_change_pulls
from tests.example_office.days import FIRST, WITA
from tests.example_office.diary import Diary, Entry
from tests.example_office.people import BY_KEY, STAFF
from tests.example_office.pulls import Commit, Pull
from tests.example_office.records import make_record_pulls
from tests.example_office.remarks import Remarks
from tests.example_office.report_pulls import make_report_pulls
from tests.example_office.roster import render_roster
from tests.example_office.stories import read_happenings
from tests.example_office.texts import read_folder


@dataclass(frozen=True, slots=True)
class OfficeLife:
    """Direct commits first, then pull requests in any order; `files` is what stands at the end."""

    roots: Sequence[Commit]
    pulls: Sequence[Pull]

    @property
    def files(self) -> dict[str, bytes]:
        """Path to content after the last merge."""
        tree: dict[str, bytes] = {}
        merges = sorted(self.pulls, key=lambda pull: pull.merged_at)
        for commit in (*self.roots, *(commit for pull in merges for commit in pull.commits)):
            for path, content in commit.changes.items():
                if content is None:
                    del tree[path]
                else:
                    tree[path] = content
        return dict(sorted(tree.items()))


def make_office_life() -> OfficeLife:
    """Make all of it; equal on every machine."""
    entries = tell_days()
    arrivals = make_arrivals(entries)
    pulls = make_report_pulls(arrivals)
    pulls += make_change_pulls(arrivals, pulls)
    pulls += make_settings_pulls()
    pulls += make_record_pulls(entries, arrivals)
    return OfficeLife(make_roots(), pulls)


def tell_days() -> list[Entry]:
    """Write everybody's days; not all of them will be typed."""
    stories = read_happenings()
    remarks = Remarks(stories)
    return [entry for staff in STAFF for entry in Diary(staff, stories, remarks).write()]


def make_roots() -> list[Commit]:
    """Make the commits before the first report, pushed by the office's admin."""
    admin = BY_KEY["sri"]
    start = FIRST - timedelta(days=2)
    settings: dict[str, bytes | None] = {
        f"site_config/{path}": text.encode() for path, text in read_folder("settings").items()
    }
    roster: dict[str, bytes | None] = {"site_config/pegawai.yml": render_roster(start).encode()}
    corrected: dict[str, bytes | None] = {
        "site_config/pegawai.yml": render_roster(start + timedelta(days=1)).encode()
    }
    subject = "Kantor contoh: pengaturan, pegawai, kalender, dan rencana hasil kerja"
    spelling = "Betulkan ejaan slug Nurul Fadhilah; ejaan lama dicatat di nama_lain"
    return [
        Commit(admin, _at(start, 10, 5), f"{subject}\n", {**settings, **roster}),
        Commit(admin, _at(start + timedelta(days=1), 13, 40), f"{spelling}\n", corrected),
    ]


def make_settings_pulls() -> list[Pull]:
    """Make the roster's changes: a newcomer, a move, a farewell."""
    changes = (
        (date(2026, 8, 14), "Pegawai baru di Seksi Kesejahteraan Sosial mulai 18 Agustus"),
        (date(2026, 9, 14), "Eko Prasetyadi pindah ke Seksi PMD mulai 15 September"),
        (date(2026, 9, 29), "Slamet Widagdo pensiun per 30 September"),
    )
    return [
        Pull(
            f"pegawai/{day}",
            subject,
            _at(day, 16, 31),
            BY_KEY["camat"] if day.day != 14 or day.month != 9 else BY_KEY["sekcam"],
            [
                Commit(
                    BY_KEY["sri"],
                    _at(day, 11, 12),
                    subject,
                    {"site_config/pegawai.yml": render_roster(day).encode()},
                )
            ],
        )
        for day, subject in changes
    ]


def _at(day: date, hour: int, minute: int) -> datetime:
    return datetime.combine(day, time(hour, minute), WITA)
