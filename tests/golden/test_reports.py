import pytest

from tests.golden.reports import FOLDER, list_cases, make_result


@pytest.mark.parametrize("case", list_cases())
def test_a_report_is_understood_as_written_down(case: str) -> None:
    # Changed on purpose? `make golden` rewrites the expectation; review its diff.
    assert make_result(case) == (FOLDER / f"{case}.json").read_text(encoding="utf-8")
