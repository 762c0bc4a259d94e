import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.read.yaml_document import ListNode, MapNode, TextNode, quote_text, read_yaml


def read_problem(text: str) -> tuple[str, int, int]:
    (problem,) = read_yaml("kantor.yml", text.encode()).problems
    return problem.code, problem.line, problem.column


@pytest.mark.parametrize(
    "typed", ["10:30", "010", "1_000", "1.500", "no", "2025-02-30", "0x1F", "1e3", "73.24.09"]
)
def test_a_value_is_the_text_that_was_typed(typed: str) -> None:
    assert read_yaml("a.yml", f"a: {typed}\n".encode()).value == MapNode(
        {"a": TextNode(typed, (1, 4))}, {"a": (1, 1)}, (1, 1)
    )


@pytest.mark.parametrize(("typed", "text"), [("", None), ("~", None), ("null", None), ('""', "")])
def test_nothing_typed_is_nothing_and_quoted_is_text(typed: str, text: str | None) -> None:
    tree = read_yaml("a.yml", f"a: {typed}\n".encode()).value
    assert isinstance(tree, MapNode)
    node = tree.values["a"]
    assert isinstance(node, TextNode)
    assert node.text == text


def test_places_count_characters_and_ignore_a_byte_order_mark() -> None:
    tree = read_yaml("a.yml", "\ufeffé: [ü, x]\n".encode()).value
    assert isinstance(tree, MapNode)
    assert tree.values["é"] == ListNode((TextNode("ü", (1, 5)), TextNode("x", (1, 8))), (1, 4))


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a: b: c\n", ("E903", 1, 5)),
        ("a: 1\n\tb: 2\n", ("E903", 2, 1)),
        ("a: @b\n", ("E903", 1, 4)),
        ('x: 1\na: "b\nc: d\n', ("E903", 2, 4)),
        ("a: [1, 2\nb: 3\n", ("E903", 1, 4)),
        ("a: \x01\n", ("E903", 1, 1)),
        ("a: 1\n---\nb: 2\n", ("E903", 2, 1)),
        ("a: 1\na: 2\n", ("E904", 2, 1)),
        ("a: &x 1\n", ("E905", 1, 4)),
        ("a: *x\n", ("E905", 1, 4)),
        ("a: !!int 3\n", ("E905", 1, 4)),
        ("<<: {a: 1}\n", ("E905", 1, 1)),
        ("? [a]\n: b\n", ("E905", 1, 3)),
        ("[" * 30_000, ("E903", 1, 13)),
        ("a: " + "x" * 1_100_000, ("E902", 1, 1)),
    ],
)
def test_what_cannot_be_read_is_named_at_its_place(
    text: str, problem: tuple[str, int, int]
) -> None:
    assert read_problem(text) == problem


def test_another_encoding_is_named_at_its_line() -> None:
    (problem,) = read_yaml("a.yml", b"a: 1\nb: caf\xe9\n").problems
    assert (problem.code, problem.line) == ("E902", 2)


def test_a_bomb_of_aliases_is_refused_at_once() -> None:
    bomb = "a: &a [x]\n" + "".join(f"b{n}: &b{n} [*a, *a]\n" for n in range(9999))
    start = time.process_time()
    assert read_problem(bomb) == ("E905", 1, 4)
    assert time.process_time() - start < 1


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_bytes_give_a_tree_or_problems_with_a_place(content: bytes) -> None:
    problems = read_yaml("a.yml", content).problems
    assert {problem.code for problem in problems} <= {"E902", "E903", "E904", "E905"}
    assert all(problem.line >= 1 and problem.column >= 1 for problem in problems)


def test_what_someone_typed_is_quoted_harmlessly() -> None:
    assert quote_text("a\x1b[31m") == "'a\\u001b[31m'"
    assert quote_text("a\u202eb") == "'a\\u202eb'"
    assert len(quote_text("x" * 1000)) == 63


def test_a_quoted_text_never_holds_a_full_number_or_address() -> None:
    assert quote_text("NIK 7324091203800001") == "'NIK 7324••••••••0001'"
    assert quote_text("ani.l@contoh.go.id") == "'•••@contoh.go.id'"
