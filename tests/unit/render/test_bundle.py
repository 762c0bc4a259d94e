import re

import pytest

from generator.render.bundle import (
    bundle_css,
    name_by_content,
    read_scripts,
    read_sheets,
    squeeze_css,
)

SHEETS = {
    "print.css": b"@media print{a{color:black}}",
    "components/b.css": b".b{}",
    "base.css": b"p{}",
    "components/a.css": b".a{}",
    "tokens.css": b":root{}",
}


def test_sheets_stand_in_a_fixed_order_and_the_office_has_the_last_word() -> None:
    _, data = bundle_css(SHEETS, before=[b"theme{}"], after=[b"office{}"])
    assert data == b"theme{}:root{}p{}.a{}.b{}@media print{a{color:black}}office{}"


def test_the_name_tells_the_content() -> None:
    name, data = bundle_css(SHEETS)
    assert re.fullmatch(r"assets/jejak\.[0-9a-f]{8}\.css", name)
    assert name == name_by_content("assets/jejak.css", data)
    assert name != bundle_css({**SHEETS, "base.css": b"p{margin:0}"})[0]


def test_a_sheet_without_a_place_is_refused() -> None:
    with pytest.raises(ValueError, match=r"lain\.css"):
        bundle_css({"lain.css": b""})


@pytest.mark.parametrize(
    ("css", "short"),
    [
        ("a { color : red ; }\n\n/* x */ b{}", "a{color :red}b{}"),
        (".a :not(.b) .c > .d { x: calc(1px + 2px) }", ".a :not(.b) .c>.d{x:calc(1px + 2px)}"),
        (
            "@media (min-width: 45rem) { a:hover { b: c } }",
            "@media (min-width: 45rem){a:hover{b:c}}",
        ),
        ('a::after { content: " ; /* · */ " }', 'a::after{content:" ; /* · */ "}'),
        ("/* don't */ a { b: 'c  d' } /* \" */", "a{b:'c  d'}"),
    ],
)
def test_squeezing_changes_no_meaning(css: str, short: str) -> None:
    assert squeeze_css(css) == short


def test_the_package_brings_its_sheets_and_the_scheme_switch() -> None:
    assert {"tokens.css", "base.css", "print.css"} <= set(read_sheets())
    assert b"localStorage" in read_scripts()["scheme.js"]
    assert len(read_scripts()["scheme.js"]) < 2048
