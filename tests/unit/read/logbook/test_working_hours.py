import pytest

from generator.read.logbook.working_hours import WorkingHours, find_hours


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("08.00 – 16.00 WIB", WorkingHours("08:00", "16:00", "WIB")),
        ("8:00 s.d. 16:30", WorkingHours("08:00", "16:30", "")),
        ("09.00 – 00.00 wita (15 jam)", WorkingHours("09:00", "00:00", "WITA")),
        ("07.30 sampai 15.00", WorkingHours("07:30", "15:00", "")),
    ],
)
def test_hours_are_read_as_people_write_them(text: str, hours: WorkingHours) -> None:
    assert find_hours(text) == hours


@pytest.mark.parametrize(
    "text", ["pagi", "08.00", "25.00 – 26.00", "08.60 – 09.00", "1.000 – 2.000"]
)
def test_what_is_no_span_of_hours_is_none(text: str) -> None:
    assert find_hours(text) is None


def test_two_spans_are_not_one() -> None:
    assert find_hours("08.00 – 12.00 dan 13.00 – 16.00") is None


def test_a_night_shift_is_not_in_order() -> None:
    assert not WorkingHours("09:00", "00:00", "").is_in_order
    assert WorkingHours("09:00", "16:00", "").is_in_order
