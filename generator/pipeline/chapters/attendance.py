"""The pages of attendance beside reports, where the office publishes them."""

from collections.abc import Iterator
from functools import partial

from generator.aggregate.attendance.evidence import make_arrival
from generator.aggregate.attendance.list_view import (
    AttendanceListView,
    MonthState,
    make_attendance_list_view,
)
from generator.aggregate.attendance.month_view import (
    AttendanceMonthView,
    make_attendance_month_view,
)
from generator.aggregate.spot_checks.places import address_of, split_checks
from generator.model.office_records import SpotCheck
from generator.model.period import days_of_month, month_of
from generator.pipeline.outputs.page_outputs import PagePlan
from generator.pipeline.page_desk import PageDesk
from generator.publish.build_cache import digest_of


def plan_attendance(desk: PageDesk) -> Iterator[PagePlan]:
    """Plan /kehadiran/ and a page each month with a file; nothing where the office hides them."""
    shelf = desk.attendance
    if not shelf.is_published:
        return
    for month in shelf.months:
        yield _plan_month(desk, month)
    key = digest_of(desk.context.months, shelf.months, shelf.key(*shelf.months))
    yield desk.living("kehadiran/", key, partial(_make_list, desk))


def _plan_month(desk: PageDesk, month: str) -> PagePlan:
    days = [day.isoformat() for day in days_of_month(month)]
    checks = _checks_of(desk, month)
    records = desk.records
    lives = [desk.attendance.life(month), *(records.life(check.path) for check in checks)]
    return desk.period(
        f"kehadiran/{month}/",
        [month],
        partial(_make_month, desk, month),
        key=digest_of(desk.attendance.key(month), records.key("sidak", *days)),
        lives=[life for life in lives if life is not None],
    )


def _make_month(desk: PageDesk, month: str) -> AttendanceMonthView:
    parts = split_checks(desk.spot_checks)
    checks = [(check, address_of(check, parts)) for check in _checks_of(desk, month)]
    record = desk.attendance.record(month)
    return make_attendance_month_view(desk.context, month, record, desk.summaries([month]), checks)


def _checks_of(desk: PageDesk, month: str) -> list[SpotCheck]:
    return [check for check in desk.spot_checks if month_of(check.tanggal) == month]


def _make_list(desk: PageDesk) -> AttendanceListView:
    states = {month: _state_of(desk, month) for month in desk.attendance.months}
    return make_attendance_list_view(desk.context, states)


def _state_of(desk: PageDesk, month: str) -> MonthState:
    shelf = desk.attendance
    record = shelf.record(month)
    if record.days is None:
        why = "perlu perbaikan" if record.is_refused else "ditarik"
        return MonthState(None, f"belum ada data: berkasnya {why}")
    total = shelf.figures(month).total
    remark = make_arrival(desk.context, record.life).correction
    return MonthState(total, "" if total else "kurang dari tiga pegawai wajib melapor", remark)
