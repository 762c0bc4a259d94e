from dataclasses import replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from generator.aggregate.review.coverage import make_coverage
from generator.aggregate.review.flags import make_report_flags
from generator.model.calendar import OfficeCalendar
from generator.model.office import DeadlineRule, Office, Person, Unit
from generator.model.report import Activity, Report
from generator.model.review import ChangedReport, FlagKind, Standing
from generator.problems import make_problem

ZONE = "Asia/Makassar"
MONDAY, FRIDAY = date(2025, 6, 30), date(2025, 7, 4)
PEOPLE = (
    Person("ani", "Ani, S.Sos.", "Staf", "pmd", "pns", date(2021, 1, 4)),
    Person("budi", "Budi", "Staf", "pmd", "pns", date(2025, 7, 1)),
    Person("citra", "Citra", "Camat", "pmd", "pns", date(2021, 1, 4), peran="camat"),
    Person("dewi", "Dewi", "Staf", "pmd", "pns", date(2021, 1, 4), selesai=MONDAY),
)
OFFICE = Office(
    nama="Kecamatan Contoh",
    jenis="kecamatan",
    kode_wilayah="73.24.09",
    kabupaten="Kabupaten Contoh",
    provinsi="Sulawesi Selatan",
    zona_waktu=ZONE,
    mulai=date(2025, 1, 1),
    hari_kerja=frozenset(range(5)),
    batas_lapor=DeadlineRule(),
    forge=None,  # type: ignore[arg-type]  # not looked at
    units=(Unit("pmd", "Seksi"),),
    people=PEOPLE,
)
CALENDAR = OfficeCalendar(frozenset(range(5)), {}, frozenset(), ZONE, DeadlineRule())
DONE = Report("", MONDAY, "ani", "hadir", (Activity("Apel pagi", hasil="Hadir semua"),))


def at(day: int, hour: int, second: int = 0) -> int:
    moment = datetime.combine(date(2025, 7, day), time(hour, 0, second), ZoneInfo(ZONE))
    return int(moment.timestamp())


FRESH = ChangedReport("a.md", "ani", MONDAY, None, DONE, False, False, at(1, 10))  # noqa: FBT003  # is_known, is_removed


def kinds(report: ChangedReport) -> list[FlagKind]:
    return [flag.kind for flag in make_report_flags(report, OFFICE, CALENDAR, [])]


def test_a_report_by_its_deadline_has_no_flag_and_a_second_later_it_is_late() -> None:
    assert kinds(FRESH) == []
    assert kinds(replace(FRESH, sent_at=at(1, 10, 1))) == [FlagKind.LATE]


def test_the_deadline_is_that_of_the_calendar() -> None:
    friday = replace(FRESH, day=FRIDAY, sent_at=at(7, 10))
    assert kinds(friday) == []
    holiday = replace(CALENDAR, holidays={date(2025, 7, 7): "Libur"})
    late = replace(friday, sent_at=at(8, 11))
    assert make_report_flags(late, OFFICE, holiday, [])[0].lines == (
        "dikirim 8 Juli 2025 pukul 11.00 WITA; tenggatnya 8 Juli 2025 pukul 10.00 WITA",
    )


def test_a_report_sent_before_its_day_is_told() -> None:
    assert kinds(replace(FRESH, day=FRIDAY)) == [FlagKind.EARLY]


def test_a_change_weighs_more_once_the_deadline_has_passed() -> None:
    before = replace(DONE, kendala="Hujan")
    changed = replace(FRESH, is_known=True, before=before)
    assert kinds(changed) == [FlagKind.CHANGED]
    assert not FlagKind.CHANGED.needs_decision
    assert kinds(replace(changed, sent_at=at(1, 11))) == [FlagKind.CHANGED_LATE]
    assert FlagKind.CHANGED_LATE.needs_decision


def test_a_colleagues_commit_is_told_but_not_the_camats() -> None:
    assert kinds(replace(FRESH, writers=("ani", "budi"))) == [FlagKind.FOREIGN]
    assert kinds(replace(FRESH, writers=("ani", "citra"))) == []


def test_what_the_forge_said_of_the_sender_is_told_once() -> None:
    problem = make_problem("a.md", "E411", "Berkas ini di luar folder.")
    assert kinds(replace(FRESH, writers=("budi",), problems=(problem,))) == [FlagKind.FOREIGN]


def test_a_removal_tells_what_is_lost_and_of_a_leave_nothing() -> None:
    removed = replace(FRESH, before=DONE, after=None, is_known=True, is_removed=True)
    (flag,) = make_report_flags(removed, OFFICE, CALENDAR, [])
    assert flag.lines == ("yang hilang: 1 kegiatan (Apel pagi)",)
    leave = replace(removed, before=replace(DONE, status="cuti", kendala="rahasia"))
    (flag,) = make_report_flags(leave, OFFICE, CALENDAR, [])
    assert flag.lines == ("yang hilang: keterangan tidak bertugas",)


def test_a_report_that_nobody_could_read_is_told_when_it_goes_and_when_it_is_put_right() -> None:
    known = replace(FRESH, is_known=True)
    (flag,) = make_report_flags(known, OFFICE, CALENDAR, [])
    assert (flag.kind, flag.lines) == (
        FlagKind.CHANGED,
        ("sebelumnya belum dapat dibaca, sekarang benar",),
    )
    removed = replace(known, after=None, is_removed=True)
    (flag,) = make_report_flags(removed, OFFICE, CALENDAR, [])
    assert (flag.kind, flag.lines) == (FlagKind.DELETED, ("yang dihapus belum dapat dibaca",))


def test_a_day_without_any_result_is_good_to_know() -> None:
    bare = replace(DONE, kegiatan=(Activity("Jaga kantor"), Activity("Piket")))
    (flag,) = make_report_flags(replace(FRESH, after=bare), OFFICE, CALENDAR, [])
    assert (flag.kind, flag.kind.needs_decision) == (FlagKind.NO_RESULT, False)
    assert kinds(replace(FRESH, after=replace(bare, status="cuti", kegiatan=()))) == []


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("E201", FlagKind.PERSONAL_DATA),
        ("E401", FlagKind.PERSONAL_DATA),
        ("E411", FlagKind.FOREIGN),
        ("E402", FlagKind.REFUSED),
        ("E104", FlagKind.REFUSED),
        ("W120", FlagKind.REPAIRED),
    ],
)
def test_a_finding_becomes_the_flag_of_its_kind(code: str, kind: FlagKind) -> None:
    problem = make_problem("a.md", code, "Pesan.", "Tulis ini.", at=(7, 1))
    (flag,) = make_report_flags(replace(FRESH, problems=(problem,)), OFFICE, CALENDAR, [])
    assert flag.kind is kind
    assert flag.lines[0].startswith("baris 7: Pesan.")
    assert ("Tulis ini." in flag.lines[0]) is (code[0] == "E")


def test_coverage_counts_those_in_service_and_calls_nobody_missing_on_a_day_off() -> None:
    leave = replace(DONE, status="izin", kegiatan=())
    covered = make_coverage(MONDAY, OFFICE, CALENDAR, {"ani": DONE, "citra": None})
    assert covered.people == {
        Standing.REPORTED: ("ani",),
        Standing.REFUSED: ("citra",),
        Standing.MISSING: ("dewi",),
    }
    friday = make_coverage(FRIDAY, OFFICE, CALENDAR, {"ani": leave})
    assert friday.people == {Standing.OFF_DUTY: ("ani",), Standing.MISSING: ("budi", "citra")}
    sunday = make_coverage(date(2025, 7, 6), OFFICE, CALENDAR, {"ani": DONE})
    assert sunday.people == {Standing.REPORTED: ("ani",)}
    before = make_coverage(date(2024, 12, 30), OFFICE, CALENDAR, {})
    assert (before.is_working_day, before.people) == (False, {})
