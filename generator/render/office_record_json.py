"""An office record as `jejak show` tells it: SPEC 1 and 3."""

from dataclasses import fields
from datetime import date
from decimal import Decimal

from generator.model.attendance import AttendanceDay
from generator.model.office_records import OfficeRecord
from generator.render.record_json import Json, render_number

_NOT_TOLD = frozenset({"path", "slug"})  # the file's name says them


def render_office_record(record: OfficeRecord) -> Json:
    """Give a record by the keys of its file: absent values None, numbers as numbers."""
    if isinstance(record, tuple):
        return {"kehadiran": [_render_day(day) for day in record]}
    told = _render_fields(record)
    return told | {"narasi": record.narasi or None}


def _render_day(day: AttendanceDay) -> Json:
    told = _render_fields(day)
    return told | {"hadir": "ya" if day.hadir else "tidak"}


def _render_fields(value: object) -> Json:
    names = [field.name for field in fields(value)]  # type: ignore[arg-type]  # a dataclass
    return {name: _render(getattr(value, name)) for name in names if name not in _NOT_TOLD}


def _render(value: object) -> object:
    """Give a value of the model as JSON has it."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return render_number(value)
    if isinstance(value, tuple):
        return [_render(item) for item in value]
    return value if value is None or isinstance(value, str | int) else _render_fields(value)
