from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.aggregate.figures import (
    fraction_text,
    number_text,
    percent_text,
    plain_number_text,
    rounded_text,
    share,
)


@pytest.mark.parametrize(
    ("part", "whole", "text"),
    [
        (49, 52, "94,2%"),
        (0, 7, "0,0%"),
        (7, 7, "100,0%"),
        (0, 0, "–"),
        (5, 0, "–"),
        (1, 2000, "0,1%"),  # 0,05 exactly: half goes up
        (1, 2001, "0,0%"),
        (3, 2, "150,0%"),
        (2469, 2, "123.450,0%"),
        (Decimal("2.5"), 4, "62,5%"),
    ],
)
def test_a_share_is_written_with_one_decimal_half_up(
    part: int | Decimal, whole: int, text: str
) -> None:
    assert percent_text(part, whole) == text


@given(st.integers(0, 10**6), st.integers(1, 10**6))
def test_a_percentage_is_the_exact_share_rounded_once(part: int, whole: int) -> None:
    exact = Fraction(part, whole) * 1000
    tenths = int(exact) + (exact - int(exact) >= Fraction(1, 2))
    assert percent_text(part, whole).replace(".", "") == f"{tenths // 10},{tenths % 10}%"


@given(st.integers(0, 999), st.integers(1, 999))
def test_whole_and_decimal_numbers_give_the_same_percentage(part: int, whole: int) -> None:
    assert percent_text(part, whole) == percent_text(Decimal(part), Decimal(whole))


def test_a_machine_gets_six_decimals_and_nothing_where_there_is_nothing_to_divide_by() -> None:
    assert fraction_text(49, 52) == "0.942308"
    assert fraction_text(1, 1) == "1.000000"
    assert fraction_text(1, 2_000_000) == "0.000001"
    assert fraction_text(0, 0) == ""


@given(st.integers(0, 10**6), st.integers(1, 10**6))
def test_the_machine_fraction_agrees_with_decimal_arithmetic(part: int, whole: int) -> None:
    exact = (Decimal(part) / Decimal(whole)).quantize(Decimal("1.000000"), ROUND_HALF_UP)
    assert fraction_text(part, whole) == str(exact)


def test_a_share_of_nothing_is_absent() -> None:
    assert share(0, 0) is None
    assert share(1, 4) == Decimal("0.25")


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "0"),
        (999, "999"),
        (1234, "1.234"),
        (-1234567, "−1.234.567"),
        (Decimal("1234.5"), "1.234,5"),
        (Decimal("1234.50"), "1.234,5"),
        (Decimal("0.05"), "0,05"),
        (Decimal("-3.54"), "−3,54"),
        (Decimal("1E+3"), "1.000"),
        (Decimal("0.00"), "0"),
        (Decimal(40), "40"),
        (Decimal(4000), "4.000"),
    ],
)
def test_a_number_has_points_between_thousands_and_a_comma(
    number: int | Decimal, text: str
) -> None:
    assert number_text(number) == text


def test_a_number_can_be_rounded_half_up() -> None:
    assert rounded_text(Decimal("2.25")) == "2,3"
    assert rounded_text(Decimal("-2.25")) == "−2,3"
    assert rounded_text(Fraction(2, 3), 2) == "0,67"
    assert rounded_text(1234, 0) == "1.234"


@given(st.decimals(min_value=0, max_value=10**12, allow_nan=False, places=3))
def test_a_number_for_a_machine_keeps_every_digit(number: Decimal) -> None:
    text = plain_number_text(number)
    assert Decimal(text) == number
    assert "E" not in text
    assert not ("." in text and text.endswith("0"))
