import json
import re
import unicodedata
from collections.abc import Callable
from random import Random
from urllib.parse import unquote_to_bytes
from xml.etree import ElementTree as ET

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.problems import Problem, make_problem
from generator.render.annotations.github import MOST_OF_A_KIND, render_github
from generator.render.annotations.gitlab import render_gitlab
from generator.render.annotations.junit import render_junit
from generator.render.annotations.plain_text import make_plain, make_plain_path
from generator.render.annotations.sarif import render_sarif
from generator.render.annotations.summary import code_span, escape_markdown, render_summary
from tests.unit.render.annotations.forms import CODE_QUALITY, SARIF

PATH = "entries/ani-lestari/2025/06/2025-06-30.md"
HOSTILE = (
    "::error::palsu",
    "a\n::set-output name=x::y",
    "a\r\n::add-mask::x",
    "%0A::error::x",
    "##[error]x",
    "##vso[task.setvariable variable=x]y",
    "file=x,line=1::y",
    "${{ github.token }}",
    "{{ 7*7 }}{% x %}",
    "\x1b[2J\x1b]8;;https://jahat.test\x07klik",
    "kelihatan\u202etxt.exe",
    "\u2066a\u2069\u200b\ufeff",
    "garis\u2028dua\u2029tiga\x85empat",
    "`kode` ``ganda`` ```",
    "@camat @org/semua",
    "#12 !3 ~label %m $s &e",
    "[klik](https://jahat.test) ![x](https://jahat.test/p.png)",
    "<script>alert(1)</script><!-- x -->",
    "</failure>]]><x>&amp;",
    "\"'><x y='",
    "https://jahat.test/a www.jahat.test ani@jahat.test",
    "| tabel | palsu |\n|---|---|",
    "# Judul\n- butir\n1. satu",
    "/close\n/assign me",
    "bukan utf-8 \udcff\udc80",
    "\ufffe\uffff\U0010ffff",
    "\\`\\[",
    "x" * 5000,
    "",
    " ",
)
RENDERERS: dict[str, Callable[[tuple[Problem, ...]], str]] = {
    "github": render_github,
    "gitlab": render_gitlab,
    "junit": lambda problems: render_junit(3, problems),
    "sarif": lambda problems: render_sarif(problems, "1.0"),
    "summary": lambda problems: render_summary(3, problems),
}


def hostile_problems(text: str) -> tuple[Problem, ...]:
    path = text.encode("utf-8", "surrogatepass").decode("utf-8", "surrogateescape")
    return (
        make_problem(f"entries/{path}", "E010", f"Pesan {text}", f"Caranya {text}", at=(3, 7)),
        # A path of git begins with no "/", and a message says something.
        make_problem(path.lstrip("/") or "x", "W112", f"{text}.", text.strip()),
    )


def assert_harmless(text: str) -> None:
    text.encode()  # no lone surrogate is left
    for letter in text:
        assert letter == "\n" or unicodedata.category(letter) not in {"Cc", "Cf", "Cs", "Zl", "Zp"}
    assert "##[" not in text
    assert "##vso" not in text
    assert "${{" not in text
    assert "{{" not in text


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("form", RENDERERS)
def test_no_text_of_a_proposal_does_anything(form: str, text: str) -> None:
    assert_harmless(RENDERERS[form](hostile_problems(text)))


@given(st.text(st.characters(codec=None), max_size=80))  # lone surrogates too
def test_no_text_at_all_does_anything(text: str) -> None:
    for render in RENDERERS.values():
        assert_harmless(render(hostile_problems(text)))


def commands_of(text: str) -> list[str]:
    """Pick what GitHub's runner would take for commands: "::" where a line begins, spaces apart."""
    return [line for line in text.splitlines() if line.lstrip().startswith("::")]


@pytest.mark.parametrize("text", HOSTILE)
def test_github_gets_one_command_a_problem_with_its_own_properties(text: str) -> None:
    commands = commands_of(render_github(hostile_problems(text)))
    assert len(commands) == 2
    for command in commands:
        head, properties, message = re.fullmatch(
            r"::(error|warning) ([^:\n]*)::(.*)", command
        ).groups()  # type: ignore[union-attr]  # no match fails the test as well
        assert [one.partition("=")[0] for one in properties.split(",")] == [
            "file",
            "line",
            "col",
            "title",
        ]
        assert head == ("error" if "E010" in properties else "warning")
        assert re.search(r"%(?!25|0A|0D)", message) is None


def test_github_reads_back_what_was_meant() -> None:
    problem = make_problem("entries/a,b:c%d/x.md", "E010", "50% selesai", "Tulis: 50", at=(3, 7))
    (command,) = commands_of(render_github((problem,)))
    assert command == (
        "::error file=entries/a%2Cb%3Ac%25d/x.md,line=3,col=7,"
        "title=E010 entries/a%2Cb%3Ac%25d/x.md::50%25 selesai%0ATulis: 50"
    )


def many(count: int) -> tuple[Problem, ...]:
    made = [
        make_problem(PATH, code, f"Masalah {number}", at=(number, 1))
        for number in range(1, count + 1)
        for code in ("E104", "W112")
    ]
    Random(3).shuffle(made)
    return (*made, make_problem(PATH, "E201", "NIK", at=(999, 1)))


def test_github_shows_the_worst_within_its_limits_and_lists_the_rest() -> None:
    text = render_github(many(30))
    kinds = [command.split(" ")[0] for command in commands_of(text)]
    assert kinds == ["::error"] * MOST_OF_A_KIND + ["::warning"] * MOST_OF_A_KIND
    assert "title=E201" in text.splitlines()[0]
    assert text.count("Masalah 30") == 2


def test_personal_data_is_told_before_any_number_of_other_peoples_files() -> None:
    nik = make_problem("entries/z/2025/06/2025-06-30.md", "E201", "NIK")
    old = make_problem("entries/z/2025/06/2025-06-30.md", "E401", "NIK")
    others = [make_problem(f"entries/a{at}/x.md", "E411", "Folder lain") for at in range(40)]
    lines = render_github((*others, old, nik)).splitlines()
    assert ["title=E201" in lines[0], "title=E401" in lines[1]] == [True, True]


def test_nothing_to_tell_is_said_in_each_form() -> None:
    assert render_github(()) == ""
    assert json.loads(render_gitlab(())) == []
    assert json.loads(render_sarif((), "1"))["runs"][0]["results"] == []
    assert ET.fromstring(render_junit(4, ())).get("failures") == "0"  # noqa: S314  # our own text
    assert "semuanya benar" in render_summary(4, ())


@pytest.mark.parametrize("text", HOSTILE)
def test_code_quality_is_what_gitlab_asks_for(text: str) -> None:
    report = json.loads(render_gitlab(hostile_problems(text)))
    jsonschema.Draft202012Validator(CODE_QUALITY).validate(report)


def test_no_two_findings_share_a_fingerprint_and_a_moved_one_keeps_its_own() -> None:
    same = [make_problem(PATH, "E104", "Isi tidak terbaca", at=(n, 1)) for n in (3, 5, 9)]
    prints = [one["fingerprint"] for one in json.loads(render_gitlab(tuple(same)))]
    assert len(set(prints)) == 3
    moved = make_problem(PATH, "E104", "Isi tidak terbaca", at=(30, 1))
    assert json.loads(render_gitlab((moved,)))[0]["fingerprint"] == prints[0]


@pytest.mark.parametrize("text", HOSTILE)
def test_sarif_is_valid_and_names_the_file_byte_for_byte(text: str) -> None:
    problems = hostile_problems(text)
    log = json.loads(render_sarif(problems, "1.0"))
    jsonschema.Draft202012Validator(
        SARIF, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    ).validate(log)
    run = log["runs"][0]
    assert [run["tool"]["driver"]["rules"][one["ruleIndex"]]["id"] for one in run["results"]] == [
        one["ruleId"] for one in run["results"]
    ]
    uri = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert unquote_to_bytes(uri) == problems[0].path.encode("utf-8", "surrogateescape")
    assert "](" not in run["results"][0]["message"]["text"]


@pytest.mark.parametrize("text", HOSTILE)
def test_junit_is_well_formed_and_counts_right(text: str) -> None:
    root = ET.fromstring(render_junit(3, hostile_problems(text)))  # noqa: S314  # our own text
    assert root.tag == "testsuites"
    cases = root.findall("./testsuite/testcase")
    assert root.get("tests") == str(len(cases)) == "3"
    assert root.get("failures") == str(len(root.findall(".//failure"))) == "1"
    for suite in root:
        assert suite.get("tests") == str(len(suite.findall("testcase")))
        assert suite.get("failures") == str(len(suite.findall("testcase/failure")))
    assert {child.tag for case in cases for child in case} <= {"failure", "system-out"}


@pytest.mark.parametrize("text", HOSTILE)
def test_the_summary_notifies_nobody_and_links_nowhere(text: str) -> None:
    summary = render_summary(3, hostile_problems(text))
    outside = re.sub(r"(`+)(?!`).*?(?<!`)\1(?!`)", "", summary)
    assert re.search(r"@\w", outside) is None
    assert re.search(r"://\w|www\.", outside) is None
    assert not set("<>[]*_|") & set(outside.replace("**", ""))
    for line in summary.splitlines():
        assert re.match(r"(## |- (❌|⚠️) |  \S|\S+ berkas |$)", line), line


def test_the_summary_of_very_much_stays_within_its_bound() -> None:
    summary = render_summary(3, many(2000), limit=20_000)
    assert len(summary.encode()) < 21_000
    assert "masalah lain" in summary


@pytest.mark.parametrize("text", ["a`b", "`", "``x``", " ", "```", "biasa"])
def test_a_code_span_ends_where_it_should(text: str) -> None:
    span = code_span(text)
    fence = re.match("`+", span)
    assert fence is not None
    inner = span[len(fence[0]) : -len(fence[0])]
    assert span.endswith(fence[0])
    assert fence[0] not in re.findall("`+", inner)


def test_what_is_plain_stays_as_it_is() -> None:
    text = "Isi “08.00 WIB” tidak terbaca; tulis “08:00” – é, 30 %, Rp 1.500"
    assert make_plain(text) == text
    assert make_plain_path(PATH) == PATH
    assert escape_markdown("Tulis 2025-06-30.") == "Tulis 2025-06-30."
