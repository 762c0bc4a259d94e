import pytest

from generator.render.purge_css import find_classes, purge_css, split_rules


def purged(css: str, *used: str) -> str:
    return purge_css(css, set(used), layer="m").removeprefix("@layer m{")[:-1]


def test_rules_of_classes_that_no_page_has_are_dropped() -> None:
    assert purged(".a{x:y}.b{x:y}.a .b{x:y}p{x:y}", "a") == ".a{x:y}p{x:y}"
    assert purged(".a,.b{x:y}", "a") == ".a{x:y}"
    assert purged(".a:not(.b){x:y}.md-\\31 {x:y}", "a") == ".a:not(.b){x:y}"


def test_rules_inside_conditions_are_looked_at_too() -> None:
    assert purged("@media (x){.a{x:y}.b{x:y}}@media (y){.b{x:y}}", "a") == "@media (x){.a{x:y}}"


@pytest.mark.parametrize(
    "css",
    [
        *("@media print{a{b:c}}", "@font-face{a:b}", "@keyframes x{from{a:b}}", "[dir=rtl] p{a:b}"),
        *(
            "p{transition:color 1s}",
            "p{background:url(data:x;y)}",
            "p:before{content:'';mask-image:var(--i)}",
            "table td{a:b}",
        ),
    ],
)
def test_what_our_pages_cannot_use_is_dropped(css: str) -> None:
    assert purged(css) == ""


def test_pictures_are_dropped_and_the_rest_of_the_rule_is_kept() -> None:
    css = ":root{--i:url('data:image/svg+xml;charset=utf-8,<svg a=\"{;}\"/>');--c:red}p{x:var(--c)}"
    assert purged(css) == ":root{--c:red;}p{x:var(--c)}".replace(";}", "}")


def test_properties_that_nothing_reads_are_dropped_in_chains() -> None:
    assert purged(":root{--a:var(--b);--b:1;--c:2}p{x:var(--c)}") == ":root{--c:2}p{x:var(--c)}"


def test_rems_are_counted_in_the_readers_own_size() -> None:
    assert purged("p{margin:.8rem -1rem 0;x:2remx}") == "p{margin:1rem -1.25rem 0;x:2remx}"


def test_braces_inside_strings_open_nothing() -> None:
    assert list(split_rules('a:after{content:"}{"}b{c:d}')) == [
        ("a:after", 'content:"}{"'),
        ("b", "c:d"),
    ]


def test_classes_are_read_from_attributes_alone() -> None:
    assert find_classes('<p class="a b"><i data-class="c" class="d">class="</i>') == {"a", "b", "d"}
