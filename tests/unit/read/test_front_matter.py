from typing import Any

import frontmatter
import pytest

from generator.read.entry_lines import read_lines
from generator.read.front_matter import ReportHandler, read_front_matter
from tests.reports import CLEAN, PATH

START = "tanggal: 2025-06-30\n"


def load(header: str) -> tuple[Any, list[str]]:
    handler = ReportHandler()
    fields = handler.load(header)
    return fields, [problem.code for problem in handler.problems]


def test_python_frontmatter_reads_a_report_through_our_handler() -> None:
    fields, narrative = frontmatter.parse(CLEAN, handler=ReportHandler())
    activities: Any = fields["kegiatan"]
    assert activities[1]["jumlah"] == "4"
    assert activities[1]["mulai"] == "08:00"
    assert narrative == "Catatan bebas dalam Markdown."
    assert ReportHandler().detect(CLEAN)
    assert not ReportHandler().detect("bukan laporan")
    assert frontmatter.parse("bukan laporan", handler=ReportHandler())[0] == {}
    assert ReportHandler().load("status: !x y") == {}


def test_the_handler_has_no_writer_of_its_own() -> None:
    with pytest.raises(NotImplementedError):
        ReportHandler().export({})


@pytest.mark.parametrize(
    ("header", "value", "codes"),
    [
        ("kegiatan:\n  -\n    uraian: a\n    hasil: b", [{"uraian": "a", "hasil": "b"}], []),
        ("kegiatan:\n  - # nanti\n  - a", ["a"], ["W130"]),
        ("kegiatan:\n  - a\n\n  - b", ["a", "b"], []),
        ("kegiatan:\n  - a\n    b\n\n    c", ["a b\nc"], []),
        ("kegiatan:\n  - 'it''s'\n  - \"a\\\"b\"", ["it's", 'a"b'], []),
        ('kegiatan:\n  - "C:\\data"', ["C:\\data"], ["W112"]),
        ('kegiatan:\n  - "dua\n    baris"', ["dua baris"], []),
        ("kegiatan:\n  - {uraian: a,\n     hasil: b}", [{"uraian": "a", "hasil": "b"}], []),
        ("kegiatan:\n  - !important rapat", None, ["E021"]),
        ("kegiatan:\n  - ! penting", ["! penting"], ["W112"]),
        ("kegiatan:\n  - & penutup", ["& penutup"], ["W112"]),
        ("kegiatan:\n  - |\n    a\n      b\n  - c", ["a\n  b\n", "c"], []),
        ("kegiatan:\n  - a\n  - b: c", ["a", "b: c"], ["W112"]),
        ("kegiatan:\n  - hasi: c", [{"hasi": "c"}], []),
        ("kegiatan:\n  - H. Ahmad\n  - a. Rapat", ["H. Ahmad", "a. Rapat"], []),
        ("kegiatan:\n  a. Rapat\n  b. Piket", ["Rapat", "Piket"], ["W113", "W113"]),
        ("kegiatan:\n  – Rapat\n  -Piket", ["Rapat", "Piket"], ["W113", "W113"]),
        ("kegiatan:\n  Apel\n  Rapat", "Apel\nRapat", []),
        ("kegiatan:\n  - - a", ["- a"], ["W112"]),
        ("kegiatan:\n  - a\n     - b", ["a\n- b"], ["W117"]),
        ("kegiatan:\n  - uraian: a\n        - b", [{"uraian": "a\n- b"}], ["W117"]),
        ("kegiatan:\n  - 1. a\n  - 3. b", ["1. a", "3. b"], []),
        ("kegiatan:\n  - a\n  -", ["a"], ["W130"]),
        ("kegiatan: [a, 'b: c']", ["a", "b: c"], []),
    ],
)
def test_a_list_of_activities_is_read_as_it_was_meant(
    header: str, value: object, codes: list[str]
) -> None:
    fields, found = load(START + header)
    assert fields.get("kegiatan") == value
    assert found == codes


@pytest.mark.parametrize(
    ("header", "codes"),
    [
        ("kegiatan:\n- uraian: a\nhasil: b\nkendala: c", ["W115", "E105"]),
        ("kegiatan:\n  - uraian: a\n    hasil: b\n      - c\n     d: e", ["W117"]),
        ("kegiatan:\n  - a\n  rencana: b", ["W115"]),
        ("kegiatan:\n  - uraian: a\n    tanggal: b", []),
        ("%YAML 1.2", ["E021"]),
        ("<<: *a", ["E021"]),
        ("? a", ["E023"]),
        ("pegawai ani", ["E020"]),
        ("bebas", ["E020"]),
        ("kegiatan:\n  - uraian: a\n      - b\n   c", ["E020", "W117"]),
        ("status: [a", []),
        ("kegiatan: [a", ["E025"]),
        ("kendala: 'a", ["E025"]),
        ("tanggal: x", ["E022"]),
        ("kegiatan:\n  - {uraian: {a: {b: {c: {d: {e: {f: {g: h}}}}}}}}", ["E024"]),
        ("kegiatan:\n  - {[a]: b}", ["E023"]),
        ("kegiatan:\n  - {<<: b}", ["E021"]),
        ("kegiatan: [a: ]b, ]", ["E020"]),
    ],
)
def test_what_cannot_be_meant_is_told(header: str, codes: list[str]) -> None:
    assert load(START + header)[1] == codes


def test_a_list_where_the_days_text_should_stand_keeps_its_lines() -> None:
    for indent in ("", "  "):
        fields, found = load(f"{START}kendala:\n{indent}- hujan\n{indent}- listrik\nrencana: a")
        assert fields["kendala"] == "- hujan\n- listrik"
        assert fields["rencana"] == "a"
        assert found == ["W117"]


def test_a_second_header_under_the_first_is_refused() -> None:
    for text in (f"---\n{START}---\n---\nstatus: x\n---\n", f"---\n{START}---\n- hasil: x\n---\n"):
        assert [p.code for p in read_front_matter(PATH, text.encode()).problems] == ["E007"]
    text = f"---\n{START}---\nisi\n\n---\n\nKendala: hujan\n\n---\n"
    assert read_front_matter(PATH, text.encode()).problems == ()


def test_every_node_knows_where_it_was_typed() -> None:
    text = "\n---\nTanggal :2025-06-30\nkegiatan:\n\t• Rapat: x\n---\n"
    raw = read_front_matter(PATH, text.encode()).value
    assert raw is not None
    assert raw.fields.key_places["tanggal"] == (3, 1)
    assert raw.fields.fields["tanggal"].place == (3, 10)
    activities = raw.fields.fields["kegiatan"]
    assert [item.place for item in activities.items] == [(5, 4)]  # type: ignore[union-attr]  # a list


def test_unreadable_bytes_are_named_with_their_line() -> None:
    (problem,) = read_lines(PATH, b"a\nb\xe9\n").problems
    assert (problem.line, problem.column) == (2, 2)
    assert "0xE9" in problem.message
    (problem,) = read_lines(PATH, "abc".encode("utf-16-le")).problems
    assert "UTF-16" in problem.message
    (problem,) = read_lines(PATH, b"x" * 70_000).problems
    assert "68,4 KiB" in problem.message


def test_an_emoji_keeps_its_joiner_a_word_does_not() -> None:
    lines = read_lines(PATH, "👩\u200d💻 ke\u200drja 1\ufe0f\u20e3 a\ufe0f".encode()).value
    assert lines is not None
    assert lines[0].text == "👩\u200d💻 kerja 1\ufe0f\u20e3 a"
    assert lines[0].place(lines[0].text.index("rja")) == (1, 8)
