from datetime import date, time

import pytest

from generator.model.calendar import OfficeCalendar
from generator.model.office import DeadlineRule
from generator.model.provenance import Revision
from generator.validate.check_arrival import check_arrivals

PATH = "entries/ani-lestari/2025/06/2025-06-30.md"
# Monday the 30th is due on Tuesday at 10:00.
CALENDAR = OfficeCalendar(
    zone="Asia/Makassar",
    work_week=frozenset(range(5)),
    holidays={},
    extra_working_days=frozenset(),
    deadline=DeadlineRule(1, time(10, 0)),
)
DUE = int(CALENDAR.due_at(date(2025, 6, 30)).timestamp())


def check(*committed: int, now: int, path: str = PATH) -> list[str]:
    life = [Revision("a" * 40, at, None, "Ani", at) for at in committed]
    return [one.message for one in check_arrivals({path: life}, CALENDAR, now, "git rebase")]


def test_a_late_report_with_a_punctual_commit_is_found_and_told_both_times() -> None:
    [message] = check(DUE - 3600, now=DUE + 3600)
    assert "2025-07-01 pukul 11.00" in message
    assert "(2025-07-01 pukul 10.00)" in message


@pytest.mark.parametrize(
    ("committed", "now"),
    [(DUE - 7200, DUE - 3600), (DUE + 60, DUE + 3600), (DUE, DUE)],
    ids=["in time", "late and saying so", "at the very second"],
)
def test_an_honest_time_is_nobodys_business(committed: int, now: int) -> None:
    assert check(committed, now=now) == []


def test_the_last_revision_counts() -> None:
    assert check(DUE - 3600, DUE + 60, now=DUE + 3600) == []


@pytest.mark.parametrize("path", ["entries/kantor/sidak/2025-06-30-pagi.md", "entries/x.md"])
def test_only_reports_have_a_deadline(path: str) -> None:
    assert check(DUE - 3600, now=DUE + 3600, path=path) == []
