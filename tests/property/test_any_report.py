from hypothesis import given, settings

from generator.model.report import Report
from generator.pipeline.checks.fix_report import canonical_text
from generator.problems import Severity, has_errors
from generator.render.canonical_report import render_canonical_report
from generator.validate.check_report import check_report
from generator.validate.check_report_in_full import check_report_in_full
from generator.validate.clean_report import read_clean_report
from generator.validate.report_path import parse_entry_path
from tests.property.strategies import any_files, header_lines, reports, spoiled_reports
from tests.reports import PATH, VOCABULARY, check


@settings(max_examples=600, deadline=None)
@given(any_files())
def test_any_bytes_give_a_report_or_an_error_and_never_a_traceback(data: bytes) -> None:
    checked = check_report(PATH, data, VOCABULARY)
    assert (checked.value is None) == has_errors(checked.problems)
    assert list(checked.problems) == sorted(checked.problems)
    lines = data.count(b"\n") + data.count(b"\r") + 1
    assert all(1 <= problem.line <= lines and problem.column >= 1 for problem in checked.problems)


@settings(max_examples=600, deadline=None)
@given(header_lines() | spoiled_reports())
def test_the_quick_way_says_what_the_long_way_says(data: bytes) -> None:
    entry = parse_entry_path(PATH)
    assert entry is not None
    quick = read_clean_report(entry, data, VOCABULARY)
    if quick is not None:
        full = check_report_in_full(entry, data, VOCABULARY)
        assert full.value == quick
        assert full.problems == ()


@settings(max_examples=600, deadline=None)
@given(any_files())
def test_a_fixed_file_says_the_same_needs_no_repair_and_stays_as_it_is(data: bytes) -> None:
    fixed = canonical_text(PATH, data, VOCABULARY)
    if fixed is None:
        return
    again = check(fixed)
    assert again.value == check(data).value
    assert again.problems == ()
    assert canonical_text(PATH, fixed, VOCABULARY) == fixed


@settings(max_examples=400, deadline=None)
@given(reports())
def test_a_report_written_in_canonical_form_is_read_back_without_a_word(report: Report) -> None:
    text = render_canonical_report(report)
    checked = check(text)
    assert [problem for problem in checked.problems if problem.severity is Severity.WARNING] == []
    assert checked.problems == ()
    assert checked.value == report
