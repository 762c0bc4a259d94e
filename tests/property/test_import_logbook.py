"""Any text can be imported: days or questions, never a traceback, and nothing of it lost."""

import time

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.pipeline.imports.import_logbook import import_logbook
from generator.render.canonical_report import render_canonical_report
from generator.validate.check_report import check_report
from generator.validate.check_report_in_full import read_remarks
from tests.unit.pipeline.test_import_logbook import find_lost_words, make_vocabulary

HEADINGS = st.sampled_from(
    [
        "## Senin, 30 Juni 2025",
        "## Day 2 – Selasa, 1 Juli 2025 (sore)",
        "## Kamis, 17 Oktober 2025",
        "# 10/11/2025",
        "## 31 Juni 2025",
        "## Rekap",
        "### 📍 Kegiatan:",
        "### 📍 **Kegiatan**: Piket",
        "### Waktu: 08.00 – 16.00 WIB",
        "### Kendala",
        "### Rencana: besok",
        "### Hasil & Pembelajaran:",
    ]
)
WORDS = st.text("abcDEF 0129.,!?'\"@#*`-_:;|~>[]()&%🎉é\t", max_size=30)
LINES = st.one_of(
    HEADINGS,
    WORDS,
    WORDS.map(lambda text: f"- {text}"),
    WORDS.map(lambda text: f"  - {text}"),
    WORDS.map(lambda text: f"2. {text}"),
    st.sampled_from(["", "---", "```", "~~~~", "| a | b |", "- " + "kata " * 120]),
)
LOGBOOKS = st.lists(LINES, max_size=40).map("\n".join)
# Signs that mark up a line, or part its cells, may go with the marking; words may not.
SIGNS = set("#*`-_:;|~>[]()")


@given(LOGBOOKS)
def test_every_word_of_any_logbook_is_found_in_a_report_or_in_the_sheet(text: str) -> None:
    result = import_logbook("a.md", text.encode(), "ani")
    assert {word for word in find_lost_words(text, result) if word not in SIGNS} == set()


@given(LOGBOOKS)
def test_the_front_matter_of_any_imported_report_is_sound_yaml(text: str) -> None:
    for content in import_logbook("a.md", text.encode(), "ani").files.values():
        loaded = yaml.safe_load(content.decode().split("\n---\n")[0].removeprefix("---\n"))
        assert loaded["pegawai"] == "ani"
        assert all(isinstance(item, str | dict) for item in loaded["kegiatan"])


@given(LOGBOOKS)
def test_fixing_an_imported_report_changes_nothing(text: str) -> None:
    people = make_vocabulary("ani")
    for path, data in import_logbook("a.md", text.encode(), "ani", vocabulary=people).files.items():
        checked = check_report(path, data, people)
        assert checked.problems == ()
        assert checked.value is not None
        assert render_canonical_report(checked.value, read_remarks(path, data)).encode() == data


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_bytes_give_a_result(data: bytes) -> None:
    import_logbook("a.md", data, "ani")


@pytest.mark.parametrize(
    "line",
    ["# " + " " * 100_000 + "x", "[" * 100_000, "*a" * 50_000, "- " * 50_000, "1 – " * 50_000],
)
def test_a_line_of_a_hundred_thousand_signs_is_read_in_a_moment(line: str) -> None:
    text = f"## Senin, 30 Juni 2025\n### Kegiatan\n- Rapat\n- {line}\n{line}\n## {line}\n"
    start = time.process_time()
    import_logbook("a.md", text.encode(), "ani")
    assert time.process_time() - start < 8
