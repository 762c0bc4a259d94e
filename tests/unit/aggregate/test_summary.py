from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from generator.aggregate.figures import fraction_text, percent_text
from generator.aggregate.headline import make_headline_text, shorten
from generator.aggregate.person_month import DayRecord
from generator.aggregate.summary import count_rows, make_summary, result_rows
from generator.model.moment import Moment
from generator.model.office import UnitSpan
from generator.model.period import days_of_month
from generator.model.person_month import Counts, DayState, Obstacle, ResultTotal
from generator.model.report import Activity
from tests.unit.aggregate.made_person import (
    ANI,
    CALENDAR,
    at,
    make_end_of_day,
    make_month,
    make_record,
    make_records,
    make_refused,
    make_report,
    make_result,
    make_revision,
    make_withdrawn,
)

MONDAY = date(2025, 6, 30)
SATURDAY = date(2025, 6, 28)
JUNE = (date(2025, 6, 1), date(2025, 6, 30))


def test_a_full_month_is_complete() -> None:
    total = make_summary(make_month("2025-06", make_records(*JUNE))).total
    assert (total.hari_wajib, total.hari_terlapor, total.hari_tepat_waktu) == (21, 21, 21)
    assert (total.laporan, total.kegiatan, total.kegiatan_dengan_hasil) == (21, 21, 0)


def test_each_day_owed_is_counted_in_exactly_one_way() -> None:
    records = make_records(date(2025, 6, 2), date(2025, 6, 13))
    records[date(2025, 6, 3)] = make_record(date(2025, 6, 3), status="cuti")
    records[date(2025, 6, 4)] = make_refused(date(2025, 6, 4))
    records[date(2025, 6, 5)] = make_withdrawn(date(2025, 6, 5), at(date(2025, 6, 9)))
    records[SATURDAY] = make_refused(SATURDAY)
    moment = make_end_of_day(date(2025, 6, 20))
    total = make_summary(make_month("2025-06", records, moment=moment)).total
    assert total == Counts(
        hari_wajib=14,
        hari_terlapor=7,
        hari_tepat_waktu=7,
        kegiatan=7,
        laporan=7,
        belum_ada=1,
        tidak_dilaporkan=5,
        perlu_perbaikan=1,
        tidak_bertugas=1,
        perubahan_terlambat=1,
    )
    assert (
        total.hari_wajib
        == total.hari_terlapor + total.belum_ada + total.tidak_dilaporkan + total.perlu_perbaikan
    )


def test_work_on_a_day_off_counts_as_activity_and_not_as_completeness() -> None:
    records = {SATURDAY: make_record(SATURDAY, activities=(make_result("4", "laporan"),))}
    total = make_summary(make_month("2025-06", records)).total
    assert (total.hari_terlapor, total.hari_tepat_waktu, total.laporan) == (0, 0, 1)
    assert (total.kegiatan, total.kegiatan_dengan_hasil, total.kegiatan_ber_rhk) == (1, 1, 1)


def test_a_result_is_a_text_or_an_amount_with_its_satuan() -> None:
    activities = (
        Activity("a", hasil="Laporan"),
        Activity("b", jumlah=Decimal(4), satuan="laporan"),
        Activity("c", jumlah=Decimal(4)),
        Activity("d", satuan="laporan"),
        Activity("e", bukti=("https://contoh.go.id/a.pdf",)),
    )
    records = {MONDAY: make_record(MONDAY, activities=activities)}
    total = make_summary(make_month("2025-06", records)).total
    assert (total.kegiatan, total.kegiatan_dengan_hasil, total.kegiatan_berbukti) == (5, 2, 1)


def test_nobody_obliged_gives_a_dash_and_no_division() -> None:
    holidays = dict.fromkeys(days_of_month("2025-06"), "Libur panjang")
    month = make_month("2025-06", calendar=replace(CALENDAR, holidays=holidays))
    total = make_summary(month).total
    assert percent_text(total.hari_terlapor, total.hari_wajib) == "–"
    assert fraction_text(total.hari_terlapor, total.hari_wajib) == ""


def test_a_month_on_leave_owes_nothing() -> None:
    records = {day: make_record(day, status="cuti") for day in CALENDAR.working_days(*JUNE)}
    total = make_summary(make_month("2025-06", records)).total
    assert (total.hari_wajib, total.tidak_bertugas, total.laporan) == (0, 21, 0)


def test_a_move_within_the_month_is_counted_in_both_units() -> None:
    history = (UnitSpan("sekretariat", None, date(2025, 6, 13)),)
    person = replace(ANI, unit="pmd", riwayat_unit=history)
    summary = make_summary(make_month("2025-06", make_records(*JUNE), person=person))
    assert [(row.unit, row.counts.hari_wajib) for row in count_rows(summary)] == [
        ("pmd", 11),
        ("sekretariat", 10),
    ]
    assert summary.unit == "pmd"
    assert summary.total.hari_wajib == 21


def test_who_left_within_the_month_stays_in_the_unit_of_the_last_day() -> None:
    history = (UnitSpan("sekretariat", None, date(2025, 6, 13)),)
    person = replace(ANI, unit="pmd", riwayat_unit=history, selesai=date(2025, 6, 10))
    summary = make_summary(make_month("2025-06", person=person))
    assert summary.unit == "sekretariat"
    assert [row.unit for row in count_rows(summary)] == ["sekretariat"]
    assert summary.total.hari_wajib == 7


def test_a_month_that_has_not_begun_has_one_empty_row() -> None:
    moment = make_end_of_day(date(2025, 5, 30))
    summary = make_summary(make_month("2025-06", moment=moment))
    assert summary.counts == (("pmd", Counts()),)
    assert {day.state for day in summary.days} == {DayState.FUTURE}


def test_results_are_added_per_satuan_and_never_across() -> None:
    activities = (
        make_result("4", "laporan"),
        make_result("2.5", "Laporan"),
        make_result("3", "desa"),
        make_result(None, "laporan"),
        make_result("7", None),
        make_result("9", "laporan", rhk=None),
    )
    records = {
        MONDAY: make_record(MONDAY, activities=activities),
        SATURDAY: make_record(SATURDAY, activities=(make_result("1", "LAPORAN", "arsip"),)),
    }
    summary = make_summary(make_month("2025-06", records))
    assert summary.results == (
        ResultTotal("arsip", "pmd", "laporan", Decimal(1), 1),
        ResultTotal("monev", "pmd", None, None, 2),
        ResultTotal("monev", "pmd", "desa", Decimal(3), 1),
        ResultTotal("monev", "pmd", "laporan", Decimal("6.5"), 2),
    )
    assert [row.total for row in result_rows(summary)] == list(summary.results)


def test_a_leave_day_brings_no_result_no_news_and_no_reason() -> None:
    report = replace(make_report(MONDAY, "cuti", make_result("4", "laporan")), kendala="Rawat inap")
    summary = make_summary(make_month("2025-06", {MONDAY: DayRecord(report)}))
    assert (summary.results, summary.obstacles, summary.headlines) == ((), (), ())
    assert summary.days[-1].activity_count == 0
    assert summary.total.kegiatan == 0


def test_obstacles_of_the_day_and_of_its_activities_are_listed() -> None:
    activity = Activity("Musdes", kendala="Kepala desa berhalangan")
    report = replace(make_report(MONDAY, "hadir", activity), kendala="Internet putus")
    summary = make_summary(make_month("2025-06", {MONDAY: DayRecord(report)}))
    assert summary.obstacles == (
        Obstacle(MONDAY, "ani", "pmd", "Internet putus"),
        Obstacle(MONDAY, "ani", "pmd", "Kepala desa berhalangan"),
    )


def test_the_newest_commit_of_the_month_may_be_a_withdrawal() -> None:
    gone_at = at(date(2025, 7, 3))
    records = {MONDAY: make_record(MONDAY), date(2025, 6, 5): make_withdrawn(MONDAY, gone_at)}
    summary = make_summary(make_month("2025-06", records))
    assert summary.last_received_at == gone_at
    assert summary.last_commit == make_revision(gone_at).commit


def test_refused_files_are_named() -> None:
    records = {MONDAY: make_refused(MONDAY), SATURDAY: make_refused(SATURDAY)}
    summary = make_summary(make_month("2025-06", records))
    assert summary.refused_paths == (
        "entries/ani/2025/06/2025-06-28.md",
        "entries/ani/2025/06/2025-06-30.md",
    )


def test_a_headline_names_the_first_arrival() -> None:
    records = {MONDAY: make_record(MONDAY, at(MONDAY), at(MONDAY + timedelta(days=1)))}
    (headline,) = make_summary(make_month("2025-06", records)).headlines
    assert (headline.text, headline.received_at) == ("Apel pagi", at(MONDAY))
    assert headline.commit == make_revision(at(MONDAY)).commit


def test_a_headline_is_what_came_out() -> None:
    activities = (
        Activity("Apel pagi"),
        make_result("1500", "laporan"),
        Activity("Musdes", hasil="Berita acara"),
        Activity("Arsip", jumlah=Decimal("2.5"), satuan="meter"),
    )
    text = "Laporan (1.500 laporan); Berita acara; 2,5 meter"
    assert make_headline_text(activities) == text
    assert make_headline_text(activities[:1]) == "Apel pagi"
    assert make_headline_text(()) == ""


def test_a_long_text_is_cut_after_a_word() -> None:
    text = "Menyelesaikan  laporan\npemantauan " * 10
    cut = shorten(text)
    assert len(cut) <= 140
    assert cut.endswith("…")
    assert " ".join(text.split()).startswith(cut[:-1] + " ")
    assert shorten("x" * 200) == "x" * 139 + "…"
    assert shorten("x" * 140) == "x" * 140


def test_a_moment_before_anything_happened_needs_no_special_case() -> None:
    moment = Moment(date(1970, 1, 1), make_end_of_day(date(1970, 1, 1)).instant)
    assert make_summary(make_month("2025-06", moment=moment)).total == Counts()


def test_the_provenance_of_a_preview_is_absent() -> None:
    summary = make_summary(make_month("2025-06", {MONDAY: DayRecord(make_report(MONDAY))}))
    assert (summary.last_commit, summary.last_received_at) == (None, None)
    assert summary.headlines[0].commit is None
