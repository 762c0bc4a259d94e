"""Dates and times in Indonesian words: "Senin, 30 Juni 2025", "08.12 WITA".

Our own nineteen words, and why: docs/decisions/0004.
"""

from datetime import date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

DAY_NAMES = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTH_NAMES = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)
QUARTER_NUMERALS = ("I", "II", "III", "IV")
ZONE_LABELS = {
    "Asia/Jakarta": "WIB",
    "Asia/Pontianak": "WIB",
    "Asia/Makassar": "WITA",
    "Asia/Ujung_Pandang": "WITA",
    "Asia/Jayapura": "WIT",
}


def day_name(day: date) -> str:
    """Name the weekday: "Senin"."""
    return DAY_NAMES[day.weekday()]


def date_text(day: date) -> str:
    """Write a date: "30 Juni 2025"."""
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


def long_date_text(day: date) -> str:
    """Write a date with its weekday: "Senin, 30 Juni 2025"."""
    return f"{day_name(day)}, {date_text(day)}"


def short_date_text(day: date) -> str:
    """Write a date without its year: "30 Jun"."""
    return f"{day.day} {MONTH_NAMES[day.month - 1][:3]}"


def month_text(month: str) -> str:
    """Write a month "2025-06": "Juni 2025"."""
    return f"{MONTH_NAMES[int(month[5:7]) - 1]} {month[:4]}"


def short_month_text(month: str) -> str:
    """Write a month "2025-06" where its year is clear: "Jun"."""
    return MONTH_NAMES[int(month[5:7]) - 1][:3]


def quarter_text(quarter: str) -> str:
    """Write a quarter "2025-T2": "Triwulan II 2025"."""
    return f"Triwulan {QUARTER_NUMERALS[int(quarter[6]) - 1]} {quarter[:4]}"


def period_text(period: str) -> str:
    """Write any period: a quarter "2025-T2", a month "2025-06" or a year "2025"."""
    if "T" in period:
        return quarter_text(period)
    return month_text(period) if "-" in period else period


def zone_label(zone: str) -> str:
    """Name an IANA zone as people here do: WIB, WITA, WIT; any other keeps its own name."""
    return ZONE_LABELS.get(zone, zone)


def local_time(seconds: int, zone: str) -> datetime:
    """Give an instant (epoch seconds) as the office's clock shows it."""
    return datetime.fromtimestamp(seconds, _zone(zone))


def clock_text(instant: datetime | int, zone: str) -> str:
    """Write the time of day of an instant (aware, or epoch seconds): "08.12 WITA"."""
    local = _localised(instant, zone)
    return f"{local.hour:02d}.{local.minute:02d} {zone_label(zone)}"


def instant_text(instant: datetime | int, zone: str) -> str:
    """Write an instant (aware, or epoch seconds): "30 Juni 2025 pukul 08.12 WITA"."""
    local = _localised(instant, zone)
    return f"{date_text(local)} pukul {clock_text(local, zone)}"


def _localised(instant: datetime | int, zone: str) -> datetime:
    return (
        local_time(instant, zone) if isinstance(instant, int) else instant.astimezone(_zone(zone))
    )


@lru_cache(maxsize=8)
def _zone(zone: str) -> ZoneInfo:
    return ZoneInfo(zone)
