"""The attendance files of a corpus: one a month that is over, brought in by the camat."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta, timezone
from itertools import groupby, pairwise
from random import Random

from bench.git_import import Commit
from bench.reports import Worker

ZONE = timezone(timedelta(hours=8))
PRESENT_SHARE = 0.96


def make_attendance_commits(workers: Sequence[Worker], days: Iterable[date]) -> list[Commit]:
    """Make a commit for each month but the last, on the next month's first working day at nine."""
    months = [list(group) for _, group in groupby(days, key=lambda day: (day.year, day.month))]
    return [
        Commit(
            int(datetime.combine(following[0], time(9), ZONE).timestamp()),
            workers[0],
            {f"entries/kantor/kehadiran/{month[0]:%Y-%m}.csv": make_attendance(workers, month)},
            f"Kehadiran {month[0]:%Y-%m}",
        )
        for month, following in pairwise(months)
    ]


def make_attendance(workers: Sequence[Worker], days: Iterable[date]) -> bytes:
    """Write a month's file: a row a person and working day."""
    rows = (f"{day},{worker.slug},{_word(worker, day)}\n" for day in days for worker in workers)
    return ("tanggal,pegawai,hadir\n" + "".join(rows)).encode()


def _word(worker: Worker, day: date) -> str:
    is_present = Random(f"hadir {worker.number} {day}").random() < PRESENT_SHARE
    return "ya" if is_present else "tidak"
