"""The office calendar as JSON for the cache, so that a warm build never imports `holidays`."""

import json
from datetime import date, time

from generator.model.calendar import OfficeCalendar
from generator.model.office import DeadlineRule


def calendar_to_json(calendar: OfficeCalendar) -> str:
    """Write a calendar as one line of JSON; equal calendars give equal text."""
    return json.dumps(
        {
            "work_week": sorted(calendar.work_week),
            "holidays": {
                day.isoformat(): calendar.holidays[day] for day in sorted(calendar.holidays)
            },
            "extra_working_days": [day.isoformat() for day in sorted(calendar.extra_working_days)],
            "zone": calendar.zone,
            "deadline": [calendar.deadline.hari_kerja, calendar.deadline.jam.isoformat("minutes")],
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def calendar_from_json(text: str) -> OfficeCalendar:
    """Read what `calendar_to_json` wrote."""
    row = json.loads(text)
    return OfficeCalendar(
        work_week=frozenset(row["work_week"]),
        holidays={date.fromisoformat(day): name for day, name in row["holidays"].items()},
        extra_working_days=frozenset(map(date.fromisoformat, row["extra_working_days"])),
        zone=row["zone"],
        deadline=DeadlineRule(row["deadline"][0], time.fromisoformat(row["deadline"][1])),
    )
