"""Summaries as compact JSON for the cache: positional lists, a column for each field of a day.

A warm build of five years loads thousands of them, so this reads plainly and loops in C (`map`).
"""

import json
from decimal import Decimal
from typing import Any

from generator.model.period import days_of_month
from generator.model.person_month import (
    Counts,
    DayState,
    DaySummary,
    Headline,
    Obstacle,
    PersonMonthSummary,
    ResultTotal,
)

_STATES = tuple(DayState)
_STATE_NUMBERS = {state: number for number, state in enumerate(_STATES)}


def summary_to_json(summary: PersonMonthSummary) -> str:
    """Write a summary as one line of JSON; equal summaries give equal text."""
    return json.dumps(
        [
            summary.pegawai,
            summary.month,
            summary.unit,
            [
                [unit, [getattr(counts, name) for name in Counts.__slots__]]
                for unit, counts in summary.counts
            ],
            _make_day_columns(summary.days),
            [
                [
                    row.rhk,
                    row.unit,
                    row.satuan,
                    None if row.jumlah is None else str(row.jumlah),
                    row.kegiatan,
                ]
                for row in summary.results
            ],
            [[row.day.day, row.unit, row.text] for row in summary.obstacles],
            [
                [
                    row.day.day,
                    row.unit,
                    row.status,
                    row.text,
                    row.activity_count,
                    row.received_at,
                    row.commit,
                ]
                for row in summary.headlines
            ],
            summary.last_commit,
            summary.last_received_at,
            summary.refused_paths,
        ],
        ensure_ascii=False,
        separators=(",", ":"),
    )


def summary_from_json(text: str) -> PersonMonthSummary:
    """Read what `summary_to_json` wrote. Texts of anyone else are not guarded against."""
    row = json.loads(text)
    pegawai, month = row[0], row[1]
    days = days_of_month(month)
    return PersonMonthSummary(
        pegawai=pegawai,
        month=month,
        unit=row[2],
        counts=tuple((unit, Counts(*numbers)) for unit, numbers in row[3]),
        days=_read_day_columns(month, row[4]),
        results=tuple(
            ResultTotal(rhk, unit, satuan, None if jumlah is None else Decimal(jumlah), kegiatan)
            for rhk, unit, satuan, jumlah, kegiatan in row[5]
        ),
        obstacles=tuple(
            Obstacle(days[number - 1], pegawai, unit, text) for number, unit, text in row[6]
        ),
        headlines=tuple(
            Headline._make((days[number - 1], pegawai, *rest)) for number, *rest in row[7]
        ),
        last_commit=row[8],
        last_received_at=row[9],
        refused_paths=tuple(row[10]),
    )


def _make_day_columns(days: tuple[DaySummary, ...]) -> list[list[Any]]:
    """Turn the days, all of the month and ascending, into columns in the order of the fields."""
    return [
        [_STATE_NUMBERS[day.state] for day in days],
        [day.unit for day in days],
        [day.is_obliged for day in days],
        [day.is_on_time for day in days],
        [day.is_changed_late for day in days],
        [day.activity_count for day in days],
        [day.result_count for day in days],
        [day.status for day in days],
    ]


def _read_day_columns(month: str, columns: list[list[Any]]) -> tuple[DaySummary, ...]:
    states = [_STATES[number] for number in columns[0]]
    return tuple(
        map(DaySummary._make, zip(days_of_month(month), states, *columns[1:], strict=True))
    )
