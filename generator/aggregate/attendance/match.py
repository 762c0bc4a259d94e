"""Attendance beside reports, a day of one person at a time (SPEC 7, kehadiran × laporan).

Only a hari wajib is compared, so the matches of a period other than `OFF_DUTY` add up to its hari
wajib. What nobody recorded is "belum ada data" and never absence; and no day is held against
anyone before its deadline, or while a report lies there that only needs a correction.
"""

from enum import StrEnum

from generator.model.person_month import DayState, DaySummary, PersonDay


class Match(StrEnum):
    """How attendance and report of one day agree. The value is a machine word and CSS modifier."""

    PRESENT_REPORTED = "hadir-melapor"
    PRESENT_UNREPORTED = "hadir-tanpa-laporan"
    REPORTED_ABSENT = "melapor-tanpa-hadir"
    REPORTED_ELSEWHERE = "melapor-di-luar-kantor"  # wfh, dinas-luar, diklat: rightly not present
    NEITHER = "tanpa-keduanya"
    PENDING = "belum-dapat-dinilai"  # the deadline is to come, or the file needs a correction
    OFF_DUTY = "bukan-hari-wajib"  # leave, holiday, outside service
    NO_DATA = "belum-ada-data"  # attendance has no row for this day


MATCH_WORDS: dict[Match, str] = {
    Match.PRESENT_REPORTED: "hadir dan melapor",
    Match.PRESENT_UNREPORTED: "hadir, tanpa laporan",
    Match.REPORTED_ABSENT: "melapor, tanpa catatan hadir",
    Match.REPORTED_ELSEWHERE: "melapor dari luar kantor",
    Match.NEITHER: "tanpa catatan hadir dan tanpa laporan",
    Match.PENDING: "belum dapat dinilai",
    Match.OFF_DUTY: "bukan hari wajib",
    Match.NO_DATA: "belum ada data",
}
ELSEWHERE_STATUSES = frozenset({"wfh", "dinas-luar", "diklat"})
_REPORTED = frozenset({DayState.REPORTED, DayState.REPAIRED})
_PENDING = frozenset({DayState.MISSING, DayState.REFUSED})


def match_day(day: DaySummary | PersonDay, present: bool | None) -> Match:  # noqa: FBT001 - the value is the subject, not a switch
    """Compare one day.

    Args:
        day: What is known of the day's report.
        present: What attendance recorded; None where it has no row for this person and day.
    """
    if not day.is_obliged:
        return Match.OFF_DUTY
    if present is None:
        return Match.NO_DATA
    if day.state in _REPORTED:
        return _match_reported(day, is_present=present)
    if day.state in _PENDING:
        return Match.PENDING
    return Match.PRESENT_UNREPORTED if present else Match.NEITHER


def _match_reported(day: DaySummary | PersonDay, *, is_present: bool) -> Match:
    if is_present:
        return Match.PRESENT_REPORTED
    if _status_of(day) in ELSEWHERE_STATUSES:
        return Match.REPORTED_ELSEWHERE
    return Match.REPORTED_ABSENT


def _status_of(day: DaySummary | PersonDay) -> str | None:
    if isinstance(day, DaySummary):
        return day.status
    return day.report.status if day.report else None
