"""The one Jinja environment: escapes everything, refuses what a view does not have."""

from functools import lru_cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template, nodes

from generator.render.markdown import render_narrative
from generator.render.template_bytecode import TemplateBytecode


class PageEnvironment(Environment):
    """Jinja's own, but for how a plain text is escaped."""

    def _generate(
        self,
        source: nodes.Template,
        name: str | None,
        filename: str | None,
        defer_init: bool = False,  # noqa: FBT001, FBT002 - Jinja's signature
    ) -> str:
        """Name our `escape` below Jinja's imports; Jinja documents this method as a hook."""
        code = super()._generate(source, name, filename, defer_init)
        imports, _, rest = code.partition("\n")
        return f"{imports}\nfrom generator.render.quick_escape import escape\n{rest}"


def make_environment() -> Environment:
    """Make the environment of our own templates; staff text never becomes a template."""
    environment = PageEnvironment(
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
