from datetime import date

import pytest

from generator.read.logbook.logbook_date import find_date


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("📅 Day 1 – Kamis, 2 Oktober 2025", date(2025, 10, 2)),
        ("Hari 3 – 4 Oktober 2025", date(2025, 10, 4)),
        ("Jum'at 3 Okt 2025", date(2025, 10, 3)),
        ("JUMAT, 3 OKTOBER 2025", date(2025, 10, 3)),
        ("30 Juni 2025", date(2025, 6, 30)),
        ("Senin, 30/06/2025", date(2025, 6, 30)),
        ("30-6-25", date(2025, 6, 30)),
        ("2025-06-30", date(2025, 6, 30)),
        ("Senin, 10/11/2025", date(2025, 11, 10)),
        ("Ahad, 5 Oktober 2025", date(2025, 10, 5)),
        ("7/7/2025", date(2025, 7, 7)),
    ],
)
def test_a_clear_date_has_one_reading(text: str, day: date) -> None:
    reading = find_date(text)
    assert reading is not None
    assert (reading.readings, reading.conflict) == ((day,), False)


def test_a_weekday_that_does_not_fit_gives_both_readings() -> None:
    reading = find_date("📅 Day 13 – Kamis, 17 Oktober 2025")
    assert reading is not None
    assert reading.conflict
    assert reading.typed == "Kamis, 17 Oktober 2025"
    assert reading.readings == (date(2025, 10, 16), date(2025, 10, 17))


def test_the_other_reading_may_lie_after_the_typed_date() -> None:
    reading = find_date("Sabtu, 17 Oktober 2025")
    assert reading is not None
    assert reading.readings == (date(2025, 10, 17), date(2025, 10, 18))


def test_numbers_that_can_be_day_and_month_either_way_have_two_readings() -> None:
    reading = find_date("10/11/2025")
    assert reading is not None
    assert reading.readings == (date(2025, 10, 11), date(2025, 11, 10))


def test_a_day_that_no_calendar_has_is_a_date_without_a_reading() -> None:
    reading = find_date("30 Februari 2025")
    assert reading is not None
    assert reading.readings == ()


@pytest.mark.parametrize(
    "text",
    [
        "🧾 Logbook Magang – Minggu 1 & 2 (2–10 Oktober 2025)",
        "Periode: 2 - 10 Oktober 2025",
        "2 s.d. 10 Oktober 2025",
        "Rekapitulasi Minggu 1 & 2",
        "Phase 4 (2 weeks)",
        "3 orang 2025",
        "",
    ],
)
def test_a_stretch_of_days_or_no_date_is_no_date(text: str) -> None:
    assert find_date(text) is None
