"""However an office record is typed, it is taken or refused with a reason: never a traceback."""

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.attendance import AttendanceDay
from generator.problems import has_errors
from generator.render.office_record_json import render_office_record
from generator.validate.office_records.record_values import (
    attendance_from_text,
    record_from_text,
    record_to_text,
)
from tests.property.strategies import any_files
from tests.unit.validate.office_records.records import GOOD, check_record

NAMES = st.sampled_from([*GOOD, "berkala/2025-T2.md", "kehadiran/2025-06.csv"])
PIECES = st.sampled_from(
    [
        *("---\n", "periode: 2025-06\n", "keadaan: draf\n", "tanggal: ", "- ", "{", "}", "[", "]"),
        *(": ", "#", " #", '"', "'", "*a", "&a ", "!x ", "<<: ", "|\n", ">\n", "\t", "\n", "  "),
        *("1.500", "-1", "100.1", "½", "٣", "1e3", "0x1", "\u202e", "\ufeff", "\0", "~", "…"),
        *("unit: pmd", "program:\n", "temuan:\n", "penerima: ", "pagu: ", "cuti: ", "nama: a\n"),
    ]
)


@st.composite
def spoiled_records(draw: st.DrawFn) -> bytes:
    """A good record with a few pieces put in or cut out anywhere."""
    text = draw(st.sampled_from(sorted(GOOD.values())))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 12)))
        text = text[:start] + draw(PIECES | st.just("")) + text[end:]
    return text.encode()


@settings(max_examples=600, deadline=None)
@given(NAMES, spoiled_records() | any_files())
def test_any_bytes_give_a_record_or_an_error_and_never_a_traceback(name: str, data: bytes) -> None:
    checked = check_record(name, data)
    assert (checked.value is None) == has_errors(checked.problems)
    lines = data.count(b"\n") + data.count(b"\r") + 1
    assert all(1 <= problem.line <= lines and problem.column >= 1 for problem in checked.problems)


@settings(max_examples=300, deadline=None)
@given(NAMES, spoiled_records())
def test_what_is_taken_comes_back_from_the_cache_and_can_be_shown(name: str, data: bytes) -> None:
    record = check_record(name, data).value
    if record is not None:
        assert render_office_record(record)
        assert not isinstance(record, tuple)
        assert record_from_text(type(record), record_to_text(record)) == record


DAYS = st.builds(
    AttendanceDay,
    st.dates(),
    st.text(),
    st.booleans(),
    st.none() | st.text(),
    st.none() | st.text(),
)


@given(st.lists(DAYS))
def test_attendance_comes_back_from_the_cache_as_it_went_in(days: list[AttendanceDay]) -> None:
    assert attendance_from_text(record_to_text(tuple(days))) == tuple(days)
