"""Accepted office records as JSON text for the cache, and back."""

import json
from datetime import date
from typing import TypeVar

from generator.model.attendance import AttendanceDay
from generator.model.office_records import OfficeRecord
from generator.validate.plain_values import from_plain, to_plain

R = TypeVar("R")


def record_to_text(record: OfficeRecord) -> str:
    """Write a record as JSON; equal records give equal text."""
    return json.dumps(to_plain(record), ensure_ascii=False, separators=(",", ":"))


def record_from_text(kind: type[R], text: str) -> R:
    """Read a record of a kind that `record_to_text` of the same version of Jejak wrote."""
    record = from_plain(kind, json.loads(text))
    assert isinstance(record, kind)
    return record


def attendance_from_text(text: str) -> tuple[AttendanceDay, ...]:
    """Read a month of attendance; a thousand rows, so without asking the types of each."""
    days: dict[str, date] = {}  # a month has few days, each on many rows
    rows = []
    for day, slug, is_present, masuk, pulang in json.loads(text):
        if day not in days:
            days[day] = date.fromisoformat(day)
        rows.append(AttendanceDay(days[day], slug, is_present, masuk, pulang))
    return tuple(rows)
