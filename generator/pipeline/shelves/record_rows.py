"""What the cache keeps of each office record: its verdict, and what it says."""

import json
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from generator.model.period import last_day, months_of_quarter
from generator.pipeline.ground import Ground
from generator.problems import Problem, make_problem
from generator.publish.build_cache import BuildCache, digest_of
from generator.read.tree import TreeEntry
from generator.validate.report_path import EntryPath, parse_entry_path


class RecordRow(NamedTuple):
    """What is known of a record without reading what it says.

    Attributes:
        path: Its file.
        key: Of the file, the settings, and today where that may decide.
        is_accepted: No error stands in it.
        problems: All that is wrong with it, as JSON.
    """

    path: str
    key: str
    is_accepted: bool
    problems: str


def key_of_record(entry: TreeEntry, ground: Ground) -> str:
    """Name everything that the verdict on a file follows from.

    A day that lies behind its period can never again lie before it, so today is named only until
    then.
    """
    known = parse_entry_path(entry.path)
    is_over = known is None or ground.moment.day > _last_day_of(known)
    clock = "" if is_over else ground.moment.day.isoformat()
    return digest_of(entry.path, entry.mode, entry.hash, ground.identity, clock)


def _last_day_of(entry: EntryPath) -> date:
    if entry.day is not None:
        return entry.day
    period = entry.periode
    return last_day(months_of_quarter(period)[2] if "-T" in period else period)


def read_rows(cache: BuildCache) -> dict[str, RecordRow]:
    """Read what is kept of each record, by path, and not what it says."""
    rows = cache.database.execute("SELECT path, key, accepted, problems FROM office_record")
    return {row[0]: RecordRow(row[0], row[1], bool(row[2]), row[3]) for row in rows}


def keep_row(cache: BuildCache, row: RecordRow, value: str) -> None:
    """Keep a record's verdict, and what it says; "" where it is refused."""
    cache.database.execute(
        "REPLACE INTO office_record VALUES (?, ?, ?, ?, ?)",
        (row.path, row.key, int(row.is_accepted), row.problems, value),
    )


def forget_rows(cache: BuildCache, paths: Iterable[str]) -> None:
    """Forget records that are no more."""
    cache.database.executemany(
        "DELETE FROM office_record WHERE path = ?", ((path,) for path in paths)
    )


def read_row_value(cache: BuildCache, path: str) -> str:
    """Read what an accepted record says, as `keep_row` was given it."""
    row = cache.database.execute("SELECT value FROM office_record WHERE path = ?", (path,))
    (value,) = row.fetchone()
    return str(value)


def write_problems(problems: Iterable[Problem]) -> str:
    """Write problems of one file as JSON."""
    return json.dumps(
        [[one.line, one.column, one.code, one.message, one.hint] for one in problems],
        ensure_ascii=False,
    )


def read_problems(row: RecordRow) -> list[Problem]:
    """Read the problems of a record."""
    return [
        make_problem(row.path, code, message, hint, at=(line, column))
        for line, column, code, message, hint in json.loads(row.problems)
    ]
