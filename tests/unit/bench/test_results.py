"""The tables say pass or fail against the limits of the contract."""

from bench.measure import Usage
from bench.results import SizeResult, add_combined, list_limits, render_result


def make_result(*, ours: float, hugo: float) -> SizeResult:
    usages = {"jejak_cold": Usage(ours, 1, 200), "hugo_cold": Usage(hugo, 1, 900)}
    return SizeResult("L", 47_565, 1, {"jejak": "abc"}, usages, {}, ())


def test_a_build_dearer_than_hugo_fails() -> None:
    verdicts = {limit.name: limit.verdict for limit in list_limits(make_result(ours=9, hugo=8))}
    assert verdicts["cold without index ÷ Hugo"] == "FAIL"


def test_a_build_cheaper_than_hugo_passes() -> None:
    text = render_result(make_result(ours=4, hugo=8))
    assert "| cold without index ÷ Hugo | 0.500 × | 1 | pass |" in text


def test_a_tool_that_did_not_run_has_no_row_and_no_limit() -> None:
    result = make_result(ours=4, hugo=8)
    assert "MkDocs-Material, cold" not in render_result(result)
    assert not any("Pagefind" in limit.name for limit in list_limits(result))


def test_differing_files_are_named() -> None:
    result = SizeResult("S", 1, 1, {}, {}, {}, ("laporan-baru: index.html",))
    text = render_result(result)
    assert "FAIL" in text
    assert "`laporan-baru: index.html`" in text


def test_hugo_and_its_index_are_one_row() -> None:
    usages = {"hugo_cold": Usage(3, 3, 90), "hugo_index": Usage(5, 5, 0, 300)}
    assert add_combined(usages)["hugo_cold_index"] == Usage(8, 8, 90, 300)
