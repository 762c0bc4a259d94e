"""The rules of the form in a real browser, held against `jejak check`: codes, words, text."""

import json
from collections.abc import Iterator
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from generator.problems import Severity
from generator.render.canonical_report import render_canonical_report
from generator.validate.check_report import check_report
from generator.validate.form_rules import make_form_rules
from tests.browser.visit import visit
from tests.reports import VOCABULARY
from tests.shared_cases import BLANK, Typed, check_typed, path_of, read_cases

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("browser")]

CASES = read_cases()
RANDOM_FORMS = 400
# Texts that YAML, Markdown and our own reader react to; glued together they make the odd ones.
PIECES = (
    *("Apel pagi", "Rapat", "desa", "laporan", "hasil", "uraian", "2025", "08.00", "1.", "a)"),
    *(":", ": ", " #", "#", '"', "'", "\\", "-", "- ", "\n", "\n\n", " ", "  ", "[", "]", "{", "}"),
    *("&", "*", "!", "|", ">", "%", "@", "`", ",", "?", "é", "ñ", "²", "“", "…", "🙂", "\u00a0"),
    *("null", "true", "~", "Ya", "status: cuti", "---", "//", "(tiga)", "\t", "\u200b", "_x_"),
)
CHECK = """async ([address, aturan, forms]) => {
    const { makeRules } = await import(address);
    const { check } = makeRules(aturan);
    return forms.map(([typed, context]) => {
        const { text, problems } = check(typed, context);
        return { text, problems };
    });
}"""


@pytest.fixture(scope="module")
def page(browser: Browser, root: str) -> Iterator[Page]:
    with visit(browser, root) as seen:
        seen.go("tulis/index.html")
        yield seen.page


def check_in_browser(page: Page, root: str, forms: list[Typed]) -> list[dict[str, Any]]:
    given = [[typed, _context(typed)] for typed in forms]
    rules = json.loads(json.dumps(make_form_rules()))
    answers: list[dict[str, Any]] = page.evaluate(CHECK, [f"{root}tulis/rules.js", rules, given])
    return answers


def _context(typed: Typed) -> dict[str, object]:
    person = VOCABULARY.people[str(typed["pegawai"])]
    return {
        "person": {"slug": person.slug, "nama": person.nama, "mulai": person.mulai.isoformat()},
        "results": sorted(VOCABULARY.results.get(int(str(typed["tanggal"])[:4]), ())),
        "today": VOCABULARY.today.isoformat(),
    }


def make_text(random: Random) -> str:
    return "".join(random.choice(PIECES) for _ in range(random.randint(1, 6)))


def make_form(random: Random) -> Typed:
    def maybe(value: str) -> str:
        return value if random.random() < 0.5 else ""

    activities = [
        {
            "uraian": f"Kegiatan {make_text(random)}"
            if random.random() < 0.5
            else make_text(random),
            "hasil": maybe(make_text(random)),
            "jumlah": maybe(random.choice(("4", "2,5", "1.500.000", "12 surat", "0,75"))),
            "satuan": maybe(random.choice(("laporan", "m²", "kali: dua"))),
            "rhk": maybe(random.choice(("monev-dana-desa", "arsip", "1.10", "010"))),
            "jenis": maybe(random.choice(("skp", "tugas-atasan", "tambahan"))),
            "mulai": maybe("08:00"),
            "selesai": maybe("10:30"),
            "lokasi": maybe(make_text(random)),
            "bukti": maybe("https://contoh.go.id/a#b\nhttps://contoh.go.id/c?d=e"),
            "kendala": maybe(make_text(random)),
        }
        for _ in range(random.randint(1, 3))
    ]
    return {
        **BLANK,
        "kegiatan": activities,
        "kendala": maybe(make_text(random)),
        "rencana": maybe(make_text(random)),
        "narasi": maybe(f"Catatan {random.randint(1, 9)}.\n\n- {random.choice(PIECES[:10])}\n\n"),
    }


def test_form_and_check_agree_on_every_shared_case(page: Page, root: str) -> None:
    answers = check_in_browser(page, root, [case.typed for case in CASES])
    found = {
        case.name: tuple(sorted({problem["code"] for problem in answer["problems"]}))
        for case, answer in zip(CASES, answers, strict=True)
    }
    assert found == {case.name: case.codes for case in CASES}


def test_form_and_check_use_the_same_words(page: Page, root: str) -> None:
    answers = check_in_browser(page, root, [case.typed for case in CASES])
    for case, answer in zip(CASES, answers, strict=True):
        ours = {(p.code, p.message) for p in check_typed(case.typed).problems if p.code[1] != "0"}
        theirs = {(p["code"], p["message"]) for p in answer["problems"]}
        marks = {code for code, _ in ours if code.startswith(("W10", "W11"))}
        assert {one for one in ours if one[0] not in marks} == {
            one for one in theirs if one[0][1] != "0"
        }, case.name


def test_the_text_of_an_accepted_form_is_canonical(page: Page, root: str) -> None:
    good = [case for case in CASES if not any(code.startswith("E") for code in case.codes)]
    assert len(good) > 50
    texts = [answer["text"] for answer in check_in_browser(page, root, [c.typed for c in good])]
    for case, text in zip(good, texts, strict=True):
        report = check_typed(case.typed).value
        assert report is not None, case.name
        checked = check_report(path_of(case.typed), text.encode(), VOCABULARY)
        assert checked.problems == (), case.name
        assert checked.value == report, case.name
        assert render_canonical_report(report) == text, case.name


def test_the_text_of_any_form_passes_the_check_unchanged(page: Page, root: str) -> None:
    random = Random(20250630)
    forms = [make_form(random) for _ in range(RANDOM_FORMS)]
    accepted = 0
    for typed, answer in zip(forms, check_in_browser(page, root, forms), strict=True):
        wrong = [p for p in answer["problems"] if p["code"].startswith("E")]
        checked = check_report(path_of(typed), answer["text"].encode(), VOCABULARY)
        if wrong:
            continue
        accepted += 1
        assert checked.problems == (), (typed, answer["text"])
        assert checked.value is not None
        assert render_canonical_report(checked.value) == answer["text"]
    assert accepted > RANDOM_FORMS / 3


def test_what_the_form_accepts_the_check_accepts_too(page: Page, root: str) -> None:
    random = Random(7)
    forms = [make_form(random) for _ in range(RANDOM_FORMS)]
    for typed, answer in zip(forms, check_in_browser(page, root, forms), strict=True):
        is_refused = any(p["code"].startswith("E") for p in answer["problems"])
        problems = check_typed(typed).problems
        assert is_refused == any(p.severity is Severity.ERROR for p in problems), (typed, problems)
