"""The files under /data/ of what the office itself records: attendance, spot checks, letters."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from zoneinfo import ZoneInfo

from generator.aggregate.attendance.figures import AttendanceFigures
from generator.pipeline.outputs.output import Output
from generator.pipeline.page_desk import PageDesk
from generator.publish.build_cache import BuildCache, digest_of, read_stored
from generator.render.data import addresses
from generator.render.data.attendance_csv import attendance_csv_rows, attendance_day_csv_rows
from generator.render.data.columns import Column
from generator.render.data.joining import csv_header
from generator.render.data.letter_files import (
    ArrivedLetter,
    render_letter_csv,
    render_letter_json,
)
from generator.render.data.office_columns import ATTENDANCE_COLUMNS, ATTENDANCE_DAY_COLUMNS
from generator.render.data.spot_check_files import (
    ArrivedCheck,
    render_spot_check_csv,
    render_spot_check_json,
)


def plan_attendance_files(desk: PageDesk, cache: BuildCache) -> Iterator[Output]:
    """Plan kehadiran.csv, and kehadiran-harian.csv where the office publishes days.

    A file a month, then the whole, whose months are those files; nothing where it is hidden.
    """
    shelf = desk.attendance
    if shelf.is_published:
        yield from _plan_table(
            desk, cache, addresses.attendance_address, ATTENDANCE_COLUMNS, attendance_csv_rows
        )
    if shelf.is_daily:
        yield from _plan_table(
            desk,
            cache,
            addresses.attendance_day_address,
            ATTENDANCE_DAY_COLUMNS,
            lambda _, figures: attendance_day_csv_rows(figures),
        )


def plan_spot_check_files(desk: PageDesk) -> Iterator[Output]:
    """Plan sidak.csv and sidak.json."""
    key = desk.records.key("sidak")
    for address, render in (
        (addresses.SPOT_CHECK_CSV, render_spot_check_csv),
        (addresses.SPOT_CHECK_JSON, render_spot_check_json),
    ):
        yield Output(address, digest_of(address, key), partial(_make_checks, desk, render))


def plan_letter_files(desk: PageDesk) -> Iterator[Output]:
    """Plan berkala.csv and berkala.json."""
    key = desk.records.key("berkala")
    for address, render in (
        (addresses.LETTER_CSV, render_letter_csv),
        (addresses.LETTER_JSON, render_letter_json),
    ):
        yield Output(address, digest_of(address, key), partial(_make_letters, desk, render))


def _make_checks(
    desk: PageDesk, render: Callable[[Sequence[ArrivedCheck], ZoneInfo], str]
) -> Iterable[bytes]:
    checks = [(check, desk.records.life(check.path)) for check in desk.records.spot_checks()]
    return (render(checks, ZoneInfo(desk.context.office.zona_waktu)).encode(),)


def _make_letters(
    desk: PageDesk, render: Callable[[Sequence[ArrivedLetter], ZoneInfo], str]
) -> Iterable[bytes]:
    found = map(desk.records.letter, desk.records.periods("berkala"))
    letters = [(letter, desk.records.life(letter.path)) for letter in found if letter]
    return (render(letters, ZoneInfo(desk.context.office.zona_waktu)).encode(),)


def _plan_table(
    desk: PageDesk,
    cache: BuildCache,
    address: Callable[[str], str],
    columns: Sequence[Column],
    render: Callable[[str, AttendanceFigures], str],
) -> Iterator[Output]:
    head, shelf = csv_header(columns), desk.attendance
    keys = {month: digest_of(head, shelf.key(month)) for month in shelf.accepted}

    def make(month: str) -> Iterable[bytes]:
        return ((head + render(month, shelf.figures(month))).encode(),)

    def join() -> Iterable[bytes]:
        yield head.encode()
        for key in keys.values():
            stored = cache.find_object(key)
            assert stored is not None, "the months are made before the whole"
            yield read_stored(stored)[len(head.encode()) :]

    for month, key in keys.items():
        yield Output(address(month), key, partial(make, month))
    yield Output(address(""), digest_of(head, "semua", *keys.values()), join)
