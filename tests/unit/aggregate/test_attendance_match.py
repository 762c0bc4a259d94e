"""Attendance beside reports: each pair of records has one name, and silence is never absence."""

from datetime import date

import pytest

from generator.aggregate.attendance.match import MATCH_WORDS, Match, match_day
from generator.model.person_month import DayState, DaySummary, PersonDay
from generator.model.report import Report

DAY = date(2026, 8, 3)


def make_day(state: DayState, status: str | None = None, *, is_obliged: bool = True) -> DaySummary:
    return DaySummary(
        DAY,
        state,
        "pmd",
        is_obliged,
        None,
        is_changed_late=False,
        activity_count=0,
        result_count=0,
        status=status,
    )


@pytest.mark.parametrize(
    ("state", "status", "present", "expected"),
    [
        (DayState.REPORTED, "hadir", True, Match.PRESENT_REPORTED),
        (DayState.REPAIRED, "hadir", True, Match.PRESENT_REPORTED),
        (DayState.REPORTED, "wfh", True, Match.PRESENT_REPORTED),
        (DayState.REPORTED, "hadir", False, Match.REPORTED_ABSENT),
        (DayState.REPORTED, "wfh", False, Match.REPORTED_ELSEWHERE),
        (DayState.REPAIRED, "dinas-luar", False, Match.REPORTED_ELSEWHERE),
        (DayState.REPORTED, "diklat", False, Match.REPORTED_ELSEWHERE),
        (DayState.UNREPORTED, None, True, Match.PRESENT_UNREPORTED),
        (DayState.UNREPORTED, None, False, Match.NEITHER),
    ],
)
def test_each_pair_of_records_has_its_match(
    state: DayState, status: str | None, *, present: bool, expected: Match
) -> None:
    assert match_day(make_day(state, status), present) is expected


@pytest.mark.parametrize("state", [DayState.REPORTED, DayState.UNREPORTED, DayState.MISSING])
def test_a_day_without_an_attendance_row_is_unknown_and_not_absence(state: DayState) -> None:
    assert match_day(make_day(state, "hadir"), None) is Match.NO_DATA


@pytest.mark.parametrize("state", [DayState.MISSING, DayState.REFUSED])
@pytest.mark.parametrize("present", [True, False])
def test_nothing_is_said_before_the_deadline_or_while_a_file_needs_a_correction(
    state: DayState, *, present: bool
) -> None:
    assert match_day(make_day(state), present) is Match.PENDING


@pytest.mark.parametrize("present", [True, False, None])
@pytest.mark.parametrize(
    "state", [DayState.OFF_DUTY, DayState.HOLIDAY, DayState.OUTSIDE, DayState.REPORTED]
)
def test_a_day_that_owes_nothing_is_not_compared(state: DayState, *, present: bool | None) -> None:
    assert match_day(make_day(state, "cuti", is_obliged=False), present) is Match.OFF_DUTY


def test_a_whole_day_and_its_summary_match_alike() -> None:
    report = Report(path="x", tanggal=DAY, pegawai="ani", status="wfh", kegiatan=())
    whole = PersonDay(DAY, DayState.REPORTED, "pmd", is_obliged=True, report=report)
    assert match_day(whole, False) is Match.REPORTED_ELSEWHERE  # noqa: FBT003


def test_every_match_has_words() -> None:
    assert set(MATCH_WORDS) == set(Match)
    assert len(set(MATCH_WORDS.values())) == len(Match)
