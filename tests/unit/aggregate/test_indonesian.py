from datetime import UTC, date, datetime

import pytest

from generator.aggregate.indonesian import (
    MONTH_NAMES,
    clock_text,
    instant_text,
    local_time,
    long_date_text,
    period_text,
    short_date_text,
    short_month_text,
    zone_label,
)


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2025, 6, 30), "Senin, 30 Juni 2025"),
        (date(2024, 2, 29), "Kamis, 29 Februari 2024"),
        (date(2025, 12, 31), "Rabu, 31 Desember 2025"),
        (date(2025, 8, 17), "Minggu, 17 Agustus 2025"),
    ],
)
def test_a_date_is_written_with_its_weekday(day: date, text: str) -> None:
    assert long_date_text(day) == text


def test_short_forms_are_three_letters() -> None:
    assert short_date_text(date(2025, 6, 30)) == "30 Jun"
    assert [short_month_text(f"2025-{number:02d}") for number in range(1, 13)] == [
        name[:3] for name in MONTH_NAMES
    ]


def test_periods_are_told_apart_by_their_names() -> None:
    assert period_text("2025-06") == "Juni 2025"
    assert period_text("2025-T2") == "Triwulan II 2025"
    assert period_text("2025") == "2025"


def test_an_instant_is_shown_by_the_office_clock() -> None:
    late_on_monday = int(datetime(2025, 6, 30, 16, 30, tzinfo=UTC).timestamp())
    assert clock_text(late_on_monday, "Asia/Makassar") == "00.30 WITA"
    assert instant_text(late_on_monday, "Asia/Makassar") == "1 Juli 2025 pukul 00.30 WITA"
    assert instant_text(late_on_monday, "Asia/Jakarta") == "30 Juni 2025 pukul 23.30 WIB"
    assert local_time(late_on_monday, "Asia/Jayapura").hour == 1


def test_an_aware_time_and_its_epoch_are_shown_alike() -> None:
    instant = datetime(2025, 6, 30, 0, 12, tzinfo=UTC)
    assert clock_text(instant, "Asia/Makassar") == "08.12 WITA"
    assert clock_text(int(instant.timestamp()), "Asia/Makassar") == "08.12 WITA"


def test_a_zone_of_another_country_keeps_its_name() -> None:
    assert zone_label("Asia/Pontianak") == "WIB"
    assert zone_label("Asia/Dili") == "Asia/Dili"
