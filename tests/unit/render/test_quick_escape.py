from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup
from markupsafe import escape as escape_any

from generator.render.environment import make_environment
from generator.render.quick_escape import escape


@given(st.one_of(st.text(), st.integers(), st.none(), st.text().map(Markup)))
def test_every_value_is_escaped_as_markupsafe_does(value: object) -> None:
    assert escape(value) == escape_any(value)


def test_templates_escape_what_they_are_given_and_nothing_twice() -> None:
    template = make_environment().from_string("{{ typed }} {{ ours }} {{ typed ~ '<' }}")

    assert template.render(typed="<b>", ours=Markup("<i>")) == "&lt;b&gt; <i> &lt;b&gt;&lt;"
