"""The half of tests/shared_cases that `jejak check` answers; the form's half needs a browser."""

import pytest

from tests.shared_cases import SharedCase, check_typed, codes_of, read_cases


@pytest.mark.parametrize("case", read_cases(), ids=lambda case: case.name)
def test_the_check_gives_the_codes_of_a_shared_case(case: SharedCase) -> None:
    checked = check_typed(case.typed)
    assert codes_of(checked) == case.codes
    assert (checked.value is None) == any(code.startswith("E") for code in case.codes)
