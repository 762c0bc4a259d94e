from hypothesis import given
from hypothesis import strategies as st

from generator.render.markdown import render_narrative, render_plain, render_rich

# Mostly what people type, so that whole texts pass for plain; and every sign that might betray one.
WORDS = st.sampled_from(
    [
        *("rapat", "Desa", "10", "4 laporan", "08.00", "1.", "2)", "(aula)", '"besok"', "a-b", "-"),
        *(
            "--",
            "50%",
            "www.",
            "WWW.a.id",
            "https:",
            "//",
            "a/b",
            "'",
            "–",
            "?",
            "é",
            "_",
            "*",
            "#",
        ),
        *("|", ":-", "=", "+", "&", "<b>", "@", "\\", "`", "~", "!", "[x]", "\t", "\u00a0", "\r"),
    ]
)
PLAIN = st.sampled_from(
    ["rapat", "Desa", "10", "a-b", '"besok"', "(aula)", "08.00", "a:", "–", "-"]
)
GAPS = st.sampled_from([" ", " ", " ", "\n", "\n\n", ". ", ", ", "  ", " \n", "\n\n\n"])


def joined(words: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.lists(st.tuples(words, GAPS), max_size=12).map(
        lambda pairs: "".join(word + gap for word, gap in pairs)
    )


@given(joined(PLAIN) | joined(PLAIN).map(str.strip) | joined(WORDS) | st.text(max_size=80))
def test_the_short_way_and_the_long_way_give_the_same(text: str) -> None:
    plain = render_plain(text)
    assert plain is None or plain == render_rich(text)


@given(st.text() | joined(WORDS))
def test_any_text_gives_html_without_script_or_picture(text: str) -> None:
    html = str(render_narrative(text)).lower()
    assert "<script" not in html
    assert "<img" not in html
