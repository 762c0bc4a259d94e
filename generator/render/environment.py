"""The one Jinja environment: escapes everything, refuses what a view does not have."""

from functools import lru_cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from generator.render.markdown import render_narrative
from generator.render.template_bytecode import TemplateBytecode


def make_environment() -> Environment:
    """Make the environment of our own templates; staff text never becomes a template."""
    environment = Environment(
        loader=PackageLoader("generator.render", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=TemplateBytecode(),
    )
    environment.filters["narrative"] = render_narrative
    return environment


@lru_cache(maxsize=1)
def the_environment() -> Environment:
    """Give the one environment, made when the first page is rendered."""
    return make_environment()


@lru_cache(maxsize=64)
def load_template(name: str) -> Template:
    """Load a template below render/templates once."""
    return the_environment().get_template(name)
