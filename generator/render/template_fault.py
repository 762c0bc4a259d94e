"""The name by which doors know a broken template, so that only `render` imports Jinja."""

from jinja2 import TemplateError as TemplateFault

__all__ = ["TemplateFault"]
